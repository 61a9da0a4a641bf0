"""Short codes for answers, so that one address can hold a whole result (docs/decisions/0006).

A code comes from the ids of the fact and of the option alone: it keeps its meaning when facts are added, dropped or
asked in another order.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from policy_engine.model.answers import Answers
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which people misread on paper. All are in a QR code's alphanumeric set."""

ANYWHERE: Final = "ANY"
"""The token of the scope that holds every direction."""

_MODULUS = 1021
"""A prime just below two characters' worth, larger than any position in a code: then the check finds every single slip."""


def answer_code(fact_id: str, option_id: str) -> str:
    """Four characters: the first 20 bits of the SHA-256 of ``fact_id=option_id``."""
    digest = hashlib.sha256(f"{fact_id}={option_id}".encode()).digest()
    number = int.from_bytes(digest[:3]) >> 4
    return "".join(ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))


def token(words: str) -> str:
    """A version or the id of a scope as it stands in an address: ``2022-08-01``, ``TOWN``, ``3-1-2``."""
    return re.sub(r"[^0-9A-Z]+", "-", words.upper())


def link_table(policy: Policy) -> Mapping[str, Any]:
    """What the quiz needs to write and to read links, as JSON.

    ``version`` is the token of the policy's version, ``scopes`` has direction and clause (either may be null) by token,
    ``codes`` has the code of every option, 不清楚 included, by fact and option.

    Raises:
        PolicyFaults: two answers have the same code, or two scopes the same token; one of them needs another id.
    """
    pairs = [(fact.id, option) for fact in policy.facts for option in (*(one.id for one in fact.options), UNKNOWN)]
    scopes = list(_scopes(policy))
    clashes = (
        *_clashes((answer_code(*pair), "=".join(pair)) for pair in pairs),
        *_clashes((name, f"{direction}, {clause}") for name, direction, clause in scopes),
    )
    if clashes:
        raise PolicyFaults(clashes)
    codes: dict[str, dict[str, str]] = defaultdict(dict)
    for fact, option in pairs:
        codes[fact][option] = answer_code(fact, option)
    return {
        "version": token(policy.version),
        "scopes": {name: {"direction": direction, "clause": clause} for name, direction, clause in scopes},
        "codes": codes,
    }


def share_code(policy: Policy, direction: str | None, clause: str | None, answers: Answers) -> str:
    """What stands after ``#a=`` in an address: a whole interview, as ``docs/assets/quiz/share_code.js`` writes it."""
    scope = next(name for name, *of in _scopes(policy) if of == [direction, clause])
    groups = "-".join(answer_code(*pair) for pair in answers)
    body = f"1.{token(policy.version)}.{scope}.{groups}"
    check = sum((position + 2) * ord(character) for position, character in enumerate(body)) % _MODULUS
    return f"{body}.{ALPHABET[check >> 5]}{ALPHABET[check & 31]}"


def _scopes(policy: Policy) -> Iterator[tuple[str, str | None, str | None]]:
    yield ANYWHERE, None, None
    for direction in policy.directions:
        yield token(direction.id), direction.id, None
    own = dict.fromkeys(policy.clause_of(one.quote) for one in policy.provisions)
    for clause in dict.fromkeys((*own, *(policy.document.clause_of(one).id for one in own))):
        yield token(clause), None, clause


def _clashes(named: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, owner in named:
        found[name].append(owner)
    for name, owners in found.items():
        if len(owners) > 1:
            problem = f"{' and '.join(owners)} would both be {name} in a link; give one of them another id"
            yield Fault(where="answer codes", problem=problem)
