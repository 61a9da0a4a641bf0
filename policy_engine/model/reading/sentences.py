"""Where the sentences of a paragraph end."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.model.reading.lines import BLANK

_STOPS = frozenset("。！？!?")
_OPENING = frozenset("(（【[〔《“「『")
_CLOSING = frozenset(")）】]〕》”」』")
_CLOSING_QUOTES = frozenset("”」』")


def split_sentences(words: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of one paragraph, without surrounding white space.

    A semicolon does not end a sentence, nor does a stop inside brackets or quotation marks, unless the closing quotation mark
    follows it at once (“…。”).
    """
    begin, depth, before = 0, 0, ""
    for position, character in enumerate(words):
        ends_quote = depth == 1 and character in _CLOSING_QUOTES and before in _STOPS
        depth = max(depth + (character in _OPENING) - (character in _CLOSING), 0)
        if depth == 0 and (character in _STOPS or ends_quote):
            yield from _trimmed(words, begin, position + 1)
            begin = position + 1
        before = character
    yield from _trimmed(words, begin, len(words))


def sentence_letter(index: int) -> str:
    """Return the letters of a sentence: a for 0, z for 25, then aa."""
    letters = ""
    while index >= 0:
        index, letter = divmod(index, 26)
        letters = chr(ord("a") + letter) + letters
        index -= 1
    return letters


def _trimmed(words: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    own = words[begin:end]
    start = begin + len(own) - len(own.lstrip(BLANK))
    stop = begin + len(own.rstrip(BLANK))
    if start < stop:
        yield start, stop
