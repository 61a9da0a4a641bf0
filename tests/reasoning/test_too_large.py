"""A policy whose diagrams would grow without end is refused at once, with what to do about it."""

from __future__ import annotations

import json

import pytest

from policy_engine.browser import respond
from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, all_of, any_of
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.reasoning import compilation as compiling
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.diagram import Space, SpaceFullError
from policy_engine.reasoning.interview import questions_left, whole_scope
from tests.benchmarks.synthetic_policy import synthetic_policy
from tests.drafting import Draft, make_fact, make_statement, write_policy

PAIRS = 24


def _pairs_asked_far_apart() -> Policy:
    """One provision: any of many pairs. All first halves are asked before all second ones, so that everything must be remembered."""
    facts = tuple(make_fact(f"fact_{number}", 2) for number in range(2 * PAIRS))
    about = [make_statement(fact, "o1") for fact in facts]
    pairs = [all_of(about[number], about[number + PAIRS]) for number in range(PAIRS)]
    return _policy(any_of(*pairs), facts)


def _policy(condition: Condition, facts: tuple[object, ...]) -> Policy:
    place = Place("place_甲", "甲处", "甲处", "")
    return write_policy(Draft(((condition, in_order(place), "town", ()),)), facts, ())  # type: ignore[arg-type]


def test_the_part_the_numbers_and_the_remedy_are_named() -> None:
    with pytest.raises(PolicyFaults) as refused:
        compile_policy(_pairs_asked_far_apart())
    [fault] = refused.value.faults
    assert fault.where == "provision provision_1 (clause 1.1)"
    assert fault.problem == "with it the diagrams have more than 100000 nodes (1 provisions, 48 facts, 0 open terms)"
    assert fault.quote.endswith("的人员,可落户（其1）。")
    assert "next to each other" in fault.remedy


def test_a_landing_order_is_named_by_its_direction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "_prepare", lambda _: None)  # which comes after the last of them
    nodes = len(compile_policy(synthetic_policy(100, 100)).space)
    monkeypatch.setattr(compiling, "MOST_NODES", nodes - 1)
    with pytest.raises(PolicyFaults, match=r"^landing order town \(clause 8\.1\): with it .* more than"):
        compile_policy(synthetic_policy(100, 100))
    monkeypatch.setattr(compiling, "MOST_NODES", nodes)
    assert len(compile_policy(synthetic_policy(100, 100)).space) == nodes


def test_too_many_questions_are_refused_before_anything_is_built() -> None:
    facts = tuple(make_fact(f"fact_{number}", 2) for number in range(401))
    policy = _policy(any_of(*(make_statement(fact, "o1") for fact in facts)), facts)
    with pytest.raises(PolicyFaults, match="it has 401 facts and 0 open terms; at most 400 can be asked"):
        compile_policy(policy)


def test_as_many_questions_as_are_allowed_can_be_asked_and_answered() -> None:
    facts = tuple(make_fact(f"fact_{number}", 2) for number in range(400))
    policy = _policy(any_of(*(make_statement(fact, "o1") for fact in facts)), facts)
    assert questions_left(policy, whole_scope(policy), Answers()) == Bounds(1, 400)
    assert '"id": "fact_0"' in respond(policy, {"kind": "step"})
    assert '"status": "undetermined"' in respond(policy, {"kind": "verdict"})


def test_one_question_cannot_make_the_diagrams_grow_without_end() -> None:
    policy = synthetic_policy(30, 30)
    space = compile_policy(policy).space
    space.most = len(space)
    unsure = {fact.id: "unknown" for fact in policy.facts[1:9:2]}
    with pytest.raises(PolicyError, match="more than"):
        respond(policy, {"kind": "step", "answers": unsure})
    space.most = 2 * len(space)
    assert json.loads(respond(policy, {"kind": "step", "answers": unsure}))["ok"]


def test_an_interview_too_long_to_count_leaves_room_for_its_verdicts() -> None:
    policy = synthetic_policy(30, 30)
    space = compile_policy(policy).space
    space.most = len(space) + 10
    assert questions_left(policy, whole_scope(policy), Answers()) is None
    assert len(space) == space.most - 10


def test_work_that_makes_few_nodes_is_limited_too() -> None:
    nodes = Space((2,) * 8, lambda one, other: one if one == other else None, 4)
    yes, no = nodes.leaf(value=True), nodes.leaf(value=False)
    for number in range(32):
        nodes.combine(f"operation {number}", lambda one, _: one, yes, no)
    with pytest.raises(SpaceFullError, match="more than 32 combinations"):
        nodes.combine("one more", lambda one, _: one, yes, no)
