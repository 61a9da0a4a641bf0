"""Outcomes: what a complete situation leads to, and what is left of two of them when it can never be known which holds."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from policy_engine.reasoning.status import MET, Status, common_status


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a complete situation leads to: the status of a pathway, and where the household lands.

    ``places`` holds the id of the one place, or of all places among which the applicant may choose; it is ``None``
    where that cannot be known, and empty where no place is available or the pathway is closed.
    """

    status: Status
    places: tuple[str, ...] | None

    @property
    def is_open(self) -> bool:
        """Whether the pathway's conditions are met, be there something to move or not."""
        return self.status in MET

    @property
    def is_sure(self) -> bool:
        """Whether the pathway is open and it is known where the household lands."""
        return self.is_open and self.places is not None


CLOSED = Outcome("not_entitled", ())
NOT_CONCERNED = Outcome("not_concerned", ())
OPEN = Outcome("undetermined", None)


def meet(one: Hashable, other: Hashable) -> Hashable:
    """What is certain when it can never be known which of two leaf values holds.

    Truth values meet in ``None`` (cannot be known), outcomes in the outcome that both share, statuses as those of outcomes do.
    """
    if one == other:
        return one
    if isinstance(one, str) and isinstance(other, str):
        return common_status((one, other))  # type: ignore[arg-type] # the only words at leaves are statuses
    if isinstance(one, Outcome) and isinstance(other, Outcome):
        status = common_status((one.status, other.status))
        if status == "undetermined":
            return OPEN
        return Outcome(status, one.places if one.places == other.places else None)
    return None


def is_open(value: Hashable) -> bool:
    """Whether a leaf of an outcome diagram says that the pathway is certainly open."""
    return isinstance(value, Outcome) and value.is_open


def status_at(value: Hashable) -> Hashable:
    """The status that an outcome has; any other leaf as it is."""
    return value.status if isinstance(value, Outcome) else value


def also_at(place_id: str) -> Callable[[Hashable], Hashable]:
    """One more place to choose from, listed first; where the registration already stands is none to move to."""

    def change(value: Hashable) -> Hashable:
        if not isinstance(value, Outcome):
            return value
        others = (value.places or ()) if value.status == "entitled" else ()
        return Outcome("entitled", (place_id, *others))

    return change


def already_at(place_id: str) -> Callable[[Hashable], Hashable]:
    """The registration stands at a place: others to choose from remain, and without any there is nothing to move."""

    def change(value: Hashable) -> Hashable:
        if not isinstance(value, Outcome) or (value.status == "entitled" and value.places):
            return value
        others = (value.places or ()) if value.status == "already_there" else ()
        return Outcome("already_there", (place_id, *others))

    return change


def ends_in(wanted: frozenset[str]) -> Callable[[Hashable], bool]:
    """Whether the household lands in one of some places, or may choose one."""

    def ends(leaf: Hashable) -> bool:
        return isinstance(leaf, Outcome) and not wanted.isdisjoint(leaf.places or ())

    return ends
