"""Whether a denial denies: of the two things that are said of a person, exactly one says no, and both are about the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_engine.model.errors import Fault
from policy_engine.model.policy import Policy

_NO = re.compile("[不没未无非]")
_NO_NEGATION = re.compile("不动产|无论|不论|不管|非农|不清楚")
"""Words with such a character that deny nothing."""

_SHARED = 0.5
"""How much of the shorter of the two must stand in the other, in characters that carry meaning."""
_EMPTY = re.compile("[您的了在有是里和或者，、。“”（）不没未无非还已经也就能会可以让着过]")


def denial_faults(policy: Policy) -> Iterator[Fault]:
    """Statements whose sentence and denial say the same, or speak of different things."""
    for statement in policy.statements():
        sentence, denial = statement.sentence, statement.denial
        where = f"statement about {statement.fact.id}"
        if says_no(sentence) is says_no(denial):
            yield Fault(
                where, "its denial does not deny its sentence", denial, sentence, "let exactly one of them say no"
            )
        if likeness(sentence, denial) < _SHARED:
            yield Fault(
                where, "its denial is not about what its sentence is about", denial, sentence, "say both of one thing"
            )


def says_no(words: str) -> bool:
    """Whether a part of a sentence says no; two noes in one part cancel (不是还没有)."""
    parts = re.split("[，；]", _NO_NEGATION.sub("", words))
    return any(len(_NO.findall(part)) % 2 for part in parts)


def likeness(one: str, other: str) -> float:
    """The share of the shorter text's meaningful characters that the other has too."""
    left, right = (set(_EMPTY.sub("", words)) for words in (one, other))
    return len(left & right) / max(1, min(len(left), len(right)))
