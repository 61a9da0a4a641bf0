"""The interview: which question comes next, and how many can still follow.

The questions are asked in the order in which the policy lists its facts; a question is asked only while some pathway
in scope, or its landing, still depends on it. So the interview is itself a walk: its state is the set of outcomes that
are still open, and an answer moves each of them to a child.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from policy_engine.model.answers import Answers
from policy_engine.model.errors import PolicyError
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.counting import MOST_STATES, Bounds, TooManyStatesError, count, next_level, open_nodes
from policy_engine.reasoning.diagram import SpaceFullError
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.status import MET, Status

UNSURE_IN_A_ROW: Final = 3
"""Whoever answers 不清楚 so many times in a row is offered the result, and is not led through all that is left."""

Offer = Literal["", "unsure", "open", "landed"]
"""Why the result is offered before every question is answered: too much is 不清楚; a pathway is certain; its landing place, too."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What the interview is to settle: the pathways by id, and the landing orders by direction."""

    provisions: tuple[str, ...]
    orders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an interview stands.

    ``question`` is the next fact to ask, ``None`` when nothing can change any more. Once the result is on ``offer``, the remaining
    questions are optional; a pathway with its landing place is ``certain`` then or not. ``openable`` are the provisions in scope
    that are not decided and that some answers to them would open.
    """

    question: Fact | None
    certain: bool
    offer: Offer
    openable: tuple[str, ...]


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


def scope_roots(compilation: Compilation, scope: Scope) -> tuple[int, ...]:
    """The settled outcome diagrams in scope: pathways first, then landing orders."""
    pathways = (compilation.pathways[provision].settled for provision in scope.provisions)
    return (*pathways, *(compilation.orders[direction].settled for direction in scope.orders))


def any_certain(compilation: Compilation, pathways: Iterable[int]) -> bool:
    """Whether a pathway is open, with a landing place that no missing answer can change."""
    ends = (compilation.space.value(node) for node in pathways)
    return any(isinstance(end, Outcome) and end.is_sure for end in ends)


def progress(policy: Policy, scope: Scope, answers: Answers) -> Progress:
    """The next question, and what is certain already."""
    compilation = compile_policy(policy)
    with compilation.space.scratch():
        outcomes = _left(compilation, scope, answers)
        pathways = outcomes[: len(scope.provisions)]
        level = next_level(compilation.space, open_nodes(compilation.space, outcomes))
        certain = any_certain(compilation, pathways)
        return Progress(
            question=None if level is None else compilation.fact(level),
            certain=certain,
            offer="landed" if certain else _offer(compilation, pathways, answers),
            openable=tuple(
                one for one, left in zip(scope.provisions, pathways, strict=True) if _can_open(compilation, left)
            ),
        )


def _offer(compilation: Compilation, pathways: Iterable[int], answers: Answers) -> Offer:
    """What is on offer while no landing place is certain. A pathway is certain where it ends alike whatever is answered."""
    if any(_ends(compilation, node) in ({status} for status in MET) for node in pathways):
        return "open"
    unsure = [option == UNKNOWN for _, option in answers]
    runs = zip(*(unsure[at:] for at in range(UNSURE_IN_A_ROW)), strict=False)
    return "unsure" if any(map(all, runs)) else ""


def _ends(compilation: Compilation, node: int) -> set[Status]:
    return {leaf.status for leaf in compilation.space.leaves(node) if isinstance(leaf, Outcome)}


def _left(compilation: Compilation, scope: Scope, answers: Answers) -> tuple[int, ...]:
    """What the answers leave of every outcome in scope."""
    given = compilation.assignment(answers)
    return tuple(compilation.space.restrict(root, given) for root in scope_roots(compilation, scope))


def _can_open(compilation: Compilation, node: int) -> bool:
    """Whether a pathway is undecided and can still turn out open."""
    if compilation.space.is_leaf(node):
        return False
    return {leaf.is_open for leaf in compilation.space.leaves(node) if isinstance(leaf, Outcome)} == {True, False}


def questions_left(policy: Policy, scope: Scope, answers: Answers) -> Bounds | None:
    """The fewest and the most questions until nothing can change any more; ``None`` where they are too many to count."""
    compilation = compile_policy(policy)
    if not policy.memory.once(_can_be_counted, policy, scope):
        return None
    with compilation.space.scratch():
        return _bounds(compilation, _left(compilation, scope, answers))


def _can_be_counted(policy: Policy, scope: Scope) -> bool:
    """Counts every state of an interview; forgets them again where they are too many."""
    compilation = compile_policy(policy)
    mark = compilation.space.mark()
    if _bounds(compilation, scope_roots(compilation, scope)) is not None:
        return True
    compilation.space.forget_since(mark)
    return False


def _bounds(compilation: Compilation, outcomes: Iterable[int]) -> Bounds | None:
    state, counted = open_nodes(compilation.space, outcomes), compilation.counted
    try:
        return count(compilation.space, state, counted, len(counted) + MOST_STATES)
    except (TooManyStatesError, SpaceFullError):
        return None


def relevant(policy: Policy, scope: Scope, answers: Answers) -> tuple[str, ...]:
    """The ids of all facts not asked yet that can still change something in scope, in the order of asking."""
    compilation = compile_policy(policy)
    with compilation.space.scratch():
        outcomes = _left(compilation, scope, answers)
        return compilation.facts_at(frozenset[int]().union(*map(compilation.space.support, outcomes)))


def replay(policy: Policy, scope: Scope, answers: Answers) -> tuple[Answers, tuple[str, ...]]:
    """The answers that the interview would really have asked for, and the ids of those it would not.

    Used when an answer in the middle is changed: what the change makes pointless is named, never silently kept.
    """
    compilation, given = compile_policy(policy), dict(answers.pairs)
    with compilation.space.scratch():
        outcomes, kept = list(scope_roots(compilation, scope)), []
        for level, value in sorted(compilation.assignment(answers).items()):
            after = [compilation.space.restrict(node, {level: value}) for node in outcomes]
            if after != outcomes:
                kept.append(compilation.fact(level).id)
                outcomes = after
    return Answers(tuple((fact, given[fact]) for fact in kept)), tuple(fact for fact in given if fact not in kept)
