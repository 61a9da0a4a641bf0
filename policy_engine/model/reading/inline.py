"""Lines that hold several numbers: 第二条 （一）甲；（二）乙。, …有下列情形之一的：1.甲；2.乙。, and articles whose line breaks are lost.

Only numbers that go on by one are cut off, and only where a sentence or a part of one ends before them: what merely mentions a number
(第三条第（一）项, 1.5倍, 四、五级) is left whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from policy_engine.model.reading.lines import BLANK, Line, begins_attachment, begins_attachment_list
from policy_engine.model.reading.numbering import CHINESE_NUMERAL, RANK, Mark, read_mark
from policy_engine.model.reading.sentences import split_sentences

_DIVISIONS = frozenset({"chapter", "section", "article"})
_LISTED = frozenset({"bracketed", "decimal", "bracketed_decimal", "half_bracketed", "circled"})
_LIST_BEGINS = re.compile(r"[:：]\s*")
_ITEM_ENDS = re.compile(r"[；;。]\s*")
_DIVISION_ENDS = re.compile(r"[。；]\s*|\s+")
_LONGEST_MARK = 16
_FEWEST = 2  # items of a list
_MOST_TRIED = 8  # beginnings of a list in one line
_SEVERAL = re.compile(rf"{CHINESE_NUMERAL}、{CHINESE_NUMERAL}")


def one_number_each(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those from the first number on cut into pieces with one number each, at their start."""
    is_numbered = False
    for line in lines:
        is_numbered = is_numbered or read_mark(line.words) is not None
        if not is_numbered or begins_attachment(line.words) or begins_attachment_list(line.words):
            yield line
        else:
            yield from _cut(line)


def _cut(line: Line, within: frozenset[str] = frozenset()) -> Iterator[Line]:
    """The pieces of a line; `within` are the styles of the lists in which it stands, none of which can begin in it again."""
    starts, style = _starts(line.words, within)
    pieces = [_piece(line, start, stop) for start, stop in zip(starts, [*starts[1:], len(line.words)], strict=True)]
    if len(pieces) == 1:
        yield line
        return
    within |= {style}
    for piece in pieces[:-1]:
        yield from _cut(piece, within)
    end = _end_of_list(pieces)
    yield from _cut(_piece(pieces[-1], 0, end), within)
    if end < len(pieces[-1].words):
        yield replace(_piece(pieces[-1], end, len(pieces[-1].words)), is_after_list=True)


def _piece(line: Line, start: int, stop: int) -> Line:
    words = line.words[start:stop]
    begin = line.start + start + len(words) - len(words.lstrip(BLANK))
    words = words.strip(BLANK)
    return replace(line, start=begin, end=begin + len(words), words=words)


def _starts(words: str, within: frozenset[str]) -> tuple[list[int], str]:
    """Where the pieces of a line begin, the first at 0, and the style of what was found."""
    mark = read_mark(words)
    if mark and mark.style not in within:
        found = _divisions(words, mark) if mark.style in _DIVISIONS else [0, *_following(words, 0, mark)]
        if len(found) > 1:
            return found, mark.style
    if mark:
        begin = len(words) - len(words[len(mark.printed) :].lstrip(BLANK))
        item = read_mark(words[begin : begin + _LONGEST_MARK])
        if item and item.number == 1 and RANK[item.style] > max(RANK[mark.style], RANK["numeral"]):
            return [0, begin], mark.style
    items, style = _list(words, within)
    return [0, *items], style


def _divisions(words: str, first: Mark) -> list[int]:
    """Chapters, sections and articles in one line: each goes on from the last of its kind, if there is one."""
    starts, latest, before = [0], {first.style: first.number}, first.style
    for end in _DIVISION_ENDS.finditer(words):
        found = read_mark(words[end.end() : end.end() + _LONGEST_MARK])
        if found is None or found.style not in _DIVISIONS:
            continue
        # Behind a heading white space is enough; behind an article its sentence must have ended.
        is_parted = words[end.end() + len(found.printed) :][:1] in {*BLANK}
        is_begun = before != "article" or words[: end.end()].rstrip(BLANK)[-1] in "。；"
        goes_on = found.number == latest.get(found.style, 0) + 1
        heads = found.style not in latest and before != "article"
        if is_begun and (goes_on or heads) and (is_parted or end.group()[0] == "。"):
            starts.append(end.end())
            latest[found.style], before = found.number, found.style
    return starts


def _list(words: str, within: frozenset[str]) -> tuple[list[int], str]:
    """Where the items of a list begin that follows a colon, and their style; none for a single one, which may be a mention."""
    firsts = (
        (colon.end(), read_mark(words[colon.end() : colon.end() + _LONGEST_MARK]))
        for colon in _LIST_BEGINS.finditer(words)
    )
    likely = ((at, one) for at, one in firsts if one and one.number == 1 and one.style in _LISTED - within)
    for at, first in islice(likely, _MOST_TRIED):
        items = [at, *_following(words, at, first)]
        if len(items) >= _FEWEST:
            return items, first.style
    return [], ""


def _following(words: str, begin: int, first: Mark) -> Iterator[int]:
    """Where the numbers that go on from a first one begin."""
    number = first.number
    for end in _ITEM_ENDS.finditer(words, begin):
        own = words[end.end() : end.end() + _LONGEST_MARK]
        found = read_mark(own)
        if found and (found.style, found.number) == (first.style, number + 1) and not _SEVERAL.match(own):
            number += 1
            yield end.end()


def _end_of_list(pieces: Sequence[Line]) -> int:
    """Where the last item ends: a sentence behind one whose list is joined by semicolons may belong to the whole clause."""
    items = [piece for piece in pieces if (mark := read_mark(piece.words)) and mark.style in _LISTED]
    if len(items) >= _FEWEST and items[-1] is pieces[-1] and all(one.words[-1] in "；;" for one in items[:-1]):
        return next(end for _, end in split_sentences(items[-1].words))
    return len(pieces[-1].words)
