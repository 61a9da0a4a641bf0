"""Where a household lands: how each landing place stands for some answers.

Everything here is said *given that the pathway is open*: over all completions of the answers, and all ways to read
the open terms, in which it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition
from policy_engine.model.landing import Landing, Place
from policy_engine.model.policy import Policy
from policy_engine.reasoning.combining import both
from policy_engine.reasoning.compilation import Compilation, Roots
from policy_engine.reasoning.explanation import Explained, Reason, Truth, certain_truth, decisive, explain
from policy_engine.reasoning.outcome import Outcome, is_open

PlaceState = Literal["here", "choice", "unavailable", "undetermined", "not_reached"]
"""``here``: the household lands here; ``choice``: one of several to choose from; ``unavailable``: its condition
fails; ``not_reached``: it never comes to this place, because earlier ones go before it."""


@dataclass(frozen=True, slots=True)
class PlaceVerdict:
    """How one landing place stands, with the reasons why it is open, shut or undecided.

    ``already`` are the reasons why the registration stands, may stand or does not stand there already; none where that is not in question.
    ``passage`` is the quoted passage that names the place; the reasons quote from it.
    """

    place: Place
    state: PlaceState
    reasons: tuple[Reason, ...]
    already: tuple[Reason, ...]
    passage: str


@dataclass(frozen=True, slots=True)
class LandingVerdict:
    """Where the household lands if the pathway is open.

    ``certain`` tells that no missing answer and no reading can change it; it is false where the pathway is closed.
    ``missing`` are, for a pathway that is certainly open, the facts that can still change the landing, in the order in
    which they are asked.
    """

    certain: bool
    places: tuple[PlaceVerdict, ...]
    missing: tuple[str, ...]

    @property
    def here(self) -> tuple[Place, ...]:
        """The place where the household certainly lands, or those among which the applicant may choose."""
        return tuple(one.place for one in self.places if one.state in ("here", "choice"))


@dataclass(frozen=True, slots=True)
class _Case:
    """A landing under some answers.

    ``left`` is its whole diagram after those that are known, ``ends`` every set of places in which the household can still end; empty
    where the pathway is closed.
    """

    compilation: Compilation
    landing: Landing
    answers: Answers
    left: int
    ends: frozenset[tuple[str, ...]]

    def can_be_available(self, place: Place) -> bool:
        """Whether the place is available in some situation in which the pathway is open."""
        if place.available is None:
            return True
        space = self.compilation.space
        is_open = self.compilation.opening(self.left)
        available = self.compilation.left(self.compilation.truth(place.available), self.answers, known=True)
        return True in space.leaves(both(space, is_open, available))


def landing_verdict(
    compilation: Compilation, landing: Landing, roots: Roots, answers: Answers, passage: str
) -> LandingVerdict:
    """How the places of a landing stand; ``passage`` is the quoted text that the landing belongs to."""
    space = compilation.space
    left = compilation.left(roots.full, answers, known=True)
    leaves = space.leaves(left)
    ends = frozenset(leaf.places or () for leaf in leaves if isinstance(leaf, Outcome) and leaf.is_open)
    case = _Case(compilation, landing, answers, left, ends)
    settled = compilation.left(roots.settled, answers)
    certainly_open = all(is_open(leaf) for leaf in space.leaves(settled))
    return LandingVerdict(
        certain=len(case.ends) == 1,
        places=tuple(_places(case, passage)),
        missing=compilation.facts_at(space.support(settled)) if certainly_open else (),
    )


def _places(case: _Case, passage: str) -> Iterator[PlaceVerdict]:
    reached = False
    for place in case.landing.places:
        naming = passage_naming(case.compilation.policy, place, passage)
        explained = _explained(case, place.available, naming)
        state = _state(case, place, explained)
        if reached and state == "unavailable":
            state = "not_reached"
        reached = reached or state == "here"
        already = _reasons(_explained(case, place.already, naming))
        yield PlaceVerdict(place, state, _reasons(explained), already, naming)


def _explained(case: _Case, condition: Condition | None, passage: str) -> Explained | None:
    return None if condition is None else explain(case.compilation, condition, passage, case.answers)


def _reasons(explained: Explained | None) -> tuple[Reason, ...]:
    return () if explained is None else tuple(decisive(explained))


def passage_naming(policy: Policy, place: Place, passage: str) -> str:
    """The passage that names a place: ``passage``, the landing order from which a pathway borrows it, or what is said once for all of them."""
    passages = [passage, *(one.quote for one in policy.landing_orders)]
    passages += [one.quote for one in policy.definitions]
    passages += [one.quote for one in policy.guarantees]
    return next((one for one in passages if place.quote in one), passage)


def _state(case: _Case, place: Place, explained: Explained | None) -> PlaceState:
    found = {place.id in places for places in case.ends}
    if not found:  # the pathway is closed: only what shuts the place by itself can be said
        return "unavailable" if explained is not None and explained.truth is False else "undetermined"
    if found == {True}:
        return "here" if all(len(places) == 1 for places in case.ends) and case.landing.kind == "in_order" else "choice"
    if True in found:
        return "undetermined"
    return "not_reached" if case.can_be_available(place) else "unavailable"


def lands_in(compilation: Compilation, places: tuple[Place, ...], answers: Answers) -> Truth:
    """Whether some open pathway ends in one of ``places``, or lets the applicant choose it."""
    return certain_truth(compilation, compilation.landing_in(places), answers)
