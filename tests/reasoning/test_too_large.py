"""A policy whose diagrams would grow without end is refused at once, with what to do about it."""

from __future__ import annotations

import json

import pytest

from policy_engine.browser import handle, respond
from policy_engine.model.condition import Condition, all_of, any_of
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.reasoning import compilation, counting
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.diagram import Space, SpaceFullError
from policy_engine.reasoning.frontier import Group, State
from tests.benchmarks.synthetic_policy import synthetic_policy
from tests.strategies import Draft, make_fact, make_statement, write_policy

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
    policy = synthetic_policy(100, 100)
    nodes = len(compile_policy(policy).space)
    monkeypatch.setattr(compilation, "MOST_NODES", nodes - 1)
    with pytest.raises(PolicyFaults, match=r"^landing order town \(clause 8\.1\): with it .* more than"):
        compile_policy(synthetic_policy(100, 100))
    monkeypatch.setattr(compilation, "MOST_NODES", nodes)
    assert len(compile_policy(synthetic_policy(100, 100)).space) == nodes


def test_too_many_questions_are_refused_before_anything_is_built() -> None:
    facts = tuple(make_fact(f"fact_{number}", 2) for number in range(401))
    policy = _policy(any_of(*(make_statement(fact, "o1") for fact in facts)), facts)
    with pytest.raises(PolicyFaults, match="it has 401 facts and 0 open terms; at most 400 can be asked"):
        compile_policy(policy)


def test_as_many_questions_as_are_allowed_can_be_asked_and_answered() -> None:
    facts = tuple(make_fact(f"fact_{number}", 2) for number in range(400))
    policy = _policy(any_of(*(make_statement(fact, "o1") for fact in facts)), facts)
    assert '"remaining": {"least": 1, "most": 400}' in respond(policy, {"kind": "step"})
    assert '"status": "undetermined"' in respond(policy, {"kind": "verdict"})


def test_answers_cannot_make_the_diagrams_grow_without_end() -> None:
    policy = synthetic_policy(30, 30)
    space = compile_policy(policy).space
    space.most = len(space)
    with pytest.raises(PolicyError, match="more than"):
        respond(policy, {"kind": "step"})


def test_a_long_session_is_forgotten_before_anything_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    request = json.dumps({"kind": "step", "answers": {"current_hukou": LIAOCHENG.fact("current_hukou").options[0].id}})
    expected = handle(request)
    assert json.loads(expected)["ok"] is True
    space = compile_policy(LIAOCHENG).space
    space.most = len(space)  # full with other answers
    changed = json.dumps({"kind": "verdict", "answers": {"town_home": "unknown", "current_hukou": "unknown"}})
    assert json.loads(handle(changed))["ok"] is True
    assert compile_policy(LIAOCHENG).space is not space
    monkeypatch.setattr(counting, "MOST_STATES", 1000)
    counts = counting.counts_of(compile_policy(LIAOCHENG))
    for search in (counts._least, counts._most):
        search._found.update((_other_state(number), 0) for number in range(1000))
    assert handle(request) == expected
    assert counting.counts_of(compile_policy(LIAOCHENG)) is not counts


def test_an_interview_goes_on_after_its_diagrams_were_given_up_for_those_of_others() -> None:
    for fact in LIAOCHENG.facts:  # diagrams that are not there when they are built anew
        handle(json.dumps({"kind": "step", "answers": {fact.id: "unknown"}}))
    request = json.dumps({"kind": "step", "answers": {fact.id: "unknown" for fact in LIAOCHENG.facts[2:9:2]}})
    expected = handle(request)
    for number in range(2, 12):  # more policies than are kept
        compile_policy(synthetic_policy(number, 4))
    assert handle(request) == expected


def _other_state(number: int) -> State:
    group = Group(frozenset([number]), frozenset(), 0, 0, 0)
    return State(frozenset(), group)


def test_work_that_makes_few_nodes_is_limited_too() -> None:
    nodes = Space((2,) * 8, lambda one, other: one if one == other else None, 4)
    yes, no = nodes.leaf(value=True), nodes.leaf(value=False)
    for number in range(32):
        nodes.combine(f"operation {number}", lambda one, _: one, yes, no)
    with pytest.raises(SpaceFullError, match="more than 32 combinations"):
        nodes.combine("one more", lambda one, _: one, yes, no)
