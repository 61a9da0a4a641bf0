"""What a verdict must be, found without diagrams or ``policy_engine.reasoning``: by trying every situation and every way to read the open terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import assert_never

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement, statements
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.landing import Landing
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee

World = Mapping[str, str | bool]
"""Fact id → option id, and term id → whether the authority counts the situation."""

Places = tuple[str, ...]
UNDETERMINED, CLOSED = "undetermined", "closed"
OPEN = ("entitled", "already_there")
SHUT = ("not_entitled", "not_concerned")


@dataclass(frozen=True)
class Target:
    """A pathway or a landing order: open where the policy reaches the person and any of the conditions holds."""

    conditions: tuple[Condition, ...]
    landing: Landing
    reach: Condition | None


def targets(policy: Policy) -> dict[str, Target]:
    """Every provision by id, every landing order by direction."""
    found = {one.id: Target((one.precondition,), one.landing, policy.reach) for one in policy.provisions}
    for order in policy.landing_orders:
        conditions = tuple(one.precondition for one in policy.provisions if one.direction == order.direction)
        found[order.direction] = Target(conditions, order.landing, policy.reach)
    return found


def open_terms(policy: Policy) -> tuple[str, ...]:
    """The ids of the terms that the text leaves open and that some statement turns on."""
    every = (statement for condition in policy.conditions() for statement in statements(condition))
    return tuple(dict.fromkeys(term.id for statement in every for _, term in statement.open))


def holds_in(condition: Condition, world: World) -> bool:
    """Whether a condition holds once everything is known."""
    match condition:
        case Statement():
            answer = world[condition.fact.id]
            for option, term in condition.open:
                if option == answer:
                    return bool(world[term.id])
            return answer in condition.true
        case AllOf(items):
            return all(holds_in(item, world) for item in items)
        case AnyOf(items):
            return any(holds_in(item, world) for item in items)
        case AtLeast(least=least, items=items, weights=weights):
            return sum(weight for weight, item in zip(weights, items, strict=True) if holds_in(item, world)) >= least
        case Negate(item):
            return not holds_in(item, world)
        case _ as never:
            assert_never(never)


def is_open(target: Target, world: World) -> bool:
    """Whether the pathway is open once everything is known."""
    return is_reached(target, world) and any(holds_in(condition, world) for condition in target.conditions)


def is_reached(target: Target, world: World) -> bool:
    """Whether the policy reaches the person once everything is known."""
    return target.reach is None or holds_in(target.reach, world)


def status_in(target: Target, world: World) -> str:
    """How the pathway stands once everything is known."""
    if not is_reached(target, world):
        return "not_concerned"
    if not is_open(target, world):
        return "not_entitled"
    found = found_places(target, world)
    return "already_there" if found and all(stands_at(target, one, world) for one in found) else "entitled"


def found_places(target: Target, world: World) -> Places:
    """The place that the landing comes to, or all that it lets choose from."""
    passing = {place.id: condition for place, condition in target.landing.may_pass}
    found: list[str] = []
    for one in target.landing.places:
        if one.available is None or holds_in(one.available, world):
            found.append(one.id)
            if target.landing.kind == "in_order" and not (one.id in passing and holds_in(passing[one.id], world)):
                break
    return tuple(found)


def stands_at(target: Target, place_id: str, world: World) -> bool:
    """Whether the registration stands at a place already."""
    place = next(one for one in target.landing.places if one.id == place_id)
    return place.already is not None and holds_in(place.already, world)


def lands(target: Target, world: World) -> Places | str:
    """Where the household lands once everything is known; :data:`CLOSED` where the pathway is not open."""
    if not is_open(target, world):
        return CLOSED
    found = found_places(target, world)
    return tuple(one for one in found if not stands_at(target, one, world)) or found


def asked_worlds(policy: Policy, answers: Answers) -> Iterator[tuple[dict[str, str], list[World]]]:
    """For each way to answer what has not been asked: those answers, and every world that they leave possible.

    Worlds differ in what was answered 不清楚 and in how the open terms are read.
    """
    known, unknown = answers.known(), answers.unknown()
    unasked = [fact for fact in policy.facts if fact.id not in known and fact.id not in unknown]
    hidden = [[(fact.id, option.id) for option in fact.options] for fact in policy.facts if fact.id in unknown]
    terms = open_terms(policy)
    for options in product(*(fact.options for fact in unasked)):
        completion = {fact.id: option.id for fact, option in zip(unasked, options, strict=True)}
        worlds: list[World] = [
            {**known, **completion, **dict(values), **dict(zip(terms, readings, strict=True))}
            for values in product(*hidden)
            for readings in product([True, False], repeat=len(terms))
        ]
        yield completion, worlds


def worlds(policy: Policy, answers: Answers) -> list[World]:
    """Every world that the answers leave possible."""
    return [world for _, some in asked_worlds(policy, answers) for world in some]


def truth(policy: Policy, condition: Condition, answers: Answers) -> bool | None:
    """Whether a condition certainly holds, certainly fails, or neither."""
    return common({holds_in(condition, world) for world in worlds(policy, answers)})


def common(values: set[bool]) -> bool | None:
    """The one value, or None where there are two."""
    return values.pop() if len(values) == 1 else None


def status(policy: Policy, target: Target, answers: Answers) -> str:
    """The status of a pathway by its definition."""
    return certain_status(target, worlds(policy, answers))


def certain_status(target: Target, some: list[World]) -> str:
    """The status that holds in all of some worlds: the narrower one only where it does."""
    found = {status_in(target, world) for world in some}
    if len(found) == 1:
        return found.pop()
    return "entitled" if found == set(OPEN) else "not_entitled" if found == set(SHUT) else UNDETERMINED


def certain_outcome(target: Target, some: list[World]) -> tuple[object, object]:
    """All that is certain in some worlds: the status, and the landing where that is certain too."""
    found = {lands(target, world) for world in some}
    return certain_status(target, some), found.pop() if len(found) == 1 else UNDETERMINED


def that_matter(policy: Policy, answers: Answers, certain: Callable[[list[World]], object]) -> tuple[str, ...]:
    """The facts not asked yet that can change what is certain: two completions differ only there and differ in it."""
    table = [(completion, certain(some)) for completion, some in asked_worlds(policy, answers)]
    return tuple(fact.id for fact in policy.facts if fact.id in table[0][0] and _decides(fact.id, table))


def _decides(fact_id: str, table: Sequence[tuple[dict[str, str], object]]) -> bool:
    seen: dict[tuple[tuple[str, str], ...], object] = {}
    for completion, value in table:
        others = tuple(item for item in completion.items() if item[0] != fact_id)
        if seen.setdefault(others, value) != value:
            return True
    return False


def _statuses(target: Target, some: list[World]) -> list[tuple[dict[str, str], str]]:
    return [({name: str(value) for name, value in world.items()}, status_in(target, world)) for world in some]


def unsure(policy: Policy, target: Target, answers: Answers) -> tuple[str, ...]:
    """The facts answered 不清楚 on which the status turns: two worlds differ only there and differ in it."""
    table = _statuses(target, worlds(policy, Answers(tuple(answers.known().items()))))
    return tuple(fact.id for fact in policy.facts if fact.id in answers.unknown() and _decides(fact.id, table))


def turning_terms(policy: Policy, target: Target, answers: Answers) -> set[str]:
    """The open terms whose reading can change the status."""
    table = _statuses(target, worlds(policy, answers))
    return {term for term in open_terms(policy) if _decides(term, table)}


def place_states(policy: Policy, target: Target, answers: Answers) -> list[str]:
    """The state of each landing place, given that the pathway is open."""
    open_worlds = [world for world in worlds(policy, answers) if is_open(target, world)]
    if not open_worlds:
        conditions = [place.available for place in target.landing.places]
        shut = [one is not None and truth(policy, one, answers) is False for one in conditions]
        return ["unavailable" if one else UNDETERMINED for one in shut]
    states: list[str] = []
    for place in target.landing.places:
        here = {place.id in lands(target, world) for world in open_worlds}
        alone = all(len(lands(target, world)) == 1 for world in open_worlds)
        if here == {True}:
            states.append("here" if alone and target.landing.kind == "in_order" else "choice")
        elif here == {True, False}:
            states.append(UNDETERMINED)
        elif "here" in states or any(
            place.available is None or holds_in(place.available, world) for world in open_worlds
        ):
            states.append("not_reached")
        else:
            states.append("unavailable")
    return states


def guarantee_applies(policy: Policy, guarantee: Guarantee, answers: Answers) -> bool | None:
    """Whether a guarantee certainly applies, certainly does not, or neither."""
    if guarantee.applies is not None:
        return truth(policy, guarantee.applies, answers)
    if not guarantee.places:
        return True
    wanted = {place.id for place in guarantee.places}
    pathways = [targets(policy)[one.id] for one in policy.provisions]
    every = worlds(policy, answers)
    return common({any(wanted & {*lands(one, world)} for one in pathways if is_open(one, world)) for world in every})


def remaining(policy: Policy, answers: Answers, matter: Callable[[Answers], tuple[str, ...]]) -> tuple[int, int]:
    """The fewest and most questions until nothing matters, found by walking every interview."""
    asked = matter(answers)
    if not asked:
        return 0, 0
    options = (*(one.id for one in policy.fact(asked[0]).options), UNKNOWN)
    found = [remaining(policy, with_answer(policy, answers, asked[0], one), matter) for one in options]
    return 1 + min(least for least, _ in found), 1 + max(most for _, most in found)


def with_answer(policy: Policy, answers: Answers, fact_id: str, option: str) -> Answers:
    """The answers with one more, or one changed."""
    return read_answers(policy.facts, {**dict(answers), fact_id: option})
