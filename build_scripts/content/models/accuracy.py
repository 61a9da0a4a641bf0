"""How right the site is: every worked case, what it rests on, and the result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from build_scripts.content import addresses
from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.worked_cases import Case, contradictions, verdict_of, worked_cases
from policy_engine.model.answers import read_answers
from policy_engine.model.policy import Policy
from policy_engine.reasoning.report import Json
from policy_engine.reasoning.words import STATUSES
from policy_engine.versions.share_code import write_code

Basis = Literal["clear", "reading", "open"]
"""What a case rests on: the words alone, a reading that was taken of them, or a term that the text leaves to the authority."""

BASES: Final[dict[Basis, str]] = {"clear": "原文写明", "reading": "用了一种读法", "open": "原文留给窗口认定"}


@dataclass(frozen=True, slots=True)
class CaseView:
    """A worked case as the page shows it.

    ``results`` are what was decided by reading the text, ``agrees`` tells whether the quiz says the same, ``terms`` are the interpretations
    that they rest on, ``link`` opens the case in the quiz.
    """

    story: str
    results: tuple[str, ...]
    basis: Basis
    terms: tuple[str, ...]
    agrees: bool
    link: str


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """The cases that are about one clause first of all."""

    clause: ClauseName
    cases: tuple[CaseView, ...]


@dataclass(frozen=True, slots=True)
class AccuracyView:
    """The page: all cases by clause, and how many rest on what and agree."""

    groups: tuple[CaseGroup, ...]
    bases: tuple[tuple[str, int, int], ...]

    @property
    def total(self) -> int:
        """How many cases there are."""
        return sum(count for _, count, _ in self.bases)

    @property
    def right(self) -> int:
        """In how many the quiz says what was decided."""
        return sum(right for *_, right in self.bases)


def accuracy(policy: Policy) -> AccuracyView | None:
    """Every worked case of a policy with its result, computed now; None where the policy has no worked cases."""
    return policy.memory.once(_accuracy, policy)


def _accuracy(policy: Policy) -> AccuracyView | None:
    cases = worked_cases(policy.id)
    if not cases:
        return None
    grouped: dict[str, list[CaseView]] = {}
    for case in cases:
        grouped.setdefault(_clause(policy, case), []).append(_case(policy, case))
    views = [one for group in grouped.values() for one in group]
    return AccuracyView(
        groups=tuple(CaseGroup(name_of(policy, clause), tuple(found)) for clause, found in sorted(grouped.items())),
        bases=tuple(
            (
                name,
                sum(one.basis == basis for one in views),
                sum(one.basis == basis and one.agrees for one in views),
            )
            for basis, name in BASES.items()
        ),
    )


def _clause(policy: Policy, case: Case) -> str:
    """The clause that a case is about: that of its first pathway, else of its guarantee, else of the landing order."""
    if case.expect:
        return policy.clause_of(policy.provision(next(iter(case.expect))).quote)
    quotes = [one.quote for one in policy.guarantees if one.id in case.guarantees]
    return policy.clause_of((quotes or [one.quote for one in policy.landing_orders])[0])


def _case(policy: Policy, case: Case) -> CaseView:
    verdict = verdict_of(policy, case)
    basis, terms = _basis(policy, verdict, case)
    return CaseView(
        story=case.story,
        results=tuple(_results(policy, case)),
        basis=basis,
        terms=terms,
        agrees=not contradictions(verdict, case),
        link=f"{addresses.QUIZ}#a={write_code(policy, _direction(policy, case), None, read_answers(policy.facts, case.answers))}",
    )


def _basis(policy: Policy, verdict: Json, case: Case) -> tuple[Basis, tuple[str, ...]]:
    """What the results rest on; of several the weakest."""
    found: list[Json] = verdict["pathways"]
    left_open = [term["term"] for one in found for term in one["open_terms"]]
    taken = [term["term"] for one in found for term in one["relied_on"]]
    taken += [
        term["term"] for one in verdict["guarantees"] if one["id"] in case.guarantees for term in one["relied_on"]
    ]
    if case.order != "not said":
        taken += [term.term for term in policy.landing_orders[0].relies_on]
    if left_open:
        return "open", tuple(dict.fromkeys(left_open))
    return ("reading", tuple(dict.fromkeys(taken))) if taken else ("clear", ())


def _results(policy: Policy, case: Case) -> Iterator[str]:
    places = {one.id: one.name for one in policy.places()}
    for provision, wanted in case.expect.items():
        words = [STATUSES[wanted["status"]]] if "status" in wanted else []
        yield f"{policy.provision(provision).title}：{'，'.join([*words, *_landing(places, wanted)])}"
    if case.order != "not said":
        order = {"landing": case.order}
        yield f"{policy.landing_orders[0].title}：{''.join(_landing(places, order)) or '落在哪里还不一定'}"
    for guarantee, applies in case.guarantees.items():
        title = next(one.title for one in policy.guarantees if one.id == guarantee)
        yield f"{title}：{'有' if applies else '说不准' if applies is None else '没有'}"


def _landing(places: dict[str, str], wanted: dict[str, Any]) -> list[str]:
    return [f"落在{'，或者'.join(places[one] for one in wanted['landing'])}"] if wanted.get("landing") else []


def _direction(policy: Policy, case: Case) -> str | None:
    """The direction of the interview in which a case is told; None for everything."""
    found = {policy.provision(one).direction for one in case.expect}
    return found.pop() if len(found) == 1 and not case.guarantees else None
