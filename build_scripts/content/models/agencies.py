"""Which agency answers for which clauses."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.clauses import operative_clauses
from build_scripts.content.models.naming import ClauseName, name_of
from policy_engine.model.clause import DepartmentNote
from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Duty:
    """One department line, the section for which it speaks, and the operative clauses in that section."""

    section: ClauseName
    note: DepartmentNote
    clauses: tuple[ClauseName, ...]


@dataclass(frozen=True, slots=True)
class AgencyDuties:
    """An agency, empty where the text names none, with every section for which it answers."""

    agency: str
    duties: tuple[Duty, ...]


def agency_duties(policy: Policy) -> tuple[AgencyDuties, ...]:
    """Every agency in the order in which the text first names it; what it leaves unnamed stands last."""
    notes = policy.document.departments
    agencies = dict.fromkeys(name for note in notes for name in note.agencies)
    named = [
        AgencyDuties(agency, tuple(_duty(policy, note) for note in notes if agency in note.agencies))
        for agency in agencies
    ]
    unnamed = tuple(_duty(policy, note) for note in notes if not note.agencies)
    return (*named, AgencyDuties("", unnamed)) if unnamed else tuple(named)


def _duty(policy: Policy, note: DepartmentNote) -> Duty:
    within = (one for one in operative_clauses(policy) if one == note.scope or one.startswith(note.scope + "."))
    return Duty(name_of(policy, note.scope), note, tuple(name_of(policy, one) for one in within))
