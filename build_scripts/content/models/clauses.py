"""The operative clauses: those that grant, order or promise something, and what the page of each says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.content.models.applying import Told, told
from build_scripts.content.models.marked_text import Line, marked_lines
from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.models.parts import (
    Meaning,
    OrderView,
    Pathway,
    Promise,
    meanings,
    orders,
    pathways,
    promises,
)
from build_scripts.content.models.plain_words import PlainWords, plain_words
from build_scripts.content.models.readings import OpenTerm, in_words, interpretations_of, open_terms
from build_scripts.content.models.unstated import Unstated, unstated, who_knows
from policy_engine.model.document import Clause, DepartmentNote, Sentence
from policy_engine.model.policy import Policy
from policy_engine.model.provision import EffectiveDate, Guarantee, LandingOrder, Provision, Term

_INOPERATIVE = ("uncodified", "department", "heading")


@dataclass(frozen=True, slots=True)
class ClausePage:
    """Everything that the page of one operative clause says.

    ``words`` are the official words, verbatim; ``lines`` the same, with the phrases that carry a rule.
    ``part_of`` are the pathways whose words go on from another clause into this item of a list.
    ``sentences`` name the sentences of the clause that are pathways of their
    own and have a page each. ``plain`` says in plain words all that stands in the clause.
    ``ask`` are the offices that know more of the clause. ``also_called`` are everyday names; ``previous`` and ``next`` are the neighbours.
    """

    name: ClauseName
    words: str
    lines: tuple[Line, ...]
    plain: tuple[PlainWords, ...]
    sentences: tuple[ClauseName, ...]
    pathways: tuple[Pathway, ...]
    orders: tuple[OrderView, ...]
    promises: tuple[Promise, ...]
    part_of: tuple[tuple[Provision | Guarantee, ClauseName], ...]
    meanings: tuple[Meaning, ...]
    applying: tuple[Told, ...]
    effective: EffectiveDate | None
    departments: tuple[DepartmentNote, ...]
    ask: tuple[str, ...]
    unstated: tuple[Unstated, ...]
    open_terms: tuple[OpenTerm, ...]
    terms: tuple[Term, ...]
    also_called: tuple[str, ...]
    previous: ClauseName | None
    next: ClauseName | None

    @property
    def title(self) -> str:
        """What the clause is about, in a resident's words where there are any."""
        if len(self.pathways) == 1 and not self.orders:
            return self.pathways[0].provision.title
        if len(self.orders) == 1 and not self.pathways:
            return self.orders[0].order.title
        return self.name.title

    @property
    def summary(self) -> str:
        """The clause in plain words: the explanation of the first thing it grants, orders or promises."""
        return in_words(self.first) if self.first else ""

    @property
    def first(self) -> Provision | LandingOrder | Guarantee | None:
        """The first thing that the clause grants, orders or promises; None where it does nothing of that."""
        encoded: tuple[Provision | LandingOrder | Guarantee, ...] = (
            *(one.provision for one in self.pathways),
            *(one.order for one in self.orders),
            *(one.guarantee for one in self.promises),
        )
        return encoded[0] if encoded else None


def operative_clauses(policy: Policy) -> tuple[str, ...]:
    """The ids of the operative clauses in the text's order; a clause stands before its sentences."""
    found = []
    for passage in policy.passages():
        if passage.kind not in _INOPERATIVE:
            found += [policy.document.clause_at(passage.start).id, passage.clause]
    return tuple(dict.fromkeys(found))


def clause_pages(policy: Policy) -> tuple[ClausePage, ...]:
    """The pages of all operative clauses, in the text's order."""
    return policy.memory.once(_clause_pages, policy)


def _clause_pages(policy: Policy) -> tuple[ClausePage, ...]:
    ids = operative_clauses(policy)
    names = tuple(name_of(policy, one) for one in ids)
    around = zip((None, *names[:-1]), names, (*names[1:], None), strict=True)
    return tuple(_page(policy, name, before, after, names) for before, name, after in around)


def _page(
    policy: Policy,
    name: ClauseName,
    before: ClauseName | None,
    after: ClauseName | None,
    names: tuple[ClauseName, ...],
) -> ClausePage:
    words, passage = policy.document.words(name.id), _passage(policy, name.id)
    sentences = {sentence.id for sentence in policy.document.sentences(name.id)}
    is_effective = policy.clause_of(policy.effective.quote) == name.id
    return ClausePage(
        name=name,
        words=words,
        lines=_lines(policy, passage),
        plain=plain_words(policy, passage),
        sentences=tuple(one for one in names if one.id in sentences),
        pathways=tuple(one for one in pathways(policy) if one.clause.id == name.id),
        orders=tuple(one for one in orders(policy) if one.clause.id == name.id),
        promises=tuple(one for one in promises(policy) if one.clause.id == name.id),
        part_of=tuple(_listed_here(policy, name.id)),
        meanings=tuple(one for one in meanings(policy) if one.clause.id == name.id),
        applying=tuple(one for one in told(policy) if one.clause.id == name.id),
        effective=policy.effective if is_effective else None,
        departments=policy.departments_of(name.id),
        ask=(policy.issuer,) if is_effective else who_knows(policy, name.id),
        unstated=unstated(policy, who_knows(policy, name.id)),
        open_terms=open_terms(policy, interpretations_of(policy, name.id)),
        terms=tuple(term for term in policy.terms if term.term in words),
        also_called=everyday_names(policy, name.id),
        previous=before,
        next=after,
    )


def _listed_here(policy: Policy, clause_id: str) -> Iterator[tuple[Provision | Guarantee, ClauseName]]:
    """The pathways and guarantees whose words go on from another clause into this one."""
    every: tuple[Provision | Guarantee, ...] = (*policy.provisions, *policy.guarantees)
    here = {part.owner for part in policy.passages() if part.clause == clause_id}
    for one in every:
        own = policy.clause_of(one.quote)
        if own != clause_id and one.id in here:
            yield one, name_of(policy, own)


def _passage(policy: Policy, passage_id: str) -> Clause | Sentence:
    """The clause, or the sentence of one, with an id."""
    clause = policy.document.clause_of(passage_id)
    return next((one for one in policy.document.sentences(clause.id) if one.id == passage_id), clause)


def _lines(policy: Policy, passage: Clause | Sentence) -> tuple[Line, ...]:
    sentences = policy.document.sentences(passage.id)  # a sentence has none
    return marked_lines(policy, passage.start, passage.end, sentences)


def everyday_names(policy: Policy, clause_id: str) -> tuple[str, ...]:
    """What people call a clause, or what they ask to which it is the answer."""
    provisions = (one.names for one in policy.provisions if policy.clause_of(one.quote) == clause_id)
    clauses = (names for clause, names in policy.names if clause == clause_id)
    return tuple(dict.fromkeys(name for names in (*provisions, *clauses) for name in names))
