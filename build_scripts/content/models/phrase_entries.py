"""What the index of phrases says about each: what it asks, what it decides, where it lands, how it may be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.models.phrase_uses import Asks, Grants, Lands, Owner
from build_scripts.content.models.phrases import Phrase, phrases_of
from build_scripts.content.models.readings import OpenTerm, open_terms
from policy_engine.model.agency import Agency
from policy_engine.model.clause import DepartmentNote
from policy_engine.model.fact import Fact
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import Place
from policy_engine.model.policy import Policy
from policy_engine.model.provision import EffectiveDate, Guarantee, LandingOrder, Term


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the quiz that the words make necessary, and the sentences about the reader that its answer decides."""

    fact: Fact
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """Something that the words decide: ``title`` of a pathway, a landing order or a guarantee, on the page of ``clause``."""

    title: str
    clause: str


@dataclass(frozen=True, slots=True)
class PhraseEntry:
    """One phrase and everything that rests on it; ``grants`` and ``decides`` tell giving from asking apart."""

    phrase: Phrase
    questions: tuple[Question, ...]
    decides: tuple[Decided, ...]
    grants: tuple[Decided, ...]
    places: tuple[Place, ...]
    effective: EffectiveDate | None
    is_department_line: bool
    agencies: tuple[Agency, ...]
    open_terms: tuple[OpenTerm, ...]
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class ClausePhrases:
    """The phrases of one clause."""

    name: ClauseName
    entries: tuple[PhraseEntry, ...]


def phrase_index(policy: Policy) -> tuple[ClausePhrases, ...]:
    """Every phrase, gathered by clause, in the text's order."""
    return tuple(
        ClausePhrases(name_of(policy, clause), tuple(_entry(policy, one) for one in phrases))
        for clause, phrases in groupby(phrases_of(policy), lambda one: one.clause)
    )


def _entry(policy: Policy, phrase: Phrase) -> PhraseEntry:
    meanings = [use.meaning for use in phrase.uses]
    asks = [one for one in meanings if isinstance(one, Asks)]
    gives = [one.provision for one in meanings if isinstance(one, Grants)]
    whole = [one for one in meanings if isinstance(one, Guarantee | LandingOrder)]
    names = set(policy.agencies_of(phrase.clause))
    is_department_line = any(isinstance(one, DepartmentNote) for one in meanings)
    own = {name for one in meanings if isinstance(one, DepartmentNote) for name in one.agencies}
    readings = {one.id: one for one in meanings if isinstance(one, Interpretation)}
    return PhraseEntry(
        phrase=phrase,
        questions=tuple(_questions(asks)),
        decides=_decided(policy, [one.owner for one in asks]),
        grants=_decided(policy, [*gives, *whole]),
        places=tuple({one.place.id: one.place for one in meanings if isinstance(one, Lands)}.values()),
        effective=next((one for one in meanings if isinstance(one, EffectiveDate)), None),
        is_department_line=is_department_line,
        agencies=tuple(one for one in policy.named_agencies() if one.name in (own if is_department_line else names)),
        open_terms=open_terms(policy, readings.values()),
        terms=tuple(one for one in policy.terms if one.term in phrase.words),
    )


def _questions(asks: list[Asks]) -> Iterator[Question]:
    """Each fact once, with what its answer decides."""
    facts = {one.statement.fact.id: one.statement.fact for one in asks}
    for fact in facts.values():
        sentences = dict.fromkeys(one.statement.sentence for one in asks if one.statement.fact.id == fact.id)
        yield Question(fact, tuple(sentences))


def _decided(policy: Policy, owners: list[Owner]) -> tuple[Decided, ...]:
    found = dict.fromkeys((one.title, policy.clause_of(one.quote)) for one in owners)
    return tuple(Decided(title, clause) for title, clause in found)
