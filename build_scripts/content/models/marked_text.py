"""The official text cut where something begins or ends: a sentence with an address, a phrase that carries a rule, a term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.content.models.phrases import Phrase, phrases_of
from policy_engine.model.clause import Sentence
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Term


@dataclass(frozen=True, slots=True)
class Fragment:
    """Official words as they stand; ``phrase`` if they carry a rule, else ``term`` where the glossary explains them.

    ``begins`` is true where the phrase begins: there its id stands.
    """

    words: str
    phrase: Phrase | None = None
    term: Term | None = None
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring fragments; ``sentence`` is the id of the sentence that they are, or empty."""

    fragments: tuple[Fragment, ...]
    sentence: str

    @property
    def words(self) -> str:
        """The words as they stand in the text."""
        return "".join(one.words for one in self.fragments)


Line = tuple[Piece, ...]


def marked_lines(policy: Policy, start: int, end: int, sentences: tuple[Sentence, ...] = ()) -> tuple[Line, ...]:
    """The paragraphs of ``text[start:end]``; joined by newlines their words are the text, character for character.

    A term is marked where it first stands, and not within a phrase: what is said about the phrase explains it.
    """
    explained: set[str] = set()
    lines, position = [], start
    for line in policy.document.text[start:end].split("\n"):
        lines.append(tuple(_pieces(policy, sentences, position, position + len(line), explained)))
        position += len(line) + 1
    return tuple(lines)


def _pieces(
    policy: Policy, sentences: tuple[Sentence, ...], start: int, end: int, explained: set[str]
) -> Iterator[Piece]:
    for sentence in sentences:
        if start <= sentence.start and sentence.end <= end:
            yield from _piece(policy, start, sentence.start, "", explained)
            yield from _piece(policy, sentence.start, sentence.end, sentence.id, explained)
            start = sentence.end
    yield from _piece(policy, start, end, "", explained)


def _piece(policy: Policy, start: int, end: int, sentence: str, explained: set[str]) -> Iterator[Piece]:
    if start < end:
        yield Piece(tuple(_fragments(policy, start, end, explained)), sentence)


def _fragments(policy: Policy, start: int, end: int, explained: set[str]) -> Iterator[Fragment]:
    text = policy.document.text
    for phrase in phrases_of(policy):
        first, last = max(start, phrase.start), min(end, phrase.end)
        if first < last:
            yield from _with_terms(policy.terms, text[start:first], explained)
            yield Fragment(text[first:last], phrase, begins=first == phrase.start)
            start = last
    yield from _with_terms(policy.terms, text[start:end], explained)


def _with_terms(terms: tuple[Term, ...], words: str, explained: set[str]) -> Iterator[Fragment]:
    """Words outside every phrase, cut at the first mention of each term; of terms that begin together the longest."""
    new = [(words.find(one.term), -len(one.term), one) for one in terms if one.term not in explained]
    found = sorted((one for one in new if one[0] >= 0), key=lambda one: one[:2])
    if not found:
        if words:
            yield Fragment(words)
        return
    at, _, term = found[0]
    explained.add(term.term)
    if at:
        yield Fragment(words[:at])
    yield Fragment(term.term, term=term)
    yield from _with_terms(terms, words[at + len(term.term) :], explained)
