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

PassageKind = Literal["provision", "landing", "guarantee", "effective", "uncodified", "department", "heading"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch ``text[start:end]`` of the official text and what became of it.

    ``owner`` is the id of the provision, guarantee … that encodes it, or for an uncodified passage the reason.
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


def nearest_words(text: str, quote: str) -> str:
    """The words of ``text`` that look most like a quote that is not in it; used only in error messages."""
    # difflib costs several milliseconds to import in the browser, where no fault is expected.
    import difflib

    lines = [line for line in text.splitlines() if line]
    best = max(lines, key=lambda line: _likeness(difflib.SequenceMatcher(None, line, quote)), default="")
    blocks = difflib.SequenceMatcher(None, best, quote, autojunk=False).get_matching_blocks()
    matched = [block for block in blocks if block.size]
    if not matched:
        return ""
    return best[matched[0].a : matched[-1].a + matched[-1].size]


def _likeness(matcher: object) -> int:
    """How many characters two texts share in order."""
    blocks = matcher.get_matching_blocks()  # type: ignore[attr-defined]
    return sum(block.size for block in blocks)
