"""Clause numbers (三（一）1) that stay on one line, wherever they stand on a page."""

from __future__ import annotations

import re
from typing import Final

from policy_engine.citing.cited_words import NUMBER

_LONGEST: Final = 8
"""Characters that fit on a line wherever they stand; a row of several (三（一）1、2、3、4) may break."""

_TAG: Final = re.compile(
    r"(<!--.*?-->|<(?:script|style|svg|pre|option|textarea)\b.*?</(?:script|style|svg|pre|option|textarea)>|<[^>]*>)",
    re.DOTALL,
)


def with_whole_numbers(html: str) -> str:
    """A page's HTML in which no clause number breaks at the end of a line; text that is no running text is left as it is."""
    pieces = _TAG.split(html)  # words stand at every other place, from the first
    pieces[::2] = [NUMBER.sub(_whole, words) for words in pieces[::2]]
    return "".join(pieces)


def _whole(found: re.Match[str]) -> str:
    number = found.group()
    return number if len(number) > _LONGEST else f'<span class="number">{number}</span>'
