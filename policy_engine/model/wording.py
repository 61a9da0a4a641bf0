"""What each word of a passage stands for: a statement, a grant, a connective – or nothing yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from policy_engine.model.condition import AtLeast, Statement, worded
from policy_engine.model.provision import Provision

CONNECTIVES = ("人员", "或者", "以及", "及其", "的", "和", "或", "并", "及", "凡", "也", "均", "可")
"""Words that join or point and carry no condition of their own."""

_PUNCTUATION = ",，、。;；:：()（）“”\n "

WordRole = Literal["statement", "grant", "reference", "connective", "punctuation", "unaccounted"]


@dataclass(frozen=True, slots=True)
class Words:
    """Neighbouring characters of a passage with the same role; all runs of a passage joined are the passage."""

    role: WordRole
    text: str


def wording_in(statement: Statement | AtLeast, passage: str) -> str:
    """The longest wording of a statement, or of what counts some, that stands in a passage; empty if none does."""
    return max((words for words in statement.wordings if words in passage), key=len, default="")


def word_roles(provision: Provision, passage: str = "") -> tuple[Words, ...]:
    """The whole passage of a provision, or one paragraph of it, word by word."""
    said: dict[str, WordRole] = dict.fromkeys((one.quote for one in provision.refers_to), "reference")
    said.update(dict.fromkeys(provision.grants, "grant"))
    wordings = (words for part in worded(provision.precondition) for words in part.wordings)
    said.update(dict.fromkeys(wordings, "statement"))
    return roles_in(passage or provision.quote, said)


def roles_in(passage: str, said: Mapping[str, WordRole]) -> tuple[Words, ...]:
    """A whole passage, word by word, where ``said`` tells what its phrases stand for.

    Longest phrases are recognised first, so that a short wording cannot tear a longer one apart. A phrase that is both the wording of a
    statement and a grant counts as the statement's.
    """
    roles: list[tuple[WordRole, int] | None] = [None] * len(passage)
    for number, (phrase, role) in enumerate(_phrases(said)):
        for start in _free_occurrences(passage, phrase, roles):
            roles[start : start + len(phrase)] = [(role, number)] * len(phrase)
    marked = zip(passage, (one or ("unaccounted", -1) for one in roles), strict=True)
    return tuple(
        Words(role, "".join(character for character, _ in run))
        for (role, _), run in groupby(marked, lambda one: one[1])
    )


def _phrases(said: Mapping[str, WordRole]) -> Iterator[tuple[str, WordRole]]:
    """Every phrase that accounts for words, in the order in which they are struck out."""
    yield from sorted(said.items(), key=lambda one: (-len(one[0]), one[0]))
    yield from ((words, "connective") for words in CONNECTIVES)
    yield from ((mark, "punctuation") for mark in _PUNCTUATION)


def _free_occurrences(quote: str, phrase: str, roles: list[tuple[WordRole, int] | None]) -> Iterator[int]:
    """Where a phrase stands in words that nothing accounts for yet."""
    start = quote.find(phrase) if phrase else -1
    while start >= 0:
        end = start + len(phrase)
        is_free = not any(roles[start:end])
        if is_free:
            yield start
        start = quote.find(phrase, end if is_free else start + 1)


def unaccounted_words(provision: Provision, passage: str = "") -> tuple[str, ...]:
    """The words of the same that neither a statement, a grant, a reference nor a connective accounts for."""
    return tuple(words.text for words in word_roles(provision, passage) if words.role == "unaccounted")
