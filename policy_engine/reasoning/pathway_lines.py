"""One pathway as it is told with its reasons: why, where the household lands, what decides it, what would open it, what to bring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policy_engine.model.answers import Answers
from policy_engine.model.condition import AtLeast, Negate
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning import words
from policy_engine.reasoning.change_lines import change_lines
from policy_engine.reasoning.conclusion import cautions
from policy_engine.reasoning.condition_words import group_words, with_weights
from policy_engine.reasoning.counterfactual import nearest_opening
from policy_engine.reasoning.deciding_lines import deciding_lines, decision_words
from policy_engine.reasoning.explanation import Explained, Reason, weighing
from policy_engine.reasoning.lines import Line, Section, having_lines, sentences
from policy_engine.reasoning.practical_lines import practical_lines
from policy_engine.reasoning.settlement import LandingVerdict, PlaceVerdict
from policy_engine.reasoning.status import UNMET, Status
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict
from policy_engine.reasoning.words import said, sentence


def pathway_sections(verdict: Verdict, pathway: PathwayVerdict, *, has_question: bool) -> tuple[Section, ...]:
    """A pathway with its reasons, in the order in which it is told; ``has_question`` while something is left to be asked."""
    is_open = pathway.is_open
    minded = minded_of(pathway.provision, pathway.status, verdict.answers)
    return having_lines(
        (
            Section("changes", words.SECTIONS["changes"], tuple(_changes(verdict, pathway)), sheet=True, spoken=True),
            Section(
                "deciding", words.SECTIONS["deciding"], tuple(deciding_lines(verdict, pathway)), sheet=True, spoken=True
            ),
            Section(
                "why", words.WHY[pathway.status], tuple(_why(pathway, minded, has_question=has_question)), sheet=True
            ),
            Section(
                "landing",
                verdict.policy.vocabulary.fill(words.SECTIONS["landing" if is_open else "landing_if"]),
                tuple(_landing(verdict, pathway)),
                sheet=True,
                spoken=True,
            ),
            Section("mind", words.SECTIONS["mind"], caution_lines(minded), sheet=True, spoken=True),
            Section("bring", words.SECTIONS["bring"], tuple(_bring(verdict, pathway)), sheet=True, spoken=True),
        )
    )


def minded_of(provision: Provision, status: Status, answers: Answers) -> tuple[str, ...]:
    """The cautions of a pathway that is open, or may be."""
    return cautions(provision, answers) if status in ("entitled", "undetermined") else ()


def caution_lines(minded: Iterable[str]) -> tuple[Line, ...]:
    """Where the office may read more strictly."""
    return tuple(Line("sentence", said("caution", words=sentence(one)), state="caution") for one in minded)


def _why(pathway: PathwayVerdict, minded: tuple[str, ...], *, has_question: bool) -> Iterator[Line]:
    provision, clause = pathway.provision, pathway.clause
    yield from sentences([sentence(provision.explanation)])
    if pathway.regardless and has_question:  # who was asked everything has left nothing unanswered
        yield Line("sentence", said(f"regardless_{pathway.status}"))
    yield from (reason_line(one) for one in _reasons_shown(pathway))
    yield from readings_taken(pathway.relied_on, told=minded)
    yield Line("fold", said("conditions"), lines=(condition_line(pathway.explained),))
    yield Line("fold", said("whole"), lines=(Line("quote", "", quote=provision.quote, clause=clause),))


def _reasons_shown(pathway: PathwayVerdict) -> Iterator[Reason]:
    """The reasons; of an undecided pathway those that the questions which decide it do not tell."""
    decided_by = {*pathway.missing, *pathway.unsure} if pathway.status == "undetermined" else set()
    for one in pathway.reasons:
        if one.statement.fact.id not in decided_by and (one.state != "open" or pathway.status != "undetermined"):
            yield one


def reason_line(reason: Reason) -> Line:
    """How one condition stands, in words to the person, with the words of the text and the person's own answer."""
    fact = reason.statement.fact
    decided = reason.state in ("holds", "fails")
    state = ("met" if (reason.state == "holds") is not reason.negated else "unmet") if decided else reason.state
    return Line(
        "reason",
        sentence(reason.words if decided else fact.topic),
        state=state,
        quote=reason.quote,
        clause=reason.clause,
        answer="" if reason.answer is None else words.answer_label(fact, reason.answer),
        fact=fact.id,
    )


