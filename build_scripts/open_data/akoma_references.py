"""What the text itself refers to: another of its clauses, or another document by its title and number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policy_engine.citing.citation import resolve
from policy_engine.citing.cited_words import typed_in
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy

_DOCUMENT = re.compile(r"《([^》]+)》[(（]([^\s,，。《》（）()]{1,12}〔\d{4}〕\d{1,5}号)[)）]")


@dataclass(frozen=True, slots=True)
class TextReference:
    """Words of the text, by where they stand, and what they refer to: an ``eId`` after ``#``."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """Another document that the text names by title and number (发文字号); ``id`` is its id in the metadata."""

    id: str
    number: str
    title: str


def cited_documents(policy: Policy) -> tuple[CitedDocument, ...]:
    """Every other document that the text names with its number, each once, in the order of the text."""
    named: dict[str, str] = {}
    for one in _DOCUMENT.finditer(policy.document.text):
        named.setdefault(one[2], one[1])
    return tuple(CitedDocument(f"document_{nth}", *one) for nth, one in enumerate(named.items(), start=1))


def text_references(policy: Policy, ids: Mapping[str, str]) -> tuple[TextReference, ...]:
    """Every reference in the order of the text, none within another; ``ids`` has the ``eId`` of each clause."""
    found: list[TextReference] = []
    for one in sorted(_references(policy, ids), key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)


def _references(policy: Policy, ids: Mapping[str, str]) -> Iterator[TextReference]:
    text = policy.document.text
    documents = {one.number: one.id for one in cited_documents(policy)}
    for found in _DOCUMENT.finditer(text):
        yield TextReference(*found.span(), f"#{documents[found[2]]}")
    for provision in policy.provisions:
        # One that stands outside its provision speaks of the whole text, and leads to no clause.
        for one in (one for one in provision.refers_to if one.quote in provision.quote):
            start = text.index(one.quote, occurrences(text, provision.quote)[0][0])
            to = policy.document.clause_of(policy.clause_of(one.to)).id
            yield TextReference(start, start + len(one.quote), f"#{ids[to]}")
    for words in dict.fromkeys(typed_in(text)):
        named = resolve(policy.document, words)
        if named.status == "found" and len(named.clauses) == 1 and named.clauses[0] in ids:
            yield from (TextReference(*at, f"#{ids[named.clauses[0]]}") for at in occurrences(text, words))
