"""That every rule, and every part of every condition, can decide: with a situation, or two that differ in one answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, Statement, statements
from policy_engine.proving.rules import Rule, parts, with_part
from policy_engine.proving.witness import Assignment, completed, nearest
from policy_engine.reasoning.combining import both
from policy_engine.reasoning.compilation import Compilation


@dataclass(frozen=True, slots=True)
class RuleProof:
    """A rule with a situation in which it certainly holds and one in which it certainly does not; None where there is none."""

    rule: Rule
    met: Answers | None
    unmet: Answers | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two situations that differ in the answer to ``fact`` and in nothing else that both interviews ask, and in the result of ``rule``.

    With ``is_sure`` the rule certainly holds in the first. Without it the text leaves that open there: so it is of a part that matters only
    to those of whom the rest of the condition is open. In the second it certainly does not hold.
    """

    rule: Rule
    fact: str
    met: Answers
    unmet: Answers
    is_sure: bool


@dataclass(frozen=True, slots=True)
class PartProof:
    """One part of a condition; ``rules`` are those that have the condition.

    ``pair`` shows that it decides. ``idle`` tells that the condition would mean the same if the part were left out: either
    always true or always false would do in its place.
    """

    rules: tuple[Rule, ...]
    condition: Condition
    part: Condition
    pair: Pair | None
    idle: bool


def rule_proofs(compilation: Compilation, rules: tuple[Rule, ...]) -> tuple[RuleProof, ...]:
    """For every rule the nearest situations on both sides, as whole interviews."""
    return tuple(
        RuleProof(rule, _situation(compilation, rule, wanted=True), _situation(compilation, rule, wanted=False))
        for rule in rules
    )


def _situation(compilation: Compilation, rule: Rule, *, wanted: bool) -> Answers | None:
    found = nearest(compilation.space, rule.result, lambda value: value is wanted)
    return None if found is None else completed(compilation, rule.scope, found)


def part_proofs(compilation: Compilation, rules: tuple[Rule, ...]) -> tuple[PartProof, ...]:
    """Every part below the top of every condition; a condition that several rules share is proved once."""
    shared: dict[int, tuple[Condition, tuple[Rule, ...]]] = {}
    for rule in rules:
        if rule.condition is not None:
            _, others = shared.get(id(rule.condition), (rule.condition, ()))
            shared[id(rule.condition)] = rule.condition, (*others, rule)
    return tuple(proof for whole, group in shared.values() for proof in _parts(compilation, whole, group))


def _parts(compilation: Compilation, whole: Condition, rules: tuple[Rule, ...]) -> Iterator[PartProof]:
    for way, part in parts(whole):
        if way or isinstance(part, Statement):
            pairs = (_pair(compilation, rule, whole, part, is_sure=sure) for sure in (True, False) for rule in rules)
            pair = next((one for one in pairs if one is not None), None)
            yield PartProof(rules, whole, part, pair, _is_idle(compilation, whole, way, part))


def _is_idle(compilation: Compilation, whole: Condition, way: tuple[int, ...], part: Condition) -> bool:
    """Whether the part is never true, or never false, where it matters for somebody whom the policy reaches."""
    space, reach = compilation.space, compilation.policy.reach
    on, off = (with_part(compilation, whole, way, space.leaf(value=value)) for value in (True, False))
    matters = space.combine("differ", lambda one, other: one is not other, on, off)
    if reach is not None and reach is not whole:
        matters = both(space, matters, compilation.truth(reach))
    holds = compilation.truth(part)
    sides = (holds, space.relabel("not", lambda value: value is False, holds))
    return any(True not in space.leaves(both(space, matters, side)) for side in sides)


def _pair(compilation: Compilation, rule: Rule, whole: Condition, part: Condition, *, is_sure: bool) -> Pair | None:
    """The best pair: the fewest other statements change with the part, then the fewest facts are needed."""
    facts = dict.fromkeys(statement.fact.id for statement in statements(part))
    found = [
        (_cost(whole, part, one), one)
        for fact in facts
        for one in _flips(compilation, rule, part, fact, is_sure=is_sure)
    ]
    if not found:
        return None
    _, best = min(found, key=lambda one: one[0])
    level = compilation.levels[best.fact]
    met = completed(compilation, rule.scope, {**best.others, level: best.yes})
    unmet = completed(compilation, rule.scope, {**best.others, **compilation.known(met), level: best.no})
    return Pair(rule, best.fact, met, unmet, is_sure)


@dataclass(frozen=True, slots=True)
class _Flip:
    """Answers to other facts with which the value ``yes`` of a fact meets a rule and ``no`` does not."""

    fact: str
    yes: int
    no: int
    others: Assignment


def _flips(compilation: Compilation, rule: Rule, part: Condition, fact: str, *, is_sure: bool) -> Iterator[_Flip]:
    """Where a fact turns the rule and the part together; one value stands for all that do the same."""
    space, level = compilation.space, compilation.levels[fact]
    settled, wanted = compilation.without_readings(compilation.truth(part)), True if is_sure else None
    after: dict[tuple[int, int], int] = {}
    for value in range(space.arities[level]):
        after.setdefault((space.restrict(rule.result, {level: value}), space.restrict(settled, {level: value})), value)
    for (met, part_yes), (unmet, part_no) in permutations(after, 2):
        turned = space.combine("proof: turned", lambda one, other: {one, other} == {True, False}, part_yes, part_no)
        flipped = space.combine(
            f"proof: flipped {is_sure}", lambda one, other: one is wanted and other is False, met, unmet
        )
        others = nearest(space, both(space, flipped, turned), lambda value: value is True)
        if others is not None:
            yield _Flip(fact, after[met, part_yes], after[unmet, part_no], others)


def _cost(whole: Condition, part: Condition, flip: _Flip) -> tuple[int, int]:
    return _changing(whole, part, flip.fact, (flip.yes, flip.no)), len(flip.others)


def _changing(whole: Condition, part: Condition, fact_id: str, values: tuple[int, int]) -> int:
    """How many statements outside the part the two values change."""
    own = {id(one) for one in statements(part)}
    others = [one for one in statements(whole) if one.fact.id == fact_id and id(one) not in own]
    return sum(_stance(one, values[0]) != _stance(one, values[1]) for one in others)


def _stance(statement: Statement, value: int) -> object:
    option = statement.fact.options[value].id
    return statement.open_reading(option) or option in statement.true
