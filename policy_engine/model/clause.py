"""Read an official text into a tree of clauses with stable ids and exact positions.

Ids are the numbers from the top down: `3.1.2` is 三（一）2. Besides:

- `0.1`, `0.2` … the blocks before the first number (metadata, titles, contents, paragraphs), in order;
- `3.1.0` the lead: the paragraphs between the heading of 3.1 and its first item;
- `3.2.1b` the second sentence of a clause that has at least two;
- `3.2.D` a department line on a line of its own, named after the section for which it speaks;
- `5` after `4`: the unnumbered closing line that says from when the text applies;
- `A1`, `A1.2` an attachment and its clauses; `E1` signature, date and list of attachments;
- `2.5.p2` an article's second paragraph, where its items follow or stand before, and one of （一） behind its list;
- `2.2r2` the second clause printed with the number of 2.2;
- `2.4x1` 第四条之一, put in after 第四条.
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
from policy_engine.model.reading.inline import one_number_each
from policy_engine.model.reading.lines import Line, begins_attachment, begins_attachment_list, read_lines
from policy_engine.model.reading.measure import fill, measure, sentences_of, spans_of
from policy_engine.model.reading.numbering import path_of, read_alone, read_dotted, read_mark
from policy_engine.model.reading.parts import beginnings
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
    "beginnings_of_documents",
    "read_document",
]


def read_document(text: str) -> Document:
    """Read any official text. No text is refused: what has no sure place is in `unplaced`.

    Another document in the same file is not read into the first: it is one of the unplaced (`beginnings_of_documents`).
    """
    whole = tuple(read_lines(text))
    other = next(beginnings(whole), None)
    lines = whole if other is None else whole[: whole.index(other)]
    contents = contents_of(lines)
    placement = Placement()
    front, items = _place(lines, contents, placement)
    arrangement = Arrangement(items)
    parts = (*front_drafts(front, contents), *arrangement.drafts())
    drafts = [part for part in parts if isinstance(part, Draft)]
    unplaced = sorted((part for part in parts if isinstance(part, Unplaced)), key=lambda part: part.line.start)
    if other is not None:
        rest = replace(other, end=whole[-1].end, words=text[other.start : whole[-1].end])
        unplaced.append(Unplaced(rest, f"从这里起是另一份文件，没有读进来：{other.words}"))
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


def beginnings_of_documents(text: str) -> tuple[int, ...]:
    """Where the documents of a file begin: 0, and the first character of every other one."""
    return (0, *(line.start for line in beginnings(tuple(read_lines(text)))))


def _place(lines: Sequence[Line], contents: Sequence[Line], placement: Placement) -> tuple[list[Line], list[Item]]:
    """Give every numbered line its place; unnumbered lines go to the item before them, or to the front."""
    front: list[Line] = []
    items: list[Item] = []
    skipped = frozenset(line.number for line in contents)
    before_points = frozenset(path_of(mark.printed)[0] for line in lines if (mark := read_dotted(line.words)))
    in_list = False
    for line in one_number_each(lines):
        in_list = begins_attachment_list(line.words) or (in_list and read_mark(line.words) is not None)
        item = None if line.number in skipped or in_list else _placed(line, placement, before_points)
        if item is None:
            (items[-1].following if items else front).append(line)
        else:
            items.append(item)
    return front, items


def _placed(line: Line, placement: Placement, before_points: frozenset[int]) -> Item | None:
    """The place of a line that begins with a number; `before_points` are those of the text that go on as 1.1, 2.1."""
    attachment = begins_attachment(line.words)
    if attachment:
        return placement.place_attachment(attachment, line)
    dotted, alone = read_dotted(line.words), read_alone(line.words)
    if dotted:
        return placement.place_dotted(dotted, line)
    mark = alone if alone and {alone.number, alone.number - 1} & before_points else read_mark(line.words)
    return placement.place(mark, line) if mark else None


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
