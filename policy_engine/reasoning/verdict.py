"""Verdicts: what the policy says about one person's answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from policy_engine.model.answers import Answers
from policy_engine.model.condition import AllOf, statements
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee, LandingOrder, Provision
from policy_engine.reasoning.compilation import Compilation, Roots, compile_policy
from policy_engine.reasoning.explanation import Explained, Reason, Truth, certain_truth, concerned, decisive, explain
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.settlement import LandingVerdict, landing_verdict, lands_in
from policy_engine.reasoning.status import MET, UNMET, Status, common_status


@dataclass(frozen=True, slots=True)
class PathwayVerdict:
    """What one provision says for these answers.

    ``status`` is exact: *entitled* if every completion of the answers, and every way to read the open terms,
    meets the provision, *already_there* if in every one the registration stands where it would lead; *not_entitled* if none meets
    it, *not_concerned* if in none the policy reaches the person. ``missing`` are the facts not asked yet that can still
    change it, ``unsure`` those answered 不清楚 on which it turns, ``open_terms`` those that the text leaves to the
    authority: the three reasons to be undetermined, or not to be one of the narrower two. ``regardless`` tells that it is settled although
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
    def is_open(self) -> bool:
        """Whether the conditions are met, be there something to move or not."""
        return self.status in MET

    @property
    def is_certain(self) -> bool:
        """Open, and the landing place is certain."""
        return self.is_open and self.landing.certain


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


def assess(policy: Policy, answers: Answers, provisions: Iterable[Provision] | None = None) -> Verdict:
    """The verdict for some answers, complete or not; of all pathways, or of those of some provisions alone."""
    compilation, asked = compile_policy(policy), policy.provisions if provisions is None else provisions
    with compilation.space.scratch():
        pathways = tuple(pathway_verdict(compilation, one, answers) for one in asked)
        directions = directions_with_a_way(compilation, answers, pathways)
        return Verdict(
            policy=policy,
            answers=answers,
            pathways=pathways,
            orders=tuple(order_verdict(compilation, one, answers) for one in policy.landing_orders),
            guarantees=tuple(guarantee_verdict(compilation, one, answers, directions) for one in policy.guarantees),
        )


def directions_with_a_way(
    compilation: Compilation, answers: Answers, asked: Iterable[PathwayVerdict]
) -> frozenset[str]:
    """The directions in which some pathway is not closed, be it asked about or not."""
    known = {one.provision.id: one.status for one in asked}
    return frozenset(
        one.direction
        for one in compilation.policy.provisions
        if (known.get(one.id) or standing(compilation, one, answers)) not in UNMET
    )


def standing(compilation: Compilation, provision: Provision, answers: Answers) -> Status:
    """How a pathway ends for some answers."""
    settled = compilation.pathways[provision.id].settled
    return status_of(compilation, compilation.left(settled, answers))


def status_of(compilation: Compilation, root: int) -> Status:
    """The status of an outcome diagram: what all its leaves have in common."""
    return common_status(leaf.status for leaf in compilation.space.leaves(root) if isinstance(leaf, Outcome))


def pathway_verdict(compilation: Compilation, provision: Provision, answers: Answers) -> PathwayVerdict:
    """What one provision says; answers to facts on which it does not turn change nothing."""
    policy, space = compilation.policy, compilation.space
    roots = compilation.pathways[provision.id]
    status = standing(compilation, provision, answers)
    explained = _explained(compilation, provision, answers, status)
    reasons = tuple(decisive(explained))
    landing = landing_verdict(compilation, provision.landing, roots, answers, provision.quote)
    missing = compilation.facts_at(space.support(compilation.left(compilation.status(roots.settled), answers)))
    return PathwayVerdict(
        provision=provision,
        clause=policy.clause_of(provision.quote),
        status=status,
        explained=explained,
        reasons=reasons,
        missing=missing,
        unsure=_unsure(compilation, roots, answers),
        open_terms=_open_terms(compilation, provision, answers),
        relied_on=_relied_on(provision, status, reasons, landing),
        regardless=status != "undetermined"
        and not missing
        and any(answers.get(one.id) is None for one in policy.facts_of(provision)),
        landing=landing,
    )


