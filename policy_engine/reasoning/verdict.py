"""Verdicts: what the policy says about one person's answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from policy_engine.model.answers import Answers
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import Landing, Place
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee, LandingOrder, Provision
from policy_engine.reasoning.compilation import Compilation, Outcome, Roots, Status, compile_policy
from policy_engine.reasoning.explanation import Explained, Reason, Truth, decisive, explain

PlaceState = Literal["here", "choice", "unavailable", "undetermined", "not_reached"]
"""``here``: the household lands here; ``choice``: one of several to choose from; ``not_reached``: an
earlier place is already the one."""


@dataclass(frozen=True, slots=True)
class PlaceVerdict:
    """How one landing place stands, with the reasons why it is open, shut or undecided."""

    place: Place
    state: PlaceState
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class LandingVerdict:
    """Where the household lands. ``certain`` tells that no missing answer can change it.

    ``missing`` are the facts that can still change it, in the order in which they are asked.
    """

    certain: bool
    places: tuple[PlaceVerdict, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PathwayVerdict:
    """What one provision says for these answers.

    ``status`` is exact: *entitled* if every completion of the answers, and every way to read the open terms,
    meets the provision; *not_entitled* if none does. ``missing`` are the facts not asked yet that can still
    change it, ``unsure`` those answered 不清楚 on which it turns, ``open_terms`` those that the text leaves to the
    authority: the three reasons to be undetermined. ``regardless`` tells that it is settled although
    questions that belong to it are unanswered. ``relied_on`` are the readings taken that the verdict rests on.
    """

    provision: Provision
    clause: str
    status: Status
    explained: Explained
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]
    unsure: tuple[str, ...]
    open_terms: tuple[Interpretation, ...]
    relied_on: tuple[Interpretation, ...]
    regardless: bool
    landing: LandingVerdict

    @property
    def is_certain(self) -> bool:
        """Entitled, and the landing place is certain."""
        return self.status == "entitled" and self.landing.certain


@dataclass(frozen=True, slots=True)
class OrderVerdict:
    """Where the household lands by the landing order of a whole direction (三（一）6)."""

    order: LandingOrder
    clause: str
    status: Status
    landing: LandingVerdict


@dataclass(frozen=True, slots=True)
class GuaranteeVerdict:
    """Whether a guarantee applies; ``None`` while that is not certain."""

    guarantee: Guarantee
    clause: str
    applies: Truth


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything that the policy says for these answers, in the order of the official text."""

    policy: Policy
    answers: Answers
    pathways: tuple[PathwayVerdict, ...]
    orders: tuple[OrderVerdict, ...]
    guarantees: tuple[GuaranteeVerdict, ...]

    @property
    def first_certain(self) -> PathwayVerdict | None:
        """The first pathway, in the order of the text, that is open and whose landing is certain."""
        return next((pathway for pathway in self.pathways if pathway.is_certain), None)


def assess(policy: Policy, answers: Answers) -> Verdict:
    """The verdict for some answers, complete or not."""
    compilation = compile_policy(policy)
    pathways = tuple(_pathway(compilation, provision, answers) for provision in policy.provisions)
    return Verdict(
        policy=policy,
        answers=answers,
        pathways=pathways,
        orders=tuple(_order(compilation, order, answers) for order in policy.landing_orders),
        guarantees=tuple(_guarantee(compilation, one, answers, pathways) for one in policy.guarantees),
    )


def status_of(compilation: Compilation, root: int) -> Status:
    """The status of an outcome diagram: certain if all its leaves agree."""
    statuses = {leaf.status for leaf in compilation.space.leaves(root) if isinstance(leaf, Outcome)}
    return statuses.pop() if len(statuses) == 1 else "undetermined"


def _pathway(compilation: Compilation, provision: Provision, answers: Answers) -> PathwayVerdict:
    policy, space = compilation.policy, compilation.space
    roots = compilation.pathways[provision.id]
    left = space.restrict(roots.settled, compilation.assignment(answers))
    status = status_of(compilation, left)
    explained = explain(compilation, provision.precondition, provision.quote, answers)
    reasons = tuple(decisive(explained))
    return PathwayVerdict(
        provision=provision,
        clause=policy.clause_of(provision.quote),
        status=status,
        explained=explained,
        reasons=reasons,
        missing=compilation.facts_at(space.support(compilation.status(left))),
        unsure=_unsure(compilation, roots, answers) if status == "undetermined" else (),
        open_terms=_open_terms(reasons) if status == "undetermined" else (),
        relied_on=_relied_on(provision, reasons),
        regardless=status != "undetermined" and any(answers.get(one.id) is None for one in policy.facts_of(provision)),
        landing=_landing(compilation, provision.landing, left, answers, provision.quote),
    )


