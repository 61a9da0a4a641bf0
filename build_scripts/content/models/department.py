"""The page of one office: what it answers for, in official and in plain words, with whom, and which words its windows will have to judge."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.agencies import AgencyDuties, Duty, agency_duties
from build_scripts.content.models.clauses import ClausePage, clause_pages
from build_scripts.content.models.naming import name_of
from build_scripts.content.models.plain_words import PlainWords, plain_words
from build_scripts.content.models.readings import OpenTerm
from build_scripts.content.models.unstated import Unstated, unstated, who_knows
from policy_engine.model.agency import Agency
from policy_engine.model.clause import DepartmentNote
from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class SectionDuty:
    """One department line and its section.

    ``words`` are the section's own words where it has no operative clause,
    ``plain`` what these are in plain words. ``others`` are the offices that share it.
    ``printed_within`` is the citation of the clause in which the line is printed where that is an item of the section: then it is a
    reading, and not said, that the line speaks for the whole section.
    """

    duty: Duty
    clauses: tuple[ClausePage, ...]
    words: str
    plain: tuple[PlainWords, ...]
    others: tuple[Agency, ...]
    printed_within: str


@dataclass(frozen=True, slots=True)
class DepartmentPage:
    """Everything that the page of one office says; ``open_terms`` are those of all its clauses, each once."""

    agency: Agency
    sections: tuple[SectionDuty, ...]
    open_terms: tuple[OpenTerm, ...]
    unstated: tuple[Unstated, ...]


def department_pages(policy: Policy) -> tuple[DepartmentPage, ...]:
    """A page for every office that the text names, in the order in which it first names them."""
    clauses = {page.name.id: page for page in clause_pages(policy)}
    duties = {one.agency: one for one in agency_duties(policy)}
    return tuple(_page(policy, agency, duties[agency.name], clauses) for agency in policy.named_agencies())


def _page(policy: Policy, agency: Agency, duties: AgencyDuties, clauses: dict[str, ClausePage]) -> DepartmentPage:
    sections = tuple(_section(policy, agency, duty, clauses) for duty in duties.duties)
    terms = (term for section in sections for page in section.clauses for term in page.open_terms)
    asked = (who_knows(policy, one) for duty in duties.duties for one in _passages(duty))
    settling = (policy.ask_at,)
    return DepartmentPage(
        agency,
        sections,
        open_terms=tuple({term.interpretation.id: term for term in terms}.values()),
        unstated=unstated(policy, *(one if one == settling else (agency.name,) for one in asked)),
    )


def _passages(duty: Duty) -> tuple[str, ...]:
    """The clauses of a duty; its section where that has none that does something."""
    return tuple(one.id for one in duty.clauses) or (duty.section.id,)


def _section(policy: Policy, agency: Agency, duty: Duty, clauses: dict[str, ClausePage]) -> SectionDuty:
    pages = [clauses[name.id] for name in duty.clauses]
    own = tuple(page for page in pages if not page.sentences)
    by_name = {one.name: one for one in policy.named_agencies()}
    return SectionDuty(
        duty=duty,
        clauses=own,
        words="" if own else policy.document.words(duty.section.id),
        plain=() if own else plain_words(policy, policy.document.clause(duty.section.id)),
        others=tuple(by_name[name] for name in duty.note.agencies if name != agency.name),
        printed_within=_printed_within(policy, duty.note),
    )


def _printed_within(policy: Policy, note: DepartmentNote) -> str:
    """The citation of the item in which the line is printed; empty where the section itself says it, or a line of its own."""
    clause = policy.document.clause(note.clause)
    return "" if clause.id == note.scope or clause.kind == "department" else name_of(policy, clause.id).short
