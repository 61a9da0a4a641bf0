"""A condition as a decision chart: one step after the other, each with a way on where it holds and one where it does not.

Whom the policy does not reach comes to an end of their own, which is no refusal.

Where the text leaves a situation to the authority, both ways are open. Whoever walks both and comes to the same end both times has it for
certain; who never comes to the end of the entitled is not entitled; for anybody else the authority decides. That is exactly how the verdict
is reached, too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, assert_never

from build_scripts.content.models.conditions import Item, item_of
from policy_engine.model.anchoring import anchor_of
from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.condition_words import group_words

End = Literal["entitled", "not_entitled", "not_concerned"]

MOST_NODES = 12
"""How many boxes, the ends included, a chart may have: more do not fit on one page or into one head."""

_MOST_ADDED_UP = 5
"""How many items are added up step by step: of more the chart asks for the sum in one step, since the ways to it grow too many."""

_Known = Mapping[str, frozenset[str]]
_Onward = Callable[[_Known], "_Node | End"]


@dataclass(frozen=True, slots=True)
class Step:
    """One box: a statement said to the applicant, and where it leads: to another step (its number, from 1) or to an end.

    ``fact`` is empty where points are added up: box after box for every sum, nobody would walk to the end.
    """

    number: int
    item: Item
    fact: str
    yes: int | End
    no: int | End


@dataclass(frozen=True, slots=True)
class Chart:
    """The steps of one pathway in the order of walking; every way leads downwards."""

    steps: tuple[Step, ...]

    @property
    def nodes(self) -> int:
        """How many boxes the chart has, the ends included."""
        ends = {way for step in self.steps for way in (step.yes, step.no) if isinstance(way, str)}
        return len(self.steps) + len(ends)

    @property
    def has_open(self) -> bool:
        """Whether the text leaves some answer to the authority."""
        return any(step.item.open for step in self.steps)


@dataclass(frozen=True, slots=True)
class _Node:
    statement: Statement | AtLeast
    negated: bool
    yes: _Node | End
    no: _Node | End


def decision_chart(policy: Policy, provision: Provision) -> Chart:
    """The chart of a pathway: whom the policy reaches at all, then the conditions in the text's order.

    A step is left out where what was said before already settles it.
    """

    def reached(known: _Known) -> _Node | End:
        return _draw(provision.precondition, known, lambda _: "entitled", lambda _: "not_entitled", negated=False)

    reach = policy.reach
    root = reached({}) if reach is None else _draw(reach, {}, reached, lambda _: "not_concerned", negated=False)
    nodes = _in_order(root)
    numbers = {node: number for number, node in enumerate(nodes, start=1)}

    def way(target: _Node | End) -> int | End:
        return target if isinstance(target, str) else numbers[target]

    return Chart(
        tuple(
            Step(number, *_said(policy, provision, one), way(one.yes), way(one.no)) for one, number in numbers.items()
        )
    )


def _said(policy: Policy, provision: Provision, node: _Node) -> tuple[Item, str]:
    """What stands in a box, and its fact. The reach is no condition of the clause: no words of the clause stand for it."""
    passage = "" if node.statement is policy.reach else provision.quote
    if isinstance(node.statement, AtLeast):
        words = group_words(node.statement, negated=node.negated).rstrip("：").replace("下面", "上面列的", 1)
        return Item(words, anchor_of(policy, node.statement, passage).words, None, (), (), (), "", ()), ""
    return item_of(policy, node.statement, passage, negated=node.negated), node.statement.fact.id


def _in_order(root: _Node | End) -> tuple[_Node, ...]:
    """Every node before all nodes to which it leads, the shorter detours first (a reversed depth-first postorder)."""
    done: dict[_Node, None] = {}

    def visit(node: _Node | End) -> None:
        if isinstance(node, _Node) and node not in done:
            visit(node.no)
            visit(node.yes)
            done[node] = None

    visit(root)
    return tuple(reversed(done))


def _draw(condition: Condition, known: _Known, yes: _Onward, no: _Onward, *, negated: bool) -> _Node | End:
    """What to ask for a condition when ``known`` are the options still possible, and where it leads from there."""
    match condition:
        case Statement():
            return _draw_statement(condition, known, yes, no, negated=negated)
        case Negate(item):
            return _draw(item, known, yes, no, negated=not negated)
        case AllOf(items) | AnyOf(items):
            first, rest = items[0], items[1:]
            if not rest:
                return _draw(first, known, yes, no, negated=negated)
            others = AllOf(rest) if isinstance(condition, AllOf) else AnyOf(rest)

            def onward(now: _Known) -> _Node | End:
                return _draw(others, now, yes, no, negated=negated)

            every = isinstance(condition, AllOf) is not negated
            return _draw(first, known, onward if every else yes, no if every else onward, negated=negated)
        case AtLeast(items=items) if condition.adds_up and len(items) > _MOST_ADDED_UP:
            return _Node(condition, negated, yes(known), no(known))
        case AtLeast(items=items, weights=weights):
            weighed = tuple(zip(weights, items, strict=True))
            return _enough(weighed, condition.needed(negated=negated), yes, no, negated=negated)(known)
        case _ as never:
            assert_never(never)


def _enough(
    weighed: tuple[tuple[int, Condition], ...], needed: int, yes: _Onward, no: _Onward, *, negated: bool
) -> _Onward:
    """One item after the other, until those that hold weigh enough or too few are left."""
    if needed <= 0:
        return yes
    if needed > sum(weight for weight, _ in weighed):
        return no
    (weight, first), rest = weighed[0], weighed[1:]

    def onward(known: _Known) -> _Node | End:
        held, not_held = (_enough(rest, left, yes, no, negated=negated) for left in (needed - weight, needed))
        return _draw(first, known, held, not_held, negated=negated)

    return onward


def _draw_statement(statement: Statement, known: _Known, yes: _Onward, no: _Onward, *, negated: bool) -> _Node | End:
    options = frozenset(option.id for option in statement.fact.options)
    left = dict(statement.open).keys()
    true, false = frozenset(statement.true), options - frozenset(statement.true) - left
    holding, failing = (false, true) if negated else (true, false)
    possible = known.get(statement.fact.id, options)
    if possible <= holding:
        return yes(known)
    if possible <= failing:
        return no(known)
    here = statement.fact.id
    then = yes({**known, here: possible - failing})
    otherwise = no({**known, here: possible - holding})
    return then if then == otherwise else _Node(statement, negated, then, otherwise)
