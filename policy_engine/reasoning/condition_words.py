"""A condition in words: what stands above the list of its parts, or half a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement, children
from policy_engine.reasoning.words import said


def group_words(condition: Condition, *, negated: bool, now: int | None = None) -> str:
    """How many of the conditions that follow it takes; ``now`` is what those weigh that are known to be so."""
    if not isinstance(condition, AtLeast):
        return said("any" if isinstance(condition, AnyOf) is not negated else "all")
    name = "some" if set(condition.weights) == {1} else "points"
    least = said(
        name,
        count=len(condition.items),
        least=condition.needed(negated=negated),
        unit=condition.unit,
    )
    if condition.credited:
        least += said("points_off", stated=condition.stated, credited=condition.credited, unit=condition.unit)
    return least + ("" if now is None else said(f"{name}_now", now=now, unit=condition.unit)) + "："


def weights_said(condition: Condition) -> Iterator[str]:
    """What stands before each part of a condition: the points that it counts, or that are not taken off; nothing where none are added up."""
    is_points = isinstance(condition, AtLeast) and set(condition.weights) != {1}
    for at, _ in enumerate(children(condition)):
        if is_points and isinstance(condition, AtLeast):
            name = "point_kept" if at in condition.taken_off else "point"
            yield said(name, weight=condition.weights[at], unit=condition.unit)
        else:
            yield ""


def in_one_clause(condition: Condition, *, negated: bool = False) -> str:
    """A condition as half a sentence, to go after 如果."""
    match condition:
        case Statement():
            return (condition.denial if negated else condition.sentence).rstrip("。")
        case Negate(item):
            return in_one_clause(item, negated=not negated)
        case AllOf(items) | AnyOf(items):
            between = "，并且" if isinstance(condition, AllOf) is not negated else "，或者"
            return between.join(in_one_clause(one, negated=negated) for one in items)
        case AtLeast(items=items):
            each = zip(weights_said(condition), items, strict=True)
            listed = "；".join(f"{points}{in_one_clause(one, negated=negated)}" for points, one in each)
            return f"{group_words(condition, negated=negated)}{listed}"
        case _ as never:
            assert_never(never)
