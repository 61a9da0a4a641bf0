"""A condition in words: what stands above the list of its parts, or half a sentence."""

from __future__ import annotations

from typing import assert_never

from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement
from policy_engine.reasoning.words import said


def group_words(condition: Condition, *, negated: bool, now: int | None = None) -> str:
    """How many of the conditions that follow it takes; ``now`` is what those weigh that are known to be so."""
    if not isinstance(condition, AtLeast):
        return said("any" if isinstance(condition, AnyOf) is not negated else "all")
    name = "some" if set(condition.weights) == {1} else "points"
    least = said(
        name,
        count=len(condition.items),
        weights="、".join(map(str, condition.weights)),
        least=condition.needed(negated=negated),
        unit=condition.unit,
    )
    return least + ("" if now is None else said(f"{name}_now", now=now, unit=condition.unit)) + "："


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
            listed = "；".join(in_one_clause(one, negated=negated) for one in items)
            return f"{group_words(condition, negated=negated)}{listed}"
        case _ as never:
            assert_never(never)
