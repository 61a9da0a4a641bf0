"""A better reading of the same text: what was printed by the one before is still decided by it, and what changed is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.content.answer_codes import link_table
from policy_engine.cli.recheck_text import recheck_text
from policy_engine.model.answers import Answers
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import Option
from policy_engine.model.policy import Policy
from policy_engine.versions.editions import editions
from policy_engine.versions.rechecking import Recheck, recheck
from policy_engine.versions.revisions import freeze, kept_revisions, published_revision, revision_faults
from policy_engine.versions.share_code import read_code, write_code
from tests.policies_for_tests.wangshan import POLICY
from tests.policies_for_tests.wangshan.facts import HOME, PERMIT
from tests.versions.test_rechecking import as_the_command_does, as_the_page_does

ANSWERS = Answers((("permit", "one_year"), ("home", "yes"), ("school", "no"), ("spouse", "no"), ("work", "no")))


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Policy:
    """The policy with its first revision kept, in a package that only this test has."""
    package = tmp_path / "kept_revisions"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(__import__("sys").modules, "kept_revisions", raising=False)
    policy = replace(POLICY, revisions_package="kept_revisions", history_module="")
    freeze(policy)
    return policy


def narrower(policy: Policy) -> Policy:
    """The same text read more narrowly: what a permit of a year opened, only one of two years opens."""
    (holder, *others) = policy.provisions
    condition = holder.precondition
    closed = replace(
        others[0], id=holder.id, title=holder.title, quote=holder.quote, precondition=others[0].precondition
    )
    assert closed.precondition != condition
    return replace(policy, revision=2, provisions=(closed, *others))


def checked(first: Policy, today: Policy, answers: Answers = ANSWERS) -> Recheck:
    code = write_code(first, "county", None, answers)
    assert as_the_page_does(today, [code]) == [as_the_command_does(today, code)]
    return recheck(today, read_code(code))


def test_a_code_carries_the_revision_and_one_without_is_of_the_first(first: Policy) -> None:
    assert write_code(first, None, None, ANSWERS).startswith("1.2023-07-01.ANY.")
    code = write_code(replace(first, revision=2), None, None, ANSWERS)
    assert code.startswith("1.2023-07-01-R2.ANY.")
    assert [(one.version, one.revision) for one in map(read_code, (code, write_code(first, None, None, ANSWERS)))] == [
        ("2023-07-01", 2),
        ("2023-07-01", 1),
    ]


def test_a_code_of_an_earlier_revision_is_decided_by_it_and_by_todays(first: Policy) -> None:
    found = checked(first, narrower(first))
    assert (found.holds, found.is_of_same_text, found.is_of_today) == (False, True, False)
    ((before, now),) = ((one.before, one.now) for one in found.changes)
    assert before is not None
    assert now is not None
    assert (before.pathway, before.status, dict(before.places)) == ("holder", "entitled", {"dwelling": "住的地方"})
    assert (now.pathway, now.status) == ("holder", "not_entitled")
    said = recheck_text(found)
    assert "是按 2023-07-01 版做的；现在用的是 2023-07-01 版第 2 稿" in said
    assert "原文一个字没有变，变的是本站对原文的读法和问法。" in said
    assert "原文改了" not in said


def test_a_reading_that_changes_nothing_for_this_person_leaves_the_result_standing(first: Policy) -> None:
    found = checked(first, replace(first, revision=2))
    assert (found.holds, found.changes) == (True, ())
    assert "按现在的规则，结论和当时一样。" in recheck_text(found)


def test_an_answer_whose_question_or_option_changed_is_not_taken_and_is_named(first: Policy) -> None:
    home = replace(HOME, question="您在望山县有自己的房子吗？")
    permit = replace(PERMIT, options=tuple(Option(one.id, f"{one.label}整", one.remedy) for one in PERMIT.options))
    facts = tuple({HOME: home, PERMIT: permit}.get(one, one) for one in first.facts)
    today = replace(first, revision=2, facts=facts)
    for answered, reworded in (
        (("home", "yes"), [f"{HOME.topic}：{HOME.option('yes').label}"]),
        (("home", "unknown"), [f"{HOME.topic}：不清楚"]),
        (("permit", "one_year"), [f"{PERMIT.topic}：{PERMIT.option('one_year').label}"]),
        (("permit", "unknown"), []),
        (("spouse", "yes"), []),
    ):
        found = checked(first, today, Answers((answered, ("school", "no"))))
        assert list(found.shared.reworded) == reworded
        assert (dict(found.shared.answers) == {"school": "no"}) is bool(reworded)
        assert found.shared.unread == ()
        assert all(one in recheck_text(found) for one in reworded)


def test_a_question_that_is_gone_costs_its_answer_alone(first: Policy) -> None:
    facts = tuple(one for one in first.facts if one is not HOME)
    landing = replace(first.provisions[0].landing, places=first.provisions[1].landing.places)
    holder = replace(first.provisions[0], precondition=first.provisions[1].precondition, landing=landing)
    today = replace(first, revision=2, facts=facts, provisions=(holder, *first.provisions[1:]))
    found = checked(first, today)
    assert list(found.shared.reworded) == [f"{HOME.topic}：{HOME.option('yes').label}"]
    assert {"permit", "school"} <= set(dict(found.shared.answers))
    assert set(link_table(today)["reworded"]) == {"2023-07-01"}


def test_words_may_change_and_what_decides_may_not_while_the_revision_stays(first: Policy) -> None:
    assert list(revision_faults(first)) == []
    reworded = replace(first, facts=(replace(first.facts[0], question="别的说法？"), *first.facts[1:]))
    assert list(revision_faults(reworded)) == []
    (fault,) = revision_faults(replace(narrower(first), revision=1))
    assert "what decides has changed (outcomes), and the revision is still 1" in fault.problem
    assert "raise Policy.revision" in fault.remedy
    (fault,) = revision_faults(
        replace(first, facts=tuple(replace(one, options=one.options[::-1]) for one in first.facts))
    )
    assert "questions and options" in fault.problem
    (fault,) = revision_faults(replace(first, provisions=first.provisions[::-1]))
    assert "pathways" in fault.problem


def test_what_was_published_is_not_overwritten_unless_nobody_has_it(first: Policy) -> None:
    changed = replace(narrower(first), revision=1)
    with pytest.raises(PolicyFaults, match="the revision is still 1"):
        freeze(changed)
    freeze(changed, again=True)
    assert list(revision_faults(changed)) == []
    freeze(changed)
    second = replace(changed, revision=2)
    freeze(second)
    assert kept_revisions(second) == (published_revision(changed),)
    assert [one.token for one in editions(second)] == ["2023-07-01-R2", "2023-07-01"]


def test_a_revision_that_is_missing_is_named(first: Policy) -> None:
    problems = [one.problem for one in revision_faults(replace(first, revision=3))]
    assert problems == ["this earlier revision is not kept", "today's revision is not kept"]
    assert list(revision_faults(POLICY)) == []
    with pytest.raises(PolicyFaults, match="no folder for revisions"):
        freeze(POLICY)
