"""A condition as a tree of plain JSON values, in the order of the text."""

from __future__ import annotations

from typing import Any, assert_never

from policy_engine.model.condition import AllOf, AnyOf, Condition, Negate, Statement
from policy_engine.model.landing import Landing

Json = dict[str, Any]


def condition_tree(condition: Condition) -> Json:
    """``{"all_of": […]}``, ``{"any_of": […]}``, ``{"not": …}``, or a statement about one fact.

    A statement holds for the options in ``true``; for those in ``open`` the text leaves it to the authority, by the interpretation
    named; ``relies_on`` names the reading by which an option was counted.
    """
    match condition:
        case Statement():
            return {
                "fact": condition.fact.id,
                "true": list(condition.true),
                "open": {option: one.id for option, one in condition.open},
                "relies_on": {option: one.id for option, one in condition.relies_on},
                "sentence": condition.sentence,
                "denial": condition.denial,
                "wordings": list(condition.wordings),
            }
        case AllOf(items):
            return {"all_of": [condition_tree(item) for item in items]}
        case AnyOf(items):
            return {"any_of": [condition_tree(item) for item in items]}
        case Negate(item):
            return {"not": condition_tree(item)}
        case _ as never:
            assert_never(never)


def condition_or_null(condition: Condition | None) -> Json | None:
    """The tree, or null where there is no condition."""
    return None if condition is None else condition_tree(condition)


def landing_reference(landing: Landing) -> Json:
    """A landing by the ids of its places: ``in_order``, the first that is open, or ``choice``."""
    return {"kind": landing.kind, "quote": landing.quote, "places": [place.id for place in landing.places]}
