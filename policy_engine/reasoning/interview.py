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
from policy_engine.reasoning.counting import any_certain, bounds, bounds_until_certain, next_level, unsettled


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
    is settled). Once ``certain`` holds, the remaining questions are optional. ``openable`` are the provisions in scope that
    are not decided and that some answers to them would open.
    """

    question: Fact | None
    remaining: Bounds
    until_certain: Bounds
    certain: bool
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


def progress(policy: Policy, scope: Scope, answers: Answers) -> Progress:
    """The next question and the exact bounds for these answers."""
    compilation = compile_policy(policy)
    assignment = compilation.assignment(answers)
    targets = [compilation.space.restrict(root, assignment) for root in scope_roots(compilation, scope)]
    pathways = frozenset(targets[: len(scope.provisions)])
    state = unsettled(compilation.space, targets)
    level = next_level(compilation.space, state)
    return Progress(
        question=None if level is None else compilation.fact(level),
        remaining=bounds(compilation, state),
        until_certain=bounds_until_certain(compilation, pathways, state),
        certain=any_certain(compilation.space, pathways),
        openable=tuple(
            one for one, left in zip(scope.provisions, targets, strict=False) if _can_open(compilation, left)
        ),
    )


def _can_open(compilation: Compilation, node: int) -> bool:
    """Whether a pathway is undecided and can still turn out open."""
    statuses = {leaf.status for leaf in compilation.space.leaves(node) if isinstance(leaf, Outcome)}
    return "entitled" in statuses and len(statuses) > 1


def relevant(policy: Policy, scope: Scope, answers: Answers) -> tuple[str, ...]:
    """The ids of all facts not asked yet that can still change something in scope, in the order of asking."""
    compilation = compile_policy(policy)
    assignment = compilation.assignment(answers)
    levels: frozenset[int] = frozenset()
    for root in scope_roots(compilation, scope):
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


def scope_roots(compilation: Compilation, scope: Scope) -> Iterator[int]:
    """The settled outcome diagrams in scope: pathways first, then landing orders."""
    yield from (compilation.pathways[provision].settled for provision in scope.provisions)
    yield from (compilation.orders[direction].settled for direction in scope.orders)
