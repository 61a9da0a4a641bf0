"""Every path of the interview, not samples of it.

What an interview asks next depends only on what is left of each outcome, so paths that lead to the same remainders go on alike. The graph of
these *states* is small where the paths are far too many to walk: what holds at every state and along every answer holds on every path,
and the paths are counted exactly, by adding up from the ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from policy_engine.model.errors import Fault
from policy_engine.proving.witness import difference
from policy_engine.reasoning.compilation import Compilation
from policy_engine.reasoning.counting import Bounds, count, next_level, open_nodes
from policy_engine.reasoning.diagram import SILENT
from policy_engine.reasoning.interview import Scope, any_certain, scope_roots


@dataclass(frozen=True, slots=True)
class State:
    """Where an interview stands, as far as it decides what follows.

    ``pathways`` and ``orders`` are what is left of the outcomes that an answer can still change, as settled diagram nodes; ``certain``
    tells that a pathway is open already, with a landing place that nothing can change.
    """

    pathways: frozenset[int]
    orders: frozenset[int]
    certain: bool

    @property
    def left(self) -> frozenset[int]:
        """Everything that an answer can still change."""
        return self.pathways | self.orders


@dataclass(frozen=True)
class PathGraph:
    """All states of an interview; ``follow`` has for each the states after every answer, 不清楚 last, or none where it ends.

    States stand in the order of the questions: every state before those that follow it.
    """

    compilation: Compilation
    scope: Scope
    start: State
    follow: dict[State, tuple[State, ...]]

    def level(self, state: State) -> int | None:
        """The level of the question that is asked in a state."""
        return next_level(self.compilation.space, state.left)

    @cached_property
    def paths(self) -> int:
        """How many ways there are to answer, from the first question to the end."""
        count: dict[State, int] = {}
        for state in reversed(self.follow):
            count[state] = sum(count[one] for one in self.follow[state]) if self.follow[state] else 1
        return count[self.start]

    @cached_property
    def answers(self) -> int:
        """How many answers there are to all questions in all states."""
        return sum(len(following) for following in self.follow.values())

    @cached_property
    def asked(self) -> frozenset[int]:
        """The levels of all questions that are asked in some state."""
        return frozenset(level for state in self.follow if (level := self.level(state)) is not None)

    @cached_property
    def lengths(self) -> Mapping[State, Bounds]:
        """The fewest and the most questions from each state to the end, counted along the answers."""
        found: dict[State, Bounds] = {}
        for state in reversed(self.follow):
            after = [found[one] for one in self.follow[state]]
            least, most = min((one.least for one in after), default=-1), max((one.most for one in after), default=-1)
            found[state] = Bounds(1 + least, 1 + most)
        return found


def path_graph(compilation: Compilation, scope: Scope) -> PathGraph:
    """The states that some answers lead to, from the first question on."""
    space = compilation.space
    roots = tuple(scope_roots(compilation, scope))
    start = _state(compilation, roots[: len(scope.provisions)], roots[len(scope.provisions) :], certain=False)
    follow: dict[State, tuple[State, ...]] = {}
    waiting: dict[int | None, dict[State, None]] = {next_level(space, start.left): {start: None}}
    for level in range(len(compilation.policy.facts)):
        for state in waiting.pop(level, {}):
            follow[state] = tuple(_after(compilation, state, level))
            for one in follow[state]:
                waiting.setdefault(next_level(space, one.left), {})[one] = None
    # What is still waiting ends here, or would be asked again: `path_faults` tells which.
    follow.update(dict.fromkeys((state for states in waiting.values() for state in states), ()))
    return PathGraph(compilation, scope, start, follow)


def _after(compilation: Compilation, state: State, level: int) -> Iterator[State]:
    """The states after every answer to the question at ``level``, 不清楚 last."""
    space = compilation.space
    for value in (*range(space.arities[level]), SILENT):
        pathways, orders = (
            [space.child(node, level, value) for node in nodes] for nodes in (state.pathways, state.orders)
        )
        yield _state(compilation, pathways, orders, certain=state.certain)


def _state(compilation: Compilation, pathways: Iterable[int], orders: Iterable[int], *, certain: bool) -> State:
    space, left = compilation.space, frozenset(pathways)
    return State(open_nodes(space, left), open_nodes(space, orders), certain or any_certain(compilation, left))


def path_faults(graph: PathGraph) -> Iterator[Fault]:
    """Paths that do not end, questions asked again or in vain, and bounds that what follows does not keep."""
    space = graph.compilation.space
    counted: dict[frozenset[int], Bounds] = {}
    for state, following in graph.follow.items():
        level = graph.level(state)
        if level is None:
            continue
        where = f"question {graph.compilation.fact(level).id} in scope {'、'.join(graph.scope.provisions)}"
        if not following or any((graph.level(one) or level + 1) <= level for one in following):
            yield Fault(where, "the interview goes on without an end")
        if not _can_matter(graph, state, level):
            yield Fault(where, "the answer changes nothing")
        announced, true = count(space, state.left, counted, len(graph.follow)), graph.lengths[state]
        if announced != true:
            yield Fault(where, f"{announced} was announced, but {true} follow")


def _can_matter(graph: PathGraph, state: State, level: int) -> bool:
    """Whether two answers that name an option lead to different ends for the same further answers."""
    space = graph.compilation.space
    asking = (space.children(node) for node in state.left if space.level(node) == level)
    return any(difference(space, first, one) is not None for first, *others in asking for one in others if one != first)