def _unsure(compilation: Compilation, roots: Roots, answers: Answers) -> tuple[str, ...]:
    """The facts answered 不清楚 whose true value would still matter."""
    space = compilation.space
    left = compilation.status(space.restrict(roots.full, compilation.known(answers)))
    return tuple(fact for fact in compilation.facts_at(space.support(left)) if fact in answers.unknown())


def _open_terms(reasons: tuple[Reason, ...]) -> tuple[Interpretation, ...]:
    """The open terms that an answer has touched and on which the status turns."""
    touched = {
        one.interpretation.id: one.interpretation for one in reasons if one.state == "open" and one.interpretation
    }
    return tuple(touched.values())


def _relied_on(provision: Provision, reasons: tuple[Reason, ...]) -> tuple[Interpretation, ...]:
    """The readings taken on which a status rests: those of the pathway, then those that the answers touch."""
    touched = [one.interpretation for one in reasons if one.state != "open" and one.interpretation]
    return tuple({one.id: one for one in (*provision.relies_on, *touched)}.values())


def _order(compilation: Compilation, order: LandingOrder, answers: Answers) -> OrderVerdict:
    roots = compilation.orders[order.direction]
    left = compilation.space.restrict(roots.settled, compilation.assignment(answers))
    return OrderVerdict(
        order=order,
        clause=compilation.policy.clause_of(order.quote),
        status=status_of(compilation, left),
        landing=_landing(compilation, order.landing, left, answers, order.quote),
    )


def _landing(compilation: Compilation, landing: Landing, left: int, answers: Answers, passage: str) -> LandingVerdict:
    """Where the household lands if the pathway is open; ``left`` is its outcome under the answers."""
    space = compilation.space
    open_outcomes = {leaf for leaf in space.leaves(left) if isinstance(leaf, Outcome) and leaf.status == "entitled"}
    certain = len(open_outcomes) == 1 and next(iter(open_outcomes)).places is not None
    settled = next(iter(open_outcomes)).places if certain else None
    reached = False
    places = []
    for place in landing.places:
        explained = None if place.available is None else explain(compilation, place.available, passage, answers)
        truth = True if explained is None else explained.truth
        state = _place_state(landing, truth, here=settled is not None and place.id in settled, reached=reached)
        reached = reached or (landing.kind == "in_order" and truth is True)
        places.append(PlaceVerdict(place, state, () if explained is None else tuple(decisive(explained))))
    is_entitled = status_of(compilation, left) == "entitled"
    missing = compilation.facts_at(space.support(left)) if is_entitled else ()
    return LandingVerdict(certain=certain, places=tuple(places), missing=missing)


def _place_state(landing: Landing, truth: Truth, *, here: bool, reached: bool) -> PlaceState:
    if reached:
        return "not_reached"
    if here:
        return "choice" if landing.kind == "choice" else "here"
    return "unavailable" if truth is False else "undetermined"


def _guarantee(
    compilation: Compilation, guarantee: Guarantee, answers: Answers, pathways: tuple[PathwayVerdict, ...]
) -> GuaranteeVerdict:
    applies: Truth = True
    if guarantee.applies is not None:
        applies = explain(compilation, guarantee.applies, guarantee.quote, answers).truth
    elif guarantee.places:
        applies = _lands_in(guarantee.places, pathways)
    return GuaranteeVerdict(guarantee, compilation.policy.clause_of(guarantee.quote), applies)


def _lands_in(places: tuple[Place, ...], pathways: tuple[PathwayVerdict, ...]) -> Truth:
    """Whether some open pathway can end in one of ``places``."""
    wanted = {place.id for place in places}
    states = {
        found.state
        for pathway in pathways
        if pathway.status != "not_entitled"
        for found in pathway.landing.places
        if found.place.id in wanted
    }
    if states & {"here", "choice"}:
        return True
    return None if "undetermined" in states else False
