"""The states of an interview, divided into groups of outcomes that share no question.

An answer moves the group that it belongs to and leaves the others as they are, so the states of a long interview share nearly
everything. Outcomes that reach across the groups (a landing order for a whole direction; a landing place that is still open) stand
apart from them, as the *rest* of a state.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from policy_engine.reasoning.compilation import CLOSED, OPEN, Outcome, Status
from policy_engine.reasoning.diagram import LEAF_LEVEL, SILENT, Space

WIDE = 16
"""An outcome that depends on more facts than this belongs to no group. It decides only how much work is saved."""

Nodes = frozenset[int]


@dataclass(frozen=True, eq=False, slots=True)
class Group:
    """Open outcomes, each group once, so that groups compare by identity.

    ``hopes`` are those that would end the interview once they are certain. ``level`` is that of the next question, ``levels`` are
    all that may still be asked and ``core`` those on which a status turns, both as bits.
    """

    nodes: Nodes
    hopes: Nodes
    level: int
    levels: int
    core: int


@dataclass(frozen=True, slots=True)
class State:
    """Where an interview stands: the groups, whose cores share no level, and the rest."""

    groups: frozenset[Group]
    rest: Group


class Frontier:
    """The states over one space; holds nothing but its memo."""

    def __init__(self, space: Space) -> None:
        self.space = space
        self._groups: dict[tuple[Nodes, Nodes], Group] = {}
        self._levels: dict[int, int] = {}
        self._cores: dict[int, int] = {}
        self._moves: dict[tuple[Group, int, int], State | None] = {}
        self.end = State(frozenset(), self._group(frozenset(), frozenset()))

    def state(self, nodes: Iterable[int], hopes: Nodes) -> State:
        """The state in which these outcomes are open."""
        left = frozenset(node for node in nodes if not self.space.is_leaf(node))
        apart = frozenset(node for node in left if not 0 < self.core(node).bit_count() <= WIDE)
        groups = frozenset(self._group(one, hopes) for one in self.together(left - apart, self.core))
        return State(groups, self._group(apart, hopes))

    def after(self, state: State) -> list[State]:
        """The states after each possible answer to the next question, 不清楚 last, each once; a question must be open."""
        level = min([state.rest.level, *(group.level for group in state.groups)])
        asked = frozenset(group for group in state.groups if group.level == level)
        following = (
            self._joined(
                state.groups - asked,
                [self._rest(state.rest, level, value), *(self._moved(one, level, value) for one in asked)],
            )
            for value in (*range(self.space.arities[level]), SILENT)
        )
        return list(dict.fromkeys(following))

    def _joined(self, groups: frozenset[Group], moved: list[State | None]) -> State:
        nodes, hopes = frozenset[int](), frozenset[int]()
        for one in moved:
            if one is None:
                return self.end
            groups, nodes, hopes = groups | one.groups, nodes | one.rest.nodes, hopes | one.rest.hopes
        return State(groups, self._group(nodes, hopes))

    def _moved(self, group: Group, level: int, value: int) -> State | None:
        """What an answer leaves of a group; ``None`` where it ends the interview."""
        key = (group, level, value)
        if key not in self._moves:
            nodes, hopes = self._children(group, level, value)
            self._moves[key] = None if self._is_end(hopes) else self.state(nodes, hopes)
        return self._moves[key]

    def _rest(self, rest: Group, level: int, value: int) -> State | None:
        """The same for the rest, which stays apart however little is left of it: it may share levels with a group."""
        if rest.level != level:
            return State(frozenset(), rest)
        nodes, hopes = self._children(rest, level, value)
        left = frozenset(node for node in nodes if not self.space.is_leaf(node))
        return None if self._is_end(hopes) else State(frozenset(), self._group(left, hopes))

    def _children(self, group: Group, level: int, value: int) -> tuple[Nodes, Nodes]:
        nodes, hopes = (
            frozenset(self.space.child(node, level, value) for node in some) for some in (group.nodes, group.hopes)
        )
        return nodes, frozenset(node for node in hopes if ends_certain(self.space, node))

    def _is_end(self, hopes: Nodes) -> bool:
        return any(map(self.space.is_leaf, hopes))

    def _group(self, nodes: Nodes, hopes: Nodes) -> Group:
        key = (nodes, hopes & nodes)
        if key not in self._groups:
            level = min(map(self.space.level, nodes), default=LEAF_LEVEL)
            levels = reduce(or_, map(self.levels, nodes), 0)
            self._groups[key] = Group(*key, level, levels, reduce(or_, map(self.core, nodes), 0))
        return self._groups[key]

    def bare(self, node: int) -> int:
        """An outcome without its landing places."""
        return self.space.relabel("bare", _without_places, node)

    def core(self, node: int) -> int:
        """The levels on which the status of an outcome turns, as bits."""
        if node not in self._cores:
            self._cores[node] = self.levels(self.bare(node))
        return self._cores[node]

    def levels(self, node: int) -> int:
        """The levels on which an outcome turns, as bits."""
        if node not in self._levels:
            self._levels[node] = reduce(or_, (1 << level for level in self.space.support(node)), 0)
        return self._levels[node]

    def together(self, nodes: Iterable[int], levels_of: Callable[[int], int]) -> Iterator[Nodes]:
        """The outcomes in groups that have no level in common."""
        done: list[list[int]] = []
        groups: list[tuple[int, list[int]]] = []
        for node in sorted(nodes, key=self.space.level):
            levels, joined, apart = levels_of(node), [node], []
            for group in groups:
                if levels & group[0]:
                    levels, joined = levels | group[0], group[1] + joined
                elif group[0] >> self.space.level(node):
                    apart.append(group)
                else:
                    done.append(group[1])  # whatever follows turns on later levels only
            groups = [*apart, (levels, joined)]
        return map(frozenset, [*done, *(joined for _, joined in groups)])


def ends_certain(space: Space, node: int) -> bool:
    """Whether some answers still lead to an open pathway with a certain landing."""
    ends = (leaf for leaf in space.leaves(node) if isinstance(leaf, Outcome))
    return any(leaf.status == "entitled" and leaf.places is not None for leaf in ends)


def _without_places(value: Hashable) -> Hashable:
    """What several outcomes have in common is the same whether places are left out before or after."""
    return _BARE[value.status] if isinstance(value, Outcome) else value


_BARE: Mapping[Status, Outcome] = {"entitled": Outcome("entitled", None), "not_entitled": CLOSED, "undetermined": OPEN}
