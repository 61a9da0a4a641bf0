"""The whole verdict as plain JSON values, for other programs: every pathway with its reasons, what decides it and what would open it.

Only ids, official words and resident words cross this border; every key is stable. Field meanings are those of the
dataclasses that are reported, see :mod:`policy_engine.reasoning.verdict`. The page gets a result instead (:mod:`policy_engine.reasoning.lines`).
"""

from __future__ import annotations

from policy_engine.cli.company import Cover, covers
from policy_engine.model.answers import Answers
from policy_engine.model.applying import materials_for
from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Negate, Statement
from policy_engine.model.fact import Fact
from policy_engine.model.landing import Landing
from policy_engine.model.policy import Policy
from policy_engine.reasoning.counterfactual import ChangeSet, nearest_opening
from policy_engine.reasoning.explanation import Explained, Reason
from policy_engine.reasoning.outlook import TurningPoint, turning_points
from policy_engine.reasoning.report import Json, interpretation_json, replacement_json
from policy_engine.reasoning.settlement import LandingVerdict, PlaceVerdict
from policy_engine.reasoning.verdict import GuaranteeVerdict, OrderVerdict, PathwayVerdict, Verdict
from policy_engine.reasoning.words import answer_label


def verdict_json(verdict: Verdict) -> Json:
    """The whole verdict. ``landing`` lists the places of the landing order that applies, in order.

    None of the pathways is called the best: they stand in the order of the text, each with whether it is certain.
    """
    policy, answers = verdict.policy, verdict.answers
    return {
        **heading_json(policy),
        "answers": answers_json(policy, answers),
        "pathways": [pathway_json(policy, pathway, answers) for pathway in verdict.pathways],
        "landing": [order_json(policy, order) for order in verdict.orders],
        "guarantees": [guarantee_json(one) for one in verdict.guarantees],
        "company": {"covers": [cover_json(one) for one in covers(verdict)], **relatives_json(policy)},
    }


def heading_json(policy: Policy) -> Json:
    """Which policy, in which version, and how long it is to be trusted."""
    return {
        "policy": policy.id,
        "title": policy.title,
        "version": policy.version,
        "effective": policy.effective.date,
        "checked_on": policy.checked_on,
        "next_check_due": policy.next_check_due,
        "superseded_by": replacement_json(policy),
        **({"until": policy.effective.until} if policy.effective.until else {}),
    }


def answers_json(policy: Policy, answers: Answers) -> list[Json]:
    """The answers in words: fact, topic, question, option, label."""
    facts = {fact.id: fact for fact in policy.facts}
    return [_answer(facts[fact_id], answer) for fact_id, answer in answers]


def _answer(fact: Fact, answer: str) -> Json:
    return {
        "fact": fact.id,
        "topic": fact.topic,
        "question": fact.question,
        "option": answer,
        "label": answer_label(fact, answer),
    }


def pathway_json(policy: Policy, pathway: PathwayVerdict, answers: Answers) -> Json:
    """A pathway with its reasons, what still decides it, what would open it, and where it leads."""
    provision = pathway.provision
    found = nearest_opening(policy, provision.id, answers)
    return {
        "id": provision.id,
        "clause": pathway.clause,
        "direction": provision.direction,
        "title": provision.title,
        "quote": provision.quote,
        "explanation": provision.explanation,
        "covers_relatives": provision.covers_relatives,
        "status": pathway.status,
        "certain": pathway.is_certain,
        "regardless": pathway.regardless,
        "because": [_reason(reason) for reason in pathway.reasons],
        "conditions": explained_json(pathway.explained),
        "missing": list(pathway.missing),
        "unsure": list(pathway.unsure),
        "deciding": [_turning_point(one) for one in turning_points(policy, pathway, answers)],
        "open_terms": [interpretation_json(one) for one in pathway.open_terms],
        "relied_on": [interpretation_json(one) for one in pathway.relied_on],
        "changes": {
            "doable": [_change_set(one) for one in found.doable],
            "fixed": [_change_set(one) for one in found.fixed],
        },
        "landing": _landing(policy, provision.landing, pathway.landing),
        "materials": [*provision.materials, *(one.quote for one in materials_for(policy.applying, provision.id))],
        "departments": list(policy.agencies_of(pathway.clause)),
    }


def _reason(reason: Reason) -> Json:
    return {
        "clause": reason.clause,
        "quote": reason.quote,
        "fact": reason.statement.fact.id,
        "topic": reason.statement.fact.topic,
        "state": reason.state,
        "favourable": _favourable(reason),
        "words": reason.words,
        "answer": None if reason.answer is None else answer_label(reason.statement.fact, reason.answer),
        "interpretation": None if reason.interpretation is None else interpretation_json(reason.interpretation),
    }


