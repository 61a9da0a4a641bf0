"""Answers in a short code, as it stands in a link and on the printed sheet (docs/decisions/0006).

A code holds what was answered, never what came of it: the verdict is worked out anew by whoever reads the code. It is no
signature; anybody can write one. Of a number or a day it has the range; where that is a time since an event, which goes on, it has the day of
working out, as one more group, of eight digits.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from unicodedata import normalize

from policy_engine.model.answers import Answers
from policy_engine.model.clause import Document
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which people misread on paper. All are in a QR code's alphanumeric set."""

ANYWHERE: Final = "ANY"
"""The token of the scope that holds every direction."""

FORMAT: Final = "1"
"""The first part of every code; another way to write codes will have another number."""

_MODULUS = 1021
"""A prime just below two characters' worth, larger than any position in a code: then the check finds every single slip."""

_LONGEST = 900
"""No code of ours comes near; what is longer is none."""

_PARTS = 5
"""Format, edition, scope, answers, check."""

_REVISED = re.compile(r"(?P<version>.+)-R(?P<revision>[1-9][0-9]*)")
"""The edition of a second or later encoding; that of the first is the version alone."""

_INPUT_METHOD = str.maketrans("。、·—–‐−_", "...-----")
"""What a Chinese keyboard gives in place of the full stop and the hyphen."""

_DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
"""The group that is no answer: the day of working out."""

_LEGIBLE = str.maketrans("OIL", "011")
"""Letters that the alphabet leaves out, read as the digits for which people take them."""


@dataclass(frozen=True, slots=True)
class SharedCode:
    """The parts of a whole code.

    ``edition`` tells version and revision; it and ``scope`` are tokens, ``groups`` has four characters for each answer, in the order in
    which they were given. ``day`` (YYYY-MM-DD) is the one on which times since an event were worked out; empty where there are none.
    """

    edition: str
    scope: str
    groups: tuple[str, ...]
    day: str = ""

    @property
    def version(self) -> str:
        """The version of the text for which the code was made."""
        return self._revised[0]

    @property
    def revision(self) -> int:
        """Which encoding of that text decided."""
        return self._revised[1]

    @property
    def _revised(self) -> tuple[str, int]:
        found = _REVISED.fullmatch(self.edition)
        return (found["version"], int(found["revision"])) if found else (self.edition, 1)


@dataclass(frozen=True, slots=True)
class CodeTable:
    """What codes mean by one encoding: scopes as direction and clause by their tokens, answers as fact and option by their groups.

    ``times`` has, by fact and option, the words of the answers that a later day can change: any but the longest time.
    """

    scopes: Mapping[str, tuple[str | None, str | None]]
    answers: Mapping[str, tuple[str, str]]
    times: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SharedAnswers:
    """What a code holds by the questions of one encoding of a policy.

    ``direction`` and ``clause`` are the scope (both ``None``: everything), ``unread`` the groups that mean nothing by these questions, or
    that answer a question a second time. ``reworded`` says question and answer of those that meant something else when the code was made,
    ``aged`` of those that time may have changed since.
    """

    direction: str | None
    clause: str | None
    answers: Answers
    unread: tuple[str, ...]
    reworded: tuple[str, ...] = ()
    aged: tuple[str, ...] = ()


def answer_code(fact_id: str, option_id: str) -> str:
    """Four characters: the first 20 bits of the SHA-256 of ``fact_id=option_id``."""
    digest = hashlib.sha256(f"{fact_id}={option_id}".encode()).digest()
    number = int.from_bytes(digest[:3]) >> 4
    return "".join(ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))


def token(words: str) -> str:
    """A version or the id of a scope as it stands in a code: ``2022-08-01``, ``TOWN``, ``3-1-2``."""
    return re.sub(r"[^0-9A-Z]+", "-", words.upper())


def edition_token(version: str, revision: int) -> str:
    """Version and revision as they stand in a code; codes of a first encoding say nothing of it, as those before there were others."""
    return token(version) + (f"-R{revision}" if revision > 1 else "")


def answer_codes(facts: Iterable[Fact]) -> Iterator[tuple[str, str, str]]:
    """Every fact, every option of it with 不清楚, and the code of that answer."""
    for fact in facts:
        for option in (*(one.id for one in fact.options), UNKNOWN):
            yield fact.id, option, answer_code(fact.id, option)


def scopes(policy: Policy) -> Iterator[tuple[str, str | None, str | None]]:
    """What an interview may be about: token, direction, clause. Clauses are those with a pathway, and those around them."""
    return scopes_about(policy.document, policy.directions, [policy.clause_of(one.quote) for one in policy.provisions])


def scopes_about(
    document: Document, directions: Iterable[Direction], clauses: Iterable[str]
) -> Iterator[tuple[str, str | None, str | None]]:
    """The same of any directions and clauses with pathways."""
    yield ANYWHERE, None, None
    for direction in directions:
        yield token(direction.id), direction.id, None
    own = dict.fromkeys(clauses)
    for clause in dict.fromkeys((*own, *(document.clause_of(one).id for one in own))):
        yield token(clause), None, clause


