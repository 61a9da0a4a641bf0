"""Landing places as a list: in order, or to choose from, each with when it is open."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.conditions import Group, as_group, outline
from policy_engine.model.landing import Landing, Place
from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A landing place; ``conditions`` is None where it is always open."""

    place: Place
    conditions: Group | None


@dataclass(frozen=True, slots=True)
class LandingView:
    """The places of a landing; ``ordered`` where an earlier place comes before a later one."""

    ordered: bool
    places: tuple[PlaceView, ...]
    quote: str


def landing_view(policy: Policy, landing: Landing, passage: str) -> LandingView:
    """A landing as a list; ``passage`` is the quoted text that names it."""
    return LandingView(
        ordered=landing.kind == "in_order" and len(landing.places) > 1,
        places=tuple(
            PlaceView(place, None if place.available is None else as_group(outline(policy, place.available, passage)))
            for place in landing.places
        ),
        quote=landing.quote,
    )
