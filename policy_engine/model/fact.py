"""Facts: what a person can say about their own situation, and the question that asks for it.

A fact always has a finite set of options. That is what makes exact reasoning possible: "whatever the
remaining answers are" is a finite statement (see ``policy_engine.reasoning.diagram``).
"""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.elsewhere import Elsewhere
from policy_engine.model.errors import PolicyError
from policy_engine.model.quantity import Quantity

UNKNOWN = "unknown"
"""The answer 不清楚. Every question accepts it, so no option may take this id."""


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer.

    ``remedy`` tells how a person can bring this situation about by their own act, in words for a resident
    ("到房管部门办理房屋租赁登记备案"). It is empty where nobody can choose to be in that situation
    (birth, kinship, past events): the counterfactuals keep the two apart. ``rare`` tells that few people are in this situation:
    the page keeps it behind 别的情况, so that the others need not read it.
    ``elsewhere`` tells what to do instead, where the policy does not reach whoever gives this answer.
    """

    id: str
    label: str
    remedy: str = ""
    rare: bool = False
    elsewhere: Elsewhere | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A question with a finite set of options.

    ``why`` says which words of the policy make the question necessary, ``where`` where a person can look
    the answer up. ``hint`` explains terms in place and may be empty. ``topic`` is a short noun used in lists
    and links ("租房备案"). Where a number is asked for, ``quantity`` says which, and the options are its ranges
    (:func:`policy_engine.model.comparison.number`).
    """

    id: str
    topic: str
    question: str
    options: tuple[Option, ...]
    why: str
    where: str
    hint: str = ""
    quantity: Quantity | None = None

    def option(self, option_id: str) -> Option:
        """The option with this id.

        Raises:
            PolicyError: the fact has no such option.
        """
        for option in self.options:
            if option.id == option_id:
                return option
        raise PolicyError(f"fact {self.id!r} has no option {option_id!r}")

    def position(self, option_id: str) -> int:
        """The place of an option in :attr:`options`, counted from 0.

        Raises:
            PolicyError: the fact has no such option.
        """
        for place, option in enumerate(self.options):
            if option.id == option_id:
                return place
        raise PolicyError(f"fact {self.id!r} has no option {option_id!r}")
