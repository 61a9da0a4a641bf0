"""What is to be proved: every rule of a policy as one function of the answers, with its condition and where it is asked about."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import Literal

from policy_engine.model.condition import Condition, Statement, children
from policy_engine.model.landing import Landing
from policy_engine.model.provision import Guarantee, Provision
from policy_engine.reasoning.combining import any_true, compound, if_else
from policy_engine.reasoning.compilation import Compilation, Roots
from policy_engine.reasoning.interview import Scope, whole_scope
from policy_engine.reasoning.outcome import Outcome, is_open
from policy_engine.reasoning.status import UNMET

RuleKind = Literal["provision", "place", "already", "guarantee", "reach"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the policy says of a person: that it reaches them, a provision is met, a place reached or stood at already, a guarantee given.

    ``owner`` is the provision (or direction of the landing order) to which a place belongs, else the rule itself. ``result`` is a settled
    diagram: True and False where that is certain whatever the authority decides, None where it is not. ``condition`` is what the rule
    turns on; None where it has no condition of its own. ``scope`` is the interview in which its situations are told.
    """

    kind: RuleKind
    id: str
    owner: str
    title: str
    result: int
    condition: Condition | None
    scope: Scope


def rules(compilation: Compilation) -> Iterator[Rule]:
    """Every rule of the policy, in the order of the text: its reach, provisions, places and guarantees."""
    policy = compilation.policy
    if policy.reach is not None:
        first = policy.provisions[0]
        result = _leaves(compilation, "concerned", _is_concerned, compilation.pathways[first.id].full)
        yield Rule("reach", "reach", first.id, first.title, result, policy.reach, clause_scope(compilation, first))
    for provision in policy.provisions:
        result = _leaves(compilation, "open", is_open, compilation.pathways[provision.id].full)
        scope = clause_scope(compilation, provision)
        yield Rule("provision", provision.id, provision.id, provision.title, result, provision.precondition, scope)
    yield from _places(compilation)
    for guarantee in policy.guarantees:
        if guarantee.applies is not None or guarantee.places:
            result = compilation.without_readings(_given(compilation, guarantee))
            scope = whole_scope(policy)
            yield Rule("guarantee", guarantee.id, guarantee.id, guarantee.title, result, guarantee.applies, scope)


def _given(compilation: Compilation, guarantee: Guarantee) -> int:
    """Whether a guarantee is given: by its condition, with a way in its direction or without; or by where the household lands."""
    space = compilation.space
    if guarantee.applies is None:
        return compilation.landing_in(guarantee.places)
    with_a_way, without = (
        space.leaf(value=False) if condition is None else compilation.truth(condition)
        for condition in (guarantee.concerns(has_a_way=True), guarantee.concerns(has_a_way=False))
    )
    ways = (one for one in compilation.policy.provisions if one.direction == guarantee.direction)
    is_open = [space.relabel("proof: a way", _is_a_way, compilation.pathways[one.id].settled) for one in ways]
    return if_else(space, any_true(space, is_open), with_a_way, without)


def clause_scope(compilation: Compilation, provision: Provision) -> Scope:
    """The interview of the clause in which a provision stands: all provisions there, as the quiz asks them."""
    policy = compilation.policy
    clause = policy.clause_of(provision.quote)
    return Scope(tuple(one.id for one in policy.provisions if policy.clause_of(one.quote) == clause))


def _places(compilation: Compilation) -> Iterator[Rule]:
    policy = compilation.policy
    for one in policy.provisions:
        roots, scope = compilation.pathways[one.id], clause_scope(compilation, one)
        yield from _places_of(compilation, roots, one.landing, one.id, scope)
    for order in policy.landing_orders:
        roots, scope = compilation.orders[order.direction], whole_scope(policy, order.direction)
        yield from _places_of(compilation, roots, order.landing, order.direction, scope)


def _places_of(compilation: Compilation, roots: Roots, landing: Landing, owner: str, scope: Scope) -> Iterator[Rule]:
    for place in landing.places:
        result = _leaves(compilation, f"reaches {place.id}", _lands(place.id), roots.full)
        yield Rule("place", place.id, owner, place.name, result, place.available, scope)
        if place.already is not None:
            result = _leaves(compilation, f"stands at {place.id}", _stands(place.id), roots.full)
            yield Rule("already", place.id, owner, place.name, result, place.already, scope)


def _leaves(compilation: Compilation, name: str, test: Callable[[Hashable], bool], root: int) -> int:
    return compilation.without_readings(compilation.space.relabel(f"proof: {name}", test, root))


def _is_a_way(leaf: Hashable) -> bool:
    return isinstance(leaf, Outcome) and leaf.status not in UNMET


def _is_concerned(leaf: Hashable) -> bool:
    return isinstance(leaf, Outcome) and leaf.status != "not_concerned"


def _lands(place: str) -> Callable[[Hashable], bool]:
    def lands(leaf: Hashable) -> bool:
        return isinstance(leaf, Outcome) and place in (leaf.places or ())

    return lands


def _stands(place: str) -> Callable[[Hashable], bool]:
    def stands(leaf: Hashable) -> bool:
        return isinstance(leaf, Outcome) and leaf.status == "already_there" and place in (leaf.places or ())

    return stands


def parts(condition: Condition, way: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Condition]]:
    """Every part of a condition with the way to it: the positions to take from the top."""
    yield way, condition
    for position, child in enumerate(children(condition)):
        yield from parts(child, (*way, position))


def with_part(compilation: Compilation, condition: Condition, way: tuple[int, ...], part: int) -> int:
    """The diagram of a condition in which the part at the end of ``way`` is the diagram ``part`` instead."""
    if not way or isinstance(condition, Statement):
        return part
    items = [
        with_part(compilation, child, way[1:], part) if position == way[0] else compilation.truth(child)
        for position, child in enumerate(children(condition))
    ]
    return compound(compilation.space, condition, items)
