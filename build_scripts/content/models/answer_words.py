"""A verdict in plain words: the short answer to a question, and the pathways behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from build_scripts.content.models.naming import ClauseName, name_of
from policy_engine.answering.question import Situation
from policy_engine.model.interpretation import Interpretation
from policy_engine.reasoning.counterfactual import ChangeSet, nearest_opening
from policy_engine.reasoning.explanation import Reason
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict

Outcome = Literal["yes", "no", "open"]

_STANDING: Final = {"entitled": "走得通", "not_entitled": "走不通", "undetermined": "定不下来"}


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
    reasons: tuple[Reason, ...]
    landing: str
    changes: tuple[str, ...]
    open_terms: tuple[Interpretation, ...]
    relied_on: tuple[Interpretation, ...]


def short_answer(verdict: Verdict, situation: Situation) -> ShortAnswer:
    """The answer for the direction of a situation; its first expected pathway is the one that the question asks about."""
    asked = _asked(verdict, situation)
    best = asked if asked.status == "entitled" else _first(verdict, situation, "entitled")
    about_asked = () if asked is best else (_sentence_about(verdict, asked),)
    if best is not None:
        lead = "能。" if asked is best else "能，不过走的是另一条路。"
        found = (f"可以走{_called(verdict, best)}这条路。", f"{landing_words(verdict, best)}。")
        return ShortAnswer("yes", lead, (*about_asked, *found), _cautions(best))
    disputed = [one for one in _in_direction(verdict, situation) if one.open_terms and not one.missing]
    if disputed:
        others = tuple(_sentence_about(verdict, one) for one in disputed if one is not asked)
        return ShortAnswer("open", "说不准，要由窗口认定。", (*about_asked, *others), ())
    rest = any(one.status == "undetermined" for one in _in_direction(verdict, situation))
    closing = ("别的路走不走得通，要看这里没有说到的情况，测一测就知道。",) if rest else ()
    lead = f"走{_called(verdict, asked)}这条路，不能。" if rest else "不能。"
    changes = tuple(f"{words}。" for words in _changes(verdict, asked))
    return ShortAnswer("no", lead, (*about_asked, *changes, *closing), ())


def ways(verdict: Verdict, situation: Situation) -> tuple[Way, ...]:
    """The pathway that is asked about, then those in its direction that are open or that the text leaves open."""
    asked = _asked(verdict, situation)
    others = [one for one in _in_direction(verdict, situation) if one.status == "entitled" or one.open_terms]
    return tuple(_way(verdict, one) for one in (asked, *(one for one in others if one is not asked)))


def landing_words(verdict: Verdict, pathway: PathwayVerdict) -> str:
    """Where the household lands, or on what that still depends."""
    here = [place.name for place in pathway.landing.here]
    if len(here) > 1:
        return f"户口可以落在{'，或者'.join(here)}，自己选"
    if here:
        return f"户口落在{here[0]}"
    topics = "、".join(verdict.policy.fact(one).topic for one in pathway.landing.missing)
    return f"户口落在哪里，还要看：{topics}" if topics else "户口落在哪里，还定不下来"


def _way(verdict: Verdict, pathway: PathwayVerdict) -> Way:
    return Way(
        title=pathway.provision.title,
        clause=name_of(verdict.policy, pathway.clause),
        standing=_STANDING[pathway.status],
        reasons=pathway.reasons,
        landing="" if pathway.status == "not_entitled" else landing_words(verdict, pathway),
        changes=_changes(verdict, pathway),
        open_terms=pathway.open_terms,
        relied_on=pathway.relied_on,
    )


def _asked(verdict: Verdict, situation: Situation) -> PathwayVerdict:
    wanted = situation.expects[0].provision
    return next(one for one in verdict.pathways if one.provision.id == wanted)


def _in_direction(verdict: Verdict, situation: Situation) -> list[PathwayVerdict]:
    return [one for one in verdict.pathways if one.provision.direction == situation.direction]


def _first(verdict: Verdict, situation: Situation, status: str) -> PathwayVerdict | None:
    """The first pathway of a status in the order of the text, one whose landing is certain before the others."""
    found = [one for one in _in_direction(verdict, situation) if one.status == status]
    return next((one for one in found if one.landing.certain), found[0] if found else None)


def _called(verdict: Verdict, pathway: PathwayVerdict) -> str:
    return f"“{pathway.provision.title}”（{name_of(verdict.policy, pathway.clause).short}）"


def _sentence_about(verdict: Verdict, pathway: PathwayVerdict) -> str:
    """How a pathway that is not open stands, and what stands in the way."""
    called = _called(verdict, pathway)
    if pathway.status == "not_entitled":
        return f"{called}走不通：{'；'.join(dict.fromkeys(one.words for one in pathway.reasons))}。"
    if pathway.open_terms:
        terms = "；".join(one.term for one in pathway.open_terms)
        return f"{called}，原文没有明说的是：{terms}。"
    topics = "、".join(verdict.policy.fact(one).topic for one in (*pathway.unsure, *pathway.missing))
    return f"{called}还要看：{topics}。"


def _cautions(pathway: PathwayVerdict) -> tuple[str, ...]:
    return tuple(one.caution for one in pathway.relied_on if one.caution)


def _changes(verdict: Verdict, pathway: PathwayVerdict) -> tuple[str, ...]:
    """The smallest changes that would open a closed pathway, in words; that there are none in a person's power where that is so."""
    found = nearest_opening(verdict.policy, pathway.provision.id, verdict.answers)
    if found.doable:
        return tuple(_change(one) for one in found.doable)
    return ("这一点靠自己改变不了",) if found.fixed else ()


def _change(change_set: ChangeSet) -> str:
    steps = ["，或者".join(one.remedy for one in change.to if one.remedy) for change in change_set.changes]
    provided = [
        f"{fact.topic}这一问答“{'”或“'.join(one.label for one in options)}”" for fact, options in change_set.provided
    ]
    condition = f"，同时{'，'.join(provided)}" if provided else ""
    return f"要走通，差这一步：{'；再'.join(steps)}{condition}"
