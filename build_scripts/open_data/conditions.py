"""A condition as a tree of plain JSON values, in the order of the text."""

from __future__ import annotations

from typing import Any, assert_never

from policy_engine.model.anchoring import anchor_of
from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement
from policy_engine.model.landing import Landing
from policy_engine.model.policy import Policy

Json = dict[str, Any]


def condition_tree(condition: Condition, policy: Policy | None = None, passage: str = "") -> Json:
    """``{"all_of": […]}``, ``{"any_of": […]}``, ``{"at_least": 2, "of": […]}``, ``{"not": …}``, or a statement about one fact.

    A statement holds for the options in ``true``; for those in ``open`` the text leaves it to the authority, by the interpretation
    named; ``relies_on`` names the reading by which an option was counted. Where its words stand in another clause than the ``passage`` of
    ``policy`` that has the condition, ``stands_in`` names it and has the words.
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
                **_stands_in(condition, policy, passage),
            }
        case AllOf(items):
            return {"all_of": [condition_tree(item, policy, passage) for item in items]}
        case AnyOf(items):
            return {"any_of": [condition_tree(item, policy, passage) for item in items]}
        case AtLeast(items=items):
            return {
                "at_least": condition.least,
                "of": [condition_tree(item, policy, passage) for item in items],
                "weights": list(condition.weights),
                "unit": condition.unit,
                "wordings": list(condition.wordings),
            }
        case Negate(item):
            return {"not": condition_tree(item, policy, passage)}
        case _ as never:
            assert_never(never)


def _stands_in(statement: Statement, policy: Policy | None, passage: str) -> Json:
    anchor = None if policy is None else anchor_of(policy, statement, passage)
    if anchor is None or anchor.passage == passage:
        return {}
    return {"stands_in": {"clause": anchor.clause, "quote": anchor.words}}


def condition_or_null(condition: Condition | None) -> Json | None:
    """The tree, or null where there is no condition."""
    return None if condition is None else condition_tree(condition)


def landing_reference(landing: Landing) -> Json:
    """A landing by the ids of its places: ``in_order``, the first that is open, or ``choice``."""
    return {"kind": landing.kind, "quote": landing.quote, "places": [place.id for place in landing.places]}
