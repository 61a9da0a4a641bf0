"""Questions answered: what no longer fits the rules fails, and says which question, where and what to do."""

from dataclasses import replace

import pytest

from build_scripts.content.models.questions import question_views
from policy_engine.answering.checks import checked_questions, question_faults
from policy_engine.answering.question import Expected, Passages, QuestionAnswered, Situation, Theme
from policy_engine.model.condition import negate
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.policy import Policy
from tests.build_scripts.sample_policy import POLICY

THEME = Theme("test", "试")
SITUATION = Situation(
    "town",
    "",
    {"residence": "town", "home": "no", "lease": "no", "record": "no", "status": "other"},
    (Expected("tenant", "not_entitled"),),
)


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


def test_a_changed_rule_changes_what_is_shown() -> None:
    question = asked(situation=replace(SITUATION, expects=(Expected("tenant", "not_entitled"),)))
    (today,) = question_views(POLICY, (question,))
    closed = with_the_contrary(POLICY, "resident")
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
            asked(situation=Situation("town", "", {"home": "castle"}, (Expected("tenant", "not_entitled"),))),
            "question one, answer home: ",
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
            asked(situation=replace(SITUATION, expects=(Expected("tenant", "not_entitled", "rented"),))),
            "question one, pathway tenant: the household does not land in 'rented', as the entry presupposes",
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


def test_questions_that_fit_the_rules_are_given_back() -> None:
    fine = asked(situation=SITUATION)
    assert checked_questions(POLICY, (fine,)) == (fine,)
    stale = replace(fine, note="二（一）2写的是“持有_备案_证明”。")
    with pytest.raises(PolicyFaults, match="these words do not stand in"):
        checked_questions(POLICY, (stale,))
