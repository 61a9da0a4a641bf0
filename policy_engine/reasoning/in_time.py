"""What time alone changes: from which day on a pathway stands otherwise, if every other answer stays (满三年：2027-03-01 起)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy_engine.model.anchoring import Anchor, anchor_of
from policy_engine.model.answers import Answers
from policy_engine.model.condition import statements
from policy_engine.model.elapsed import Day, read_day
from policy_engine.model.fact import Fact
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.model.quantity import Quantity
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.explanation import statement_state
from policy_engine.reasoning.lines import Line, Section
from policy_engine.reasoning.status import Status
from policy_engine.reasoning.told import leads_to
from policy_engine.reasoning.verdict import standing
from policy_engine.reasoning.words import said


@dataclass(frozen=True, slots=True)
class Turn:
    """From ``day`` (YYYY-MM-DD) on a pathway has another ``status``. ``words`` tell what time has brought about then, ``cited`` in the text's own."""

    day: str
    status: Status
    words: tuple[str, ...]
    cited: tuple[Anchor, ...]


def time_section(policy: Policy, provisions: Iterable[Provision], answers: Answers) -> Section:
    """Every turn of some pathways in words; empty where no day of an event was given."""
    is_dated = bool(answers.exact and answers.day)
    lines = (line for one in provisions if is_dated for line in _lines(policy, one, answers))
    return Section("in_time", said("in_time_title"), tuple(lines), sheet=True, spoken=True)


def _lines(policy: Policy, provision: Provision, answers: Answers) -> Iterator[Line]:
    compilation = compile_policy(policy)
    with compilation.space.scratch():
        turns = tuple(turns_in_time(compilation, provision, answers))
    for turn in turns:
        comes = leads_to(policy.vocabulary, turn.status)
        text = said("in_time", words="、".join(turn.words), day=turn.day, title=provision.title, leads_to=comes)
        yield Line(
            "sentence", text, lines=tuple(Line("quote", "", quote=one.words, clause=one.clause) for one in turn.cited)
        )


def turns_in_time(compilation: Compilation, provision: Provision, answers: Answers) -> Iterator[Turn]:
    """The days on which a pathway turns, the nearest first."""
    events, today = tuple(_events(compilation.policy, answers)), read_day(answers.day)
    days = {quantity.reached_on(limit, event) for _, quantity, event in events for limit in quantity.limits}
    before, status = answers, standing(compilation, provision, answers)
    for day in sorted(days):
        if isinstance(today, Day) and day > today:
            ranges = {fact.id: quantity.range_of(event, day) for fact, quantity, event in events}
            after = Answers(tuple((fact, ranges.get(fact, option)) for fact, option in answers))
            comes = standing(compilation, provision, after)
            if comes != status:
                told = tuple(_told(compilation.policy, provision, before, after))
                words, cited = (tuple(dict.fromkeys(each)) for each in zip(*told, strict=True)) if told else ((), ())
                yield Turn(str(day), comes, words or tuple(_labels(compilation.policy, before, after)), cited)
            before, status = after, comes


def _events(policy: Policy, answers: Answers) -> Iterator[tuple[Fact, Quantity, Day]]:
    given = dict(answers.exact)
    for fact in policy.facts:
        event = read_day(given[fact.id]) if fact.id in given else ""
        if fact.quantity is not None and isinstance(event, Day):
            yield fact, fact.quantity, event


def _told(policy: Policy, provision: Provision, before: Answers, after: Answers) -> Iterator[tuple[str, Anchor]]:
    """What is so on a day and was not on the day before: in the words of the text, and where they stand."""
    conditions = (provision.precondition, *((policy.reach,) if policy.reach is not None else ()))
    for one in (part for condition in conditions for part in statements(condition)):
        was, comes = (statement_state(one, each.get(one.fact.id))[0] for each in (before, after))
        if was != comes:
            anchor = anchor_of(policy, one, provision.quote)
            said_of_it = anchor.words or one.sentence
            no_more = said("in_time_no_more", words=said_of_it)
            labels = "、".join(_labels(policy, before, after))
            yield {"holds": said_of_it, "fails": no_more}.get(comes, labels), anchor


def _labels(policy: Policy, before: Answers, after: Answers) -> Iterator[str]:
    """Which times have come into another range: told where no condition says it."""
    for fact_id, option in after:
        if option != before.get(fact_id):
            fact = policy.fact(fact_id)
            yield f"{fact.topic}{fact.option(option).label}"
