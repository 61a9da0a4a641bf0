"""How many questions an interview can still ask: exactly, over every way to answer them, 不清楚 included.

A state of the interview is the set of outcomes that are still open. Every state is counted once, from those that can follow it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from policy_engine.reasoning.diagram import LEAF_LEVEL, SILENT, Space

MOST_STATES = 40_000
"""An interview with more states is held without numbers; that in force has some 5,000."""

State = frozenset[int]
"""The nodes of the outcomes that are still open."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The fewest and the most questions that can still follow."""

    least: int
    most: int


class TooManyStatesError(Exception):
    """The interview has more states than anybody should wait for."""


def open_nodes(space: Space, nodes: Iterable[int]) -> State:
    """The nodes that still depend on an answer."""
    return frozenset(node for node in nodes if not space.is_leaf(node))


def next_level(space: Space, state: State) -> int | None:
    """The level of the next question; ``None`` where nothing is open."""
    level = min(map(space.level, state), default=LEAF_LEVEL)
    return None if level == LEAF_LEVEL else level


def states_after(space: Space, state: State, level: int) -> set[State]:
    """The states that the answers to the question at ``level`` lead to."""
    asked = [node for node in state if space.level(node) == level]
    others = state.difference(asked)
    return {
        others | open_nodes(space, [space.child(node, level, value) for node in asked])
        for value in (*range(space.arities[level]), SILENT)
    }


def count(space: Space, state: State, counted: dict[State, Bounds], most: int) -> Bounds:
    """How many questions can follow a state; ``counted`` takes in every state on the way.

    Raises:
        TooManyStatesError: then there would be more than ``most``.
    """
    found = counted.get(state)
    if found is not None:
        return found
    level = next_level(space, state)
    if level is None:
        found = Bounds(0, 0)
    else:
        after = [count(space, following, counted, most) for following in states_after(space, state, level)]
        found = Bounds(1 + min(one.least for one in after), 1 + max(one.most for one in after))
    if len(counted) >= most:
        raise TooManyStatesError
    counted[state] = found
    return found
