"""The open data about the rules: facts, provisions, landing, guarantees, interpretations, as the quiz reasons with them."""

from __future__ import annotations

from build_scripts.open_data.conditions import Json, condition_or_null, condition_tree, landing_reference
from policy_engine.model.applying import Applying, materials_for
from policy_engine.model.condition import statements
from policy_engine.model.elsewhere import Elsewhere
from policy_engine.model.fact import Fact
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.report import fact_json, interpretation_json


def facts_data(policy: Policy) -> Json:
    """Every question in the order of asking, with its answers and the provisions that turn on it."""
    return {"facts": [_fact(policy, fact) for fact in policy.facts]}


def provisions_data(policy: Policy) -> Json:
    """Every way to settle: words, conditions, what it grants and where the household lands."""
    return {
        "provisions": [_provision(policy, one) for one in policy.provisions],
        "family_routes": list(policy.family_routes),
        "relations": [
            {"id": one.id, "label": one.label, "close": one.close, "interpretation": one.interpretation.id}
            for one in policy.relations
        ],
    }


def landing_data(policy: Policy) -> Json:
    """Every place where a household can be registered, and the orders that hold for a whole direction."""
    return {
        "places": [
            {
                "id": one.id,
                "name": one.name,
                "quote": one.quote,
                "explanation": one.explanation,
                "available": condition_or_null(one.available),
                "already": condition_or_null(one.already),
            }
            for one in policy.places()
        ],
        "orders": [
            {
                "direction": one.direction,
                "title": one.title,
                **_quoted(policy, one.quote),
                "explanation": one.explanation,
                "landing": landing_reference(one.landing),
                "relies_on": _ids(one.relies_on),
            }
            for one in policy.landing_orders
        ],
    }


def guarantees_data(policy: Policy) -> Json:
    """What the text promises besides; it holds for everyone where ``applies`` is null and ``places`` is empty.

    With a ``direction`` it is about settling there: whoever has no way there is concerned only where ``settled`` holds.
    """
    return {
        "guarantees": [
            {
                "id": one.id,
                "title": one.title,
                **_quoted(policy, one.quote),
                "explanation": one.explanation,
                "applies": condition_or_null(one.applies),
                "direction": one.direction or None,
                "settled": condition_or_null(one.settled),
                "places": [place.id for place in one.places],
                "relies_on": _ids(one.relies_on),
            }
            for one in policy.guarantees
        ]
    }


def applying_data(policy: Policy) -> Json:
    """What the text tells an applicant beside the conditions, each with its passage.

    It concerns whoever takes one of ``provisions``, any pathway where none is named, and meets ``only_if``. The other fields are those of its kind.
    """
    return {"applying": [_applying(policy, one) for one in policy.applying]}


def interpretations_data(policy: Policy) -> Json:
    """Every open term with its readings; ``taken`` is null where the text leaves it to the authority."""
    return {"interpretations": [interpretation_json(one) for one in policy.interpretations]}


def _fact(policy: Policy, fact: Fact) -> Json:
    used = [one.id for one in policy.provisions if any(part.fact == fact for part in statements(one.precondition))]
    options = [
        {"id": one.id, "label": one.label, "remedy": one.remedy or None, "elsewhere": _elsewhere(one.elsewhere)}
        for one in fact.options
    ]
    return {**fact_json(fact), "options": options, "provisions": used}


def _elsewhere(one: Elsewhere | None) -> Json | None:
    if one is None:
        return None
    reading = None if one.interpretation is None else one.interpretation.id
    return {"words": one.words, "quotes": list(one.quotes), "interpretation": reading}


def _provision(policy: Policy, provision: Provision) -> Json:
    extension = provision.extension
    ids = {agency.name: agency.id for agency in policy.named_agencies()}
    clause = policy.clause_of(provision.quote)
    return {
        "id": provision.id,
        "title": provision.title,
        "direction": provision.direction,
        **_quoted(policy, provision.quote),
        "explanation": provision.explanation,
        "names": list(provision.names),
        "conditions": condition_tree(provision.precondition, policy, provision.quote),
        "grants": list(provision.grants),
        "landing": landing_reference(provision.landing),
        **({"amount": provision.amount} if provision.amount else {}),
        "extension": None
        if extension is None
        else {"quote": extension.quote, "ground": condition_tree(extension.ground)},
        "materials": [*provision.materials, *(one.quote for one in materials_for(policy.applying, provision.id))],
        "relies_on": _ids(provision.relies_on),
        "departments": [ids[name] for note in policy.departments_of(clause) for name in note.agencies],
    }


def _applying(policy: Policy, one: Applying) -> Json:
    told = {name: getattr(one, name, "") for name in ("name", "copies", "amount", "act", "who", "time", "explanation")}
    return {
        "kind": one.kind,
        "id": one.id,
        "title": one.title,
        **_quoted(policy, one.quote),
        "provisions": list(one.concern.provisions),
        "only_if": condition_or_null(one.concern.only_if),
        **{name: words for name, words in told.items() if words},
    }


def _quoted(policy: Policy, quote: str) -> Json:
    return {"quote": quote, "clause": policy.clause_of(quote)}


def _ids(interpretations: tuple[Interpretation, ...]) -> list[str]:
    return [one.id for one in interpretations]
