"""The interview: which question comes next, and exactly how many can still follow.

The questions are asked in the order in which the policy lists its facts; a question is asked only while some pathway
in scope, or its landing, still depends on it. So the interview is itself a walk: its state is the set of outcomes that
are still open, and an answer moves each of them to a child.
"""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.answers import Answers
from policy_engine.model.errors import Fault, PolicyError, PolicyFaults
from policy_engine.model.fact import Fact
from policy_engine.model.policy import Policy
from policy_engine.reasoning.best_first import TooManyStatesError
from policy_engine.reasoning.compilation import Bounds, Compilation, Outcome, compile_policy
from policy_engine.reasoning.counting import any_certain, bounds, bounds_until_certain, next_level, unsettled
from policy_engine.reasoning.standing import Scope, standing


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
    """The next question and the exact bounds for these answers.

    Raises:
        PolicyFaults: the interview has more states than can be counted.
    """
    compilation = compile_policy(policy)
    outcomes = standing(policy, scope, answers).outcomes
    pathways = outcomes[: len(scope.provisions)]
    state = unsettled(compilation.space, outcomes)
    level = next_level(compilation.space, state)
    try:
        remaining = bounds(compilation, state)
        until_certain = bounds_until_certain(compilation, frozenset(pathways), state)
    except TooManyStatesError as error:
        raise PolicyFaults((_too_long(policy, scope, error),)) from error
    return Progress(
        question=None if level is None else compilation.fact(level),
        remaining=remaining,
        until_certain=until_certain,
        certain=any_certain(compilation.space, frozenset(pathways)),
        openable=tuple(
            one for one, left in zip(scope.provisions, pathways, strict=True) if _can_open(compilation, left)
        ),
    )


def _too_long(policy: Policy, scope: Scope, error: TooManyStatesError) -> Fault:
    first, last = (policy.clause_of(policy.provision(one).quote) for one in (scope.provisions[0], scope.provisions[-1]))
    return Fault(
        f"interview about {len(scope.provisions)} provisions (clauses {first} to {last})",
        f"to count how many of {len(policy.facts)} questions can follow, {error}",
        remedy="list facts of one topic next to each other, give directions their own provisions, or divide the policy",
    )


def _can_open(compilation: Compilation, node: int) -> bool:
    """Whether a pathway is undecided and can still turn out open."""
    if compilation.space.is_leaf(node):
        return False
    statuses = {leaf.status for leaf in compilation.space.leaves(node) if isinstance(leaf, Outcome)}
    return "entitled" in statuses and len(statuses) > 1


def relevant(policy: Policy, scope: Scope, answers: Answers) -> tuple[str, ...]:
    """The ids of all facts not asked yet that can still change something in scope, in the order of asking."""
    compilation = compile_policy(policy)
    outcomes = standing(policy, scope, answers).outcomes
    return compilation.facts_at(frozenset[int]().union(*map(compilation.space.support, outcomes)))


def replay(policy: Policy, scope: Scope, answers: Answers) -> tuple[Answers, tuple[str, ...]]:
    """The answers that the interview would really have asked for, and the ids of those it would not.

    Used when an answer in the middle is changed: what the change makes pointless is named, never silently kept.
    """
    given, kept = dict(answers.pairs), standing(policy, scope, answers).mattered
    return Answers(tuple((fact, given[fact]) for fact in kept)), tuple(fact for fact in given if fact not in kept)
