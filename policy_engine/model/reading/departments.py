"""Department notes: who answers for a section, printed in brackets at its end."""

from __future__ import annotations

import re

_OPENING = dict(zip(")）】]〕﹚", "(（【[〔﹙", strict=True))
_LABEL = re.compile(r"(?:责任|牵头|配合|主办|协办|承办|参加|参与)(?:单位|部门|科室)?\s*[:：]")
_ANSWERS = re.compile(r"(?:负责|牵头|配合|落实|参与|参加)[。.;；]?$")
_BETWEEN = re.compile(r"[、,，;；。]|会同")
_DUTY = re.compile(
    r"(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?|根据)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别|共同|具体)?"
    r"(?:负责|牵头|配合|落实|参与|参加){1,3}$"
)
_UNNAMED = re.compile(r"有关|相关|各部门|各单位|职责|分工")


def find_department_note(words: str) -> tuple[int, int] | None:
    """Return start and end, within a paragraph, of the department note with which it closes.

    A note is the last pair of brackets, `(市公安局负责)` or `（责任单位：…）`, or an unbracketed line that
    begins with such a label.
    """
    if _LABEL.match(words):
        return 0, len(words)
    start = _last_bracket(words)
    if start is None:
        return None
    inside = words[start:].rstrip("。")[1:-1].strip()
    return (start, len(words)) if _LABEL.match(inside) or _ANSWERS.search(inside[-4:]) else None


def named_agencies(note: str) -> tuple[str, ...]:
    """Return the agencies that a department note names, in its order; those it leaves unnamed are not listed."""
    words = note.strip().rstrip("。")
    words = words[1:-1] if words[:1] and words[0] in _OPENING.values() else words
    names = (_agency(part) for part in _parts(words))
    return tuple(dict.fromkeys(name for name in names if name and not _UNNAMED.search(name)))


def _agency(part: str) -> str:
    name = _LABEL.sub("", part.strip()).strip().removeprefix("由")
    name = _DUTY.sub("", name)
    return name.removesuffix("等").strip()


def _parts(words: str) -> list[str]:
    """Split a list of agencies, but not inside brackets: 各县(市、区)人民政府 is one."""
    parts, begin, depth = [], 0, 0
    for position, character in enumerate(words):
        depth += (character in _OPENING.values()) - (character in _OPENING)
        if depth == 0 and (found := _BETWEEN.match(words, position)):
            parts.append(words[begin:position])
            begin = found.end()
    return [*parts, words[begin:]]


def _last_bracket(words: str) -> int | None:
    """The start of the pair of brackets with which words end, a full stop after them aside."""
    closed = words.rstrip("。")
    if not closed or closed[-1] not in _OPENING:
        return None
    depth = 0
    for position in range(len(closed) - 1, -1, -1):
        depth += (closed[position] in _OPENING) - (closed[position] in _OPENING.values())
        if depth == 0:
            return position
    return None
