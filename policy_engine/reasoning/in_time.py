"""What time alone changes: from which day on a pathway, its place or a guarantee is another, all other answers the same (满三年：2027-03-01 起)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from policy_engine.model.anchoring import Anchor, anchor_of
from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, statements
from policy_engine.model.elapsed import Day, read_day
from policy_engine.model.fact import Fact
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee, Provision
from policy_engine.model.quantity import Quantity
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.explanation import Truth, statement_state
from policy_engine.reasoning.lines import Line, Section
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.status import Status
from policy_engine.reasoning.told import COMES, leads_to
from policy_engine.reasoning.verdict import directions_with_a_way, guarantee_verdict, status_of
from policy_engine.reasoning.words import said


@dataclass(frozen=True, slots=True)
class Turn:
    """From ``day`` (YYYY-MM-DD) on a pathway ends otherwise: in another ``status``, or at other ``places`` (ids; none while that is open).

    Of a guarantee ``status`` tells whether somebody has it. ``words`` tell what time has brought about then, ``cited`` in the text's own.
    """

    day: str
    status: Status | Truth
    words: tuple[str, ...]
    cited: tuple[Anchor, ...]
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ending:
    """How something stands for some answers; of a pathway also where it leads, once that is certain."""

    status: Status | Truth
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Change:
    """A day on which something ends otherwise: the answers before and from then on, and both ends."""

    day: Day
    before: Answers
    after: Answers
    was: _Ending
    comes: _Ending


def time_section(
    policy: Policy, provisions: Iterable[Provision], answers: Answers, guarantees: Iterable[Guarantee] = ()
) -> Section:
    """Every turn of some pathways, and of guarantees, in words; empty where no day of an event was given."""
    lines = tuple(_lines(policy, tuple(provisions), answers, guarantees)) if answers.exact and answers.day else ()
    return Section("in_time", said("in_time_title"), lines, sheet=True, spoken=True)


def _lines(
    policy: Policy, provisions: tuple[Provision, ...], answers: Answers, guarantees: Iterable[Guarantee]
) -> Iterator[Line]:
    compilation = compile_policy(policy)
    with compilation.space.scratch():
        turns: list[tuple[Provision | Guarantee, Turn]] = [
            *((one, turn) for one in provisions for turn in turns_in_time(compilation, one, answers)),
            *((one, turn) for one in guarantees for turn in guarantee_in_time(compilation, one, answers)),
        ]
    for one, turn in turns:
        text = said(
            "in_time", words="、".join(turn.words), day=turn.day, title=one.title, leads_to=_comes(policy, turn)
        )
        quotes = tuple(Line("quote", "", quote=each.words, clause=each.clause) for each in turn.cited)
        yield Line("sentence", text, lines=quotes)


def _comes(policy: Policy, turn: Turn) -> str:
    if isinstance(turn.status, bool):
        return COMES["applies" if turn.status else "lapses"]
    if turn.places:
        return COMES["place"].format(places="或者".join(policy.place(one).name for one in turn.places))
    return leads_to(policy.vocabulary, turn.status or "undetermined")


def turns_in_time(compilation: Compilation, provision: Provision, answers: Answers) -> Iterator[Turn]:
    """The days on which a pathway turns, or leads to another place, the nearest first."""
    policy = compilation.policy
    own = (provision.precondition, *((policy.reach,) if policy.reach is not None else ()))
    places = provision.landing.places
    of_places = (*(one.available for one in places), *(one.already for one in places))
    landing = tuple(one for one in of_places if one is not None)

    def ending(given: Answers) -> _Ending:
        left = compilation.left(compilation.pathways[provision.id].settled, given)
        outcome = compilation.space.value(left) if compilation.space.is_leaf(left) else None
        known = outcome.places if isinstance(outcome, Outcome) else None
        return _Ending(status_of(compilation, left), known or ())

    for one in _changes(compilation, answers, ending):
        if one.comes.status != one.was.status:
            yield replace(_turn(policy, one, own, provision.quote), places=())
        elif one.comes.places:
            yield _turn(policy, one, landing, provision.quote)


def guarantee_in_time(compilation: Compilation, guarantee: Guarantee, answers: Answers) -> Iterator[Turn]:
    """The days from which somebody surely has a guarantee, or surely has it no more."""
    policy = compilation.policy
    conditions = tuple(one for one in (guarantee.applies, guarantee.settled) if one is not None)

    def ending(given: Answers) -> _Ending:
        directions = directions_with_a_way(compilation, given, ())
        return _Ending(guarantee_verdict(compilation, guarantee, given, directions).applies)

    for one in _changes(compilation, answers, ending):
        if one.comes.status is not None:
            yield _turn(policy, one, conditions, guarantee.quote)


def _changes(compilation: Compilation, answers: Answers, ending: Callable[[Answers], _Ending]) -> Iterator[_Change]:
    """The days ahead on which something ends otherwise, the nearest first."""
    events, today = tuple(_events(compilation.policy, answers)), read_day(answers.day)
    days = {quantity.reached_on(limit, event) for _, quantity, event in events for limit in quantity.limits}
    before, was = answers, ending(answers)
    for day in sorted(days):
        if isinstance(today, Day) and day > today:
            ranges = {fact.id: quantity.range_of(event, day) for fact, quantity, event in events}
            after = Answers(tuple((fact, ranges.get(fact, option)) for fact, option in answers))
            comes = ending(after)
            if comes != was:
                yield _Change(day, before, after, was, comes)
            before, was = after, comes


def _turn(policy: Policy, one: _Change, conditions: Iterable[Condition], passage: str) -> Turn:
    """A change in words: those of the conditions that it is about, or else the answers that are others then."""
    told = tuple(_told(policy, conditions, passage, one.before, one.after))
    words, cited = (tuple(dict.fromkeys(each)) for each in zip(*told, strict=True)) if told else ((), ())
    labels = _labels(policy, one.before, one.after)
    return Turn(str(one.day), one.comes.status, words or tuple(labels), cited, one.comes.places)


def _events(policy: Policy, answers: Answers) -> Iterator[tuple[Fact, Quantity, Day]]:
    given = dict(answers.exact)
    for fact in policy.facts:
        event = read_day(given[fact.id]) if fact.id in given else ""
        if fact.quantity is not None and isinstance(event, Day):
            yield fact, fact.quantity, event


def _told(
    policy: Policy, conditions: Iterable[Condition], passage: str, before: Answers, after: Answers
) -> Iterator[tuple[str, Anchor]]:
    """What is so on a day and was not on the day before: in the words of the text, and where they stand."""
    for one in (part for condition in conditions for part in statements(condition)):
        was, comes = (statement_state(one, each.get(one.fact.id))[0] for each in (before, after))
        if was != comes:
            anchor = anchor_of(policy, one, passage)
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
