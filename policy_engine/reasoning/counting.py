"""How many questions an interview can still ask: exactly, by counting over its states.

A state is the set of outcomes that still depend on an answer, as diagram nodes. Outcomes that share no question do not
influence each other, so each group of them is counted alone and the counts are added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policy_engine.model.errors import PolicyError
from policy_engine.reasoning.compilation import Bounds, Compilation, Outcome
from policy_engine.reasoning.diagram import LEAF_LEVEL, SILENT, Space

State = frozenset[int]
"""The outcomes that still depend on an answer, as diagram nodes."""

MOST_STATES = 200_000
"""A policy whose interview has more states than this is refused rather than counted for minutes."""

NONE_LEFT = Bounds(0, 0)


def unsettled(space: Space, nodes: Iterable[int]) -> State:
    """The nodes that still depend on an answer."""
    return frozenset(node for node in nodes if not space.is_leaf(node))


def next_level(space: Space, state: State) -> int | None:
    """The level of the next question; ``None`` where nothing is open."""
    level = min((space.level(node) for node in state), default=LEAF_LEVEL)
    return None if level == LEAF_LEVEL else level


def any_certain(space: Space, pathways: State) -> bool:
    """Whether a pathway is open, with a landing place that no missing answer can change."""
    return any(space.is_leaf(node) and _ends_certain(space, node) for node in pathways)


def bounds(compilation: Compilation, state: State) -> Bounds:
    """How many questions can follow until nothing in ``state`` is open.

    Raises:
        PolicyError: the interview has more than :data:`MOST_STATES` states.
    """
    found = [_bounds(compilation, group) for group in _groups(compilation.space, state)]
    return Bounds(sum(one.least for one in found), sum(one.most for one in found))


def bounds_until_certain(compilation: Compilation, pathways: State, state: State) -> Bounds:
    """How many questions can follow until a pathway of ``pathways`` and its landing are certain, or nothing is open.

    The interview asks for everything in ``state``, the landing orders included; both are counted together.

    Raises:
        PolicyError: the interview has more than :data:`MOST_STATES` states.
    """
    space, known = compilation.space, compilation.bounds.until_certain
    level = next_level(space, state)
    if level is None or any_certain(space, pathways):
        return NONE_LEFT
    promising = frozenset(node for node in pathways if _ends_certain(space, node))
    if not promising:
        return bounds(compilation, state)
    # The two sets are told apart: those that can become certain as they are, all that are open as complements.
    key = promising | {~node for node in state}
    found = known.get(key)
    if found is None:
        _refuse_if_too_many(known)
        after = zip(_successors(space, promising, level), _successors(space, state, level), strict=True)
        following = {(one, unsettled(space, other)) for one, other in after}
        found = known[key] = _after_one_more([bounds_until_certain(compilation, *one) for one in following])
    return found


def _ends_certain(space: Space, node: int) -> bool:
    """Whether some answers still lead to an open pathway with a certain landing."""
    ends = (leaf for leaf in space.leaves(node) if isinstance(leaf, Outcome))
    return any(leaf.status == "entitled" and leaf.places is not None for leaf in ends)


def _groups(space: Space, state: State) -> list[State]:
    """The state split into groups that share no question."""
    groups: list[tuple[State, frozenset[int]]] = []
    for node in state:
        together, levels, apart = frozenset({node}), space.support(node), []
        for group, others in groups:
            if levels.isdisjoint(others):
                apart.append((group, others))
            else:
                together, levels = together | group, levels | others
        groups = [*apart, (together, levels)]
    return [group for group, _ in groups]


def _bounds(compilation: Compilation, group: State) -> Bounds:
    space, known = compilation.space, compilation.bounds.whole
    found = known.get(group)
    if found is None:
        _refuse_if_too_many(known)
        level = min(map(space.level, group))
        following = {unsettled(space, after) for after in _successors(space, group, level)}
        found = known[group] = _after_one_more([bounds(compilation, one) for one in following])
    return found


def _successors(space: Space, nodes: State, level: int) -> Iterator[State]:
    """The states after each possible answer to the question at ``level``, 不清楚 last."""
    for value in (*range(space.arities[level]), SILENT):
        yield frozenset(space.child(node, level, value) for node in nodes)


def _after_one_more(following: list[Bounds]) -> Bounds:
    return Bounds(1 + min(one.least for one in following), 1 + max(one.most for one in following))


def _refuse_if_too_many(known: dict[State, Bounds]) -> None:
    if len(known) >= MOST_STATES:
        raise PolicyError(f"the interview has more than {MOST_STATES} states; narrow the scope or regroup the facts")