def write_code(policy: Policy, direction: str | None, clause: str | None, answers: Answers) -> str:
    """What stands after ``#a=`` in an address: a whole interview, as ``docs/assets/quiz/asking/share_code.js`` writes it."""
    scope = next(name for name, *of in scopes(policy) if of == [direction, clause])
    groups = [*(answer_code(*pair) for pair in answers), *([answers.day.replace("-", "")] if answers.day else [])]
    body = f"{FORMAT}.{edition_token(policy.version, policy.revision)}.{scope}.{'-'.join(groups)}"
    return f"{body}.{_check(body)}"


def read_code(words: str) -> SharedCode:
    """The parts of a code as it comes in: out of an address, cut off by a messenger, typed from paper, or made up.

    Capitals or not, full width or half, and blanks, do not matter; O is read as 0, I and L as 1.

    Raises:
        PolicyFaults: it is no code, one of another format, or not the whole code as it was written.
    """
    typed = normalize("NFKC", words.rpartition("#a=")[2]).translate(_INPUT_METHOD)
    tried = [one.split(".") for one in _without_what_chats_add(typed)]
    parts = next((one for one in tried if len(one) == _PARTS and _is_whole(one)), tried[0])
    if len(typed) > _LONGEST or len(parts) != _PARTS:
        raise _fault(words, "这不是核对码", "照纸上的抄全：从 1. 开头，到最后两个字符为止；也可以贴上整个网址")
    if parts[0] != FORMAT:
        raise _fault(words, f"这个核对码是第 {parts[0]} 种写法，这里只认第 {FORMAT} 种", "到最新的网站上核对")
    _, edition, scope, groups, _ = parts
    groups = groups.translate(_LEGIBLE)
    if not _is_whole(parts):
        problem = "核对码不完整，或者有字符被改过、抄错了"
        raise _fault(words, problem, "一个字符一个字符对着纸上再抄一遍；还是不对，就请本人重新测一次")
    every = [one for one in groups.split("-") if one]
    days = ["-".join(found.groups()) for one in every if (found := _DAY.fullmatch(one))]
    return SharedCode(edition, scope, tuple(one for one in every if not _DAY.fullmatch(one)), next(iter(days), ""))


def _without_what_chats_add(typed: str) -> list[str]:
    """What the code may be in what a chat has made of it: without marks around it, and without words behind a space; the longest first.

    A code may itself be broken by spaces, so that its check has to tell where it ends.
    """
    bare = re.sub(r"[\u200b\ufeff]", "", typed[:_LONGEST]).upper()
    words = re.split(r"[^0-9A-Z.\-\s]", re.sub(r"^[^0-9A-Z]+", "", bare))[0].split()
    return ["".join(words[: len(words) - left_out]).rstrip(".-") for left_out in range(max(len(words), 1))]


def _is_whole(parts: list[str]) -> bool:
    edition_and_scope, groups, check = parts[:3], parts[3].translate(_LEGIBLE), parts[4].translate(_LEGIBLE)
    return check == _check(".".join([*edition_and_scope, groups]))


def answers_in(table: CodeTable, code: SharedCode, reworded: Mapping[str, str], today: str = "") -> SharedAnswers:
    """What a code says by an encoding's table; of two answers to one question the first counts, and none that ``reworded`` names.

    ``today`` (YYYY-MM-DD) is the day on which it is to hold: a time that is longer by then does not count. Without it the day is that of the code.
    """
    given: dict[str, str] = {}
    unread = []
    for group in code.groups:
        fact, option = table.answers.get(group, ("", ""))
        if group in reworded:
            continue
        if not fact or fact in given:
            unread.append(group)
        else:
            given[fact] = option
    direction, clause = table.scopes.get(code.scope, (None, None))
    times = table.times if today and today != code.day else {}
    aged = tuple(times[fact][option] for fact, option in given.items() if option in times.get(fact, ()))
    given = {fact: option for fact, option in given.items() if option not in times.get(fact, ())}
    answers = Answers(tuple((fact, given[fact]) for fact, _ in dict(table.answers.values()).items() if fact in given))
    said_then = tuple(reworded[one] for one in code.groups if one in reworded)
    return SharedAnswers(direction, clause, answers, tuple(unread), said_then, aged)


def _check(body: str) -> str:
    """Two characters: the sum of all characters, each times its position, so that one wrong character or two swapped ones always show."""
    check = sum((position + 2) * ord(character) for position, character in enumerate(body)) % _MODULUS
    return f"{ALPHABET[check >> 5]}{ALPHABET[check & 31]}"


def _fault(words: str, problem: str, remedy: str) -> PolicyFaults:
    return PolicyFaults((Fault("核对码", problem, words[:80], remedy=remedy),))
