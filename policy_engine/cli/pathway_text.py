"""One pathway of a verdict in plain Chinese, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.citing.citation import short_citation
from policy_engine.model.fact import Option
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.reasoning.counterfactual import ChangeSet, Counterfactual, nearest_opening
from policy_engine.reasoning.explanation import Reason
from policy_engine.reasoning.outlook import TurningPoint, turning_points
from policy_engine.reasoning.settlement import LandingVerdict
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict

STATUS_WORDS = {"entitled": "可以办", "not_entitled": "还不能办", "undetermined": "要看情况"}
_OUTCOME_WORDS = STATUS_WORDS | {"undetermined": "还要看别的"}
PLACE_WORDS = {
    "here": "户口落在这里",
    "choice": "可以选这里",
    "unavailable": "这里不行",
    "undetermined": "还说不准",
    "not_reached": "轮不到这里，前面的先落",
}


def pathway_lines(verdict: Verdict, pathway: PathwayVerdict) -> Iterator[str]:
    """The status, the reasons with their quotes, what is missing or left open, what would change it, the landing."""
    policy, provision = verdict.policy, pathway.provision
    clause = short_citation(policy.document, pathway.clause)
    yield f"【{STATUS_WORDS[pathway.status]}】{provision.title}（{clause}）"
    if pathway.regardless:
        yield "  没有回答的问题，怎么答都是这个结果。"
    yield "  理由："
    yield from (f"    {_reason_text(reason, clause)}" for reason in pathway.reasons)
    yield from _deciding_lines(turning_points(policy, pathway, verdict.answers))
    for term in pathway.open_terms:
        yield f"  原文没有说清“{term.quote}”，由窗口认定（{term.term}）："
        yield from (f"    一种理解：{reading.words}" for reading in term.readings)
    yield from _change_lines(nearest_opening(policy, provision.id, verdict.answers))
    if pathway.status != "not_entitled":
        yield "  户口落在哪里：" if pathway.status == "entitled" else "  能办的话，户口落在哪里："
        yield from landing_lines(policy, pathway.landing)
    yield from (f"  这里的理解：{_reading_text(term)}" for term in pathway.relied_on)
    yield from (f"  原文提到的材料：“{words}”" for words in provision.materials)
    agencies = [name for note in policy.departments_of(pathway.clause) for name in note.agencies]
    if agencies:
        yield f"  负责部门：{'、'.join(agencies)}"


def _reason_text(reason: Reason, clause: str) -> str:
    source = f"——“{reason.quote}”（{clause}）" if reason.quote else f"——{clause}"
    match reason.state:
        case "not_asked":
            return f"？ 还没有回答：{reason.statement.fact.question}{source}"
        case "unknown":
            return f"？ 您答的是“不清楚”：{reason.statement.fact.question}{source}"
        case "open":
            return f"？ 原文没有说清算不算：{reason.words}{source}"
        case _:
            return f"{'✗' if (reason.state == 'holds') is reason.negated else '✓'} {reason.words}{source}"


def _deciding_lines(turning: tuple[TurningPoint, ...]) -> Iterator[str]:
    if turning:
        yield "  还要知道："
    for one in turning:
        yield f"    {one.fact.question}（编号 {one.fact.id}）到哪里查：{one.fact.where}"
        yield from _outcome_lines(one)


def _outcome_lines(turning: TurningPoint) -> Iterator[str]:
    """The options with the same outcome on one line; nothing where no option settles anything by itself."""
    labels: dict[str, list[str]] = {}
    for option, status in turning.outcomes:
        labels.setdefault(_OUTCOME_WORDS[status], []).append(f"“{option.label}”")
    if len(labels) > 1:
        yield from (f"      如果是{'、'.join(some)}：{words}" for words, some in labels.items())


def _change_lines(found: Counterfactual) -> Iterator[str]:
    if found.doable:
        yield "  怎样才能办（办成下面任何一项）："
        yield from (f"    · {_change_text(one)}" for one in found.doable)
    if found.fixed:
        yield "  除非情况本来就不同（这不是自己能改变的）："
        yield from (f"    · {_change_text(one)}" for one in found.fixed)


def _change_text(change_set: ChangeSet) -> str:
    parts = [
        f"{one.fact.topic}：现在是“{one.answered.label}”，要是{_options_text(one.to)}" for one in change_set.changes
    ]
    parts += [f"同时{fact.topic}要是{_options_text(options)}" for fact, options in change_set.provided]
    return "；".join(parts)


def _options_text(options: tuple[Option, ...]) -> str:
    return "，或者".join(f"“{one.label}”" + (f"（{one.remedy}）" if one.remedy else "") for one in options)


def landing_lines(policy: Policy, landing: LandingVerdict) -> Iterator[str]:
    """Every place in the text's order, with its state; why it does not come into question, or what it turns on."""
    for number, found in enumerate(landing.places, 1):
        yield f"    {number}. {found.place.name}：{PLACE_WORDS[found.state]}"
        if found.state == "unavailable":
            clause = short_citation(policy.document, policy.clause_of(found.passage))
            yield from (f"       {_reason_text(reason, clause)}" for reason in found.reasons)
        elif found.state == "undetermined" and found.reasons:
            topics = dict.fromkeys(reason.statement.fact.topic for reason in found.reasons)
            yield f"       要看：{'、'.join(topics)}"


def _reading_text(term: Interpretation) -> str:
    taken = next(reading.words for reading in term.readings if reading.id == term.taken)
    caution = f" 提醒：{term.caution}" if term.caution else ""
    return f"{term.term}——{taken}{caution}"
