"""The interview: which question comes next, and exactly how many can still follow.

The questions are asked in the order in which the policy lists its facts; a question is asked only while some pathway
in scope, or its landing, still depends on it. So the interview is itself a walk: its state is the set of outcomes that
are still open, and an answer moves each of them to a child.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policy_engine.model.answers import Answers
from policy_engine.model.errors import PolicyError
from policy_engine.model.fact import Fact
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Bounds, Compilation, Outcome, compile_policy
from policy_engine.reasoning.diagram import LEAF_LEVEL, SILENT, Space

State = frozenset[int]
"""The outcomes that still depend on an answer, as diagram nodes."""

MOST_STATES = 200_000
"""A policy whose interview has more states than this is refused rather than counted for minutes."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What the interview is to settle: the pathways by id, and the landing orders by direction."""

    provisions: tuple[str, ...]
    orders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an interview stands.

    ``question`` is the next fact to ask, ``None`` when nothing can change any more. ``remaining`` bounds the questions
    until then, ``until_certain`` those until a first pathway with its landing is certain (or everything
    is settled). Once ``certain`` holds, the remaining questions are optional.
    """

    question: Fact | None
    remaining: Bounds
    until_certain: Bounds
    certain: bool


def whole_scope(policy: Policy, direction: str | None = None) -> Scope:
    """Every pathway of a direction; of all directions where it is ``None``.

    Raises:
        PolicyError: the policy has no such direction.
    """
    if direction is not None and direction not in {one.id for one in policy.directions}:
        raise PolicyError(f"there is no direction {direction!r}")
    provisions = tuple(one.id for one in policy.provisions if direction in (None, one.direction))
    orders = tuple(one.direction for one in policy.landing_orders if direction in (None, one.direction))
    return Scope(provisions, orders)


def progress(policy: Policy, scope: Scope, answers: Answers) -> Progress:
    """The next question and the exact bounds for these answers."""
    compilation = compile_policy(policy)
    assignment = compilation.assignment(answers)
    targets = [compilation.space.restrict(root, assignment) for root in _roots(compilation, scope)]
    pathways = targets[: len(scope.provisions)]
    state = _unsettled(compilation.space, targets)
    level = _next_level(compilation.space, state)
    certain = any(_is_certain(compilation.space, node) for node in pathways)
    return Progress(
        question=None if level is None else compilation.fact(level),
        remaining=_bounds(compilation, state),
        until_certain=Bounds(0, 0) if certain else _bounds_until_certain(compilation, frozenset(pathways), state),
        certain=certain,
    )


def relevant(policy: Policy, scope: Scope, answers: Answers) -> tuple[str, ...]:
    """The ids of all facts not asked yet that can still change something in scope, in the order of asking."""
    compilation = compile_policy(policy)
    assignment = compilation.assignment(answers)
    levels: frozenset[int] = frozenset()
    for root in _roots(compilation, scope):
        levels |= compilation.space.support(compilation.space.restrict(root, assignment))
    return compilation.facts_at(levels)


def replay(policy: Policy, scope: Scope, answers: Answers) -> tuple[Answers, tuple[str, ...]]:
    """The answers that the interview would really have asked for, and the ids of those it would not.

    Used when an answer in the middle is changed: what the change makes pointless is named, never silently kept.
    """
    kept: dict[str, str] = {}
    given = dict(answers.pairs)
    for fact in policy.facts:
        if fact.id in given and fact.id in relevant(policy, scope, _answers(policy, kept)):
            kept[fact.id] = given[fact.id]
    return _answers(policy, kept), tuple(fact_id for fact_id in given if fact_id not in kept)


def _answers(policy: Policy, given: dict[str, str]) -> Answers:
    return Answers(tuple((fact.id, given[fact.id]) for fact in policy.facts if fact.id in given))


def _roots(compilation: Compilation, scope: Scope) -> Iterator[int]:
    """The settled outcome diagrams in scope: pathways first, then landing orders."""
    yield from (compilation.pathways[provision].settled for provision in scope.provisions)
    yield from (compilation.orders[direction].settled for direction in scope.orders)


def _unsettled(space: Space, nodes: list[int]) -> State:
    return frozenset(node for node in nodes if not space.is_leaf(node))


def _next_level(space: Space, state: State) -> int | None:
    level = min((space.level(node) for node in state), default=LEAF_LEVEL)
    return None if level == LEAF_LEVEL else level


def _is_certain(space: Space, node: int) -> bool:
    """Whether a pathway is open, with a landing place that no missing answer can change."""
    outcome = space.value(node) if space.is_leaf(node) else None
    return isinstance(outcome, Outcome) and outcome.status == "entitled" and outcome.places is not None


def _successors(space: Space, nodes: State, level: int) -> Iterator[State]:
    """The states after each possible answer to the question at ``level``, 不清楚 last."""
    for value in (*range(space.arities[level]), SILENT):
        yield frozenset(space.child(node, level, value) for node in nodes)


def _bounds(compilation: Compilation, state: State) -> Bounds:
    """How many questions can follow until nothing in ``state`` is open.

    Raises:
        PolicyError: the interview has more than :data:`MOST_STATES` states.
    """
    space, known = compilation.space, compilation.bounds.whole
    level = _next_level(space, state)
    if level is None:
        return Bounds(0, 0)
    found = known.get(state)
    if found is None:
        _refuse_if_too_many(known)
        after = [_bounds(compilation, _unsettled(space, list(one))) for one in set(_successors(space, state, level))]
        found = known[state] = Bounds(1 + min(one.least for one in after), 1 + max(one.most for one in after))
    return found


def _bounds_until_certain(compilation: Compilation, pathways: State, state: State) -> Bounds:
    """How many questions can follow until a pathway of ``pathways`` and its landing are certain.

    The interview asks for everything in ``state``, the landing orders included; both are counted together.
    """
    space, known = compilation.space, compilation.bounds.until_certain
    level = _next_level(space, state)
    if level is None or any(_is_certain(space, node) for node in pathways):
        return Bounds(0, 0)
    # The two sets are told apart by keeping pathways that are settled: leaves never occur in ``state``.
    key = pathways | {~node for node in state}
    found = known.get(key)
    if found is None:
        _refuse_if_too_many(known)
        after = {
            (frozenset(one), _unsettled(space, list(other)))
            for one, other in zip(_successors(space, pathways, level), _successors(space, state, level), strict=True)
        }
        bounds = [_bounds_until_certain(compilation, one, other) for one, other in after]
        found = known[key] = Bounds(1 + min(one.least for one in bounds), 1 + max(one.most for one in bounds))
    return found


def _refuse_if_too_many(known: dict[State, Bounds]) -> None:
    if len(known) >= MOST_STATES:
        raise PolicyError(f"the interview has more than {MOST_STATES} states; narrow the scope or regroup the facts")
