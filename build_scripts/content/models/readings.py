"""Which open terms bear on which parts of a policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from build_scripts.content.models.naming import ClauseName, name_of
from policy_engine.model.condition import Condition, statements
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.landing import Landing, Place
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee, LandingOrder, Provision

BY_READING = "（按本站读法）"


@dataclass(frozen=True, slots=True)
class OpenTerm:
    """An open term, the reading taken (None where the authority decides), the other readings, and where it matters."""

    interpretation: Interpretation
    taken: Reading | None
    others: tuple[Reading, ...]
    clauses: tuple[ClauseName, ...]


def interpretations_of(policy: Policy, clause_id: str) -> tuple[Interpretation, ...]:
    """The open terms on which a clause's pathways, landing orders and guarantees turn, in the policy's order."""
    used = {one.id for owner, one in _uses(policy) if owner == clause_id}
    return tuple(one for one in policy.interpretations if one.id in used)


def rests_on(part: Provision | LandingOrder | Guarantee | Place) -> tuple[Interpretation, ...]:
    """The readings taken without which the plain words of a part would not be what they are; none where it is read in one way only."""
    found = (*part.relies_on, *_grounds(part))
    return tuple({one.id: one for one in found if not one.is_open and one.decision is None}.values())


def _grounds(part: Provision | LandingOrder | Guarantee | Place) -> Iterator[Interpretation]:
    match part:
        case Provision():
            return _of(part.precondition, None)
        case LandingOrder():
            return iter(part.landing.relies_on)
        case Guarantee():
            return _of(part.applies, None)
        case Place():
            return _of(part.available, None)
        case _ as never:
            assert_never(never)


def in_words(part: Provision | LandingOrder | Guarantee | Place) -> str:
    """The plain words of a part where no link can stand; they say, too, that they rest on a reading."""
    return part.explanation + (BY_READING if part.explanation and rests_on(part) else "")


def open_terms(policy: Policy, interpretations: Iterable[Interpretation]) -> tuple[OpenTerm, ...]:
    """Interpretations as the pages show them."""
    return tuple(_open_term(policy, one) for one in interpretations)


def by_clause(policy: Policy, terms: Iterable[OpenTerm]) -> dict[ClauseName | None, list[OpenTerm]]:
    """Open terms below the first clause for which they matter, clauses in the text's order; below None, at the end, those that matter for all."""
    found = [(next(iter(term.clauses), None), term) for term in terms]
    clauses = sorted(
        {clause for clause, _ in found if clause}, key=lambda one: (policy.document.clause_of(one.id).start, one.id)
    )
    return {clause: own for clause in (*clauses, None) if (own := [term for at, term in found if at == clause])}


def _open_term(policy: Policy, interpretation: Interpretation) -> OpenTerm:
    clauses = dict.fromkeys(owner for owner, one in _uses(policy) if one.id == interpretation.id)
    return OpenTerm(
        interpretation=interpretation,
        taken=next((one for one in interpretation.readings if one.id == interpretation.taken), None),
        others=tuple(one for one in interpretation.readings if one.id != interpretation.taken),
        clauses=tuple(name_of(policy, clause) for clause in clauses),
    )


def _uses(policy: Policy) -> Iterator[tuple[str, Interpretation]]:
    """Every use of an interpretation with the id of the clause that it concerns."""
    for provision in policy.provisions:
        clause = policy.clause_of(provision.quote)
        yield from ((clause, one) for one in _of(provision.precondition, provision.landing))
        yield from ((clause, one) for one in provision.relies_on)
    for order in policy.landing_orders:
        clause = policy.clause_of(order.quote)
        yield from ((clause, one) for one in _of(None, order.landing))
        yield from ((clause, one) for one in order.relies_on)
    for guarantee in policy.guarantees:
        clause = policy.clause_of(guarantee.quote)
        yield from ((clause, one) for one in _of(guarantee.applies, None))
        yield from ((clause, one) for one in guarantee.relies_on)


def _of(condition: Condition | None, landing: Landing | None) -> Iterator[Interpretation]:
    places = landing.places if landing is not None else ()
    for part in (condition, *(place.available for place in places)):
        if part is not None:
            for statement in statements(part):
                yield from (one for _, one in (*statement.open, *statement.relies_on))
