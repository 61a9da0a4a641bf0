"""What can be broken in a policy: every condition, place and landing changed in one place at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Literal

from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement, children
from policy_engine.model.landing import Landing, Place
from policy_engine.model.policy import Policy


@dataclass(frozen=True)
class Mutant:
    """A policy with something changed: the parts that differ, by the id of what they belong to."""

    name: str
    preconditions: Mapping[str, Condition] = field(default_factory=dict)
    landings: Mapping[str, Landing] = field(default_factory=dict)
    guarantees: Mapping[str, Condition] = field(default_factory=dict)
    reach: Condition | None = None


def mutations(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Every condition that differs from this one in one place."""
    yield from _here(condition)
    for position, child in enumerate(children(condition)):
        for name, changed in mutations(child):
            yield name, _with_child(condition, position, changed)
    leaves = tuple(_leaves(condition))
    for one, other in combinations(range(len(leaves)), 2):
        if leaves[one][1].fact is not leaves[other][1].fact:
            swapped = _put(_put(condition, leaves[one][0], leaves[other][1]), leaves[other][0], leaves[one][1])
            yield f"swap {leaves[one][1].fact.id} and {leaves[other][1].fact.id}", swapped


def _here(condition: Condition) -> Iterator[tuple[str, Condition]]:
    match condition:
        case Negate(item):
            yield "negation dropped", item
        case AllOf(items) | AnyOf(items):
            kind = AnyOf if isinstance(condition, AllOf) else AllOf
            yield f"{type(condition).__name__} becomes {kind.__name__}", kind(items)
            yield f"negated {type(condition).__name__}", Negate(condition)
            for position in range(len(items) if len(items) > 1 else 0):
                yield f"part {position + 1} dropped", type(condition)(items[:position] + items[position + 1 :])
        case AtLeast(least=least):
            yield f"{least} becomes {least - 1}", replace(condition, least=least - 1)
            yield f"{least} becomes {least + 1}", replace(condition, least=least + 1)
            yield "negated AtLeast", Negate(condition)
        case Statement():
            yield f"negated {condition.fact.id}", Negate(condition)
            for option in condition.fact.options:
                yield from _other_stances(condition, option.id)


def _other_stances(statement: Statement, option: str) -> Iterator[tuple[str, Condition]]:
    """The statement with one option counted otherwise."""
    others = tuple(one for one in statement.true if one != option)
    decided = tuple(pair for pair in statement.open if pair[0] != option)
    if option not in statement.true:
        yield f"{statement.fact.id}={option} counts", replace(statement, true=(*others, option), open=decided)
    if option in statement.true or len(decided) < len(statement.open):
        yield f"{statement.fact.id}={option} does not count", replace(statement, true=others, open=decided)


def _leaves(condition: Condition, way: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Statement]]:
    if isinstance(condition, Statement):
        yield way, condition
    for position, child in enumerate(children(condition)):
        yield from _leaves(child, (*way, position))


def _put(condition: Condition, way: tuple[int, ...], part: Condition) -> Condition:
    if not way:
        return part
    return _with_child(condition, way[0], _put(children(condition)[way[0]], way[1:], part))


def _with_child(condition: Condition, position: int, child: Condition) -> Condition:
    if isinstance(condition, Negate):
        return Negate(child)
    assert isinstance(condition, AllOf | AnyOf | AtLeast)
    items = condition.items
    return replace(condition, items=(*items[:position], child, *items[position + 1 :]))


def landing_mutations(landing: Landing) -> Iterator[tuple[str, Landing]]:
    """Every landing that differs in its kind, in one place, in the order of two neighbours or in what need not be taken."""
    places = landing.places
    if len(places) > 1:
        kind: Literal["in_order", "choice"] = "choice" if landing.kind == "in_order" else "in_order"
        yield (
            "order and choice changed",
            replace(landing, kind=kind, may_pass=()),
        )  # only of an order is there a passing
    for place, condition in landing.may_pass:
        yield f"{place.id} must be taken", replace(landing, may_pass=())
        for name, changed in mutations(condition):
            yield f"{place.id} passed: {name}", replace(landing, may_pass=((place, changed),))
    for at, place in enumerate(places):
        if len(places) > 1:
            yield f"{place.id} dropped", replace(landing, places=places[:at] + places[at + 1 :])
        if at + 1 < len(places):
            swapped = (*places[:at], places[at + 1], place, *places[at + 2 :])
            yield f"{place.id} and {places[at + 1].id} changed round", replace(landing, places=swapped)


def mutants(policy: Policy) -> tuple[Mutant, ...]:
    """Every mutant of a policy; all are kept, because diagrams are remembered by the identity of conditions."""
    return tuple(_mutants(policy))


def _mutants(policy: Policy) -> Iterator[Mutant]:
    if policy.reach is not None:
        yield from (Mutant(f"reach: {name}", reach=one) for name, one in mutations(policy.reach))
    for provision in policy.provisions:
        for name, condition in mutations(provision.precondition):
            yield Mutant(f"{provision.id}: {name}", preconditions={provision.id: condition})
    for guarantee in policy.guarantees:
        for name, condition in mutations(guarantee.applies) if guarantee.applies is not None else ():
            yield Mutant(f"guarantee {guarantee.id}: {name}", guarantees={guarantee.id: condition})
    yield from _landing_mutants(policy)
    yield from _place_mutants(policy)


def _landing_mutants(policy: Policy) -> Iterator[Mutant]:
    """A provision that lands as another one does, and each landing changed for all that share it."""
    for provision in policy.provisions:
        others = {id(one.landing): one for one in policy.provisions if one.direction == provision.direction}
        for other in others.values():
            if other.landing is not provision.landing:
                yield Mutant(f"{provision.id}: lands as {other.id}", landings={provision.id: other.landing})
    owners = landings_of(policy)
    for landing in {id(one): one for one in owners.values()}.values():
        sharing = [owner for owner, one in owners.items() if one is landing]
        for name, changed in landing_mutations(landing):
            yield Mutant(f"landing of {sharing[0]}: {name}", landings=dict.fromkeys(sharing, changed))


def _place_mutants(policy: Policy) -> Iterator[Mutant]:
    """When each place is available, and when the registration stands there already, changed wherever somebody can land there."""
    owners = landings_of(policy)
    for place in policy.places(distinct=False):
        for name, other in _other_places(place):
            changed = {owner: _with_place(one, place, other) for owner, one in owners.items() if place in one.places}
            yield Mutant(f"place {place.id}: {name}", landings=changed)


def _other_places(place: Place) -> Iterator[tuple[str, Place]]:
    """A place under other conditions; when a registration stands there already is changed in its parts, not in what each answer means."""
    if place.available is not None:
        yield from ((name, replace(place, available=one)) for name, one in mutations(place.available))
    if place.already is not None:
        yield "never there already", replace(place, already=None)
        for name, one in mutations(place.already):
            if "=" not in name and not name.startswith("swap "):
                yield f"already: {name}", replace(place, already=one)


def landings_of(policy: Policy) -> dict[str, Landing]:
    return {one.id: one.landing for one in policy.provisions} | {
        one.direction: one.landing for one in policy.landing_orders
    }


def _with_place(landing: Landing, place: Place, other: Place) -> Landing:
    return replace(landing, places=tuple(other if one is place else one for one in landing.places))
