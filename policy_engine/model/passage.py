"""Passages: exact stretches of the official text, found by their words.

A rule never names a clause number; it quotes. Finding the quote gives the position and so the clause,
which leaves no number to mistype.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ELISION = "…"
"""Joins the first and the last words of a long quote: ``以习近平…有力支撑。``"""

SEPARATORS = frozenset(",，、。;；:：\n ")
"""Marks between passages that carry no words of their own."""

PassageKind = Literal[
    "provision",
    "landing",
    "guarantee",
    "definition",
    "material",
    "fee",
    "deadline",
    "office",
    "sanction",
    "transition",
    "repeal",
    "effective",
    "uncodified",
    "department",
    "heading",
]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch ``text[start:end]`` of the official text and what became of it.

    ``owner`` is the id of the provision, guarantee, definition … that encodes it, or for an uncodified passage the reason.
    ``clause`` is the id of the clause in which it stands.
    """

    kind: PassageKind
    owner: str
    start: int
    end: int
    clause: str


def occurrences(text: str, quote: str) -> tuple[tuple[int, int], ...]:
    """Every ``(start, end)`` at which ``quote`` stands in ``text``; an elided quote stays within one line."""
    head, elided, tail = quote.partition(ELISION)
    found: list[tuple[int, int]] = []
    start = text.find(head) if head else -1
    while start >= 0:
        end = start + len(head)
        if elided:
            line_end = text.find("\n", end)
            at = text.find(tail, end, line_end if line_end >= 0 else len(text))
            end = at + len(tail) if at >= 0 else -1
        if end >= 0:
            found.append((start, end))
        start = text.find(head, start + 1)
    return tuple(found)
