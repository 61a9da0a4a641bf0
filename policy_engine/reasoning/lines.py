"""What is told of a result, as plain lines in order. Page, paper, voice and terminal are views of them and add nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, Literal

from policy_engine.reasoning import words

LineKind = Literal[
    "sentence",
    "reason",
    "group",
    "place",
    "relation",
    "route",
    "change",
    "decides",
    "reading",
    "pathway",
    "guarantee",
    "quote",
    "answer",
    "fold",
    "pending",
]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told, with what belongs to it.

    ``text`` are its words; ``state`` how it stands, as a key of the words for it; ``quote`` words of the official text, in the
    ``clause`` with this id; ``answer`` the person's own, to the question ``fact``; ``pathway`` and ``relation`` whom or what it is about.
    ``lines`` say more of it, and ``sections`` tell a pathway as the first one is told.
    """

    kind: LineKind
    text: str
    state: str = ""
    quote: str = ""
    clause: str = ""
    answer: str = ""
    fact: str = ""
    pathway: str = ""
    relation: str = ""
    lines: tuple[Line, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def stands(self) -> str:
        """How it stands in words; empty where it does not stand any way."""
        return _STANDS[self.kind].get(self.state, "") if self.kind in _STANDS else ""


_STANDS: Final[Mapping[LineKind, Mapping[str, str]]] = {
    "reason": words.STATES,
    "decides": words.STATES,
    "place": words.PLACE_STATES,
    "relation": words.COMPANY,
    "pathway": words.STATUSES,
    "guarantee": words.GUARANTEES,
    "change": words.CHANGES,
}


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one title; ``sheet`` and ``spoken`` tell whether they go on paper and are read aloud."""

    id: str
    title: str
    lines: tuple[Line, ...]
    sheet: bool = False
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """All that is told of one situation.

    ``complete`` tells whether the reasons are there; without them ``pending`` lines say what is missing. Outcome, headline, ``order``,
    ``top`` and ``next`` are the same with and without.
    """

    outcome: str
    complete: bool
    headline: str
    way: str
    order: tuple[str, ...]
    top: tuple[Line, ...]
    next: Line
    sections: tuple[Section, ...]


def sentences(said: Iterable[str]) -> tuple[Line, ...]:
    """Plain sentences, those that are there."""
    return tuple(Line("sentence", one) for one in said if one)


def having_lines(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Sections that have something to tell."""
    return tuple(one for one in sections if one.lines)


def result_json(part: Result | Section | Line) -> dict[str, Any]:
    """A result, or a part of it, as JSON; of a line, what is empty is left out, and ``stands`` has the words of its state."""
    named = ((field.name, getattr(part, field.name)) for field in fields(part))
    if not isinstance(part, Line):
        return {name: _json(value) for name, value in named}
    stands = {"stands": part.stands} if part.stands else {}
    return {name: _json(value) for name, value in named if value not in ("", ())} | stands


def _json(value: Any) -> Any:  # noqa: ANN401 - what the fields of a line hold
    if isinstance(value, tuple):
        return [_json(one) for one in value]
    return result_json(value) if isinstance(value, Section | Line) else value
