"""What of a policy decides a verdict, as plain data: facts, conditions, landing places and their order, and no sentence that is only read."""

from typing import Any

from build_scripts.open_data.conditions import Json, condition_or_null
from policy_engine.model.condition import Condition
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import Landing
from policy_engine.model.policy import Policy

WORDS = {"sentence", "denial", "wordings"}


def what_decides(policy: Policy) -> Json:
    """Two policies that differ in words alone give the same."""
    return {
        "policy": [policy.id, policy.version],
        # Whether a person can bring a situation about decides which changes are told of, not in which words.
        "facts": [[one.id, [[option.id, bool(option.remedy)] for option in one.options]] for one in policy.facts],
        "reach": _condition(policy.reach),
        "provisions": [
            {
                "id": one.id,
                "clause": policy.clause_of(one.quote),
                "direction": one.direction,
                "precondition": _condition(one.precondition),
                "landing": _landing(one.landing),
                "extension": _condition(one.extension.ground if one.extension else None),
                "relies_on": _ids(one.relies_on),
            }
            for one in policy.provisions
        ],
        "orders": [[one.direction, _landing(one.landing), _ids(one.relies_on)] for one in policy.landing_orders],
        "places": {one.id: [_condition(one.available), _condition(one.already)] for one in policy.places()},
        "guarantees": [
            [
                one.id,
                policy.clause_of(one.quote),
                _condition(one.applies),
                one.direction,
                _condition(one.settled),
                [place.id for place in one.places],
                _ids(one.relies_on),
            ]
            for one in policy.guarantees
        ],
        "interpretations": [
            [one.id, one.taken, [[reading.id, reading.counts] for reading in one.readings]]
            for one in policy.interpretations
        ],
        "checklists": [
            [[[item.fact.id, item.option] for item in one.items], [[fact.id, option] for fact, option in one.otherwise]]
            for one in policy.checklists
        ],
        "relations": [[one.id, one.close, one.interpretation.id] for one in policy.relations],
        "family_routes": policy.family_routes,
    }


def _condition(condition: Condition | None) -> Any:
    return _wordless(condition_or_null(condition))


def _wordless(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {name: _wordless(part) for name, part in tree.items() if name not in WORDS}
    return [_wordless(part) for part in tree] if isinstance(tree, list) else tree


def _landing(landing: Landing) -> list[Any]:
    return [landing.kind, [one.id for one in landing.places]]


def _ids(interpretations: tuple[Interpretation, ...]) -> list[str]:
    return [one.id for one in interpretations]
