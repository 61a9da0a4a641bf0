"""What a lawyer reads beside the cases: how every condition is asked and said, and between which readings of every term was chosen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from policy_engine.model.condition import Statement
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.reasoning.explanation import statement_state

_EFFECTS = {"holds": "符合", "fails": "不符合", "open": "原文留给窗口认定"}


@dataclass(frozen=True)
class SheetItem:
    """Something that a lawyer looks at and signs, by a name that stays."""

    name: str

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of everything that the signer sees of it, as canonical JSON."""
        seen = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(seen.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Saying(SheetItem):
    """One condition or one term: its official words, what it is about, and line by line what is said and what that comes to."""

    quote: str
    about: str
    lines: tuple[tuple[str, str], ...]


def condition_sayings(policy: Policy) -> tuple[Saying, ...]:
    """Every condition: the question with its answers, and the sentence with its denial."""
    return tuple(_condition(one) for one in policy.statements())


def _identity(statement: Statement) -> tuple[str, ...]:
    """What tells a condition from every other, whatever its sentences: fact, options that count, those counted by a reading, words of the text."""
    by_reading = (option for option, _ in statement.relies_on)
    return (statement.fact.id, "/".join(statement.true), "/".join(by_reading), "/".join(statement.wordings))


def _condition(statement: Statement) -> Saying:
    return Saying(
        name=f"condition: {' '.join(_identity(statement))}",
        quote="；".join(statement.wordings),
        about=statement.fact.question,
        lines=(
            *((one.label, _effect(statement, one.id)) for one in statement.fact.options),
            ("符合的人，对他说", f"{statement.sentence}。"),
            ("不符合的人，对他说", f"{statement.denial}。"),
        ),
    )


def _effect(statement: Statement, option: str) -> str:
    state, term = statement_state(statement, option)
    return _EFFECTS[state] + (f"（{term.term}）" if term else "")


def reading_sayings(policy: Policy) -> tuple[Saying, ...]:
    """Every term that can be read in more than one way: its readings, and which one is taken."""
    return tuple(
        Saying(f"reading: {one.id}", one.quote, one.term, tuple(_readings(one))) for one in policy.interpretations
    )


def _readings(term: Interpretation) -> Iterator[tuple[str, str]]:
    for one in term.readings:
        yield one.words, "留给窗口认定" if term.is_open else "本站采用" if one.id == term.taken else "没有采用"