def _favourable(reason: Reason) -> bool | None:
    """Whether the statement is as the passage asks; ``None`` while it is undecided."""
    if reason.state in ("holds", "fails"):
        return (reason.state == "holds") is not reason.negated
    return None


_KINDS = {Statement: "statement", AllOf: "all_of", AnyOf: "any_of", AtLeast: "at_least", Negate: "negate"}


def explained_json(explained: Explained) -> Json:
    """A condition tree with the truth of every part, and the reason of every statement."""
    return {
        "kind": _KINDS[type(explained.condition)],
        "truth": explained.truth,
        "reason": None if explained.reason is None else _reason(explained.reason),
        "parts": [explained_json(part) for part in explained.parts],
    }


def _turning_point(turning: TurningPoint) -> Json:
    return {
        "fact": turning.fact.id,
        "topic": turning.fact.topic,
        "question": turning.fact.question,
        "where": turning.fact.where,
        "unsure": turning.unsure,
        "outcomes": [
            {"option": option.id, "label": option.label, "status": status} for option, status in turning.outcomes
        ],
    }


def _change_set(change_set: ChangeSet) -> Json:
    return {
        "doable": change_set.doable,
        "changes": [
            {
                "fact": change.fact.id,
                "topic": change.fact.topic,
                "from": {"id": change.answered.id, "label": change.answered.label},
                "to": [{"id": option.id, "label": option.label, "remedy": option.remedy} for option in change.to],
                "doable": change.doable,
            }
            for change in change_set.changes
        ],
        "provided": [
            {"fact": fact.id, "topic": fact.topic, "options": [{"id": one.id, "label": one.label} for one in options]}
            for fact, options in change_set.provided
        ],
    }


def _landing(policy: Policy, stated: Landing, landing: LandingVerdict) -> Json:
    """A landing; ``here`` are the ids of the place where the household lands, or of those to choose from, if certain."""
    return {
        "kind": stated.kind,
        "certain": landing.certain,
        "here": [place.id for place in landing.here],
        "missing": list(landing.missing),
        "places": [_place(found, policy.clause_of(found.passage)) for found in landing.places],
    }


def _place(found: PlaceVerdict, clause: str) -> Json:
    """A landing place; ``clause`` is where it is named, which need not be the clause of the pathway."""
    return {
        "id": found.place.id,
        "name": found.place.name,
        "clause": clause,
        "quote": found.place.quote,
        "explanation": found.place.explanation,
        "state": found.state,
        "because": [_reason(reason) for reason in found.reasons],
    }


def order_json(policy: Policy, order: OrderVerdict) -> Json:
    """A landing order with its places."""
    return {
        "direction": order.order.direction,
        "clause": order.clause,
        "title": order.order.title,
        "quote": order.order.quote,
        "status": order.status,
        **_landing(policy, order.order.landing, order.landing),
    }


def guarantee_json(guarantee: GuaranteeVerdict) -> Json:
    """A guarantee, and whether it applies."""
    return {
        "id": guarantee.guarantee.id,
        "clause": guarantee.clause,
        "title": guarantee.guarantee.title,
        "quote": guarantee.guarantee.quote,
        "explanation": guarantee.guarantee.explanation,
        "applies": guarantee.applies,
        "relied_on": [interpretation_json(one) for one in guarantee.guarantee.relies_on],
    }


def cover_json(cover: Cover) -> Json:
    """A pathway whose words name close relatives, and whether these are the reader's."""
    return {
        "pathway": cover.pathway.provision.id,
        "clause": cover.pathway.clause,
        "direction": cover.pathway.provision.direction,
        "title": cover.pathway.provision.title,
        "quote": cover.extension.quote,
        "covers": cover.covers,
        "through_relative": cover.through_relative,
    }


def relatives_json(policy: Policy) -> Json:
    """Who is a close relative, and how relatives can join later."""
    routes = [policy.provision(one) for one in policy.family_routes]
    return {
        "relations": [
            {
                "id": relation.id,
                "label": relation.label,
                "close": relation.close,
                "interpretation": interpretation_json(relation.interpretation),
            }
            for relation in policy.relations
        ],
        "family_routes": [
            {"pathway": one.id, "clause": policy.clause_of(one.quote), "direction": one.direction, "title": one.title}
            for one in routes
        ],
    }
