"""The page of one office: what it answers for, with whom, what its windows will ask and which words they will have to judge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.content.models.agencies import AgencyDuties, Duty, agency_duties
from build_scripts.content.models.clauses import ClausePage, clause_pages
from build_scripts.content.models.naming import name_of
from build_scripts.content.models.readings import OpenTerm
from policy_engine.model.agency import Agency
from policy_engine.model.clause import DepartmentNote
from policy_engine.model.condition import Condition, statements
from policy_engine.model.fact import Fact
from policy_engine.model.landing import Place
from policy_engine.model.policy import Policy
from policy_engine.model.wording import wording_in


@dataclass(frozen=True, slots=True)
class ClauseDuty:
    """A clause for which the office answers: what it says, the questions that its own words raise, the landing places it names."""

    page: ClausePage
    questions: tuple[Fact, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SectionDuty:
    """One department line and its section.

    ``words`` are the section's own words where it has no operative clause. ``others`` are the offices that share it.
    ``printed_within`` is the citation of the clause in which the line is printed where that is an item of the section: then it is a
    reading, and not said, that the line speaks for the whole section.
    """

    duty: Duty
    clauses: tuple[ClauseDuty, ...]
    words: str
    others: tuple[Agency, ...]
    printed_within: str


@dataclass(frozen=True, slots=True)
class DepartmentPage:
    """Everything that the page of one office says; ``open_terms`` are those of all its clauses, each once."""

    agency: Agency
    sections: tuple[SectionDuty, ...]
    open_terms: tuple[OpenTerm, ...]


def department_pages(policy: Policy) -> tuple[DepartmentPage, ...]:
    """A page for every office that the text names, in the order in which it first names them."""
    clauses = {page.name.id: page for page in clause_pages(policy)}
    duties = {one.agency: one for one in agency_duties(policy)}
    return tuple(_page(policy, agency, duties[agency.name], clauses) for agency in policy.named_agencies())


def _page(policy: Policy, agency: Agency, duties: AgencyDuties, clauses: dict[str, ClausePage]) -> DepartmentPage:
    sections = tuple(_section(policy, agency, duty, clauses) for duty in duties.duties)
    terms = (term for section in sections for clause in section.clauses for term in clause.page.open_terms)
    return DepartmentPage(agency, sections, tuple({term.interpretation.id: term for term in terms}.values()))


def _section(policy: Policy, agency: Agency, duty: Duty, clauses: dict[str, ClausePage]) -> SectionDuty:
    pages = [clauses[name.id] for name in duty.clauses]
    own = tuple(_clause(policy, page) for page in pages if not page.sentences)
    by_name = {one.name: one for one in policy.named_agencies()}
    return SectionDuty(
        duty=duty,
        clauses=own,
        words="" if own else policy.document.words(duty.section.id),
        others=tuple(by_name[name] for name in duty.note.agencies if name != agency.name),
        printed_within=_printed_within(policy, duty.note),
    )


def _printed_within(policy: Policy, note: DepartmentNote) -> str:
    """The citation of the item in which the line is printed; empty where the section itself says it, or a line of its own."""
    clause = policy.document.clause(note.clause)
    return "" if clause.id == note.scope or clause.kind == "department" else name_of(policy, clause.id).short


def _clause(policy: Policy, page: ClausePage) -> ClauseDuty:
    landings = [*(one.provision.landing for one in page.pathways), *(one.order.landing for one in page.orders)]
    places = {place.id: place for landing in landings for place in landing.places}
    conditions = [
        *(one.provision.precondition for one in page.pathways),
        *(place.available for place in places.values()),
        *(one.guarantee.applies for one in page.promises),
    ]
    return ClauseDuty(page, _questions(policy, conditions, page.words), tuple(places.values()))


def _questions(policy: Policy, conditions: Iterable[Condition | None], words: str) -> tuple[Fact, ...]:
    """The facts of some conditions whose statutory words stand in ``words``, in the order of asking."""
    asked = {
        statement.fact.id
        for condition in conditions
        if condition is not None
        for statement in statements(condition)
        if wording_in(statement, words)
    }
    return tuple(fact for fact in policy.facts if fact.id in asked)
