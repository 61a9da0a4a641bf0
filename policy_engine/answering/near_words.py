"""Words that people use for one thing, and who knows about the rest: for the search and the glossary, never for a verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from policy_engine.model.errors import Fault, PolicyFaults


@dataclass(frozen=True, slots=True)
class NearWords:
    """Words that lead to the same answers: the one that the site uses, and the others that people use for it."""

    word: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhoKnows:
    """A place to ask first about what the policy does not answer: whoever asks with one of the words is sent there.

    A word may have parts with a space between them, all of which are meant (村 盖房).
    """

    office: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """How people ask: words that are near each other, and who knows about the rest. Empty where a policy has no such table.

    ``apart`` are things of one kind, none of which stands for another: what is said of one paper does not answer who asks about the next.
    ``essential`` are words without which nothing answers whoever says them: what befell a paper. ``subject`` is what the policy is about: where a
    question ends with it (没交契税能落户吗), that is asked for, and what stands before it is how things are.
    """

    near: tuple[NearWords, ...] = ()
    who_knows: tuple[WhoKnows, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    essential: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()


def checked_wording(wording: Wording) -> Wording:
    """The wording itself, once every word in it means one thing.

    Raises:
        PolicyFaults: a word stands in two places, so that it would mean two things.
    """
    if found := tuple(_faults(wording)):
        raise PolicyFaults(found)
    return wording


def _faults(wording: Wording) -> Iterator[Fault]:
    tables = {
        "near word": [word for one in wording.near for word in (one.word, *one.others)],
        "thing": [word for kind in wording.apart for word in kind],
        "word of an office": [word for one in wording.who_knows for word in one.words],
    }
    for kind, words in tables.items():
        for word, count in Counter(words).items():
            if count > 1:
                yield Fault(f"{kind} {word}", f"it stands {count} times", remedy="keep it in one place")
