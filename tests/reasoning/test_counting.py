"""The bounds are those of looking at every state, for interviews too long for brute force over situations."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, all_of, any_of, negate
from policy_engine.model.landing import Landing, Place, in_order, one_of
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning import counting
from policy_engine.reasoning.best_first import BestFirst
from policy_engine.reasoning.compilation import Bounds, Outcome, compile_policy
from policy_engine.reasoning.diagram import SILENT, Space
from policy_engine.reasoning.interview import progress, whole_scope
from policy_engine.reasoning.standing import standing
from tests.benchmarks.synthetic_policy import synthetic_policy
from tests.strategies import Draft, answers_to, make_fact, make_statement, small_policies, write_policy

Nodes = frozenset[int]
State = tuple[Nodes, Nodes]
"""Pathways, and landing orders with them."""


def every_state(space: Space, pathways: Nodes, orders: Nodes, is_done: Callable[[Nodes], bool]) -> Bounds:
    """The fewest and the most questions, by going to every state once."""
    known: dict[State, Bounds] = {}

    def count(state: State) -> Bounds:
        unsettled = [node for node in state[0] | state[1] if not space.is_leaf(node)]
        if not unsettled or is_done(state[0]):
            return Bounds(0, 0)
        if state not in known:
            level = min(map(space.level, unsettled))
            after = [
                count(
                    (
                        frozenset(space.child(node, level, value) for node in state[0]),
                        frozenset(space.child(node, level, value) for node in state[1]),
                    )
                )
                for value in (*range(space.arities[level]), SILENT)
            ]
            known[state] = Bounds(1 + min(one.least for one in after), 1 + max(one.most for one in after))
        return known[state]

    return count((pathways, orders))


def check(policy: Policy, direction: str | None, answers: Answers) -> None:
    space, scope = compile_policy(policy).space, whole_scope(policy, direction)
    outcomes = standing(policy, scope, answers).outcomes
    pathways, orders = frozenset(outcomes[: len(scope.provisions)]), frozenset(outcomes[len(scope.provisions) :])

    def certain(nodes: Nodes) -> bool:
        ends = [space.value(node) for node in nodes if space.is_leaf(node)]
        return any(isinstance(one, Outcome) and one.status == "entitled" and one.places is not None for one in ends)

    now = progress(policy, scope, answers)
    assert now.remaining == every_state(space, pathways, orders, lambda _: False)
    assert now.until_certain == every_state(space, pathways, orders, certain)
    assert_optimistic(space, pathways | orders, frozenset(), now.remaining)
    if not now.certain:
        assert_optimistic(space, pathways | orders, pathways, now.until_certain)


def assert_optimistic(space: Space, nodes: Nodes, hopes: Nodes, true: Bounds) -> None:
    """What is thought possible before looking is never worse than what is."""
    counts = counting._Counts(space)
    state = counts._frontier.state(nodes, hopes)
    assert counts._least_of(state)[0] <= true.least
    assert counts._most_of(state)[0] >= true.most


@st.composite
def policies_of_topics(draw: st.DrawFn) -> Policy:
    """Provisions about pairs of facts, whose landing turns on facts of other pairs too."""
    facts = tuple(make_fact(f"fact_{number}", draw(st.sampled_from([2, 2, 3]))) for number in range(8))
    about = [make_statement(fact, "o1", character=one) for fact, one in zip(facts, "天地玄黄宇宙洪荒", strict=True)]
    hall = Place("place_甲", "甲处", "甲处", "")
    other = Place("place_乙", "乙处", "乙处", "", available=draw(st.sampled_from(about)))
    landings = [in_order(hall), in_order(other, hall), in_order(other), one_of(other, hall)]

    def provision() -> tuple[Condition, Landing, str, tuple[()]]:
        pair = draw(st.sampled_from([about[start : start + 2] for start in range(0, 8, 2)]))
        ways: list[Condition] = [all_of(*pair), any_of(*pair), pair[0], all_of(negate(pair[0]), pair[1])]
        joined = ways[draw(st.integers(0, len(ways) - 1))]
        return joined, draw(st.sampled_from(landings)), draw(st.sampled_from(["town", "village"])), ()

    provisions = tuple(provision() for _ in range(draw(st.integers(2, 6))))
    orders = (("town", draw(st.sampled_from(landings))),) if draw(st.booleans()) else ()
    return write_policy(Draft(provisions, orders), facts, ())


@given(st.data(), policies_of_topics(), st.sampled_from([None, "town", "village"]))
@settings(max_examples=150, deadline=None)
def test_the_bounds_of_interviews_about_several_topics_are_those_of_every_state(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    check(policy, direction, Answers())
    check(policy, direction, data.draw(answers_to(policy)))


def test_a_question_that_two_topics_need_is_counted_once() -> None:
    facts = tuple(make_fact(name, 2) for name in ("first", "second", "third", "fourth"))
    first, second, third, fourth = (
        make_statement(one, "o1", character=name) for one, name in zip(facts, "天地玄黄", strict=True)
    )
    at_first, late = (
        Place(f"place_{name}", f"{name}处", f"{name}处", "", available=available)
        for name, available in (("甲", first), ("乙", fourth))
    )
    rules: list[tuple[Condition, Place]] = [
        (first, late),
        (second, at_first),
        (third, late),
        (all_of(second, third), late),
    ]
    policy = write_policy(Draft(tuple((rule, in_order(place), "town", ()) for rule, place in rules)), facts, ())
    check(policy, None, Answers())
    assert progress(policy, whole_scope(policy), Answers()).until_certain == Bounds(2, 4)


SIZES = [(6, 10), (12, 10), (10, 16), (20, 16)]
POLICIES = [POLICY, *(synthetic_policy(*size) for size in SIZES)]


@given(st.data(), st.sampled_from(POLICIES), st.sampled_from([None, "town", "village"]))
@settings(max_examples=25, deadline=None)
def test_the_bounds_of_long_interviews_are_those_of_every_state(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    check(policy, direction, data.draw(answers_to(policy)))


@given(st.data(), small_policies(most_facts=5, most_provisions=5), st.sampled_from([None, "town", "village"]))
@settings(max_examples=100, deadline=None)
def test_the_bounds_of_odd_interviews_are_those_of_every_state(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    check(policy, direction, data.draw(answers_to(policy)))


@pytest.mark.parametrize("direction", [None, "town", "village"])
@pytest.mark.parametrize("policy", POLICIES, ids=["in force", *map(str, SIZES)])
def test_the_bounds_before_the_first_answer_are_those_of_every_state(policy: Policy, direction: str | None) -> None:
    check(policy, direction, Answers())


GRAPH = {"a": "bc", "b": "de", "c": "f", "d": "g", "e": "", "f": "", "g": "h", "h": ""}


@pytest.mark.parametrize(("sign", "steps"), [(1, 2), (-1, 4)])
@pytest.mark.parametrize("slack", [0, 1, 2, 9])
def test_no_optimism_is_too_wild_to_be_corrected(sign: int, steps: int, slack: int) -> None:
    exact = {"a": (2, 4), "b": (1, 3), "c": (1, 1), "d": (2, 2), "e": (0, 0), "f": (0, 0), "g": (1, 1), "h": (0, 0)}

    def estimate(state: str) -> tuple[int, bool]:
        least, most = exact[state]
        return (max(0, least - slack) if sign == 1 else most + slack if GRAPH[state] else 0), not GRAPH[state]

    search = BestFirst[str](sign, estimate, lambda state: list(GRAPH[state]), lambda: 99)
    assert [search.steps(state) for state in ("a", "a", "g")] == [steps, steps, 1]
