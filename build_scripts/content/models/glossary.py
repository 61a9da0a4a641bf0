"""The glossary: terms of the text in plain words, with the place where they stand."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass

from build_scripts.content.models.naming import ClauseName, name_of
from policy_engine.answering.near_words import Wording, checked_wording
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Term


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, its anchor (the term itself) and the clauses whose words contain it, in the text's order."""

    term: Term
    anchor: str
    clauses: tuple[ClauseName, ...]


def glossary(policy: Policy) -> tuple[Entry, ...]:
    """Every term, in the order in which the policy lists them."""
    return tuple(Entry(term, term_anchor(term), _clauses_with(policy, term)) for term in policy.terms)


def wording_of(policy: Policy) -> Wording:
    """How people ask, as the policy's module of questions says it; nothing if it does not.

    Raises:
        PolicyFaults: a word would mean two things.
    """
    if not policy.questions_module:
        return Wording()
    return checked_wording(getattr(importlib.import_module(policy.questions_module), "WORDING", Wording()))


def term_anchor(term: Term) -> str:
    """The anchor of a term on its page: the term itself."""
    return re.sub(r"\W+", "-", term.term).strip("-")


def _clauses_with(policy: Policy, term: Term) -> tuple[ClauseName, ...]:
    document = policy.document
    found = occurrences(document.text, term.term) or occurrences(document.text, term.quote)
    clauses = dict.fromkeys(document.clause_at(start).id for start, _ in found)
    return tuple(name_of(policy, clause) for clause in clauses)
