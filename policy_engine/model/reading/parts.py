"""Where another document begins in a file: its title, and a numbering that begins anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_engine.model.reading.lines import Line, begins_attachment, is_document_title, states_effect
from policy_engine.model.reading.numbering import Mark, read_mark
from policy_engine.model.reading.tail import end_matter_of, is_office

_OPENING = frozenset({"part", "chapter", "article"})
"""What stands beneath no 一、 of another document."""
_TITLE_OF_ATTACHMENT = 2  # lines
_FIRST_LINE_OF_TITLE = re.compile("关于|.*(?:关于|的|印发)$")


def beginnings(lines: Sequence[Line]) -> Iterator[Line]:
    """The first line of every document after the first."""
    before: tuple[int, Mark] | None = None
    top = ""
    for at, line in enumerate(lines):
        mark = begins_attachment(line.words) or read_mark(line.words)
        if mark is None:
            continue
        if before is not None and mark.number == 1:
            skipped = _TITLE_OF_ATTACHMENT if before[1].style == "attachment" else 0
            gap = lines[before[0] + 1 + skipped : at]
            title = _title(lines[before[0]], gap, is_enough=mark.style in {*_OPENING, top})
            if title:
                top = ""
                yield title
        top = top or mark.style
        before = at, mark


def _title(last: Line, gap: Sequence[Line], *, is_enough: bool) -> Line | None:
    """The first line of a title between two numbers.

    A numbering that may be a list of the same text (`is_enough` is false) begins another one only after the end of the first:
    its signature, or the sentence that says from when it applies.
    """
    begin, stop = end_matter_of(gap)
    for at, line in enumerate(gap):
        if begin <= at < stop or not is_document_title(line.words):
            continue
        if begin < at:  # whatever follows the end of a text is of the next
            return gap[stop]
        first = at
        while first and _begins_title(gap[first - 1]):
            first -= 1
        before = gap[first - 1] if first else last
        return gap[first] if is_enough or states_effect(before.words) else None
    return None


def _begins_title(line: Line) -> bool:
    return is_office(line.words) or _FIRST_LINE_OF_TITLE.match(line.words) is not None
