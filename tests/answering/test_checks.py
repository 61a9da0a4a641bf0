"""Questions answered: what no longer fits the rules fails, and says which question, where and what to do."""

from dataclasses import replace

import pytest

from build_scripts.content.models.questions import question_views, questions_of
from policy_engine.answering.checks import checked_questions, question_faults
from policy_engine.answering.question import Expected, Passages, QuestionAnswered, Situation, Theme
from policy_engine.model.condition import negate
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.policies.liaocheng_2022.questions_answered import QUESTIONS

THEME = Theme("test", "试")
FIRST = next(one for one in QUESTIONS if one.id == "lease-not-registered")
assert FIRST.situation is not None
SITUATION: Situation = FIRST.situation


def asked(**changes: object) -> QuestionAnswered:
    return QuestionAnswered(**{"id": "one", "theme": THEME, "question": "能吗？", **changes})  # type: ignore[arg-type]


def problems(*questions: QuestionAnswered) -> list[str]:
    return [f"{fault.where}: {fault.problem}" for fault in question_faults(POLICY, questions)]


def with_the_contrary(policy: Policy, provision_id: str) -> Policy:
    """The policy in which one pathway asks for the contrary; not checked against the text."""
    provisions = tuple(
        replace(one, precondition=negate(one.precondition)) if one.id == provision_id else one
        for one in policy.provisions
    )
    return replace(policy, provisions=provisions)


def test_every_question_published_fits_the_rules() -> None:
    assert checked_questions(POLICY, QUESTIONS) == QUESTIONS
    assert len(QUESTIONS) >= 30


def test_a_changed_rule_fails_every_entry_that_rests_on_it() -> None:
    with pytest.raises(PolicyFaults) as raised:
        question_views(with_the_contrary(POLICY, "tenant"), QUESTIONS)
    assert "question lease-not-registered, pathway tenant" in {fault.where for fault in raised.value.faults}
    assert all(fault.remedy for fault in raised.value.faults)


def test_a_changed_rule_changes_what_is_shown() -> None:
    question = asked(situation=replace(SITUATION, expects=(Expected("tenant", "not_entitled"),)))
    (today,) = question_views(POLICY, (question,))
    closed = with_the_contrary(POLICY, "living_or_working_in_town")
    (amended,) = question_views(closed, (question,))
    assert today.summary != amended.summary
    assert today.summary.startswith("能，不过走的是另一条路。")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (asked(), "question one: nothing answers it"),
        (asked(situation=replace(SITUATION, direction="moon")), "question one: there is no direction 'moon'"),
        (asked(situation=replace(SITUATION, expects=())), "question one: it presupposes nothing"),
        (
            asked(situation=Situation("town", "", {"town_home": "castle"}, (Expected("tenant", "not_entitled"),))),
            "question one, answer town_home: ",
        ),
        (
            asked(situation=replace(SITUATION, expects=(Expected("nowhere", "entitled"),))),
            "question one, pathway nowhere: the policy has no such pathway",
        ),
        (
            asked(situation=replace(SITUATION, expects=(Expected("tenant", "entitled"),))),
            "question one, pathway tenant: the rules say not_entitled, the entry presupposes entitled",
        ),
        (
            asked(situation=replace(SITUATION, expects=(Expected("tenant", "not_entitled", "rented_home"),))),
            "question one, pathway tenant: the household does not land in 'rented_home', as the entry presupposes",
        ),
        (
            asked(passages=Passages(guarantees=("gold",))),
            "question one: the policy lists no guarantee 'gold'",
        ),
        (asked(passages=Passages(quotes=("天上掉馅饼",))), "question one: the quote stands 0 times in the text"),
        (asked(passages=Passages()), "question one: its passages name nothing"),
    ],
)
def test_a_fault_names_its_place(question: QuestionAnswered, said: str) -> None:
    assert [one for one in problems(question) if one.startswith(said)], problems(question)


def test_ids_and_questions_are_given_once() -> None:
    fine = asked(passages=Passages(silent=(POLICY.not_stated[0],)))
    assert problems(fine) == []
    assert problems(fine, fine) == [
        "question one: 2 entries have this id",
        "question 能吗？: 2 entries have this question",
    ]


def test_every_entry_has_an_answer_in_short() -> None:
    assert [view.entry.id for view in questions_of(POLICY) if not view.summary] == []


def test_a_policy_without_questions_has_no_page_and_a_wrong_module_is_named() -> None:
    assert questions_of(replace(POLICY, questions_module="")) == ()
    with pytest.raises(PolicyError, match="the questions of liaocheng_2022 cannot be read"):
        questions_of(replace(POLICY, questions_module="policy_engine.model.fact"))


def test_a_clause_number_that_the_text_does_not_bear_out_keeps_the_questions_from_being_shown() -> None:
    stale = replace(QUESTIONS[0], note="三（一）3写的是“经房管部门租赁登记备案”。")
    with pytest.raises(PolicyFaults, match="these words do not stand in 三（一）3"):
        checked_questions(POLICY, (stale, *QUESTIONS[1:]))
