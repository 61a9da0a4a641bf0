"""Facts, progress and how pathways end as plain JSON values: the contract with the browser and the published data."""

from __future__ import annotations

from typing import Any

from policy_engine.model.fact import Fact
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction
from policy_engine.model.quantity import Limit, Quantity
from policy_engine.reasoning.interview import Progress
from policy_engine.reasoning.verdict import PathwayVerdict

Json = dict[str, Any]


def fact_json(fact: Fact) -> Json:
    """A fact: id, topic, question, hint, options (id, label, and ``rare`` for those of few people), why, where, and ``quantity`` for a number."""
    quantity = {} if fact.quantity is None else {"quantity": quantity_json(fact.quantity)}
    return {
        "id": fact.id,
        "topic": fact.topic,
        "question": fact.question,
        "hint": fact.hint,
        "options": [
            {"id": option.id, "label": option.label} | ({"rare": True} if option.rare else {})
            for option in fact.options
        ],
        "why": fact.why,
        "where": fact.where,
        **quantity,
    }


def quantity_json(quantity: Quantity) -> Json:
    """How a number is asked: unit, most, whole, and the limits, each with the option in which whoever reaches it is.

    Of a time since an event also what the event is, and how long it takes to each limit and to the most: months, then days.
    """
    reached = [name for name, _ in quantity.ranges()][1:]
    event = {"event": quantity.event, "most_span": list(quantity.span(Limit(quantity.most)))} if quantity.event else {}
    return {
        "unit": quantity.unit,
        "most": quantity.most,
        "whole": quantity.whole,
        "limits": [
            {"number": one.number, "excluded": one.excluded, "option": option}
            | ({"span": list(quantity.span(one))} if quantity.event else {})
            for one, option in zip(quantity.limits, reached, strict=True)
        ],
        **event,
    }


def direction_json(direction: Direction) -> Json:
    """A direction: id, label, hint."""
    return {"id": direction.id, "label": direction.label, "hint": direction.hint}


def replacement_json(policy: Policy) -> Json | None:
    """What supersedes the policy: title, date and a sentence that says so; null where nothing does."""
    new = policy.superseded_by
    return None if new is None else {"title": new.title, "date": new.date, "words": new.words}


def interpretation_json(interpretation: Interpretation) -> Json:
    """An interpretation: id, term, quote, readings (id, words), taken (null while open), why, authority, team_view, caution."""
    return {
        "id": interpretation.id,
        "term": interpretation.term,
        "quote": interpretation.quote,
        "readings": [{"id": reading.id, "words": reading.words} for reading in interpretation.readings],
        "taken": interpretation.taken,
        "why": interpretation.why,
        "authority": interpretation.authority,
        "team_view": interpretation.team_view,
        "caution": interpretation.caution,
    }


def ending_json(pathway: PathwayVerdict) -> Json:
    """How a pathway ends: status and, where that is certain, the places."""
    provision, here = pathway.provision, pathway.landing.here if pathway.is_certain else ()
    return {
        "id": provision.id,
        "clause": pathway.clause,
        "direction": provision.direction,
        "title": provision.title,
        "status": pathway.status,
        "places": [{"id": place.id, "name": place.name} for place in here],
    }


def progress_json(progress: Progress) -> Json:
    """Where an interview stands: next question, certainty, whether and why the result is on offer, and the pathways that can still open."""
    return {
        "question": None if progress.question is None else fact_json(progress.question),
        "certain": progress.certain,
        "offer": progress.offer,
        "openable": list(progress.openable),
    }
