"""The bounds are those of looking at every state, for interviews too long for brute force over situations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, all_of, any_of, negate
from policy_engine.model.landing import Landing, Place, in_order, one_of
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.diagram import SILENT, Space
from policy_engine.reasoning.interview import questions_left, scope_roots, whole_scope
from tests.drafting import Draft, make_fact, make_statement, write_policy
from tests.strategies import answers_to, small_policies


def every_state(space: Space, roots: Sequence[int]) -> Bounds:
    """The fewest and the most questions: forward through the states, question after question, and back from the ends."""

    def unsettled(nodes: Iterable[int]) -> frozenset[int]:
        return frozenset(node for node in nodes if space.children(node))

    start = unsettled(roots)
    stages: list[dict[frozenset[int], list[frozenset[int]]]] = [{start: []}]
    for level, arity in enumerate(space.arities):
        for state, after in stages[-1].items():
            values = (*range(arity), SILENT) if level in map(space.level, state) else (0,)
            after += [unsettled(space.child(node, level, value) for node in state) for value in values]
        stages.append({one: [] for after in stages[-1].values() for one in after})
    known = dict.fromkeys(stages.pop(), (0, 0))
    for stage in reversed(stages):
        for state, after in stage.items():
            asked = len(after) > 1
            least, most = (known[one][0] for one in after), (known[one][1] for one in after)
            known[state] = min(least) + asked, max(most) + asked
    return Bounds(*known[start])


def check(policy: Policy, direction: str | None, answers: Answers) -> None:
    compilation, scope = compile_policy(policy), whole_scope(policy, direction)
    given = compilation.assignment(answers)
    left = [compilation.space.restrict(root, given) for root in scope_roots(compilation, scope)]
    assert questions_left(policy, scope, answers) == every_state(compilation.space, left)


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
def test_the_bounds_of_interviews_about_several_topics_are_those_of_every_state(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    check(policy, direction, Answers())
    check(policy, direction, data.draw(answers_to(policy)))


@given(st.data(), small_policies(most_facts=5, most_provisions=5), st.sampled_from([None, "town", "village"]))
def test_the_bounds_of_odd_interviews_are_those_of_every_state(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    check(policy, direction, data.draw(answers_to(policy)))
