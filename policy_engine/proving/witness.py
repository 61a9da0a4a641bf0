"""Witnesses: situations that show a claim, found in the diagrams and said as answers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping

from policy_engine.model.answers import Answers
from policy_engine.reasoning.compilation import Compilation
from policy_engine.reasoning.diagram import Space
from policy_engine.reasoning.interview import Scope, progress, relevant

Assignment = dict[int, int]
"""Some variables, by level, with their values."""


def nearest(space: Space, node: int, wanted: Callable[[Hashable], bool]) -> Assignment | None:
    """The assignment of the fewest variables that leads to a wanted leaf; the first of those; None where there is none."""
    found: dict[int, Assignment | None] = {}

    def search(here: int) -> Assignment | None:
        if here not in found:
            found[here] = _best(here)
        return found[here]

    def _best(here: int) -> Assignment | None:
        if space.is_leaf(here):
            return {} if wanted(space.value(here)) else None
        ways = ((value, search(kid)) for value, kid in enumerate(space.children(here)))
        open_ways = [{space.level(here): value, **way} for value, way in ways if way is not None]
        return min(open_ways, key=len, default=None)

    return search(node)


def difference(space: Space, one: int, other: int) -> Assignment | None:
    """An assignment that takes two diagrams to different leaves; None where they are the same function."""
    if space.is_leaf(one) and space.is_leaf(other):
        return {} if space.value(one) != space.value(other) else None
    level = min(space.level(one), space.level(other))
    for value in range(space.arities[level]):
        left, right = space.child(one, level, value), space.child(other, level, value)
        rest = difference(space, left, right) if left != right else None
        if rest is not None:
            return {level: value, **rest}
    return None


def completed(compilation: Compilation, scope: Scope, fixed: Mapping[int, int]) -> Answers:
    """A whole interview that gives the answers of ``fixed`` where it asks for them.

    Elsewhere it gives the last option, the one that says no where there is one, unless another keeps the interview on its way
    to a question of ``fixed``. What the interview does not ask stays unanswered.
    """
    policy, given = compilation.policy, Answers()
    while (question := progress(policy, scope, given).question) is not None:
        level = compilation.levels[question.id]
        values = [fixed[level]] if level in fixed else range(len(question.options) - 1, -1, -1)
        options = [Answers((*given.pairs, (question.id, question.options[value].id))) for value in values]
        wanted = {compilation.policy.facts[one].id for one in fixed if one > level}.intersection(
            relevant(policy, scope, given)
        )
        given = next((one for one in options if wanted.issubset(relevant(policy, scope, one))), options[0])
    return given
