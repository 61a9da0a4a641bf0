"""Who may come along, and how relatives can join later."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision, Relation
from policy_engine.reasoning import words
from policy_engine.reasoning.conclusion import Conclusion, Enquiry
from policy_engine.reasoning.lines import Line, Section
from policy_engine.reasoning.pathway_lines import readings_taken
from policy_engine.reasoning.status import UNMET
from policy_engine.reasoning.words import said


def chosen_relations(relations: tuple[Relation, ...], enquiry: Enquiry) -> tuple[Relation, ...]:
    """Those of some relations who would come along."""
    return tuple(one for one in relations if one.id in enquiry.relations)


def company_state(found: Conclusion, relation: Relation) -> str:
    """How it stands with somebody who would come along."""
    return found.company if relation.close or found.company == "silent" else "outside"


def family_section(found: Conclusion) -> Section:
    """Who may come along, and by which readings people are told apart; how relatives can join later."""
    policy, enquiry = found.policy, found.enquiry
    title = policy.vocabulary.fill(words.SECTIONS["family"])
    if not policy.relations:
        return Section("family", title, ())
    chosen = chosen_relations(policy.relations, enquiry)
    rest = tuple(one for one in policy.relations if one not in chosen)
    lines = (
        *_company_lines(found),
        *_relation_lines(found, chosen),
        Line(
            "fold",
            said("others_of_family" if chosen else "who_is_close"),
            lines=_relation_lines(found, rest) + readings_taken(dict.fromkeys(one.interpretation for one in rest)),
        ),
        *_routes(found),
    )
    return Section("family", title, lines, sheet=bool(chosen))


def _company_lines(found: Conclusion) -> Iterator[Line]:
    if found.outcome in UNMET:
        yield Line("sentence", said("company_closed"))
        return
    yield from (extension_line(found.policy, one) for one in found.company_by)
    through = found.company == "silent" and found.company_by
    yield Line("sentence", said("company_through" if through else f"company_{found.company}"))


def extension_line(policy: Policy, provision: Provision) -> Line:
    """The words by which a pathway extends to close relatives."""
    quote = "" if provision.extension is None else provision.extension.quote
    clause = policy.clause_of(provision.quote)
    return Line("quote", said("company_named", title=provision.title), quote=quote, clause=clause)


def _relation_lines(found: Conclusion, relations: tuple[Relation, ...]) -> tuple[Line, ...]:
    return tuple(Line("relation", one.label, state=company_state(found, one), relation=one.id) for one in relations)


def _routes(found: Conclusion) -> Iterator[Line]:
    """The pathways by which relatives can join later, each an interview of its own."""
    policy, enquiry = found.policy, found.enquiry
    routes = [policy.provision(one) for one in policy.family_routes]
    routes = [one for one in routes if enquiry.direction in (None, one.direction)]
    if routes and enquiry.clause is None:
        yield Line("fold", said("company_later"), lines=tuple(route_line(policy, one) for one in routes))


def route_line(policy: Policy, provision: Provision) -> Line:
    """A pathway by which relatives can join later."""
    clause = policy.clause_of(provision.quote)
    return Line("route", said("route", title=provision.title), clause=clause, pathway=provision.id)
