"""A printed result, years later: by its own version and by today's, in Python and as the page does it."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from build_scripts.content.models.recheck import recheck_editions
from policy_engine.cli.recheck_text import recheck_json, recheck_text
from policy_engine.model.answers import Answers
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.versions.earlier import listed_versions
from policy_engine.versions.rechecking import Outcome, Recheck, recheck
from policy_engine.versions.share_code import read_code, write_code
from tests.policies_for_tests.wangshan import POLICY as TODAY
from tests.policies_for_tests.wangshan.first_version import FIRST

ROOT = Path(__file__).parents[2]


def checked(
    answers: dict[str, str], made_for: Policy = FIRST, *, clause: str | None = None, today: Policy = TODAY
) -> Recheck:
    code = write_code(made_for, None if clause else "county", clause, Answers(tuple(answers.items())))
    return recheck(today, read_code(code))


def changed(found: Recheck) -> list[tuple[str | None, str | None]]:
    return [(told(one.before), told(one.now)) for one in found.changes]


def told(outcome: Outcome | None) -> str | None:
    return None if outcome is None else f"{outcome.pathway} {outcome.status}"


def made_for(found: Recheck) -> Policy | None:
    return found.made_for.policy if found.made_for else None


def test_a_result_of_today_holds() -> None:
    found = checked({"permit": "one_year", "home": "yes"}, TODAY)
    assert (found.holds, made_for(found), found.changes) == (True, TODAY, ())
    assert found.verdict.pathways[0].status == "entitled"


def test_a_result_that_the_amendment_does_not_touch_still_holds() -> None:
    found = checked({"permit": "two_years", "home": "yes", "school": "no", "spouse": "no", "origin": "no"})
    # The new pathway turns on a question that nobody asked then.
    assert changed(found) == [(None, "worker undetermined")]
    held = checked({"permit": "two_years", "home": "yes"}, clause="1.1")
    assert (held.holds, made_for(held)) == (True, FIRST)
    assert "按现在的规则，结论和当时一样。" in recheck_text(held)


def test_a_shorter_time_opens_what_was_closed_and_its_clause_is_named() -> None:
    found = checked({"permit": "one_year", "home": "yes"}, clause="1.1")
    assert (found.holds, changed(found)) == (False, [("holder not_entitled", "holder entitled")])
    (change,) = found.changes
    assert change.is_amended
    said = recheck_text(found)
    assert "是按 2020-03-01 版做的；现在用的是 2023-07-01 版" in said
    assert "当时：还不能办\n  现在：可以办，户口落在住的地方" in said
    before, now = said.index("    当时：1."), said.index("    现在：1.")
    assert before < said.index(FIRST.provisions[0].quote) < now < said.index(TODAY.provisions[0].quote)


def test_a_pathway_that_was_repealed_is_gone_and_one_that_was_closed_is_not_missed() -> None:
    assert (("returning entitled", None)) in changed(checked({"origin": "yes"}))
    assert not any(before and before.startswith("returning") for before, _ in changed(checked({"origin": "no"})))
    assert "现在：没有这条路了" in recheck_text(checked({"origin": "yes"}))
    assert "当时：没有这条路" in recheck_text(checked({"origin": "no"}))


def test_a_clause_that_only_moved_changes_nothing() -> None:
    found = checked({"spouse": "yes"})
    assert not any(before and before.startswith("joining") for before, _ in changed(found))


def test_a_pathway_under_another_id_is_found_by_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    renamed = replace(TODAY, provisions=tuple(replace(one, id=f"new_{one.id}") for one in TODAY.provisions))
    (earlier,) = listed_versions(TODAY)
    table = tuple(
        type(earlier.moved[0])(one.id, (f"new_{one.id}",)) for one in FIRST.provisions if one.id != "returning"
    )
    monkeypatch.setattr(
        "tests.policies_for_tests.wangshan.history.EARLIER", (replace(earlier, moved=(*earlier.moved, *table)),)
    )
    found = checked({"permit": "one_year", "home": "yes"}, clause="1.1", today=renamed)
    assert changed(found) == [("holder not_entitled", "new_holder entitled")]
    code = write_code(FIRST, None, None, Answers((("permit", "one_year"), ("home", "yes"), ("spouse", "yes"))))
    assert as_the_page_does(renamed, [code]) == [as_the_command_does(renamed, code)]


def test_a_change_elsewhere_is_not_laid_at_the_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    (earlier,) = listed_versions(TODAY)
    closed = replace(
        TODAY,
        version="2020-03-01",
        provisions=(replace(TODAY.provisions[0], precondition=FIRST.provisions[0].precondition), *TODAY.provisions[1:]),
    )
    monkeypatch.setattr(
        "tests.policies_for_tests.wangshan.history.EARLIER", (replace(earlier, policy=closed, moved=()),)
    )
    (change,) = checked({"permit": "one_year", "home": "yes"}, closed, clause="1.1").changes
    assert not change.is_amended
    assert "原文改了" not in recheck_text(checked({"permit": "one_year", "home": "yes"}, closed, clause="1.1"))


def test_a_version_that_nobody_has_cannot_be_told() -> None:
    found = checked({"permit": "one_year"}, replace(FIRST, version="2011-01-01"))
    assert (found.holds, made_for(found), found.changes) == (None, None, ())
    assert "这里没有那一版的规则：当时的结论没法核对" in recheck_text(found)
    assert recheck_json(found)["is_version_known"] is False


def test_an_answer_that_cannot_be_read_leaves_it_open() -> None:
    found = checked({"origin": "yes"}, replace(FIRST, version=TODAY.version))
    assert (found.holds, len(found.shared.unread)) == (None, 1)
    assert "有 1 个回答对不上现在的问题，没有算进去" in recheck_text(found)


def test_versions_that_cannot_be_read_are_named() -> None:
    with pytest.raises(PolicyError, match="the earlier versions of wangshan cannot be read"):
        checked({}, today=replace(TODAY, history_module="tests.no_such_module"))


def as_the_page_does(policy: Policy, codes: list[str], day: str = "") -> list[Any]:
    editions = json.loads(str(recheck_editions(policy)))
    done = subprocess.run(
        [str(shutil.which("node")), str(ROOT / "tests/versions/recheck_codes.mjs")],
        input=json.dumps({"editions": editions, "codes": codes, "day": day}),
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[Any] = json.loads(done.stdout)
    return found


def as_the_command_does(policy: Policy, code: str, day: str = "") -> Any:
    try:
        found = recheck(policy, read_code(code), day)
    except PolicyFaults as error:
        kinds = {"这不是核对码": "none", "种写法": "format", "核对码不完整": "damaged"}
        return {"fault": next(kind for words, kind in kinds.items() if words in str(error))}
    told = recheck_json(found)
    return {
        **{name: told[name] for name in _TOLD_BY_BOTH},
        "unread": len(found.shared.unread),
        "reworded": list(found.shared.reworded),
        "is_of_same_text": found.is_of_same_text,
        "pathways": [[one.provision.id, one.status] for one in found.verdict.pathways],
    }


_TOLD_BY_BOTH = ("version", "revision", "holds", "is_version_known", "scope", "changes", "day", "aged")


@pytest.mark.slow  # goes through every situation
def test_the_page_says_what_the_command_says_in_every_situation_of_both_versions() -> None:
    """Every whole and every half-told situation of the old version, about everything and about each clause, and some of today's."""
    codes = []
    for policy in (FIRST, TODAY):
        options = [[(fact.id, one.id) for one in fact.options] + [None] for fact in policy.facts]
        scopes = [("county", None), (None, None), *((None, policy.clause_of(one.quote)) for one in policy.provisions)]
        for number, choice in enumerate(product(*options)):
            scope = scopes[number % len(scopes)]
            codes.append(write_code(policy, *scope, Answers(tuple(one for one in choice if one))))
    assert len(codes) > 800
    assert as_the_page_does(TODAY, codes) == [as_the_command_does(TODAY, one) for one in codes]


def test_another_landing_place_is_a_change() -> None:
    elsewhere = replace(
        TODAY, provisions=(replace(TODAY.provisions[0], landing=TODAY.provisions[1].landing), *TODAY.provisions[1:])
    )
    code = write_code(FIRST, None, "1.1", Answers((("permit", "two_years"), ("home", "yes"))))
    (change,) = recheck(elsewhere, read_code(code)).changes
    assert change.before is not None
    assert change.now is not None
    assert [list(one.places) for one in (change.before, change.now)] == [["dwelling"], ["collective"]]
    assert as_the_page_does(elsewhere, [code]) == [as_the_command_does(elsewhere, code)]
