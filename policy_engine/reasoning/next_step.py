"""The one thing to do next, in one sentence: what stands first on a result. It names nothing that the text or the rules do not.

Found by looking up: another answer is put in place of today's, and the same diagrams say how the pathways end then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from policy_engine.model.answers import Answers
from policy_engine.model.applying import materials_for, offices_for
from policy_engine.model.condition import statements
from policy_engine.model.elsewhere import Elsewhere
from policy_engine.model.fact import UNKNOWN, Fact, Option
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.compilation import Compilation
from policy_engine.reasoning.ranking import PathwayOutcome, best_first, outcome_of
from policy_engine.reasoning.status import MET, UNMET, Status
from policy_engine.reasoning.told import said_of
from policy_engine.reasoning.words import quoted, said, sentence

NextKind = Literal["go", "stay", "elsewhere", "answer", "find_out", "ask_office", "act", "act_partly", "wait"]


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next. ``facts`` are the ids of what it is about, ``provision`` the pathway that an act opens."""

    kind: NextKind
    text: str
    facts: tuple[str, ...] = ()
    provision: Provision | None = None


def next_step(
    compilation: Compilation, answers: Answers, order: tuple[PathwayOutcome, ...], *, has_question: bool
) -> NextStep:
    """What to do next, given the pathways in scope, the best first, and whether a question is still open."""
    best = order[0]
    match best.status:
        case "entitled":
            return NextStep("go", go_words(compilation.policy, best.provision))
        case "already_there":
            return NextStep("stay", said_of(compilation.policy.vocabulary, "next_stay"))
        case "not_concerned":
            return _elsewhere(compilation.policy, answers)
        case "undetermined":
            if has_question:
                return NextStep("answer", said("next_answer"))
            return _towards_certainty(compilation, answers, best)
        case "not_entitled":
            return _towards_an_opening(compilation, answers, order)
        case _ as never:
            assert_never(never)


def elsewhere_for(policy: Policy, answers: Answers) -> tuple[Fact, Elsewhere] | None:
    """What somebody is told to do instead whom the policy does not concern, and the question whose answer says so."""
    answered = ((fact, answers.get(fact.id)) for fact in policy.facts)
    told = (
        (fact, fact.option(option).elsewhere) for fact, option in answered if option not in {None, UNKNOWN} and option
    )
    return next(((fact, one) for fact, one in told if one is not None), None)


def elsewhere_words(one: Elsewhere) -> str:
    """What to do instead; that it rests on a reading is said with it."""
    words = sentence(one.words)
    return said("next_elsewhere_read", words=words) if one.interpretation else words


def _elsewhere(policy: Policy, answers: Answers) -> NextStep:
    found = elsewhere_for(policy, answers)
    if found is None:
        return NextStep("elsewhere", said("next_ask", ask_at=policy.ask_at))
    fact, one = found
    return NextStep("elsewhere", elsewhere_words(one), (fact.id,))


def go_words(policy: Policy, provision: Provision) -> str:
    """What to take along, and whom to ask."""
    whom = policy.whom_to_ask or said("ask", ask_at=policy.ask_at)
    if materials_for(policy.applying, provision.id):
        return said("next_go_listed", where=_where(policy, provision) or said("ask_where", whom_to_ask=whom))
    if provision.materials:
        return said("next_go_with", materials=quoted(provision.materials), whom_to_ask=whom)
    return said("next_go", whom_to_ask=whom)


def _where(policy: Policy, provision: Provision) -> str:
    """To which office, where the text names it for everybody who takes the pathway."""
    offices = offices_for(policy.applying, provision.id)
    return "".join(said("office", office=one.name) for one in offices if one.concern.only_if is None)


def act_words(option: Option, title: str, *, is_enough: bool) -> str:
    """What to bring about, and which pathway that opens, or may open."""
    return said("next_act" if is_enough else "next_act_partly", remedy=option.remedy.rstrip("。"), title=title)


def find_out_words(fact: Fact) -> str:
    """What to look up, and where."""
    return said("next_find_out", topic=fact.topic, where=sentence(fact.where))


def _towards_certainty(compilation: Compilation, answers: Answers, best: PathwayOutcome) -> NextStep:
    """Which 不清楚 to settle first: one that can open the pathway by itself, else one that can decide it, before what the office decides."""
    policy = compilation.policy
    unsure = [fact for fact in policy.facts if answers.get(fact.id) == UNKNOWN]
    ends = {fact.id: set(_ends(compilation, answers, best.provision, fact)) for fact in unsure}
    for decided in (MET, (*MET, *UNMET)):
        for fact in unsure:
            if ends[fact.id].intersection(decided):
                return NextStep("find_out", find_out_words(fact), (fact.id,))
    for one in statements(best.provision.precondition):
        term = one.open_reading(answers.get(one.fact.id) or UNKNOWN)
        if term is not None:
            return NextStep(
                "ask_office", said("next_ask_office", ask_at=policy.ask_at, quote=term.quote), (one.fact.id,)
            )
    return NextStep("ask_office", said("next_ask", ask_at=policy.ask_at))


def _ends(compilation: Compilation, answers: Answers, provision: Provision, fact: Fact) -> Iterator[Status]:
    """How a pathway ends after each option of a fact."""
    level, given = compilation.levels[fact.id], compilation.assignment(answers)
    for value in range(len(fact.options)):
        yield outcome_of(compilation, provision, {**given, level: value}).status


def _towards_an_opening(compilation: Compilation, answers: Answers, order: tuple[PathwayOutcome, ...]) -> NextStep:
    """The easiest act after which some pathway is open; else the easiest after which one may be."""
    policy, given = compilation.policy, compilation.assignment(answers)
    after: list[tuple[Fact, Option, PathwayOutcome]] = []
    for fact, option in policy.acts():
        changed = {**given, compilation.levels[fact.id]: fact.position(option.id)}
        then = best_first(policy, [outcome_of(compilation, one.provision, changed) for one in order])
        after.append((fact, option, then[0]))
    for is_enough in (True, False):
        for fact, option, best in after:
            if best.is_open if is_enough else best.status == "undetermined":
                words = act_words(option, best.provision.title, is_enough=is_enough)
                return NextStep("act" if is_enough else "act_partly", words, (fact.id,), best.provision)
    return NextStep("wait", said_of(policy.vocabulary, "next_wait", ask_at=policy.ask_at))
