"""What is concluded from the outcomes alone: the order of the pathways, the best of them, where it leads, who may come along.

Nothing that only the reasons know has a say in it. So the page can look all of it up in what the build publishes, before the engine is there
or without it, and a result never turns into another one when its reasons come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, Negate, Statement, children
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Extension, Guarantee, Provision
from policy_engine.reasoning.compilation import Compilation
from policy_engine.reasoning.explanation import Truth, certain_truth, concerned, statement_state
from policy_engine.reasoning.next_step import NextStep, next_step
from policy_engine.reasoning.ranking import PathwayOutcome, best_first, outcome_of
from policy_engine.reasoning.status import MET, UNMET, Status

Who = Literal["self", "family", "someone"]


@dataclass(frozen=True, slots=True)
class Enquiry:
    """What somebody came to find out: where to settle (``None``: anywhere), or about one clause alone; and for whom.

    ``relations`` are the ids of those who would come along.
    """

    direction: str | None = None
    clause: str | None = None
    who: Who | None = None
    relations: tuple[str, ...] = ()

    def provisions(self, policy: Policy) -> tuple[Provision, ...]:
        """The pathways that it is about, in the order of the text: those of a direction, or of a clause with all its sentences.

        Raises:
            PolicyError: the policy has no such direction, or no pathway in such a clause.
        """
        if self.clause is not None:
            own = policy.provisions_of(self.clause)
            found = tuple(one for one in policy.provisions if one.id == self.clause or one in own)
            if not found:
                raise PolicyError(f"no provision stands in clause {self.clause!r}")
            return found
        if self.direction is not None and self.direction not in {one.id for one in policy.directions}:
            raise PolicyError(f"there is no direction {self.direction!r}")
        return tuple(one for one in policy.provisions if self.direction in (None, one.direction))


Company = Literal["may", "open", "silent"]
"""Whether the reader's close relatives may come along: yes; not certain yet; the words of no open pathway say so."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What follows from some answers, without reasons.

    ``order`` are the pathways in scope, the best first. ``way`` is the one that is told first. ``has_question`` tells that an
    answer can still change something. ``company`` with ``company_by``: whether relatives may come along, and by which pathways.
    """

    policy: Policy
    answers: Answers
    enquiry: Enquiry
    order: tuple[PathwayOutcome, ...]
    way: PathwayOutcome
    next_step: NextStep
    has_question: bool
    cautions: tuple[str, ...]
    company: Company
    company_by: tuple[Provision, ...]
    guarantees: tuple[tuple[Guarantee, Truth], ...]

    @property
    def outcome(self) -> Status:
        """How the best pathway ends."""
        return self.order[0].status

    def count(self, status: Status) -> int:
        """How many pathways end so."""
        return sum(one.status == status for one in self.order)


def conclude(compilation: Compilation, answers: Answers, enquiry: Enquiry | None = None) -> Conclusion:
    """What follows from some answers, complete or not.

    Raises:
        PolicyError: the enquiry is about what the policy does not have.
    """
    with compilation.space.scratch():
        return _concluded(compilation, answers, enquiry or Enquiry())


def _concluded(compilation: Compilation, answers: Answers, asked: Enquiry) -> Conclusion:
    policy = compilation.policy
    given = compilation.assignment(answers)
    outcomes = {one.id: outcome_of(compilation, one, given) for one in policy.provisions}
    order = best_first(policy, [outcomes[one.id] for one in asked.provisions(policy)])
    has_question = _has_question(compilation, given, order)
    following = next_step(compilation, answers, order, has_question=has_question)
    way = order[0] if following.provision is None else outcomes[following.provision.id]
    company, company_by = _company(compilation, answers, order)
    return Conclusion(
        policy=policy,
        answers=answers,
        enquiry=asked,
        order=order,
        way=way,
        next_step=following,
        has_question=has_question,
        cautions=cautions(way.provision, answers) if way.status == "entitled" else (),
        company=company,
        company_by=company_by,
        guarantees=tuple((one, _applies(compilation, one, answers, order)) for one in policy.guarantees),
    )


def _has_question(compilation: Compilation, given: Mapping[int, int], order: tuple[PathwayOutcome, ...]) -> bool:
    """Whether an answer that is still to come can change a pathway in scope, or where it leads."""
    space = compilation.space
    return any(space.support(space.restrict(compilation.pathways[one.provision.id].settled, given)) for one in order)


def cautions(provision: Provision, answers: Answers) -> tuple[str, ...]:
    """Where the office may read more strictly than what an open pathway rests on.

    These are the readings taken for it, whatever the answers are, and those by which an answer meets one of its conditions.
    """
    met = (
        dict(one.relies_on).get(answers.get(one.fact.id) or "")
        for one, negated in stated_in(provision.precondition)
        if statement_state(one, answers.get(one.fact.id))[0] == ("fails" if negated else "holds")
    )
    readings = (*provision.relies_on, *met)
    return tuple(dict.fromkeys(one.caution for one in readings if one is not None and one.caution))


def stated_in(condition: Condition, *, negated: bool = False) -> Iterator[tuple[Statement, bool]]:
    """Every statement of a condition, and whether the condition asks for the contrary."""
    if isinstance(condition, Statement):
        yield condition, negated
    for part in children(condition):
        yield from stated_in(part, negated=negated is not isinstance(condition, Negate))


def _company(
    compilation: Compilation, answers: Answers, order: tuple[PathwayOutcome, ...]
) -> tuple[Company, tuple[Provision, ...]]:
    """Whether the reader's own relatives are covered, by the first pathways in the text's order that do, or may."""
    found: dict[Truth, list[Provision]] = {True: [], None: [], False: []}
    status = {one.provision.id: one.status for one in order}
    for one in compilation.policy.provisions:
        if one.id in status and one.extension is not None:
            truth = covers(compilation, one.extension, status[one.id], answers)
            if truth is not False or status[one.id] in MET:
                found[truth].append(one)
    if found[True]:
        return "may", tuple(found[True])
    return ("open", tuple(found[None])) if found[None] else ("silent", tuple(found[False]))


def covers(compilation: Compilation, extension: Extension, status: Status, answers: Answers) -> Truth:
    """Whether words that name close relatives mean the reader's own, given how the pathway ends.

    True where it is open on the reader's own ground; false where it is closed, or can be open only on a relative's ground, which makes
    the reader the one who comes along.
    """
    ground = certain_truth(compilation, compilation.truth(extension.ground), answers)
    if status in UNMET or ground is False:
        return False
    return True if ground and status in MET else None


def _applies(
    compilation: Compilation, guarantee: Guarantee, answers: Answers, order: tuple[PathwayOutcome, ...]
) -> Truth:
    """Whether a guarantee applies: by its condition, or by where the household lands; to everyone where it names neither."""
    open_ones = [one for one in order if one.status not in UNMET]
    if guarantee.applies is not None:
        has_a_way = any(one.provision.direction == guarantee.direction for one in open_ones)
        return concerned(compilation, guarantee, answers, has_a_way=has_a_way)
    if not guarantee.places:
        return True
    wanted = {place.id for place in guarantee.places}
    if any(place.id in wanted for one in open_ones for place in one.places):
        return True
    return None if any(one.status == "undetermined" or not one.places for one in open_ones) else False
