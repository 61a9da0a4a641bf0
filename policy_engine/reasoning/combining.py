"""How diagrams are put together: all of some, any of some, one or else another, one place after the other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import assert_never

from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate
from policy_engine.model.landing import Landing
from policy_engine.reasoning.diagram import Space
from policy_engine.reasoning.outcome import Outcome, already_at, also_at
from policy_engine.reasoning.status import MET


def both(space: Space, one: int, other: int) -> int:
    """True where both diagrams are."""
    return space.combine("and", lambda left, right: left is True and right is True, one, other)


def either(space: Space, one: int, other: int) -> int:
    """True where at least one of two diagrams is."""
    return space.combine("or", lambda left, right: left is True or right is True, one, other)


def any_true(space: Space, nodes: Sequence[int]) -> int:
    """True where at least one of some diagrams is; false where there is none."""
    return joined(space, either, nodes) if nodes else space.leaf(value=False)


def at_least(space: Space, least: int, weighed: Sequence[tuple[int, int]]) -> int:
    """True where those diagrams that are true, each given after what it weighs, weigh ``least`` together or more.

    Nothing is added up beyond ``least``: so a node is needed for each sum, not for each choice of diagrams that makes it.
    """

    def added(space: Space, one: int, other: int) -> int:
        return space.combine(f"sum up to {least}", lambda *sums: min(least, sum(sums)), one, other)

    capped = ((min(least, weight), node) for weight, node in weighed)
    sums = [space.relabel(f"weighs {weight}", _weight(weight), node) for weight, node in capped]
    return space.relabel(f"is {least}", lambda value: value == least, joined(space, added, sums))


def _weight(weight: int) -> Callable[[Hashable], int]:
    return lambda value: weight if value is True else 0


def compound(space: Space, condition: AllOf | AnyOf | AtLeast | Negate, parts: Sequence[int]) -> int:
    """A condition that has parts, of the diagrams of these."""
    match condition:
        case AllOf():
            return joined(space, both, parts)
        case AnyOf():
            return any_true(space, parts)
        case AtLeast(least=least, weights=weights):
            return at_least(space, least, tuple(zip(weights, parts, strict=True)))
        case Negate():
            return space.relabel("not", lambda value: value is False, parts[0])
        case _ as never:
            assert_never(never)


def joined(space: Space, join: Callable[[Space, int, int], int], nodes: Sequence[int]) -> int:
    """All of some diagrams, at least one.

    Halves are joined, not one diagram after the other: each would be carried through everything that was joined before.
    """
    if len(nodes) < 2:
        return nodes[0]
    middle = len(nodes) // 2
    return join(space, joined(space, join, nodes[:middle]), joined(space, join, nodes[middle:]))


def if_else(space: Space, condition: int, then: int, otherwise: int) -> int:
    """``then`` where ``condition`` is true, else ``otherwise``."""
    chosen = space.combine("if", lambda holds, value: value if holds is True else _SKIPPED, condition, then)
    return space.combine("else", lambda value, other: other if value is _SKIPPED else value, chosen, otherwise)


_SKIPPED = object()


def landing_diagram(space: Space, landing: Landing, truth: Callable[[Condition], int]) -> int:
    """Where the household lands, given that the pathway is open; ``truth`` draws a condition."""
    result = space.leaf(Outcome("entitled", ()))
    passing = {place.id: condition for place, condition in landing.may_pass}
    for place in reversed(landing.places):
        available = space.leaf(value=True) if place.available is None else truth(place.available)
        here, already = (space.leaf(Outcome(status, (place.id,))) for status in MET)
        if landing.kind == "choice" or place.id in passing:
            beside = space.relabel(f"also {place.id}", also_at(place.id), result)
            beside_it = space.relabel(f"already {place.id}", already_at(place.id), result)
            if passing:
                own_choice = truth(passing[place.id])
                beside, beside_it = (
                    if_else(space, own_choice, beside, here),
                    if_else(space, own_choice, beside_it, already),
                )
            here, already = beside, beside_it
        if place.already is not None:
            here = if_else(space, truth(place.already), already, here)
        result = if_else(space, available, here, result)
    return result
