"""Landing: where the household is registered (落户地)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition
from policy_engine.model.fact import Fact
from policy_engine.model.interpretation import Interpretation


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a household can be registered.

    ``quote`` are the words of the official text that name it. ``available`` says when the place is open to the
    applicant; ``None`` means always. ``relies_on`` are readings taken on which it rests that the place is one, or is open.
    ``already`` says when the registration stands at that very place, so that there is nothing to move; ``None`` means never.
    ``nouns`` are what a person who gave an answer calls it: fact, option, noun.
    """

    id: str
    name: str
    quote: str
    explanation: str
    available: Condition | None = None
    relies_on: tuple[Interpretation, ...] = ()
    already: Condition | None = None
    nouns: tuple[tuple[Fact, str, str], ...] = ()

    def called_by(self, answers: Answers) -> str:
        """Its name in the noun of the one answer that has one; two such answers would leave it to guess which is meant."""
        said = [noun for fact, option, noun in self.nouns if answers.get(fact.id) == option]
        return said[0] if len(said) == 1 else self.name


@dataclass(frozen=True, slots=True)
class Landing:
    """The places that a provision, or the landing order of 三（一）6, names.

    ``in_order``: the first available place is the one. ``choice``: the text gives no order, so the
    applicant may choose among the available places. ``quote`` are the words that name them, verbatim. ``may_pass`` are places of an
    order that the applicant need not take, each with the condition under which that is their own choice: then the next available
    place stands beside it, to choose from. ``relies_on`` are readings taken on which their order rests.
    """

    kind: Literal["in_order", "choice"]
    places: tuple[Place, ...]
    quote: str = ""
    may_pass: tuple[tuple[Place, Condition], ...] = ()
    relies_on: tuple[Interpretation, ...] = ()


NOWHERE: Final = Landing("choice", ())
"""What is granted lands in no place: an allowance, a fee waived."""


def in_order(
    *places: Place,
    quote: str = "",
    may_pass: tuple[tuple[Place, Condition], ...] = (),
    relies_on: tuple[Interpretation, ...] = (),
) -> Landing:
    """The first available place, in the order of the text (依次)."""
    return Landing("in_order", places, quote, may_pass, relies_on)


def one_of(*places: Place, quote: str = "") -> Landing:
    """Any available place: the text states no priority (也可)."""
    return Landing("choice", places, quote)
