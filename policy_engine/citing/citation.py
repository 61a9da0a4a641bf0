"""From a citation as people write it to the clauses it means.

第三部分第（一）项第2目, 三（一）2, 3.1.2 and 租房落户 are one clause; （二） alone stands under three parts and is ambiguous; 三（四）
does not exist, and says so. Number words: level 1 部分、条、点, level 2 项、款、点, level 3 目、项、点.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Literal

from policy_engine.citing.form import formal_words, short_words
from policy_engine.citing.meaning import Miss, children_of, meaning_of
from policy_engine.citing.numbers import Above
from policy_engine.citing.words import Step, normalized
from policy_engine.model.document import Document
from policy_engine.model.reading.numbering import chinese_numeral

Status = Literal["found", "ambiguous", "not_found"]

_LONGEST_CITATION = 300
_LONGEST_LIST = 12
_PRINTED = str.maketrans({"(": "（", ")": "）"})
_NO_ALIASES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CitationResult:
    """What a citation means.

    `clauses`: the clauses (or sentences, 3.2.1b) meant; for an ambiguous citation the candidates;
    none when there is no such clause. `note`: a sentence in Chinese that says why it is not plainly
    found ("" when it is). `nearest`: what does exist there.
    """

    status: Status
    clauses: tuple[str, ...]
    note: str = ""
    nearest: tuple[str, ...] = ()


def resolve(document: Document, citation: str, aliases: Mapping[str, str] = _NO_ALIASES) -> CitationResult:
    """Return the clauses that a citation means.

    `aliases` are everyday names (租房 → 3.1.2) beside the headings of the text.
    """
    names = {normalized(name): one for name, one in aliases.items() if document.has(one)}
    found = meaning_of(document, normalized(citation[:_LONGEST_CITATION]), names)
    if isinstance(found, Miss):
        nearest = nearest_to(document, found.above)
        there = what_is_there(document, nearest)
        missing = _printed(found.steps) if found.steps else citation.strip()
        note = f"{found.reason.format(missing)}{there}。"
        return CitationResult("not_found", (), note, nearest)
    clauses = tuple(dict.fromkeys(chain.from_iterable(chain.from_iterable(found))))
    if all(len(options) == 1 for options in found):
        return CitationResult("found", clauses)
    return CitationResult("ambiguous", clauses, candidates_note(document, clauses))


def formal_citation(document: Document, passage_id: str) -> str:
    """Return the full citation of a clause or sentence: 第三部分第（二）项第1目第二句.

    It always leads back to the same passage; where no words do (a title, a number printed twice)
    it is the id. Raises PolicyError when there is no such passage.
    """
    return _in_words(document, passage_id, formal_words)


def short_citation(document: Document, passage_id: str) -> str:
    """Return the short citation, 三（二）1第二句; otherwise as `formal_citation`."""
    return _in_words(document, passage_id, short_words)


def _in_words(document: Document, passage_id: str, words_of: Callable[[Document, str], str]) -> str:
    clause = document.clause_of(passage_id)
    words = words_of(document, clause.id)
    if not words or clause.id == passage_id:
        return words or passage_id
    letters = [sentence.id for sentence in document.sentences(clause.id)]
    return f"{words}第{chinese_numeral(letters.index(passage_id) + 1)}句"


def candidates_note(document: Document, clauses: Sequence[str]) -> str:
    """Say which clauses an ambiguous citation can mean."""
    return f"可能指：{_listed(document, clauses)}。请连上一级一起写。"


def what_is_there(document: Document, nearest: Sequence[str]) -> str:
    """Say what does exist where something was cited that does not; nothing where nothing does."""
    return f"；这里有：{_listed(document, nearest)}" if nearest else ""


def nearest_to(document: Document, above: Above) -> tuple[str, ...]:
    """What there is beneath the last clauses that do exist, or in the whole text."""
    if above is None:
        return tuple(children_of(document, None))
    found: list[str] = []
    for passage_id in above:
        clause = document.clause_of(passage_id)
        sentences = [one.id for one in document.sentences(clause.id)]
        found += children_of(document, clause.id) or sentences or [clause.id]
    return tuple(found)


def _listed(document: Document, ids: Sequence[str]) -> str:
    shown = "、".join(short_citation(document, one) for one in ids[:_LONGEST_LIST])
    return shown + ("等" if len(ids) > _LONGEST_LIST else "")


def _printed(steps: Sequence[Step]) -> str:
    """Steps as they would be printed."""
    words = ""
    for step in steps:
        words += f".{step.words}" if words and step.form == "id" else step.words
    return words.translate(_PRINTED)
