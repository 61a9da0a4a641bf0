"""Read an official text into a tree of clauses with stable ids and exact positions.

Ids are the numbers from the top down: `3.1.2` is 三（一）2. Besides:

- `0.1`, `0.2` … the blocks before the first number (metadata, titles, contents, paragraphs), in order;
- `3.1.0` the lead: the paragraphs between the heading of 3.1 and its first item;
- `3.2.1b` the second sentence of a clause that has at least two;
- `3.2.D` a department line on a line of its own, named after the section for which it speaks;
- `5` after `4`: the unnumbered closing line that says from when the text applies;
- `A1`, `A1.2` an attachment and its clauses; `E1` signature, date and list of attachments;
- `2.5.p2` an article's second paragraph, where it follows the article's items;
- `2.2r2` the second clause printed with the number of 2.2.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_engine.model.document import (
    Clause,
    ClauseKind,
    DepartmentNote,
    Document,
    LineNote,
    Sentence,
    Span,
    SpanKind,
)
from policy_engine.model.reading.arrangement import Arrangement
from policy_engine.model.reading.departments import named_agencies
from policy_engine.model.reading.draft import Draft, Unplaced
from policy_engine.model.reading.front import contents_of, front_drafts
from policy_engine.model.reading.lines import BLANK, Line, begins_attachment, begins_attachment_list, read_lines
from policy_engine.model.reading.measure import fill, measure, sentences_of, spans_of
from policy_engine.model.reading.numbering import RANK, read_mark
from policy_engine.model.reading.placement import Item, Placement

__all__ = [
    "Clause",
    "ClauseKind",
    "DepartmentNote",
    "Document",
    "LineNote",
    "Sentence",
    "Span",
    "SpanKind",
    "read_document",
]


def read_document(text: str) -> Document:
    """Read any official text. No text is refused: what has no sure place is in `unplaced`."""
    lines = tuple(read_lines(text))
    contents = contents_of(lines)
    placement = Placement()
    front, items = _place(lines, contents, placement)
    arrangement = Arrangement(items)
    parts = (*front_drafts(front, contents), *arrangement.drafts())
    drafts = [part for part in parts if isinstance(part, Draft)]
    unplaced = sorted((part for part in parts if isinstance(part, Unplaced)), key=lambda part: part.line.start)
    clauses = tuple(measure(text, draft) for draft in drafts)
    spans = _spans(text, drafts, clauses, unplaced)
    return Document(
        text=text,
        title=next((one.heading for one in reversed(clauses) if one.kind == "title"), ""),
        clauses=clauses,
        spans=spans,
        departments=tuple(_departments(text, clauses, spans, arrangement.scopes())),
        unplaced=tuple(LineNote(part.line.number, part.line.words, part.reason) for part in unplaced),
        doubts=tuple(LineNote(line.number, line.words, reason) for line, reason in placement.doubts),
        sentences_by_clause=_sentences(text, spans),
        clauses_by_id={clause.id: clause for clause in clauses},
    )


def _place(lines: Sequence[Line], contents: Sequence[Line], placement: Placement) -> tuple[list[Line], list[Item]]:
    """Give every numbered line its place; unnumbered lines go to the item before them, or to the front."""
    front: list[Line] = []
    items: list[Item] = []
    skipped = frozenset(line.number for line in contents)
    in_list = False
    for line in _one_number_each(lines):
        in_list = begins_attachment_list(line.words) or (in_list and read_mark(line.words) is not None)
        mark = begins_attachment(line.words) or read_mark(line.words)
        if line.number in skipped or in_list or mark is None:
            (items[-1].following if items else front).append(line)
        elif mark.style == "attachment":
            items.append(placement.place_attachment(mark, line))
        else:
            items.append(placement.place(mark, line))
    return front, items


def _one_number_each(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, cut where a list begins in the line of its clause (第二条 （一）下列人员)."""
    for line in lines:
        mark = read_mark(line.words)
        rest = "" if mark is None else line.words[len(mark.printed) :].lstrip(BLANK)
        item = read_mark(rest)
        if mark and item and item.number == 1 and RANK[item.style] > max(RANK[mark.style], RANK["numeral"]):
            yield replace(line, end=line.start + len(mark.printed.rstrip(BLANK)), words=mark.printed.rstrip(BLANK))
            yield replace(line, start=line.end - len(rest), words=rest)
        else:
            yield line


def _spans(
    text: str, drafts: Sequence[Draft], clauses: Sequence[Clause], unplaced: Sequence[Unplaced]
) -> tuple[Span, ...]:
    spans = [span for draft, clause in zip(drafts, clauses, strict=True) for span in spans_of(text, draft, clause)]
    spans += [Span("unplaced", "", part.line.start, part.line.end) for part in unplaced]
    return tuple(fill(text, sorted(spans, key=lambda span: span.start)))


def _departments(
    text: str, clauses: Sequence[Clause], spans: Sequence[Span], scopes: dict[str, str]
) -> Iterator[DepartmentNote]:
    by_id = {clause.id: clause for clause in clauses}
    for span in spans:
        if span.kind == "department":
            quote = text[span.start : span.end]
            scope = scopes.get(span.clause_id) or by_id[span.clause_id].parent or span.clause_id
            yield DepartmentNote(named_agencies(quote), quote, span.start, span.end, scope, span.clause_id)


def _sentences(text: str, spans: Sequence[Span]) -> dict[str, tuple[Sentence, ...]]:
    bodies: defaultdict[str, list[Span]] = defaultdict(list)
    for span in spans:
        if span.kind == "body":
            bodies[span.clause_id].append(span)
    return {clause_id: sentences_of(text, clause_id, own) for clause_id, own in bodies.items()}
