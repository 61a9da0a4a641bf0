"""What a citation means in a document, before it is said in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product, takewhile

from policy_engine.citing.chains import Citation, read_citation
from policy_engine.citing.numbers import Above
from policy_engine.citing.search import find_step, headings_of
from policy_engine.citing.source import without_source
from policy_engine.citing.words import Step
from policy_engine.model.document import Document

# Clauses that people cite by number or place; the rest (titles, department lines) have no citation.
CITED_KINDS = frozenset({"numbered", "lead", "closing", "attachment"})
_PATH = re.compile(r"c-[0-9A-Za-z]+(?:-[0-9a-z]+)*|[0-9]+(?:-[0-9]+){2,}[a-z]?")

Options = list[tuple[str, ...]]
"""What one part of a citation can mean: each option is a clause, or the clauses of a range."""


@dataclass(frozen=True, slots=True)
class Miss:
    """Nothing was found: the reason ({} stands for the citation), and the clauses beneath which it was sought."""

    reason: str
    above: Above = None
    steps: tuple[Step, ...] = ()


def meaning_of(document: Document, words: str, names: Mapping[str, str]) -> list[Options] | Miss:
    """What normalized words mean, one entry for each part of a list."""
    words = _as_path(words)
    if document.has(words):
        return [[(one,) for one in _with_repeats(document, words)]]
    headings = headings_of(document)
    if words not in names and words not in headings:
        own = without_source(document, words, headings)
        if own is None:
            return Miss("“{}”引用的不是本文件")
        words = own
    if words in names:
        return [[(names[words],)]]
    read = read_citation(words, sorted(headings, key=len, reverse=True))
    return Miss("看不出“{}”指哪一条") if read is None else _walk(document, read)


def _as_path(words: str) -> str:
    """c-3-1-2 (an anchor) and 3-1-2 are paths; one dash alone, 1-3, is a range."""
    return words.removeprefix("c-").replace("-", ".") if _PATH.fullmatch(words) else words


def _with_repeats(document: Document, clause_id: str) -> list[str]:
    repeats = (f"{clause_id}r{count}" for count in range(2, len(document.clauses) + 1))
    return [clause_id, *takewhile(document.has, repeats)]


def _walk(document: Document, citation: Citation) -> list[Options] | Miss:
    """Go down every chain; what a range leads from and to is taken together."""
    found: list[Options] = []
    for at, steps in enumerate(citation.chains):
        above: Above = None
        for count, step in enumerate(steps, start=1):
            below = find_step(document, step, above)
            if not below:
                return Miss("没有“{}”", above, steps[:count])
            above = below
        options: Options = [(one,) for one in above or ()]
        if at and citation.ranges[at - 1]:
            options = _between(document, found.pop(), options)
        if not options:
            return Miss("“{}”的起止两处不在同一层，或者前后颠倒")
        found.append(options)
    return found


def _between(document: Document, starts: Options, ends: Options) -> Options:
    """Every stretch of clauses (or sentences) from a start to an end of the same list."""
    options: Options = []
    for start, (last,) in product(starts, ends):
        siblings = _siblings(document, start[0]) if len(start) == 1 else []
        if last in siblings:
            stretch = siblings[siblings.index(start[0]) : siblings.index(last) + 1]
            options += [tuple(stretch)] if stretch else []
    return options


def _siblings(document: Document, passage_id: str) -> list[str]:
    clause = document.clause_of(passage_id)
    if clause.id != passage_id:
        return [one.id for one in document.sentences(clause.id)]
    return children_of(document, clause.parent)


def children_of(document: Document, clause_id: str | None) -> list[str]:
    """The ids of the clauses beneath a clause (None: at the top) that can be cited."""
    return [one.id for one in document.children(clause_id) if one.kind in CITED_KINDS]
