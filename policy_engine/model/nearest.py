"""The nearest existing words, for error messages that say what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest_spelling(word: str, valid: Iterable[str]) -> str:
    """The valid spelling most like ``word``; empty if none is close."""
    # Imported on use: loading difflib costs the browser milliseconds, and only a mistake needs it.
    from difflib import get_close_matches  # noqa: PLC0415

    return next(iter(get_close_matches(word, list(valid), n=1, cutoff=0.5)), "")


def nearest_words(text: str, quote: str) -> str:
    """The words of one line of ``text`` that look most like a quote that is not in it; empty if nothing does."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - as above

    best = ""
    most = 0
    for line in text.splitlines():
        matched = [
            block for block in SequenceMatcher(None, line, quote, autojunk=False).get_matching_blocks() if block.size
        ]
        shared = sum(block.size for block in matched)
        if shared > most:
            most = shared
            best = line[matched[0].a : matched[-1].a + matched[-1].size]
    return best
