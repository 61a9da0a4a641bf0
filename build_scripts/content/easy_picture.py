"""The picture of a pathway's card in easy words: boxes for what must be met, drawn from the rules, and where they lead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from build_scripts.content.models.conditions import Group, Item

_WIDTH = 300
_LETTER = 16
_LINE = 22
_PAD = 9
_GAP = 26
"""Pixels where the picture stands as wide as it is drawn; between boxes that must all be met stands a word."""

_MARKS = ("、", "，", "；", "）")

_JOINED = {"all": "并且", "one": "或者", "some": ""}
_SAID = {"all": "都要符合", "one": "有一样就行"}


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Part of a picture, and how high it is; ``at`` draws it so many pixels from the top."""

    height: int
    at: Callable[[int], Markup]


def easy_picture(conditions: Group, title: str, name: str) -> Markup:
    """The conditions as an SVG of black and white, told in words for whoever does not see it; ``name`` is the beginning of its ids."""
    whole = _group(conditions, 1, framed=False)
    last = _box(title, 1, "easy-picture__end")
    below = whole.height + _GAP
    arrow = Markup('<path d="M150 {}v{}m-6 -7l6 7l6 -7"/>').format(whole.height + 5, _GAP - 8)
    return Markup(
        '<svg class="easy-picture" role="img" viewBox="0 0 {} {}" aria-labelledby="{name}-title {name}-desc">'
        '<title id="{name}-title">{title}要符合什么</title><desc id="{name}-desc">{told}。</desc>{whole}{arrow}{last}</svg>'
    ).format(
        _WIDTH,
        below + last.height + 2,
        name=name,
        title=title,
        told=_told(conditions),
        whole=whole.at(1),
        arrow=arrow,
        last=last.at(below),
    )


def _told(part: Group | Item) -> str:
    """The same in words."""
    if isinstance(part, Item):
        return part.words
    parts = [_told(one) if isinstance(one, Item) else f"（{_told(one)}）" for one in part.parts]
    return f"{_needed(part) or _SAID[part.needs]}：{'；'.join(parts)}" if len(parts) > 1 else parts[0]


def _needed(group: Group) -> str:
    """How many it takes, where that is neither all nor one."""
    return group.words.rstrip("：")


def _draw(part: Group | Item, depth: int) -> _Drawn:
    return _box(part.words, depth) if isinstance(part, Item) else _group(part, depth, framed=True)


def _group(group: Group, depth: int, *, framed: bool) -> _Drawn:
    """Boxes below one another, with the word between them that joins them, or above them how many it takes; one group in another has a frame."""
    inner = [_draw(one, depth + framed) for one in group.parts]
    edge = _PAD if framed else 0
    said = _lines(_needed(group), _letters(depth))
    tops = [edge + len(said) * _LINE + (_PAD if said else 0)]
    for one in inner:
        tops.append(tops[-1] + one.height + _GAP)
    height = tops[-1] - _GAP + edge

    def at(top: int) -> Markup:
        joined = _JOINED[group.needs]
        words = [_words(line, top + edge + number * _LINE + 16) for number, line in enumerate(said)]
        words += [_words(joined, top + after - _GAP + 18) for _, after in pairwise(tops[:-1]) if joined]
        drawn = [one.at(top + here) for one, here in zip(inner, tops[:-1], strict=True)]
        frame = _frame(top, height, depth, "easy-picture__group") if framed else Markup("")
        return Markup("").join((frame, *drawn, *words))

    return _Drawn(height, at)


def _box(words: str, depth: int, kind: str = "easy-picture__box") -> _Drawn:
    lines = _lines(words, _letters(depth))
    height = len(lines) * _LINE + 2 * _PAD

    def at(top: int) -> Markup:
        written = (_words(line, top + _PAD + number * _LINE + 16) for number, line in enumerate(lines))
        return Markup("").join((_frame(top, height, depth, kind), *written))

    return _Drawn(height, at)


def _letters(depth: int) -> int:
    return (_WIDTH - 2 * _PAD * (depth + 1)) // _LETTER


def _lines(words: str, letters: int) -> list[str]:
    """Words in lines of about one length; none begins with a mark."""
    count = -(-len(words) // letters)
    length = -(-len(words) // max(count, 1))
    lines = []
    while words:
        at = length - 1 if words[length : length + 1] in _MARKS else length
        lines.append(words[:at])
        words = words[at:]
    return lines


def _frame(top: int, height: int, depth: int, kind: str) -> Markup:
    left = 1 + _PAD * (depth - 1)
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="6"/>').format(
        kind, left, top, _WIDTH - 2 * left, height
    )


def _words(words: str, base: int) -> Markup:
    return Markup('<text x="150" y="{}" text-anchor="middle" font-size="{}">{}</text>').format(base, _LETTER, words)
