"""A condition in words: what stands above the list of its parts, or half a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement, children
from policy_engine.reasoning.lines import Line
from policy_engine.reasoning.words import said


def group_words(condition: Condition, *, negated: bool, now: int | None = None) -> str:
    """How many of the conditions that follow it takes; ``now`` is what those weigh that are known to be so."""
    if not isinstance(condition, AtLeast):
        return said("any" if isinstance(condition, AnyOf) is not negated else "all")
    name = "points" if condition.adds_up else "some"
    least = said(name, count=len(condition.items), least=condition.needed(negated=negated), unit=condition.unit)
    if condition.credited:
        least += said("points_off", stated=condition.stated, credited=condition.credited, unit=condition.unit)
    return least + ("" if now is None else said(f"{name}_now", now=now, unit=condition.unit)) + "："


def weights_said(condition: Condition) -> tuple[str, ...]:
    """What stands before each part of a condition: the points that it counts, or that are not taken off; nothing where none are added up."""
    if not (isinstance(condition, AtLeast) and condition.adds_up):
        return ("",) * len(children(condition))
    names = ("point_kept" if at in condition.taken_off else "point" for at in range(len(condition.items)))
    pairs = zip(names, condition.weights, strict=True)
    return tuple(said(name, weight=weight, unit=condition.unit) for name, weight in pairs)


def with_weights(condition: Condition, parts: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of a condition's parts, each with its points before its words."""
    each = zip(weights_said(condition), parts, strict=True)
    return tuple(replace(line, text=f"{points}{line.text}") for points, line in each)


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
