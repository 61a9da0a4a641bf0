"""Answers in a short code, as it stands in a link and on the printed sheet (docs/decisions/0006).

A code holds what was answered, never what came of it: the verdict is worked out anew by whoever reads the code. It is no
signature; anybody can write one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy

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
"""Format, version, scope, answers, check."""

_INPUT_METHOD = str.maketrans("。、·—–‐−_", "...-----")
"""What a Chinese keyboard gives in place of the full stop and the hyphen."""

_LEGIBLE = str.maketrans("OIL", "011")
"""Letters that the alphabet leaves out, read as the digits for which people take them."""


@dataclass(frozen=True, slots=True)
class SharedCode:
    """The parts of a whole code.

    ``version`` and ``scope`` are tokens, ``groups`` has four characters for each answer, in the order in which they were given.
    """

    version: str
    scope: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedAnswers:
    """What a code holds by the questions of one version of a policy.

    ``direction`` and ``clause`` are the scope (both ``None``: everything), ``unread`` the groups that mean nothing by these questions, or
    that answer a question a second time.
    """

    direction: str | None
    clause: str | None
    answers: Answers
    unread: tuple[str, ...]


def answer_code(fact_id: str, option_id: str) -> str:
    """Four characters: the first 20 bits of the SHA-256 of ``fact_id=option_id``."""
    digest = hashlib.sha256(f"{fact_id}={option_id}".encode()).digest()
    number = int.from_bytes(digest[:3]) >> 4
    return "".join(ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))


def token(words: str) -> str:
    """A version or the id of a scope as it stands in a code: ``2022-08-01``, ``TOWN``, ``3-1-2``."""
    return re.sub(r"[^0-9A-Z]+", "-", words.upper())


def answer_codes(policy: Policy) -> Iterator[tuple[str, str, str]]:
    """Every fact, every option of it with 不清楚, and the code of that answer."""
    for fact in policy.facts:
        for option in (*(one.id for one in fact.options), UNKNOWN):
            yield fact.id, option, answer_code(fact.id, option)


def scopes(policy: Policy) -> Iterator[tuple[str, str | None, str | None]]:
    """What an interview may be about: token, direction, clause. Clauses are those with a pathway, and those around them."""
    yield ANYWHERE, None, None
    for direction in policy.directions:
        yield token(direction.id), direction.id, None
    own = dict.fromkeys(policy.clause_of(one.quote) for one in policy.provisions)
    for clause in dict.fromkeys((*own, *(policy.document.clause_of(one).id for one in own))):
        yield token(clause), None, clause


def write_code(policy: Policy, direction: str | None, clause: str | None, answers: Answers) -> str:
    """What stands after ``#a=`` in an address: a whole interview, as ``docs/assets/quiz/asking/share_code.js`` writes it."""
    scope = next(name for name, *of in scopes(policy) if of == [direction, clause])
    groups = "-".join(answer_code(*pair) for pair in answers)
    body = f"{FORMAT}.{token(policy.version)}.{scope}.{groups}"
    return f"{body}.{_check(body)}"


def read_code(words: str) -> SharedCode:
    """The parts of a code as it comes in: out of an address, cut off by a messenger, typed from paper, or made up.

    Capitals or not, full width or half, and blanks, do not matter; O is read as 0, I and L as 1.

    Raises:
        PolicyFaults: it is no code, one of another format, or not the whole code as it was written.
    """
    typed = normalize("NFKC", words.rpartition("#a=")[2]).translate(_INPUT_METHOD)
    parts = re.sub(r"[\s\u200b\ufeff]", "", typed).upper().split(".")
    if len(typed) > _LONGEST or len(parts) != _PARTS:
        raise _fault(words, "这不是核对码", "照纸上的抄全：从 1. 开头，到最后两个字符为止；也可以贴上整个网址")
    if parts[0] != FORMAT:
        raise _fault(words, f"这个核对码是第 {parts[0]} 种写法，这里只认第 {FORMAT} 种", "到最新的网站上核对")
    _, version, scope, groups, check = parts
    groups = groups.translate(_LEGIBLE)
    if check.translate(_LEGIBLE) != _check(f"{FORMAT}.{version}.{scope}.{groups}"):
        problem = "核对码不完整，或者有字符被改过、抄错了"
        raise _fault(words, problem, "一个字符一个字符对着纸上再抄一遍；还是不对，就请本人重新测一次")
    return SharedCode(version, scope, tuple(one for one in groups.split("-") if one))


def answers_in(policy: Policy, code: SharedCode) -> SharedAnswers:
    """What a code says by the questions of a policy; of two answers to one question the first counts."""
    meanings = {group: (fact, option) for fact, option, group in answer_codes(policy)}
    given: dict[str, str] = {}
    unread = []
    for group in code.groups:
        fact, option = meanings.get(group, ("", ""))
        if not fact or fact in given:
            unread.append(group)
        else:
            given[fact] = option
    _, direction, clause = next((one for one in scopes(policy) if one[0] == code.scope), (ANYWHERE, None, None))
    return SharedAnswers(direction, clause, read_answers(policy.facts, given), tuple(unread))


def _check(body: str) -> str:
    """Two characters: the sum of all characters, each times its position, so that one wrong character or two swapped ones always show."""
    check = sum((position + 2) * ord(character) for position, character in enumerate(body)) % _MODULUS
    return f"{ALPHABET[check >> 5]}{ALPHABET[check & 31]}"


def _fault(words: str, problem: str, remedy: str) -> PolicyFaults:
    return PolicyFaults((Fault("核对码", problem, words[:80], remedy=remedy),))
