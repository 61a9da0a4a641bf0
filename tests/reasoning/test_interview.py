from __future__ import annotations

import gc
from weakref import ref

import pytest

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import all_of, negate
from policy_engine.model.errors import PolicyError
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.reasoning import interview
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.interview import Scope, progress, questions_left, replay, whole_scope
from tests.drafting import Draft, make_fact, make_statement, write_policy

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
    assert questions_left(POLICY, TOWN, Answers()) == Bounds(1, 3)
    assert questions_left(POLICY, whole_scope(POLICY), Answers()) == Bounds(2, 4)


def test_once_a_pathway_is_certain_the_rest_is_optional() -> None:
    everything = whole_scope(POLICY)
    answers = read_answers(POLICY.facts, {"home": "o0", "lease": "o1", "consent": "o1"})
    now = progress(POLICY, everything, answers)
    assert now.certain
    assert questions_left(POLICY, everything, answers) == Bounds(1, 1)
    assert now.question is VILLAGE


def test_a_changed_answer_names_what_it_makes_pointless() -> None:
    answers = read_answers(POLICY.facts, {"home": "o1", "lease": "o1", "consent": "o1"})
    assert replay(POLICY, TOWN, answers) == (read_answers(POLICY.facts, {"home": "o1"}), ("lease", "consent"))


def test_an_interview_of_too_many_states_goes_on_without_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = _policy()
    size = len(compile_policy(policy).space)
    monkeypatch.setattr(interview, "MOST_STATES", 3)
    assert questions_left(policy, TOWN, Answers()) is None
    assert questions_left(policy, TOWN, read_answers(policy.facts, {"home": "o0"})) is None
    assert progress(policy, TOWN, Answers()).question is HOME
    assert len(compile_policy(policy).space) == size
    assert compile_policy(policy).counted == {}


def test_answers_out_of_turn_are_counted_too_and_leave_nothing_behind() -> None:
    policy = _policy()
    assert questions_left(policy, TOWN, Answers()) == Bounds(1, 3)
    held = len(compile_policy(policy).space), len(compile_policy(policy).counted)
    assert questions_left(policy, TOWN, read_answers(policy.facts, {"consent": "o0"})) == Bounds(1, 2)
    assert (len(compile_policy(policy).space), len(compile_policy(policy).counted)) == held


def test_a_policy_is_compiled_once() -> None:
    assert compile_policy(POLICY) is compile_policy(POLICY)
    assert compile_policy(_policy()) is not compile_policy(POLICY)


def test_what_is_worked_out_of_a_policy_goes_with_it() -> None:
    policy = _policy()
    space = ref(compile_policy(policy).space)
    del policy
    gc.collect()
    assert space() is None
