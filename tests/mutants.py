"""Rules broken on purpose, one at a time, and whether the worked cases notice: ``python -m tests.mutants`` (or ``make mutants``).

A mutant whose diagrams are those of the original cannot be told apart by anybody: it is *equivalent*, proved by the equality of nodes. Every
other one must be contradicted by a worked case. ``--write`` records the figures for the page (a test holds them).
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import combinations
from pathlib import Path
from typing import Any

from build_scripts.content.worked_cases import Case, worked_cases
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import AllOf, AnyOf, Condition, Negate, Statement, children
from policy_engine.model.landing import Landing, Place
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.combining import either
from policy_engine.reasoning.compilation import Compilation, Roots, _roots, compile_policy
from policy_engine.reasoning.explanation import certain_truth
from policy_engine.reasoning.settlement import landing_verdict
from policy_engine.reasoning.verdict import status_of

RECORD = Path(__file__).parent.parent / "build_scripts" / "recorded" / "mutants.json"


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
    items = children(condition)
    kind = AllOf if isinstance(condition, AllOf) else AnyOf
    return kind((*items[:position], child, *items[position + 1 :]))


def landing_mutations(landing: Landing) -> Iterator[tuple[str, Landing]]:
    """Every landing that differs in its kind, in one place or in the order of two neighbours."""
    places = landing.places
    if len(places) > 1:
        yield "order and choice changed", replace(landing, kind="choice" if landing.kind == "in_order" else "in_order")
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
    owners = _landings(policy)
    for landing in {id(one): one for one in owners.values()}.values():
        sharing = [owner for owner, one in owners.items() if one is landing]
        for name, changed in landing_mutations(landing):
            yield Mutant(f"landing of {sharing[0]}: {name}", landings=dict.fromkeys(sharing, changed))


def _place_mutants(policy: Policy) -> Iterator[Mutant]:
    """The condition of each place changed, wherever somebody can land there."""
    owners = _landings(policy)
    for place in policy.places(distinct=False):
        for name, condition in mutations(place.available) if place.available is not None else ():
            changed = {
                owner: _with_place(one, place, condition) for owner, one in owners.items() if place in one.places
            }
            yield Mutant(f"place {place.id}: {name}", landings=changed)


def _landings(policy: Policy) -> dict[str, Landing]:
    return {one.id: one.landing for one in policy.provisions} | {
        one.direction: one.landing for one in policy.landing_orders
    }


def _with_place(landing: Landing, place: Place, condition: Condition) -> Landing:
    return replace(
        landing, places=tuple(replace(one, available=condition) if one is place else one for one in landing.places)
    )


class Bench:
    """A compiled policy with its cases: judges mutants by what the cases say of the parts that differ."""

    def __init__(self, policy: Policy, cases: list[Case]) -> None:
        self.policy = policy
        self.compilation: Compilation = compile_policy(policy)
        self.cases = [(case, read_answers(policy.facts, case.answers)) for case in cases]

    def judge(self, mutant: Mutant) -> str:
        """``equivalent``, the name of the first case that contradicts the mutant, or nothing where it survives."""
        changed = {owner: roots for owner, roots in self._roots(mutant).items() if roots != self._original(owner)}
        truths = {one: self.compilation.truth(condition) for one, condition in mutant.guarantees.items()}
        originals = {
            one.id: self.compilation.truth(one.applies) for one in self.policy.guarantees if one.applies is not None
        }
        differing = {one: node for one, node in truths.items() if node != originals[one]}
        if not changed and not differing:
            return "equivalent"
        for case, answers in self.cases:
            if any(self._contradicts(case, answers, owner, roots, mutant) for owner, roots in changed.items()) or any(
                name in case.guarantees and certain_truth(self.compilation, node, answers) != case.guarantees[name]
                for name, node in differing.items()
            ):
                return case.name
        return ""

    def _original(self, owner: str) -> Roots:
        return self.compilation.pathways.get(owner) or self.compilation.orders[owner]

    def _roots(self, mutant: Mutant) -> dict[str, Roots]:
        affected = set(mutant.preconditions) | set(mutant.landings)
        if mutant.reach is not None:
            affected = set(self.compilation.pathways)
        return {owner: self._root(owner, mutant) for owner in affected}

    def _root(self, owner: str, mutant: Mutant) -> Roots:
        space, reach = self.compilation.space, self.policy.reach if mutant.reach is None else mutant.reach
        own = [one for one in self.policy.provisions if owner in (one.id, one.direction)]
        met: Callable[[int, int], int] = lambda one, other: either(space, one, other)  # noqa: E731 - a shorthand
        truth = reduce(met, [self.compilation.truth(mutant.preconditions.get(one.id, one.precondition)) for one in own])
        reached = space.leaf(value=True) if reach is None else self.compilation.truth(reach)
        return _roots(self.compilation, reached, truth, mutant.landings.get(owner) or _landings(self.policy)[owner])

    def _contradicts(self, case: Case, answers: Answers, owner: str, roots: Roots, mutant: Mutant) -> bool:
        expected: dict[str, Any] = case.expect.get(owner, {})
        if owner in self.compilation.orders and case.order != "not said":
            expected = {"landing": case.order}
        if not expected:
            return False
        left = self.compilation.space.restrict(roots.settled, self.compilation.assignment(answers))
        landing = mutant.landings.get(owner) or _landings(self.policy)[owner]
        quotes = {one.id: one.quote for one in self.policy.provisions}
        found = landing_verdict(self.compilation, landing, roots, answers, quotes.get(owner, landing.quote))
        told = {
            "status": status_of(self.compilation, left),
            "landing": [one.id for one in found.here] or None,
            "landing_missing": list(found.missing),
            "missing": list(self.compilation.facts_at(self.compilation.space.support(self.compilation.status(left)))),
        }
        return any(key in expected and expected[key] != value for key, value in told.items())


def judged(policy: Policy, cases: list[Case]) -> dict[str, list[str]]:
    """The names of the mutants that cases kill, of those that survive and of the equivalent ones."""
    bench, found = Bench(policy, cases), {"killed": [], "survived": [], "equivalent": []}  # type: ignore[var-annotated]
    every = mutants(policy)
    for one in every:
        fate = bench.judge(one)
        found[{"equivalent": "equivalent", "": "survived"}.get(fate, "killed")].append(one.name)
    return found


def record(policy: Policy, found: Mapping[str, list[str]], cases: int) -> str:
    """The figures for the page, with the equivalent mutants by name."""
    figures = {
        "policy": policy.id,
        "version": policy.version,
        "cases": cases,
        "killed": len(found["killed"]),
        "survived": found["survived"],
        "equivalent": found["equivalent"],
    }
    return json.dumps(figures, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    cases = worked_cases()
    found = judged(POLICY, cases)
    sys.stdout.write("".join(f"survived: {name}\n" for name in found["survived"]))
    sys.stdout.write("".join(f"equivalent: {name}\n" for name in found["equivalent"]))
    sys.stdout.write(", ".join(f"{len(names)} {fate}" for fate, names in found.items()) + f"; {len(cases)} cases\n")
    if "--write" in sys.argv:
        RECORD.parent.mkdir(exist_ok=True)
        RECORD.write_text(record(POLICY, found, len(cases)), encoding="utf-8")
    return 1 if found["survived"] else 0


if __name__ == "__main__":
    sys.exit(main())
