"""Clause numbers typed into sentences, read like any citation: what is quoted beside one must stand in the clause that it names.

A number with nothing quoted beside it could go stale unseen when clauses are renumbered, so that is a fault too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy_engine.citing.citation import resolve
from policy_engine.citing.sentences import sentences_of
from policy_engine.citing.words import normalized
from policy_engine.model.document import Document
from policy_engine.model.errors import Fault
from policy_engine.model.policy import Policy

_NUMERAL = "[〇零一二三四五六七八九十百千]+"
_NUMBER = rf"(?:{_NUMERAL}|[0-9]+)"
_UNIT = "(?:[万亿倍元分年岁亩米吨%％‰折]|个|周岁|平方|公里|小时)"
"""What may follow 1.5 that is a number and not the clause 1.5."""
_JOINT = "[、和及与至到-]"
_ITEM = rf"[一二三四五六七八九十]+[（(][一二三四五六七八九十]+[）)](?:[0-9]+(?:{_JOINT}[0-9]+)*)?"
_ONE = (
    rf"(?:{_ITEM}(?:第{_NUMERAL}句|开头|引言|末段)?"
    r"|[一二三四五六七八九十]+、[0-9]+"
    rf"|第{_NUMBER}(?:部分|[章节条](?:之{_NUMBER})?)(?:第[（(]?{_NUMBER}[）)]?[款项目句])*)"
)
_ARTICLES = rf"第{_NUMBER}[条款项目](?:之{_NUMBER})?(?:[、和]?第{_NUMBER}[条款项目])*"
_TOKENS = re.compile(
    "|".join(
        (
            rf"(?P<foreign>《(?P<title>[^》]*)》(?:{_ARTICLES})?|(?:法|典|条例|规定|解释){_ARTICLES}|〔[0-9]+〕[0-9]+号)",
            "(?P<quote>“(?P<words>[^”]*)”)",
            rf"(?P<cited>{_ONE}(?:{_JOINT}{_ONE})*)",
            rf"(?P<sequel>{_JOINT}?第{_NUMBER}[句目项款]|(?<=”){_JOINT}[0-9]+)",
            rf"(?P<unmarked>(?<![0-9.])[0-9]{{1,2}}[至到-][0-9]{{1,2}}(?=[中的项目条款]|$)|(?<![0-9.])(?![0-9]+\.[0-9]+{_UNIT})[0-9]+(?:\.[0-9]+)+(?![0-9.]))",
            r"(?P<end>[。！？\n])",
        )
    )
)
NUMBER = re.compile(rf"{_ITEM}|第{_NUMBER}(?:部分|[章节条])")
"""What is read as one word of a clause number typed into a sentence, of whatever text: 三（一）2, 第三部分."""
_ELISION = re.compile(r"…+")


@dataclass(frozen=True, slots=True)
class Cited:
    """A clause number as it was typed, and the clauses that it names."""

    words: str
    clauses: tuple[str, ...]


def typed_in(words: str) -> list[str]:
    """Every clause number that stands in some words, of whatever text."""
    return [token["cited"] for token in _TOKENS.finditer(words) if token["cited"]]


def citation_faults(policy: Policy) -> Iterator[Fault]:
    """Every clause number typed into a sentence of the policy that the text does not bear out."""
    for where, sentence in sentences_of(policy):
        yield from faults_in(policy.document, where, sentence)


def faults_in(document: Document, where: str, sentence: str) -> Iterator[Fault]:
    """What is wrong with the clause numbers of one sentence, or of several in a row."""
    cited: Cited | None = None
    shown = True
    for token in _TOKENS.finditer(sentence):
        words = token.group()
        if token["quote"] is not None:
            if cited is not None:
                shown = True
                yield from _misquoted(document, where, cited, token["words"])
        elif token["unmarked"] is not None:
            yield Fault(
                where, "a number that no clause carries in print", words, remedy="cite as the text prints it: 三（一）2"
            )
        elif token["cited"] is not None or (token["sequel"] is not None and cited is not None):
            yield from _unshown(where, None if shown else cited)
            found = _cited(document, cited if token["sequel"] is not None else None, words)
            if isinstance(found, str):
                yield Fault(where, found, words, remedy="cite one clause of this text")
            cited, shown = (None, True) if isinstance(found, str) else (found, False)
        elif token["title"] != document.title and token["sequel"] is None:
            yield from _unshown(where, None if shown else cited)
            cited, shown = None, True
    yield from _unshown(where, None if shown else cited)


def _cited(document: Document, before: Cited | None, words: str) -> Cited | str:
    """What typed words name; those that go on from a citation inherit from it. A sentence in words where that is not one thing."""
    joint = "" if before is None or re.match(_JOINT, words) else "、"
    whole = words if before is None else f"{before.words}{joint}{words}"
    found = resolve(document, whole)
    if found.status != "found":
        return f"this names no clause, or more than one: {found.note}"
    return Cited(whole, found.clauses if before is None else found.clauses[-1:])


def _unshown(where: str, cited: Cited | None) -> Iterator[Fault]:
    if cited is not None:
        yield Fault(
            where,
            "a clause number with nothing quoted beside it",
            cited.words,
            remedy="quote words of that clause after it, or leave the number out",
        )


def _misquoted(document: Document, where: str, cited: Cited, quote: str) -> Iterator[Fault]:
    pieces = [normalized(piece) for piece in _ELISION.split(quote)]
    pattern = re.compile(".*?".join(re.escape(piece) for piece in pieces))
    for clause in cited.clauses:
        if not pattern.search(normalized(words_of(document, clause))):
            yield Fault(
                where, f"these words do not stand in {cited.words}", quote, remedy="cite the clause that says them"
            )


def words_of(document: Document, clause: str) -> str:
    """The words of a clause and of everything beneath it; of a sentence, its own."""
    if clause not in document.clauses_by_id:
        return document.words(clause)
    return "\n".join(one.text for one in document.clauses if one.id == clause or one.id.startswith(f"{clause}."))
