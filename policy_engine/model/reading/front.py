"""What stands before the first number: metadata, titles, a table of contents, the preamble."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from policy_engine.model.document import ClauseKind
from policy_engine.model.reading.draft import NO_NUMBER, PAGE_NUMBER, UNKNOWN_NUMBER, Draft, Unplaced
from policy_engine.model.reading.lines import (
    Line,
    begins_contents,
    is_document_title,
    is_few_words,
    is_metadata,
    is_page_number,
    is_title,
    looks_numbered,
)


def contents_of(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines of a table of contents: 目录 and its entries, up to where the first entry is repeated."""
    begin = next((at for at, line in enumerate(lines) if begins_contents(line.words)), len(lines))
    entries = [_entry(line) for line in lines[begin + 1 :]]
    if entries and entries[0] in entries[1:]:
        return lines[begin : begin + 2 + entries.index(entries[0], 1) - 1]
    return ()


def _entry(line: Line) -> str:
    """A heading without spaces, dots and page number."""
    return "".join(line.words.split()).rstrip("0123456789.…·-—()（）")


def front_drafts(lines: Sequence[Line], contents: Sequence[Line]) -> Iterator[Draft | Unplaced]:
    """Yield a draft 0.1, 0.2 … for each block: consecutive lines of metadata, of a title; each single paragraph."""
    in_contents = frozenset(line.number for line in contents)
    heading = _lost_heading(lines)
    kinds = [(None if line is heading else _kind(line, in_contents), line) for line in lines]
    last_title = max((line.number for kind, line in kinds if kind == "title"), default=0)
    number = 0
    for (kind, _), block in groupby(kinds, key=lambda pair: (pair[0], pair[0] == "paragraph" and pair[1].number)):
        own = tuple(line for _, line in block)
        if kind is None:
            yield from (Unplaced(line, NO_NUMBER if line is heading else _why_unplaced(line)) for line in own)
            continue
        number += 1
        is_preamble = kind == "paragraph" and own[0].number > last_title
        yield Draft(f"0.{number}", "preamble" if is_preamble else kind, 0, None, own)


def _lost_heading(lines: Sequence[Line]) -> Line | None:
    """总则 between the whole title and the first number: the heading of a chapter whose number is not printed."""
    is_one = len(lines) > 1 and is_document_title(lines[-2].words) and is_few_words(lines[-1].words)
    return lines[-1] if is_one and not is_document_title(lines[-1].words) else None


def _why_unplaced(line: Line) -> str:
    return PAGE_NUMBER if is_page_number(line.words) else UNKNOWN_NUMBER


def _kind(line: Line, in_contents: frozenset[int]) -> ClauseKind | None:
    if line.number in in_contents:
        return "contents"
    if is_metadata(line.words):
        return "metadata"
    if looks_numbered(line.words) or is_page_number(line.words):
        return None
    return "title" if is_title(line.words) else "paragraph"
