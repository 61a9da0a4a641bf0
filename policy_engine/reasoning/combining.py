"""How diagrams are put together: all of some, any of some, one or else another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from policy_engine.reasoning.diagram import Space


def both(space: Space, one: int, other: int) -> int:
    """True where both diagrams are."""
    return space.combine("and", lambda left, right: left is True and right is True, one, other)


def either(space: Space, one: int, other: int) -> int:
    """True where at least one of two diagrams is."""
    return space.combine("or", lambda left, right: left is True or right is True, one, other)


def any_true(space: Space, nodes: Sequence[int]) -> int:
    """True where at least one of some diagrams is; false where there is none."""
    return joined(space, either, nodes) if nodes else space.leaf(value=False)


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