def condition_line(explained: Explained, *, negated: bool = False) -> Line:
    """A condition tree in the order of the text; what is negated says itself which way round it is."""
    if explained.reason is not None:
        return reason_line(explained.reason)
    condition = explained.condition
    if isinstance(condition, Negate):
        return condition_line(explained.parts[0], negated=not negated)
    lines = with_weights(condition, (condition_line(one, negated=negated) for one in explained.parts))
    now = weighing(condition, explained, truth=not negated) if isinstance(condition, AtLeast) else None
    return Line("group", group_words(condition, negated=negated, now=now), lines=lines)


def readings_taken(readings: Iterable[Interpretation], told: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """The readings on which a pathway rests, each with the others and why it was taken; cautions that are told elsewhere are left out."""
    return tuple(_reading(one, told) for one in readings)


def _reading(one: Interpretation, told: tuple[str, ...]) -> Line:
    taken = next((reading.words for reading in one.readings if reading.id == one.taken), "")
    law = said("reading_own" if one.team_view else "reading_law", authority=sentence(one.authority))
    return Line(
        "reading",
        said("reading_taken", term=one.term, words=sentence(taken))
        if one.decision is None
        else said("reading_decided", term=one.term, words=sentence(taken), decided=decision_words(one.decision)),
        state="taken",
        lines=sentences(
            [
                *(said("reading_other", words=sentence(r.words)) for r in one.readings if r.id != one.taken),
                said("reading_why", why=sentence(one.why)) if one.why else "",
                law if one.authority else "",
                said("caution", words=sentence(one.caution)) if one.caution and one.caution not in told else "",
            ]
        ),
    )


def _landing(verdict: Verdict, pathway: PathwayVerdict) -> Iterator[Line]:
    if pathway.status in UNMET:
        return
    kind, is_open = pathway.provision.landing.kind, pathway.is_open
    yield from landing_lines(verdict.policy, verdict.answers, kind, pathway.landing, is_open=is_open)


def landing_lines(
    policy: Policy, answers: Answers, kind: str, landing: LandingVerdict, *, is_open: bool
) -> Iterator[Line]:
    """The places in the order of the text, each with how it stands and why."""
    if len(landing.places) > 1:
        yield Line("sentence", said("choice_order" if kind == "choice" else "in_order"))
    for one in landing.places:
        yield _place(policy, one, one.place.called_by(answers), is_open=is_open)


def _place(policy: Policy, found: PlaceVerdict, name: str, *, is_open: bool) -> Line:
    """A place; why it falls away stands in the open, what else it turns on waits until asked."""
    place, is_mine = found.place, found.state in ("here", "choice")
    state = f"{found.state}_if" if is_mine and not is_open else found.state
    stands = policy.vocabulary.fill(words.PLACE_STATES[state])
    if found.state == "not_reached":
        return Line("place", name, state, stands=stands)
    lines = sentences([sentence(place.explanation)] if is_mine else [])
    if found.state == "unavailable":
        lines += sentences(sentence(one.words) for one in found.reasons)
    elif found.reasons:
        reasons = tuple(reason_line(one) for one in found.reasons)
        lines += (Line("fold", said("looks_at", place=name), lines=reasons),)
    return Line("place", name, state, place.quote, policy.clause_of(found.passage), lines=lines, stands=stands)


def _changes(verdict: Verdict, pathway: PathwayVerdict) -> Iterator[Line]:
    if pathway.status == "not_entitled":
        yield from change_lines(nearest_opening(verdict.policy, pathway.provision.id, verdict.answers))


def _bring(verdict: Verdict, pathway: PathwayVerdict) -> Iterator[Line]:
    if pathway.status not in UNMET:
        yield from practical_lines(verdict.policy, pathway.provision, verdict.answers)
