"""From the lines of a clause to exact positions: mark, heading, body, department note, sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policy_engine.model.document import Clause, Sentence, Span, SpanKind
from policy_engine.model.reading.departments import find_department_note
from policy_engine.model.reading.draft import Draft
from policy_engine.model.reading.heading import read_heading
from policy_engine.model.reading.lines import BLANK, is_title
from policy_engine.model.reading.sentences import sentence_letter, split_sentences

# Kinds of clauses whose lines are of one kind throughout.
_UNIFORM: dict[str, SpanKind] = {
    "metadata": "metadata",
    "title": "title",
    "contents": "contents",
    "department": "department",
    "end_matter": "end_matter",
}
# Only a clause of the policy itself names who answers for it; a preamble quotes other authorities.
_NAMES_DEPARTMENTS = frozenset({"numbered", "lead", "attachment"})


def measure(text: str, draft: Draft) -> Clause:
    """Return the clause that a draft's lines make."""
    start, end = draft.lines[0].start, draft.lines[-1].end
    heading, heading_end = _heading(text, draft)
    body_start = heading_end
    while body_start < end and text[body_start] in BLANK:
        body_start += 1
    return Clause(
        id=draft.id,
        kind=draft.kind,
        level=draft.level,
        mark=draft.mark.printed if draft.mark else "",
        heading=heading,
        text=text[start:end],
        start=start,
        end=end,
        body_start=body_start,
        parent=draft.parent,
        style=draft.mark.style if draft.mark else "",
        number=draft.mark.number if draft.mark else None,
        inserted=draft.mark.inserted if draft.mark else 0,
    )


def _heading(text: str, draft: Draft) -> tuple[str, int]:
    """The heading's words and where the heading ends in the text."""
    first = draft.lines[0]
    if draft.kind == "title":
        return "".join(line.words for line in draft.lines), draft.lines[-1].end
    if draft.mark is None:
        return "", first.start
    if draft.title_lines:
        titles = draft.lines[1 : 1 + draft.title_lines]
        return "".join(line.words for line in titles), titles[-1].end
    begin = first.start + len(draft.mark.printed)
    begin = first.end - len(text[begin : first.end].lstrip(BLANK))
    words = text[begin : first.end]
    if draft.mark.style == "attachment" and is_title(words):
        return words, first.end
    heading, taken = read_heading(words, draft.mark.style, has_items=draft.has_items)
    return heading, begin + taken


def spans_of(text: str, draft: Draft, clause: Clause) -> Iterator[Span]:
    """Yield the spans of a clause that carry words, in order."""
    for line in draft.lines:
        if clause.kind in _UNIFORM:
            yield Span(_UNIFORM[clause.kind], clause.id, line.start, line.end)
            continue
        mark_end = max(line.start, min(line.end, clause.start + len(clause.mark)))
        heading_end = max(mark_end, min(line.end, clause.body_start))
        note_start = _note_start(text[heading_end : line.end], clause, heading_end, line.end)
        cuts: tuple[tuple[SpanKind, int, int], ...] = (
            ("mark", line.start, mark_end),
            ("heading", mark_end, heading_end),
            ("body", heading_end, note_start),
            ("department", note_start, line.end),
        )
        for kind, start, end in cuts:
            words = text[start:end].strip(BLANK)
            if words:
                begin = start + text[start:end].index(words)
                yield Span(kind, clause.id, begin, begin + len(words))


def _note_start(words: str, clause: Clause, start: int, end: int) -> int:
    note = find_department_note(words) if clause.kind in _NAMES_DEPARTMENTS else None
    return start + note[0] if note else end


def fill(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans with the white space between them, so that together they are the text."""
    position, before = 0, ""
    for span in spans:
        if span.start > position:
            inside = span.clause_id if span.clause_id == before else ""
            yield Span("blank", inside, position, span.start)
        yield span
        position, before = span.end, span.clause_id
    if position < len(text):
        yield Span("blank", "", position, len(text))


def sentences_of(text: str, clause_id: str, bodies: Sequence[Span]) -> tuple[Sentence, ...]:
    """Return the sentences of a clause's body spans, lettered; none where there are fewer than two."""
    places = [
        (span.start + start, span.start + end)
        for span in bodies
        for start, end in split_sentences(text[span.start : span.end])
    ]
    if len(places) < 2:
        return ()
    return tuple(
        Sentence(f"{clause_id}{sentence_letter(index)}", text[start:end], start, end)
        for index, (start, end) in enumerate(places)
    )
