"""The one thing that is told of a situation: with its reasons, or without them from what is concluded alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from policy_engine.reasoning import words
from policy_engine.reasoning.closing_lines import (
    answer_lines,
    freshness_lines,
    guarantee_lines,
    refused_lines,
    unstated_lines,
)
from policy_engine.reasoning.conclusion import Conclusion
from policy_engine.reasoning.family_lines import chosen_relations, company_state, family_section
from policy_engine.reasoning.in_time import time_section
from policy_engine.reasoning.incomplete import incomplete_sections
from policy_engine.reasoning.lines import Line, Result, Section, granted_words, having_lines, sentences
from policy_engine.reasoning.next_step import elsewhere_for
from policy_engine.reasoning.pathway_lines import caution_lines, landing_lines, pathway_sections
from policy_engine.reasoning.ranking import PathwayOutcome
from policy_engine.reasoning.status import MET, UNMET
from policy_engine.reasoning.told import said_of
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict
from policy_engine.reasoning.words import said, sentence

OF_THE_WAY = ("in_time", "changes", "deciding", "why", "landing", "mind", "family", "bring")
"""The sections of the first pathway: what to do comes before why. The family's stands among them."""


def result(found: Conclusion, verdict: Verdict, today: str = "") -> Result:
    """The whole result; ``today`` (YYYY-MM-DD, empty where nobody knows) tells whether the text is due to be checked again."""
    pathways = {one.provision.id: one for one in verdict.pathways}
    way = pathways[found.way.provision.id]
    own = [
        _with_the_order(verdict, way, one) for one in pathway_sections(verdict, way, has_question=found.has_question)
    ]
    told = (found.way,) if found.outcome == "not_concerned" else found.order
    guarantees = [one for one, _ in found.guarantees]
    own.append(time_section(verdict.policy, (one.provision for one in told), verdict.answers, guarantees))
    others = (
        _pathway_line(
            found,
            one,
            pathway_sections(verdict, pathways[one.provision.id], has_question=found.has_question),
            _gist(pathways[one.provision.id]),
        )
        for one in _others(found)
    )
    return _put_together(found, today, (*_in_order(found, own), *_rest(found, others)), complete=True)


def incomplete_result(found: Conclusion, today: str = "") -> Result:
    """The same without the engine's reasons: looked up condition by condition; what only the engine knows says so in its place."""
    own = incomplete_sections(found, found.way)
    others = (_pathway_line(found, one, incomplete_sections(found, one), "") for one in _others(found))
    return _put_together(found, today, (*_in_order(found, own), *_rest(found, others)), complete=False)


def _put_together(found: Conclusion, today: str, sections: tuple[Section, ...], *, complete: bool) -> Result:
    headlines = words.HEADLINES if found.enquiry.clause is None else words.HEADLINES_OF_A_CLAUSE
    return Result(
        outcome=found.outcome,
        complete=complete,
        headline=found.policy.vocabulary.fill(headlines[found.outcome]),
        way=found.way.provision.id,
        order=tuple(one.provision.id for one in found.order),
        top=tuple(_top(found, today)),
        next=_next(found),
        sections=having_lines(sections),
    )


def _next(found: Conclusion) -> Line:
    step = found.next_step
    opened = "" if step.provision is None else step.provision.id
    return Line("sentence", step.text, state=step.kind, fact=next(iter(step.facts), ""), pathway=opened)


def _in_order(found: Conclusion, own: Iterable[Section]) -> tuple[Section, ...]:
    """What is told of the first pathway, the family among it; its first caution stands on the first screen already."""
    rest = (replace(one, lines=one.lines[1:]) if one.id == "mind" and found.cautions else one for one in own)
    return tuple(sorted((*rest, family_section(found)), key=lambda one: OF_THE_WAY.index(one.id)))


def _rest(found: Conclusion, others: Iterable[Line]) -> tuple[Section, ...]:
    """What is told after the first pathway."""
    return (
        Section(
            "guarantees", found.policy.vocabulary.fill(words.SECTIONS["guarantees"]), tuple(guarantee_lines(found))
        ),
        Section("others", _title_of_others(found), tuple(others), sheet=True),
        Section("unstated", words.SECTIONS["unstated"], unstated_lines(found.policy), sheet=True),
        Section(
            "refused",
            words.SECTIONS["refused"],
            () if found.outcome == "not_concerned" else refused_lines(found.policy),
        ),
        Section("answers", words.SECTIONS["answers"], tuple(answer_lines(found)), sheet=True),
        Section("freshness", words.SECTIONS["freshness"], freshness_lines(found.policy), sheet=True, spoken=True),
    )


def _others(found: Conclusion) -> tuple[PathwayOutcome, ...]:
    """The other pathways; whom the policy does not concern, it concerns by none of them."""
    return () if found.outcome == "not_concerned" else tuple(one for one in found.order if one is not found.way)


def _title_of_others(found: Conclusion) -> str:
    """It tells how many of them are open, too."""
    also = found.count("entitled") - (found.way.status == "entitled")
    return words.SECTIONS["others_open"].format(count=also) if also else words.SECTIONS["others"]


