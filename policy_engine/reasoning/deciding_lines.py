"""What decides an undecided pathway: the facts, what each answer leads to, where to find out."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.model.interpretation import Decision, Interpretation
from policy_engine.model.policy import Policy
from policy_engine.model.vocabulary import Vocabulary
from policy_engine.reasoning import words
from policy_engine.reasoning.explanation import Reason
from policy_engine.reasoning.lines import Line, sentences
from policy_engine.reasoning.outlook import TurningPoint, turning_points
from policy_engine.reasoning.told import leads_to
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict
from policy_engine.reasoning.words import quoted, said, sentence

MOST_SPELT_OUT = 3
"""So many questions of a kind are told with what each answer leads to; more of them, and more answers than these, are only named."""


def deciding_lines(verdict: Verdict, pathway: PathwayVerdict) -> Iterator[Line]:
    """Three kinds of doubt, never mixed up: left open by the text, answered 不清楚, not answered. What can decide it alone comes first."""
    if pathway.status != "undetermined":
        return
    policy = verdict.policy
    yield from (_open_term(policy, one) for one in pathway.reasons if one.state == "open")
    turning = turning_points(policy, pathway, verdict.answers)
    for unsure in (True, False):
        some = sorted((one for one in turning if one.unsure is unsure), key=_decides_nothing_alone)
        yield from (_decides(policy.vocabulary, one, pathway) for one in some[:MOST_SPELT_OUT])
        yield from (_decides_too(one) for one in some[MOST_SPELT_OUT:])


def _open_term(policy: Policy, reason: Reason) -> Line:
    """A condition on which the text itself is not clear, with every reading."""
    fact, term = reason.statement.fact, reason.interpretation
    readings = () if term is None else tuple(sentence(one.words) for one in term.readings)
    there = () if term is None else _decided_elsewhere(term)
    return Line(
        "reading",
        said("open_term", topic=fact.topic, answer=words.answer_label(fact, reason.answer or "")),
        state="open",
        quote=reason.quote,
        clause=reason.clause,
        fact=fact.id,
        lines=(
            Line("fold", said("readings"), lines=sentences((*readings, *there))),
            *sentences([sentence(term.why) if term is not None and term.why else ""]),
            Line("sentence", said("office_decides", ask_at=policy.ask_at)),
        ),
    )


def decision_words(one: Decision) -> str:
    """Who decided when, for where, and in which document."""
    return said("decided", area=one.area, authority=one.authority, date=one.date, source=one.source)


def _decided_elsewhere(term: Interpretation) -> tuple[str, ...]:
    """What counties have decided: told, and deciding nothing, since nobody is asked for the county."""
    readings = {one.id: one.words for one in term.readings}
    return tuple(
        said("decided_there", decided=decision_words(one), words=sentence(readings[one.reading]))
        for one in term.decisions
        if one.area
    )


def _decides(vocabulary: Vocabulary, turning: TurningPoint, pathway: PathwayVerdict) -> Line:
    """A question that decides, what each answer to it leads to, the words that make it matter, and where to look it up."""
    fact = turning.fact
    quotes = dict.fromkeys(
        (one.quote, one.clause) for one in pathway.reasons if one.statement.fact.id == fact.id and one.quote
    )
    return Line(
        "decides",
        fact.question,
        state=_doubt(turning),
        fact=fact.id,
        lines=(
            *sentences(_outcomes(vocabulary, turning)),
            *(Line("quote", "", quote=words, clause=clause) for words, clause in quotes),
            *sentences([said("where", where=sentence(fact.where)) if fact.where else ""]),
        ),
    )


def _decides_too(turning: TurningPoint) -> Line:
    """A question that decides with others, only named."""
    return Line("decides", turning.fact.question, state=_doubt(turning), fact=turning.fact.id)


def _doubt(turning: TurningPoint) -> str:
    return "unknown" if turning.unsure else "not_asked"


def _decides_nothing_alone(turning: TurningPoint) -> bool:
    return len(turning.labels()) < 2


def _outcomes(vocabulary: Vocabulary, turning: TurningPoint) -> Iterator[str]:
    """Options by what they lead to; nothing where all of them lead to the same. Of a long list only the others are named."""
    labels = turning.labels()
    if len(labels) > 1:
        statuses = [one for one in words.LEADS_TO if one in labels]
        longest = max(statuses, key=lambda one: len(labels[one]))
        others = longest if len(labels[longest]) > MOST_SPELT_OUT else ""
        for status in sorted(statuses, key=others.__eq__):
            name = "if_another" if status == others else "if_answer"
            yield said(name, labels=quoted(labels[status]), leads_to=leads_to(vocabulary, status))
