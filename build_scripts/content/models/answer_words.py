"""The short answer to a question that people ask, and the pathways behind it: a view of what is concluded and told of its situation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_scripts.content.models.naming import ClauseName, name_of
from policy_engine.answering.question import Situation
from policy_engine.model.interpretation import Interpretation
from policy_engine.reasoning import words
from policy_engine.reasoning.change_lines import change_lines
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Conclusion, Enquiry, cautions, conclude
from policy_engine.reasoning.counterfactual import nearest_opening
from policy_engine.reasoning.lines import Line, granted_words
from policy_engine.reasoning.pathway_lines import reason_line
from policy_engine.reasoning.ranking import PathwayOutcome
from policy_engine.reasoning.status import UNMET
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict

Outcome = Literal["yes", "no", "open"]


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """The answer in a few words, the sentences that follow it, and what to mind before going to the window."""

    outcome: Outcome
    lead: str
    sentences: tuple[str, ...]
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One pathway behind an answer: how it stands, why, where the household lands, what would open it."""

    title: str
    clause: ClauseName
    standing: str
    reasons: tuple[Line, ...]
    landing: str
    changes: tuple[str, ...]
    open_terms: tuple[Interpretation, ...]
    relied_on: tuple[Interpretation, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A situation with what is concluded of it. ``asked`` is the pathway that the question is about, the first that it expects."""

    situation: Situation
    verdict: Verdict
    found: Conclusion
    asked: PathwayOutcome


def answered(verdict: Verdict, situation: Situation) -> Answered:
    """What is concluded in the direction of a situation."""
    enquiry = Enquiry(situation.direction)
    found = conclude(compile_policy(verdict.policy), verdict.answers, enquiry)
    wanted = situation.expects[0].provision
    return Answered(situation, verdict, found, next(one for one in found.order if one.provision.id == wanted))


def short_answer(one: Answered) -> ShortAnswer:
    """The answer: by the pathway asked about if it is open, else by the best."""
    asked, best = one.asked, one.found.order[0]
    if asked.is_open:
        return ShortAnswer("yes", "能。", tuple(_open_way(one, asked)), cautions(asked.provision, one.verdict.answers))
    about_asked = _sentence_about(one, asked)
    if best.status == "not_concerned":
        return ShortAnswer("no", "这件事不归这份文件管。", (about_asked, one.found.next_step.text), ())
    if best.is_open:
        sentences = (about_asked, *_open_way(one, best))
        return ShortAnswer("yes", "能，不过走的是另一条路。", sentences, one.found.cautions)
    disputed = [way for way in one.found.order if _verdict(one, way).open_terms and not _verdict(one, way).missing]
    if disputed:
        others = tuple(_sentence_about(one, way) for way in disputed if way is not asked)
        return ShortAnswer("open", "说不准，要由窗口认定。", (about_asked, *others), ())
    rest = one.found.count("undetermined") > 0
    closing = ("别的路走不走得通，要看这里没有说到的情况，测一测就知道。",) if rest else ()
    lead = f"走{_called(one, asked)}这条路，不能。" if rest else "不能。"
    return ShortAnswer("no", lead, (about_asked, *_changes(one, asked, "doable"), *closing), ())


def ways(one: Answered) -> tuple[Way, ...]:
    """The pathway that is asked about, then those in its direction that are open or that the text leaves open."""
    others = [way for way in one.found.order if way.is_open or _verdict(one, way).open_terms]
    return tuple(_way(one, way) for way in (one.asked, *(way for way in others if way is not one.asked)))


def _way(one: Answered, way: PathwayOutcome) -> Way:
    verdict = _verdict(one, way)
    return Way(
        title=way.provision.title,
        clause=name_of(one.verdict.policy, way.clause),
        standing=words.STATUSES[way.status],
        reasons=tuple(reason_line(reason) for reason in verdict.reasons),
        landing="" if way.status in UNMET else _landing(one, way),
        changes=_changes(one, way, "doable", "fixed"),
        open_terms=verdict.open_terms,
        relied_on=verdict.relied_on,
    )


def _verdict(one: Answered, way: PathwayOutcome) -> PathwayVerdict:
    return next(found for found in one.verdict.pathways if found.provision.id == way.provision.id)


def _open_way(one: Answered, way: PathwayOutcome) -> tuple[str, str]:
    return f"可以走{_called(one, way)}这条路。", _landing(one, way)


def _landing(one: Answered, way: PathwayOutcome) -> str:
    return granted_words(one.verdict.policy.vocabulary, way.provision, tuple(place.name for place in way.places))


def _called(one: Answered, way: PathwayOutcome) -> str:
    return f"“{way.provision.title}”（{name_of(one.verdict.policy, way.clause).short}）"


def _sentence_about(one: Answered, way: PathwayOutcome) -> str:
    """How a pathway that is not open stands, and what stands in the way."""
    called, verdict, policy = _called(one, way), _verdict(one, way), one.verdict.policy
    if way.status in UNMET:
        return (
            f"{called}{words.STATUSES[way.status]}：{'；'.join(dict.fromkeys(why.words for why in verdict.reasons))}。"
        )
    if verdict.open_terms:
        return f"{called}，原文没有明说的是：{'；'.join(term.term for term in verdict.open_terms)}。"
    topics = "、".join(policy.fact(fact).topic for fact in (*verdict.unsure, *verdict.missing))
    return f"{called}还要看：{topics}。"


def _changes(one: Answered, way: PathwayOutcome, *states: str) -> tuple[str, ...]:
    """The smallest changes that would open a closed pathway, of some states: in a person's power or not."""
    if way.status != "not_entitled":
        return ()
    lines = change_lines(nearest_opening(one.verdict.policy, way.provision.id, one.verdict.answers))
    return tuple(f"{line.stands}：{line.text}" for line in lines if line.state in states)
