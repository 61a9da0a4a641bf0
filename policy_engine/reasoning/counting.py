"""How many questions an interview can still ask: exactly, by the shortest and the longest walk through its states.

How good a state can be at best (:mod:`policy_engine.reasoning.best_first`):

* at most every level that is left is asked;
* at least what each group needs by itself is asked, because no question belongs to two groups. What a group needs for the statuses
  alone is counted exactly, landing places apart;
* until a pathway is certain, at least the questions on its own shortest way are asked, and all that the groups need whose levels
  come before the last of these.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from policy_engine.reasoning.best_first import BestFirst, Estimate, TooManyStatesError
from policy_engine.reasoning.compilation import Bounds, Compilation
from policy_engine.reasoning.diagram import LEAF_LEVEL, SILENT, Space
from policy_engine.reasoning.frontier import Frontier, Group, Nodes, State, ends_certain

MOST_STATES = 50_000
"""An interview of which more states would have to be looked at is refused rather than counted for minutes; that in force takes some 300."""

NONE_LEFT = Bounds(0, 0)


def unsettled(space: Space, nodes: Iterable[int]) -> Nodes:
    """The nodes that still depend on an answer."""
    return frozenset(node for node in nodes if not space.is_leaf(node))


def next_level(space: Space, state: Nodes) -> int | None:
    """The level of the next question; ``None`` where nothing is open."""
    level = min((space.level(node) for node in state), default=LEAF_LEVEL)
    return None if level == LEAF_LEVEL else level


def any_certain(space: Space, pathways: Nodes) -> bool:
    """Whether a pathway is open, with a landing place that no missing answer can change."""
    return any(space.is_leaf(node) and ends_certain(space, node) for node in pathways)


def bounds(compilation: Compilation, state: Nodes) -> Bounds:
    """How many questions can follow until nothing in ``state`` is open.

    Raises:
        TooManyStatesError: more than :data:`MOST_STATES` states of the interview would have to be looked at.
    """
    return _counted(compilation, state, frozenset())


def bounds_until_certain(compilation: Compilation, pathways: Nodes, state: Nodes) -> Bounds:
    """How many questions can follow until a pathway of ``pathways`` and its landing are certain, or nothing is open.

    The interview asks for everything in ``state``, the landing orders included; both are counted together.

    Raises:
        TooManyStatesError: more than :data:`MOST_STATES` states of the interview would have to be looked at.
    """
    if any_certain(compilation.space, pathways):
        return NONE_LEFT
    hopes = frozenset(node for node in pathways if ends_certain(compilation.space, node))
    return _counted(compilation, state | unsettled(compilation.space, pathways), hopes)


def _counted(compilation: Compilation, nodes: Nodes, hopes: Nodes) -> Bounds:
    try:
        return counts_of(compilation).bounds(nodes, hopes)
    except TooManyStatesError:
        counts_of.cache_clear()  # they may be those of a long session, and this interview short
        return counts_of(compilation).bounds(nodes, hopes)


@lru_cache(maxsize=8)
def counts_of(compilation: Compilation) -> _Counts:
    """What has been counted over the diagrams of a policy."""
    return _Counts(compilation.space)


@dataclass(frozen=True, slots=True)
class _Way:
    """Of an outcome: how few questions of its own can make it certain, and the earliest level at which that can be."""

    questions: int
    last: int


NO_WAY = _Way(LEAF_LEVEL, LEAF_LEVEL)


class _Counts:
    """The counts over one space; holds nothing but its memo."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._frontier = frontier = Frontier(space)
        self._needs: dict[Group, int] = {}
        self._shortest: dict[int, int] = {}
        self._ways: dict[int, _Way] = {}
        self._alone = BestFirst[Nodes](1, self._least_alone, self._after_alone, lambda: MOST_STATES)
        self._least = BestFirst[State](1, self._least_of, frontier.after, lambda: MOST_STATES)
        self._most = BestFirst[State](-1, self._most_of, frontier.after, lambda: MOST_STATES)

    def bounds(self, nodes: Nodes, hopes: Nodes) -> Bounds:
        state = self._frontier.state(nodes, hopes)
        return Bounds(self._least.steps(state), self._most.steps(state))

    # -- at most ---------------------------------------------------------------------------------------------------

    def _most_of(self, state: State) -> Estimate:
        levels = state.rest.levels
        for group in state.groups:
            levels |= group.levels
        return levels.bit_count(), not levels

    # -- at least --------------------------------------------------------------------------------------------------

    def _least_of(self, state: State) -> Estimate:
        groups = sorted(state.groups, key=lambda group: group.core.bit_length())
        core, needed = 0, [0]
        for group in groups:
            core |= group.core
            needed.append(needed[-1] + self._needed(group))
        apart = frozenset(node for node in state.rest.nodes if not self._frontier.levels(node) & core)
        least = needed[-1] + (self._alone.steps(apart) if apart else 0)
        tops = [group.core.bit_length() - 1 for group in groups]
        for place, group in (*enumerate(groups), (len(groups), state.rest)):
            own = needed[place + 1] - needed[place] if place < len(groups) else 0
            others = core & ~group.core if place < len(groups) else core
            for node in group.hopes:
                way = self._way(node)
                before = bisect_left(tops, way.last)
                theirs = needed[before] - (own if place < before else 0)
                shared = self._frontier.levels(node) & others
                least = min(least, max(way.questions, theirs) if shared else way.questions + theirs)
        return least, not groups and not state.rest.nodes

    def _needed(self, group: Group) -> int:
        """How many questions the statuses of a group need by themselves."""
        if group not in self._needs:
            self._needs[group] = self._alone.steps(frozenset(map(self._frontier.bare, group.nodes)))
        return self._needs[group]

    def _least_alone(self, nodes: Nodes) -> Estimate:
        if not nodes:
            return 0, True
        apart = list(self._frontier.together(nodes, self._frontier.levels))
        if len(apart) > 1:
            return sum(map(self._alone.steps, apart)), True
        return max(map(self._shortest_way, nodes)), False

    def _after_alone(self, nodes: Nodes) -> list[Nodes]:
        level = min(map(self._space.level, nodes))
        values = (*range(self._space.arities[level]), SILENT)
        children = ((self._space.child(node, level, value) for node in nodes) for value in values)
        return list(dict.fromkeys(unsettled(self._space, some) for some in children))

    def _shortest_way(self, node: int) -> int:
        """The fewest questions that settle one outcome."""
        if self._space.is_leaf(node):
            return 0
        if node not in self._shortest:
            level = self._space.level(node)
            children = {*self._space.children(node), self._space.child(node, level, SILENT)}
            self._shortest[node] = 1 + min([self._shortest_way(child) for child in children])
        return self._shortest[node]

    def _way(self, node: int) -> _Way:
        if self._space.is_leaf(node):
            return _Way(0, -1) if ends_certain(self._space, node) else NO_WAY
        if node not in self._ways:
            level = self._space.level(node)
            children = {*self._space.children(node), self._space.child(node, level, SILENT)}
            ways = [self._way(child) for child in children]
            last = min(max(level, way.last) for way in ways)
            self._ways[node] = _Way(1 + min(way.questions for way in ways), last)
        return self._ways[node]
