"""What stands between one numbered line and the next, sorted by what each line is by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policy_engine.model.reading.departments import find_department_note
from policy_engine.model.reading.draft import PAGE_NUMBER, UNKNOWN_NUMBER, Unplaced
from policy_engine.model.reading.lines import (
    Line,
    begins_attachment_list,
    is_date,
    is_page_number,
    is_remark,
    is_title,
    looks_numbered,
    states_effect,
)
from policy_engine.model.reading.numbering import read_mark

_OFFICE = re.compile(r"[^\s，,。]{2,30}(?:政府|办公室|局|委|委员会|厅|部|院|会|中心|处|办|组)")


@dataclass(frozen=True, slots=True)
class Tail:
    """The unnumbered lines after a numbered one.

    `texts` are paragraphs that follow it without a break; `closing` says from when the text applies; `end_matter` is the
    list of attachments, the issuing office and the date.
    """

    texts: tuple[Line, ...]
    departments: tuple[Line, ...]
    closing: Line | None
    end_matter: tuple[Line, ...]
    unplaced: tuple[Unplaced, ...]


def read_tail(lines: Sequence[Line], *, ends_text: bool, heading_alone: bool) -> Tail:
    """Sort the lines after a numbered line.

    `ends_text`: no number of the same text follows; `heading_alone`: the numbered line is a heading without
    body, so that the first paragraph after it is its body even where it states the date of effect.
    """
    pages = tuple(Unplaced(line, PAGE_NUMBER) for line in lines if is_page_number(line.words))
    lines = [line for line in lines if not is_page_number(line.words)]
    begin, stop = end_matter_of(lines)
    paragraphs, end_matter, rest = lines[:begin], lines[begin:stop], lines[stop:]
    closing = None
    if paragraphs and (ends_text or end_matter) and not (heading_alone and len(paragraphs) == 1):
        *before, final = paragraphs
        if states_effect(final.words) and not is_department_line(final):
            paragraphs, closing = before, final
    departments = tuple(line for line in paragraphs if is_department_line(line))
    others = [line for line in paragraphs if not is_department_line(line)]
    whole = _unbroken(paragraphs)
    broken = [Unplaced(line, _why_broken(line)) for line in others[whole:]]
    broken += [Unplaced(line, "落款之后、编号之前的文字，不知属于哪一条") for line in rest]
    return Tail(tuple(others[:whole]), departments, closing, tuple(end_matter), (*pages, *broken))


def is_department_line(line: Line) -> bool:
    """Whether a line is a department note and nothing else."""
    note = find_department_note(line.words)
    return note is not None and note[0] == 0


def _unbroken(paragraphs: Sequence[Line]) -> int:
    """How many paragraphs come before a department line or an unknown numbering."""
    for count, line in enumerate(paragraphs):
        if is_department_line(line) or looks_numbered(line.words) or line.is_after_list:
            return count
    return len(paragraphs)


def _why_broken(line: Line) -> str:
    if line.is_after_list:
        return "同一行里，列举之后的话，不知只属于最后一项，还是属于整条"
    if looks_numbered(line.words):
        return UNKNOWN_NUMBER
    return "责任部门行或不认得的编号之后的文字，不知属于哪一条"


def end_matter_of(lines: Sequence[Line]) -> tuple[int, int]:
    """The first run of lines that lists attachments or signs the text: begin and end, equal if there is none."""
    for begin, line in enumerate(lines):
        if begins_attachment_list(line.words) or _signs(lines, begin):
            stop = begin
            while stop < len(lines) and _is_end_matter(lines, stop):
                stop += 1
            return begin, stop
    return len(lines), len(lines)


def _is_end_matter(lines: Sequence[Line], at: int) -> bool:
    words = lines[at].words
    listed = begins_attachment_list(words) or read_mark(words) is not None
    return listed or is_date(words) or is_remark(words) or _signs(lines, at)


def _signs(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is one of at most six issuing offices above a date."""
    for line in lines[at : at + 7]:
        if is_date(line.words):
            return line is not lines[at]
        if not is_office(line.words):
            return False
    return False


def is_office(words: str) -> bool:
    """Whether a line is the name of an office and nothing else, as under a text."""
    return is_title(words) and _OFFICE.fullmatch(words) is not None
