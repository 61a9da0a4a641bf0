"""What is told of a result, as plain lines in order. Page, paper, voice and terminal are views of them and add nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, Literal

from policy_engine.model.provision import Provision
from policy_engine.model.vocabulary import Vocabulary
from policy_engine.reasoning import words
from policy_engine.reasoning.told import said_of

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
    stands: str = ""
    """How it stands in words; empty where it does not stand any way. Of a place, whoever tells it knows what lands there."""

    def __post_init__(self) -> None:
        if not self.stands and self.kind in _STANDS:
            object.__setattr__(self, "stands", _STANDS[self.kind].get(self.state, ""))


_STANDS: Final[Mapping[LineKind, Mapping[str, str]]] = {
    "reason": words.STATES,
    "decides": words.STATES,
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


def places_in_words(names: tuple[str, ...]) -> str:
    """One landing place, or several to choose from."""
    return words.said("choice", places="、".join(names)) if len(names) > 1 else "".join(names)


def granted_words(
    vocabulary: Vocabulary, provision: Provision, names: tuple[str, ...], *, is_there: bool = False
) -> str:
    """What somebody has of a pathway that is open: where it lands (``names``), or how much; nothing where the text states neither."""
    if not vocabulary.registration:
        return words.said("amount", amount=provision.amount) if provision.amount else ""
    if not names:
        return said_of(vocabulary, "place_open")
    return said_of(vocabulary, "place_already" if is_there else "place", places=places_in_words(names))


def sentences(said: Iterable[str]) -> tuple[Line, ...]:
    """Plain sentences, those that are there."""
    return tuple(Line("sentence", one) for one in said if one)


def having_lines(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Sections that have something to tell."""
    return tuple(one for one in sections if one.lines)


_NAMES: Final = {of: tuple(field.name for field in fields(of)) for of in (Line, Section, Result)}


def result_json(part: Result | Section | Line) -> dict[str, Any]:
    """A result, or a part of it, as JSON; of a line, what is empty is left out."""
    named = {name: getattr(part, name) for name in _NAMES[type(part)]}
    if isinstance(part, Line):
        named = {name: value for name, value in named.items() if value}
    return {name: _json(value) if isinstance(value, tuple | Line) else value for name, value in named.items()}


def _json(value: tuple[Any, ...] | Line) -> Any:  # noqa: ANN401 - a list, or an object
    if isinstance(value, Line):
        return result_json(value)
    return [one if isinstance(one, str) else result_json(one) for one in value]
