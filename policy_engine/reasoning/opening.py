"""Ways through a diagram to an open pathway: with the fewest answers changed, and with nothing superfluous asked for.

Levels and values are those of :mod:`policy_engine.reasoning.diagram`. Every function takes the diagram of a truth: whether a
pathway is certainly open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from policy_engine.reasoning.diagram import Space

Way = tuple[tuple[int, int], ...]
"""The answers that are different, as level and value, levels ascending."""

Allowed = dict[int, tuple[int, ...]]
"""Level → the values that it may take."""

MOST_WAYS = 64
"""How many ways are followed up at any point, so that a large diagram cannot take minutes."""

Step = Callable[[int, int], int | None]
"""What it costs that the variable at a level takes a value: 0, or 1 for a change; ``None`` where that is excluded."""


class FewestChanges:
    """The ways with the fewest changes from each node; holds nothing but its memo."""

    def __init__(self, space: Space, step: Step) -> None:
        self._space = space
        self._step = step
        self._fewest: dict[int, int | None] = {}
        self._ways: dict[int, tuple[Way, ...]] = {}

    def fewest(self, node: int) -> int | None:
        """How many changes are needed; ``None`` if no way leads to an open pathway."""
        if node not in self._fewest:
            self._fewest[node] = min((cost for cost, _, _ in self._steps(node)), default=self._at_leaf(node))
        return self._fewest[node]

    def _at_leaf(self, node: int) -> int | None:
        return 0 if self._space.value(node) is True else None

    def _steps(self, node: int) -> list[tuple[int, int, int]]:
        """The changes in all, the changes here (0 or 1), and the value, for each value that leads to an open pathway."""
        found = []
        for value, child in enumerate(self._space.children(node)):
            here, rest = self._step(self._space.level(node), value), self.fewest(child)
            if here is not None and rest is not None:
                found.append((here + rest, here, value))
        return found

    def ways(self, node: int) -> tuple[Way, ...]:
        """Every way with the fewest changes, each once, up to :data:`MOST_WAYS`."""
        if node not in self._ways:
            self._ways[node] = self._find_ways(node)
        return self._ways[node]

    def _find_ways(self, node: int) -> tuple[Way, ...]:
        best = self.fewest(node)
        if self._space.is_leaf(node):
            return () if best is None else ((),)
        level, found = self._space.level(node), dict[Way, None]()
        for cost, here, value in self._steps(node):
            if cost == best:
                own = ((level, value),) if here else ()
                found |= dict.fromkeys((*own, *way) for way in self.ways(self._space.children(node)[value]))
        return tuple(found)[:MOST_WAYS]


def is_certain(space: Space, node: int, allowed: Mapping[int, tuple[int, ...]]) -> bool:
    """Whether every situation within ``allowed`` leads to an open pathway; levels that are not in it may take any value."""
    waiting, seen = [node], {node}
    while waiting:
        here = waiting.pop()
        if space.is_leaf(here):
            if space.value(here) is not True:
                return False
            continue
        children = space.children(here)
        following = {children[value] for value in allowed.get(space.level(here), range(len(children)))} - seen
        seen |= following
        waiting.extend(following)
    return True


def enough(space: Space, node: int) -> Allowed:
    """Values of a few variables that make an open pathway certain: none of these variables is superfluous, no value left out.

    ``node`` must lead to an open pathway in some situation.
    """
    shortest = FewestChanges(space, lambda _level, _value: 1).ways(node)[0]
    allowed: Allowed = {level: (value,) for level, value in shortest}
    for level in tuple(allowed):
        rest = {other: values for other, values in allowed.items() if other != level}
        if is_certain(space, node, rest):
            allowed = rest
    for level in allowed:
        for value in range(space.arities[level]):
            wider = tuple(sorted({*allowed[level], value}))
            if is_certain(space, node, {**allowed, level: wider}):
                allowed[level] = wider
    return allowed