def _top(found: Conclusion, today: str) -> Iterator[Line]:
    """The first screen: what must be known first, by which way, where, who comes along, what to mind, and the one worry."""
    overdue = _overdue(found, today)
    if overdue:
        yield Line("sentence", overdue, state="overdue")
    if found.enquiry.who == "someone":
        yield Line("sentence", said_of(found.policy.vocabulary, "for_someone"))
    yield from _way(found)
    people = [(one, company_state(found, one)) for one in chosen_relations(found.policy.relations, found.enquiry)]
    if people:
        listed = "；".join(f"{one.label}：{words.COMPANY[state]}" for one, state in people)
        yield Line("sentence", said("company", people=listed), state="family")
    yield from caution_lines(found.cautions[:1])
    for guarantee, applies in found.guarantees:
        if guarantee.foremost_in == found.way.provision.direction and applies is True:
            yield Line("quote", guarantee.title, quote=guarantee.quote, clause=found.policy.clause_of(guarantee.quote))


def _way(found: Conclusion) -> Iterator[Line]:
    """The way that is told first, and where it leads."""
    way, count = found.way, found.count(found.outcome)
    if found.outcome == "not_concerned":
        yield Line("sentence", said_of(found.policy.vocabulary, "outside"), state=found.outcome)
        yield from _official_words(found)
        return
    named = {
        "entitled": "way",
        "already_there": "already",
        "undetermined": "undetermined" if count > 1 else "undetermined_one",
        "not_entitled": "closed" if count > 1 else "closed_one",
    }
    vocabulary = found.policy.vocabulary
    words_of_it = said_of(vocabulary, named[found.outcome], title=way.provision.title, count=count)
    yield Line("sentence", words_of_it, state=way.status, clause=way.clause, pathway=way.provision.id)
    if way.is_open:
        is_there, names = way.status == "already_there", _names_of_places(found, way)
        if told := granted_words(vocabulary, way.provision, names, is_there=is_there):
            yield Line("sentence", told, state="place")


def _names_of_places(found: Conclusion, way: PathwayOutcome) -> tuple[str, ...]:
    """The places in which a pathway ends, each as the person calls it."""
    return tuple(one.called_by(found.answers) for one in way.places)


def _official_words(found: Conclusion) -> Iterator[Line]:
    """Those that bear on somebody whom the policy does not concern."""
    told = elsewhere_for(found.policy, found.answers)
    if told is not None:
        yield from (Line("quote", "", quote=one, clause=found.policy.clause_of(one)) for one in told[1].quotes)


def _overdue(found: Conclusion, today: str) -> str:
    """What must be known before anything is believed: another text applies or will, the check is overdue, or the date is not to be trusted.

    A date before the last comparison with the text is wrong: the day is then that of the comparison.
    """
    policy = found.policy
    day, new = max(today, policy.checked_on), policy.superseded_by
    if day < policy.effective.date:
        return said("announced", effective=policy.effective.date)
    if new is not None and new.date <= day:
        return said("superseded", words=new.words)
    if "" < policy.effective.until < day:
        return said("expired", until=policy.effective.until)
    if today > policy.next_check_due:
        return said("overdue", next_check_due=policy.next_check_due)
    if new is not None:
        return said("replaced_later", title=new.title, date=new.date)
    return said("clock", today=today, checked_on=policy.checked_on) if "" < today < policy.checked_on else ""


def _with_the_order(verdict: Verdict, way: PathwayVerdict, section: Section) -> Section:
    """The landing with the landing order of the whole direction, where that says more."""
    if section.id != "landing":
        return section
    policy, own = verdict.policy, {one.place.id for one in way.landing.places}
    lines = section.lines
    for order in verdict.orders:
        named = {one.place.id for one in order.landing.places}
        if order.order.direction == way.provision.direction and order.status not in UNMET and named != own:
            kind, is_open = order.order.landing.kind, order.status in MET
            ladder = tuple(landing_lines(policy, verdict.answers, kind, order.landing, is_open=is_open))
            quote = Line("quote", "", quote=order.order.quote, clause=order.clause)
            lines += (Line("fold", order.order.title, lines=(quote, *ladder)),)
    return Section(section.id, section.title, lines, sheet=section.sheet, spoken=section.spoken)


def _pathway_line(found: Conclusion, one: PathwayOutcome, sections: tuple[Section, ...], gist: str) -> Line:
    vocabulary, names = found.policy.vocabulary, _names_of_places(found, one)
    if names or (one.is_open and not vocabulary.registration):
        gist = granted_words(vocabulary, one.provision, names) or gist
    return Line(
        "pathway",
        one.provision.title,
        state=one.status,
        clause=one.clause,
        pathway=one.provision.id,
        lines=sentences([gist]),
        sections=sections,
    )


def _gist(pathway: PathwayVerdict) -> str:
    """What is in doubt, in a few topics; of a closed pathway what the person is told of its first reasons."""
    if pathway.is_open:
        return ""
    if pathway.status == "not_entitled":
        return sentence("；".join(dict.fromkeys(one.words for one in pathway.reasons[:2])))
    topics = list(dict.fromkeys(one.statement.fact.topic for one in pathway.reasons))
    named = "、".join(topics[:3]) + ("等" if len(topics) > 3 else "")
    return said("looks_at_topics", topics=named)
