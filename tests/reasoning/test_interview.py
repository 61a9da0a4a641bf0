from __future__ import annotations

import pytest

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import all_of, negate
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.reasoning import counting
from policy_engine.reasoning.compilation import Bounds, compile_policy
from policy_engine.reasoning.interview import progress, replay, whole_scope
from policy_engine.reasoning.standing import Scope
from tests.strategies import Draft, make_fact, make_interpretation, make_statement, write_policy

HOME, LEASE, CONSENT, VILLAGE = (make_fact(name, 2) for name in ("home", "lease", "consent", "village"))
OWNS, FILED, AGREES, RURAL = (
    make_statement(fact, "o1", character=character)
    for fact, character in zip((HOME, LEASE, CONSENT, VILLAGE), "天地玄黄", strict=True)
)
HOUSE = Place("place_甲", "甲处", "甲处", "", available=AGREES)
HALL = Place("place_乙", "乙处", "乙处", "")


def _policy() -> Policy:
    return write_policy(
        Draft(
            provisions=(
                (all_of(negate(OWNS), FILED), in_order(HOUSE, HALL), "town", ()),
                (RURAL, in_order(HALL), "village", ()),
            ),
            orders=(("town", in_order(HALL)),),
        ),
        (HOME, LEASE, CONSENT, VILLAGE),
        (),
    )


POLICY = _policy()
TOWN = whole_scope(POLICY, "town")


def _asks(**answers: str) -> str | None:
    question = progress(POLICY, TOWN, read_answers(POLICY.facts, answers)).question
    return question.id if question else None


def test_a_whole_scope_is_a_direction_or_everything() -> None:
    assert whole_scope(POLICY, "town") == Scope(("provision_1",), ("town",))
    assert whole_scope(POLICY, "village") == Scope(("provision_2",), ())
    assert whole_scope(POLICY) == Scope(("provision_1", "provision_2"), ("town",))


def test_a_direction_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(PolicyError, match="there is no direction 'moon'"):
        whole_scope(POLICY, "moon")


def test_a_question_is_asked_only_while_it_can_matter() -> None:
    assert _asks() == "home"
    assert _asks(home="o1") is None
    assert _asks(home="o0") == "lease"
    assert _asks(home="o0", lease="o0") is None
    # Without the lease there is no landing place to ask about.
    assert _asks(home="o0", lease="o1") == "consent"
    assert _asks(home="unknown") == "lease"
    assert _asks(home="unknown", lease="o1") is None


def test_bounds_count_the_shortest_and_the_longest_way() -> None:
    start = progress(POLICY, TOWN, Answers())
    assert (start.remaining, start.until_certain, start.certain) == (Bounds(1, 3), Bounds(1, 3), False)
    assert progress(POLICY, whole_scope(POLICY), Answers()).remaining == Bounds(2, 4)


def test_once_a_pathway_is_certain_the_rest_is_optional() -> None:
    everything = whole_scope(POLICY)
    answers = read_answers(POLICY.facts, {"home": "o0", "lease": "o1", "consent": "o1"})
    now = progress(POLICY, everything, answers)
    assert now.certain
    assert (now.remaining, now.until_certain) == (Bounds(1, 1), Bounds(0, 0))
    assert now.question is VILLAGE


def test_questions_of_other_pathways_count_until_one_is_certain() -> None:
    first, middle, last = (make_fact(name, 2) for name in ("first", "middle", "last"))
    term = make_interpretation("term")
    uncertain = make_statement(middle, character="地", turns_on={"o1": term})
    policy = write_policy(
        Draft(
            (
                (make_statement(last, "o1", character="玄"), in_order(HALL), "town", ()),
                (all_of(make_statement(first, "o1", character="天"), uncertain), in_order(HALL), "town", ()),
            )
        ),
        (first, middle, last),
        (term,),
    )
    start = progress(policy, whole_scope(policy), Answers())
    assert (start.remaining, start.until_certain) == (Bounds(2, 3), Bounds(2, 3))
    for answer, count in (("o0", 1), ("o1", 2)):
        now = progress(policy, whole_scope(policy), read_answers(policy.facts, {"first": answer}))
        assert now.until_certain == Bounds(count, count)


def test_a_changed_answer_names_what_it_makes_pointless() -> None:
    answers = read_answers(POLICY.facts, {"home": "o1", "lease": "o1", "consent": "o1"})
    assert replay(POLICY, TOWN, answers) == (read_answers(POLICY.facts, {"home": "o1"}), ("lease", "consent"))


def test_an_interview_of_too_many_states_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST_STATES", 1)
    with pytest.raises(PolicyFaults) as refused:
        progress(_policy(), TOWN, Answers())
    [fault] = refused.value.faults
    assert fault.where == f"interview about {len(TOWN.provisions)} provisions (clauses 1.1 to 1.1)"
    assert "more than 1 states" in fault.problem
    assert "next to each other" in fault.remedy


def test_a_policy_is_compiled_once() -> None:
    assert compile_policy(POLICY) is compile_policy(POLICY)
    assert compile_policy(_policy()) is not compile_policy(POLICY)