def _explained(compilation: Compilation, provision: Provision, answers: Answers, status: Status) -> Explained:
    """The provision's condition; together with the reach of the policy where that is not certain."""
    own = explain(compilation, provision.precondition, provision.quote, answers)
    if compilation.policy.reach is None:
        return own
    if certain_truth(compilation, compilation.truth(compilation.policy.reach), answers) is True:
        return own
    reach = explain(compilation, compilation.policy.reach, provision.quote, answers)
    if reach.truth is False:
        return reach  # nothing else is asked of whom the policy does not reach
    whole = AllOf((compilation.policy.reach, provision.precondition))
    return Explained(whole, False if status == "not_entitled" else None, (reach, own), None)


def _unsure(compilation: Compilation, roots: Roots, answers: Answers) -> tuple[str, ...]:
    """The facts answered 不清楚 whose true value would still matter."""
    if not (unknown := answers.unknown()):
        return ()
    turning = _turning(compilation, roots, answers)
    return tuple(fact for fact in compilation.facts_at(turning) if fact in unknown)


def _open_terms(compilation: Compilation, provision: Provision, answers: Answers) -> tuple[Interpretation, ...]:
    """The open terms that an answer has touched and on which the status turns, in the order of the text."""
    turning = _turning(compilation, compilation.pathways[provision.id], answers)
    if turning.isdisjoint(compilation.readings.values()):
        return ()
    already = (place.already for place in provision.landing.places)
    conditions = (compilation.policy.reach, provision.precondition, *already)
    touched: dict[str, Interpretation] = {}
    for statement in (one for condition in conditions if condition is not None for one in statements(condition)):
        term = statement.open_reading(answers.get(statement.fact.id) or UNKNOWN)
        if term is not None and compilation.readings[statement.variable(term)] in turning:
            touched[term.id] = term
    return tuple(touched.values())


def _turning(compilation: Compilation, roots: Roots, answers: Answers) -> frozenset[int]:
    """The levels on which the status turns once all that was answered with an option is known."""
    space = compilation.space
    return space.support(compilation.left(compilation.status(roots.full), answers, known=True))


def _relied_on(
    provision: Provision, status: Status, reasons: tuple[Reason, ...], landing: LandingVerdict
) -> tuple[Interpretation, ...]:
    """The readings taken on which a verdict rests: those of the pathway, those that the answers touch, those of where it leads."""
    always = () if status == "not_concerned" else provision.relies_on
    touched = [one.interpretation for one in reasons if one.state != "open" and one.interpretation]
    of_the_landing = _of_the_landing(provision, landing) if status in MET else ()
    return tuple({one.id: one for one in (*always, *touched, *of_the_landing)}.values())


def _of_the_landing(provision: Provision, landing: LandingVerdict) -> tuple[Interpretation, ...]:
    """The readings on which it rests that the household lands where it certainly does; none while that is not certain."""
    here = [one for one in landing.places if one.state in ("here", "choice")]
    touched = [
        one.interpretation for place in here for one in place.reasons if one.state == "holds" and one.interpretation
    ]
    places = [term for place in here for term in place.place.relies_on]
    return (*provision.landing.relies_on, *touched, *places) if here else ()


def order_verdict(compilation: Compilation, order: LandingOrder, answers: Answers) -> OrderVerdict:
    """Where the household lands by a landing order."""
    roots = compilation.orders[order.direction]
    left = compilation.left(roots.settled, answers)
    return OrderVerdict(
        order=order,
        clause=compilation.policy.clause_of(order.quote),
        status=status_of(compilation, left),
        landing=landing_verdict(compilation, order.landing, roots, answers, order.quote),
    )


def guarantee_verdict(
    compilation: Compilation, guarantee: Guarantee, answers: Answers, directions: frozenset[str]
) -> GuaranteeVerdict:
    """Whether a guarantee applies, given the directions in which some way is not closed."""
    applies: Truth = True
    if guarantee.applies is not None:
        applies = concerned(compilation, guarantee, answers, has_a_way=guarantee.direction in directions)
    elif guarantee.places:
        applies = lands_in(compilation, guarantee.places, answers)
    return GuaranteeVerdict(guarantee, compilation.policy.clause_of(guarantee.quote), applies)
