"""Every phrase of the official text that carries a rule: where it stands, what it asks, what it decides, how it may be read.

Words that encode a statement or state an entitlement are phrases of their own (``policy_engine.model.wording``). What else quotes
the text – places, guarantees, landing orders, department lines, open terms – is said of the phrases it touches; where it touches
none, its words are a phrase themselves, so that nothing that carries a rule is left unmarked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.content.models.phrase_uses import Use, direct_uses, further_uses, is_whole_rule
from policy_engine.model.document import Document
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy

_SHORTEST = 2
_EDGES = " \n,，、。;；:："
_SEPARATORS = re.compile(r"[\n。;；]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the official text at ``start``–``end``, with all that rests on them.

    ``id`` is made of the clause and of the place of the first character in it: the text of a version never changes, so neither
    does the id, however the encoding grows. ``clause`` is the clause in which it stands.
    """

    id: str
    clause: str
    start: int
    end: int
    words: str
    uses: tuple[Use, ...]


def phrases_of(policy: Policy) -> tuple[Phrase, ...]:
    """Every phrase that carries a rule, in the text's order; no two overlap."""
    return policy.memory.once(_phrases, policy)


def _phrases(policy: Policy) -> tuple[Phrase, ...]:
    found: dict[tuple[int, int], list[Use]] = {}
    for use in (*direct_uses(policy), *further_uses(policy)):
        touched = [span for span in found if span[0] < use.end and use.start < span[1]]
        for span in touched:
            found[span].append(use)
        for span in _uncovered(policy.document.text, use, touched):
            found[span] = [use]
    return tuple(_phrase(policy.document, span, found[span]) for span in sorted(found))


def phrase_at(policy: Policy, words: str, clause: str = "") -> Phrase | None:
    """The phrase where a quotation begins; the one in ``clause`` where the words stand in several places. None where nothing is marked."""
    starts = [start for start, _ in occurrences(policy.document.text, words)] if words else []
    hits = [
        next((one for one in phrases_of(policy) if one.start < start + len(words) and start < one.end), None)
        for start in starts
    ]
    found = [one for one in hits if one is not None]
    own = [one for one in found if clause and (clause == one.clause or clause.rstrip("abcdefgh") == one.clause)]
    return next(iter((*own, *found)), None)


def _uncovered(text: str, use: Use, touched: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a use's words that become phrases: all of them, what others leave of a whole rule, or none."""
    if not touched:
        yield use.start, use.end
    elif is_whole_rule(use):
        position = use.start
        for start, end in (*sorted(touched), (use.end, use.end)):
            yield from _worth_marking(text, position, start)
            position = max(position, end)


def _worth_marking(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch cut into sentences, each without the punctuation at its edges; single characters are left out."""
    position = start
    for stop in (*(one.start() for one in _SEPARATORS.finditer(text, start, max(start, end))), end):
        words = text[position:stop].strip(_EDGES)
        if len(words) >= _SHORTEST:
            at = text.index(words, position)
            yield at, at + len(words)
        position = stop + 1


def _phrase(document: Document, span: tuple[int, int], uses: list[Use]) -> Phrase:
    start, end = span
    clause = document.clause_at(start)
    return Phrase(
        id=f"w-{clause.id.replace('.', '-')}-{start - clause.start}",
        clause=clause.id,
        start=start,
        end=end,
        words=document.text[start:end],
        uses=tuple(dict.fromkeys(uses)),
    )
