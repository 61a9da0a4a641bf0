"""An official text as a tree of clauses, with the exact place of every word.

All positions are indices into `Document.text` (Python `str` indices: characters, newlines included),
`start` inclusive and `end` exclusive. The spans of a document partition it: joined in order they
are the text again, character for character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Literal

from policy_engine.model.errors import PolicyError

ClauseKind = Literal[
    "metadata",  # 索引号：…, a document number, a date: the block before or around a title
    "title",  # consecutive lines of a title
    "contents",  # a table of contents (目录)
    "paragraph",  # an unnumbered paragraph that belongs to no item
    "preamble",  # a paragraph between the last title and the first numbered clause
    "numbered",  # a clause with a numbering mark
    "lead",  # the paragraphs between a clause's heading and its first item: 3.1.0
    "department",  # a department line that stands on its own line
    "closing",  # the unnumbered last line that says from when the text applies
    "end_matter",  # list of attachments, issuing office, date, remarks after the text
    "attachment",  # 附件1 with its title
]
SpanKind = Literal[
    "metadata",
    "title",
    "contents",
    "mark",
    "heading",
    "body",
    "department",
    "end_matter",
    "unplaced",
    "blank",
]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a clause's body: `3.2.1b` is the second sentence of clause 3.2.1."""

    id: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """The own words of one clause: mark, heading and body, without the clauses beneath it.

    `document.text[start:end] == text`; neither begins nor ends with white space, so the newline after a
    clause is not part of it. `level` is the depth in the tree (一、 is 1; what stands before the first
    numbered clause is 0), `mark` the numbering as printed, `heading` the heading's words without
    mark and full stop, `parent` the id of the clause above or None. `style` (a key of
    `numbering.RANK`) and `number` say how it is numbered; unnumbered clauses have "" and None. `inserted` is 1 for
    第二条之一, whose number is that of 第二条.
    The body, `document.text[body_start:end]`, is what follows the heading.
    """

    id: str
    kind: ClauseKind
    level: int
    mark: str
    heading: str
    text: str
    start: int
    end: int
    body_start: int
    parent: str | None
    style: str
    number: int | None
    inserted: int = 0

    @property
    def body(self) -> str:
        """The clause's words after mark and heading; a department note at its end is included."""
        return self.text[self.body_start - self.start :]


@dataclass(frozen=True, slots=True)
class DepartmentNote:
    """The line that names who answers for a section: (市农业农村局、市退役军人局、市公安局负责).

    `agencies` is empty where the text names none (市政府有关部门按照职责分工负责). `scope` is the id of
    the section for which they answer; `clause` the id of the clause in which the note is printed.
    """

    agencies: tuple[str, ...]
    quote: str
    start: int
    end: int
    scope: str
    clause: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text of one kind; `clause_id` is "" outside every clause."""

    kind: SpanKind
    clause_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LineNote:
    """Something to be looked at by a person: the line's number (from 1), its words and the reason."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole official text.

    `unplaced` are lines that stand in no clause because their place would be a guess; `doubts` are
    lines that were placed although their number is repeated or out of order. `title` is the last
    title before the first numbered clause, its lines joined ("" if there is none).
    """

    text: str
    title: str
    clauses: tuple[Clause, ...]
    spans: tuple[Span, ...]
    departments: tuple[DepartmentNote, ...]
    unplaced: tuple[LineNote, ...]
    doubts: tuple[LineNote, ...]
    sentences_by_clause: Mapping[str, tuple[Sentence, ...]] = field(repr=False, compare=False)
    clauses_by_id: Mapping[str, Clause] = field(repr=False, compare=False)

    def clause(self, clause_id: str) -> Clause:
        """The clause with this id; PolicyError if there is none."""
        if clause_id not in self.clauses_by_id:
            raise PolicyError(f"there is no clause {clause_id!r}")
        return self.clauses_by_id[clause_id]

    def clause_of(self, passage_id: str) -> Clause:
        """The clause with this id, or in which the sentence with this id stands; PolicyError if there is none."""
        if passage_id in self.clauses_by_id or self._sentence(passage_id) is None:
            return self.clause(passage_id)
        return self.clause(passage_id.rstrip(ascii_lowercase))

    def has(self, passage_id: str) -> bool:
        """Whether a clause or a sentence has this id."""
        return passage_id in self.clauses_by_id or self._sentence(passage_id) is not None

    def words(self, passage_id: str) -> str:
        """The exact words of a clause or of a sentence (3.2.1b); PolicyError if there is none."""
        sentence = self._sentence(passage_id)
        return sentence.text if sentence else self.clause(passage_id).text

    def sentences(self, clause_id: str) -> tuple[Sentence, ...]:
        """The sentences of a clause's body; empty where it has fewer than two."""
        return self.sentences_by_clause.get(clause_id, ())

    def children(self, clause_id: str | None) -> tuple[Clause, ...]:
        """The clauses directly beneath a clause, in the text's order; those at the top for None."""
        return tuple(clause for clause in self.clauses if clause.parent == clause_id)

    def clause_at(self, position: int) -> Clause:
        """The clause in which a character stands.

        Between clauses it is the one before; before all of them the first. PolicyError if there is no clause.
        """
        if not self.clauses:
            raise PolicyError("the text has no clause")
        after = bisect_right(self.clauses, position, key=lambda clause: clause.start)
        return self.clauses[max(after - 1, 0)]

    def clause_around(self, start: int, end: int) -> str:
        """The id of the clause within which a passage stands; empty where it reaches beyond one."""
        clause = self.clause_at(start)
        return clause.id if clause.start <= start and end <= clause.end else ""

    def paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The words of a passage in each line over which it goes, without the numbers and headings between, each with the clause.

        A passage within one line is whole, and named no clause: it may be a sentence.
        """
        if "\n" not in self.text[start:end]:
            yield start, end, ""
            return
        for span in self.spans:
            if span.kind in {"body", "unplaced"} and start < span.end and span.start < end:
                first = max(start, span.start)
                yield first, min(end, span.end), self.clause_at(first).id

    def _sentence(self, sentence_id: str) -> Sentence | None:
        clause_id = sentence_id.rstrip(ascii_lowercase)
        found = (one for one in self.sentences(clause_id) if one.id == sentence_id)
        return next(found, None)
