"""Where an interview stands: what the answers have left of every outcome in scope.

An interview goes on from where it was: the walk to some answers starts where they part from those before, and an answer moves
only the outcomes that depend on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from policy_engine.model.answers import Answers
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy


@dataclass(frozen=True, slots=True)
class Scope:
    """What the interview is to settle: the pathways by id, and the landing orders by direction."""

    provisions: tuple[str, ...]
    orders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What is left of the outcomes in scope, pathways first, and the ids of the facts whose answers changed any of them."""

    outcomes: tuple[int, ...]
    mattered: tuple[str, ...]


def scope_roots(compilation: Compilation, scope: Scope) -> tuple[int, ...]:
    """The settled outcome diagrams in scope: pathways first, then landing orders."""
    pathways = (compilation.pathways[provision].settled for provision in scope.provisions)
    return (*pathways, *(compilation.orders[direction].settled for direction in scope.orders))


def standing(policy: Policy, scope: Scope, answers: Answers) -> Standing:
    """Where the interview stands after some answers, asked for in the order in which the policy lists its facts."""
    return walk_of(compile_policy(policy), scope).to(answers)


@lru_cache(maxsize=16)
def walk_of(compilation: Compilation, scope: Scope) -> _Walk:
    """The walk of one interview, where it was last.

    By compilation, not by policy: a node means nothing in the diagrams of another compilation, and one may be built anew.
    """
    return _Walk(compilation, scope_roots(compilation, scope))


class _Walk:
    """The way to the answers asked for last; holds nothing but that."""

    def __init__(self, compilation: Compilation, roots: tuple[int, ...]) -> None:
        self._compilation = compilation
        self._touched = _touched(compilation, roots)
        self._given: list[tuple[int, int]] = []
        self._stops = [Standing(roots, ())]

    def to(self, answers: Answers) -> Standing:
        given = sorted(self._compilation.assignment(answers).items())
        shared = next((n for n, (one, other) in enumerate(zip(given, self._given, strict=False)) if one != other), None)
        shared = min(len(given), len(self._given)) if shared is None else shared
        self._given = given
        del self._stops[shared + 1 :]
        for level, value in given[shared:]:
            self._stops.append(self._after(self._stops[-1], level, value))
        return self._stops[-1]

    def _after(self, here: Standing, level: int, value: int) -> Standing:
        space, outcomes = self._compilation.space, list(here.outcomes)
        moved = [place for place in self._touched.get(level, ()) if level in space.support(outcomes[place])]
        if not moved:
            return here
        for place in moved:
            outcomes[place] = space.restrict(outcomes[place], {level: value})
        return Standing(tuple(outcomes), (*here.mattered, self._compilation.fact(level).id))


def _touched(compilation: Compilation, roots: tuple[int, ...]) -> Mapping[int, tuple[int, ...]]:
    """Level → the places of the outcomes that depend on its fact."""
    found: dict[int, list[int]] = {}
    for place, root in enumerate(roots):
        for level in compilation.space.support(root):
            found.setdefault(level, []).append(place)
    return {level: tuple(places) for level, places in found.items()}
