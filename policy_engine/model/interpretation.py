"""Interpretations: terms of the text that can be read in more than one way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a term: ``words`` says, for a resident, what the term then covers.

    ``counts`` tells whether an option that turns on the term meets its condition, so read; None where the term decides nothing by an option.
    """

    id: str
    words: str
    counts: bool | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """That the authority in charge has decided how a term is read: ``reading`` is the id of the reading that it follows.

    ``source`` is the document in which it says so, ``date`` its day (YYYY-MM-DD). ``area`` is the county for which it holds; without one it
    holds everywhere. None is ever invented.
    """

    reading: str
    authority: str
    source: str
    date: str
    area: str = ""


@dataclass(frozen=True, slots=True)
class Interpretation:
    """An open term of the official text: its readings, the one taken, and why.

    ``quote`` are the words of the official text in question, verbatim. ``taken`` is the id of the reading that the
    encoding follows; ``None`` says that the text leaves the matter to the authority: then no answer
    of the applicant can settle it, and a verdict that turns on it stays undetermined. ``caution``
    warns where the window may read the term more strictly than the reading taken. ``authority`` names the law
    relied on; ``team_view`` marks a reading that rests on the team's own understanding and must
    not be shown as a quotation of law. ``decisions`` are those of the authority in charge: one that holds everywhere decides, and its
    reading is the one taken; one of a county is told beside the readings, since nobody is asked for the county.
    """

    id: str
    term: str
    quote: str
    readings: tuple[Reading, ...]
    taken: str | None
    why: str
    authority: str = ""
    caution: str = ""
    team_view: bool = False
    decisions: tuple[Decision, ...] = ()

    def __post_init__(self) -> None:
        if self.decision is not None:
            object.__setattr__(self, "taken", self.decision.reading)

    @property
    def decision(self) -> Decision | None:
        """The latest decision that holds everywhere."""
        return max((one for one in self.decisions if not one.area), key=lambda one: one.date, default=None)

    @property
    def is_open(self) -> bool:
        """Whether the text leaves the matter to the authority."""
        return self.taken is None

    @property
    def others(self) -> tuple[Reading, ...]:
        """The readings that are not taken."""
        return tuple(one for one in self.readings if one.id != self.taken)

    @property
    def counts(self) -> bool | None:
        """Whether an option that turns on the term meets its condition by the reading taken."""
        return next((one.counts for one in self.readings if one.id == self.taken), None)
