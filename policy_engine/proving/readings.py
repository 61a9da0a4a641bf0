"""That the rules follow the readings taken: under every other reading some verdict would be another, with a situation that shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from importlib import import_module
from typing import TypeVar, cast

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Statement
from policy_engine.model.document import Document
from policy_engine.model.errors import Fault
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.policy import Policy
from policy_engine.proving.alternative import Alternative
from policy_engine.proving.witness import Assignment
from policy_engine.reasoning.compilation import Compilation, compile_policy

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class ReadingProof:
    """A reading that is not taken, though it would decide; ``situation`` would come to something else by it, None where nothing would."""

    interpretation: Interpretation
    reading: Reading
    situation: Answers | None


def alternatives_of(policy: Policy) -> tuple[Alternative, ...]:
    """What a policy would say under other readings; nothing where it lists nothing."""
    if not policy.alternatives_module:
        return ()
    listed: tuple[Alternative, ...] = import_module(policy.alternatives_module).ALTERNATIVES
    return listed


def reading_proofs(policy: Policy, alternatives: tuple[Alternative, ...]) -> tuple[ReadingProof, ...]:
    """Every reading of a decided term that is not taken and would change a part of the rules."""
    return tuple(
        ReadingProof(term, reading, _situation(policy, instead))
        for term in policy.interpretations
        if not term.is_open
        for reading in term.others
        if (instead := _instead(policy, alternatives, term, reading))
    )


def _instead(
    policy: Policy, alternatives: tuple[Alternative, ...], term: Interpretation, reading: Reading
) -> Mapping[int, object]:
    """What would stand in the place of which parts under a reading; empty where it changes nothing."""
    turned = {
        id(one): _turned(one, term)
        for one in policy.statements()
        if reading.counts is not term.counts and any(used is term for _, used in one.relies_on)
    }
    listed = (one for one in alternatives if one.interpretation is term and one.reading == reading.id)
    return turned | {id(one.part): one.instead for one in listed}


def _turned(statement: Statement, term: Interpretation) -> Statement:
    """The statement in which every option that relies on a term counts where it does not, and the other way round."""
    options = {option for option, used in statement.relies_on if used is term}
    return replace(
        statement,
        true=tuple(one.id for one in statement.fact.options if (one.id in statement.true) is not (one.id in options)),
    )


def _situation(policy: Policy, instead: Mapping[int, object]) -> Answers | None:
    """A situation in which some pathway, or the place where a household lands, differs; the pathways alone are tried first."""
    changed = [one for one in policy.provisions if replaced(one, instead) is not one]
    for provisions, orders in ((changed, ()), (policy.provisions, policy.landing_orders)):
        other = compile_policy(
            replace(
                policy,
                reach=replaced(policy.reach, instead),
                provisions=tuple(replaced(one, instead) for one in provisions),
                landing_orders=tuple(replaced(one, instead) for one in orders),
                guarantees=(),
            )
        )
        found = _difference(compile_policy(policy), other)
        if found is not None:
            return found
    return None


def replaced(part: _Part, instead: Mapping[int, object]) -> _Part:
    """The part with others in the place of some of its parts; itself where none of them is in it. What is shared stays shared."""
    return cast("_Part", _replaced(part, dict(instead)))


def _replaced(part: object, known: dict[int, object]) -> object:
    if id(part) not in known:
        known[id(part)] = _rebuilt(part, known)
    return known[id(part)]


def _rebuilt(part: object, known: dict[int, object]) -> object:
    if isinstance(part, tuple):
        items = tuple(_replaced(one, known) for one in part)
        return items if any(one is not item for one, item in zip(items, part, strict=True)) else part
    if not is_dataclass(part) or isinstance(part, type | Interpretation | Document):
        return part
    values = {one.name: (own := getattr(part, one.name), _replaced(own, known)) for one in fields(part)}
    new = {name: after for name, (before, after) in values.items() if after is not before}
    return replace(part, **new) if new else part


def _difference(one: Compilation, other: Compilation) -> Answers | None:
    roots = [(one.pathways[name], roots) for name, roots in other.pathways.items()]
    roots += [(one.orders[name], roots) for name, roots in other.orders.items()]
    for left, right in roots:
        found = _differing(one, left.settled, other, right.settled)
        if found is not None:
            facts = one.policy.facts
            return Answers(
                tuple((facts[level].id, facts[level].options[value].id) for level, value in sorted(found.items()))
            )
    return None


def _differing(one: Compilation, left: int, other: Compilation, right: int) -> Assignment | None:
    """An assignment that takes two diagrams of different compilations to different leaves; None where they are the same function."""
    seen: set[tuple[int, int]] = set()

    def search(left: int, right: int) -> Assignment | None:
        spaces = ((one.space, left), (other.space, right))
        inner = [space.level(node) for space, node in spaces if not space.is_leaf(node)]
        if not inner:
            return {} if one.space.value(left) != other.space.value(right) else None
        if (left, right) in seen:
            return None
        seen.add((left, right))
        level = min(inner)
        for value in range(one.space.arities[level]):
            rest = search(one.space.child(left, level, value), other.space.child(right, level, value))
            if rest is not None:
                return {level: value, **rest}
        return None

    return search(left, right)


def reading_faults(
    policy: Policy, alternatives: tuple[Alternative, ...], proofs: tuple[ReadingProof, ...]
) -> Iterator[Fault]:
    """Readings taken that the rules do not follow, and other readings that are said to decide and do not."""
    yield from _not_followed(policy, alternatives)
    yield from _misplaced(alternatives)
    for one in proofs:
        if one.situation is None:
            where = f"interpretation {one.interpretation.id}, reading {one.reading.id}"
            remedy = "let its readings say nothing about options, and list no alternative: then it is shown as a note"
            yield Fault(where, "under this reading no verdict would differ", one.reading.words, remedy=remedy)


def _not_followed(policy: Policy, alternatives: tuple[Alternative, ...]) -> Iterator[Fault]:
    for statement in policy.statements():
        where = f"statement about {statement.fact.id}"
        for option, term in statement.relies_on:
            if _decides_options(term) and term.counts is not (option in statement.true):
                problem = f"option {option!r} does not follow the reading taken of {term.id}"
                yield Fault(where, problem, remedy="list the option as true exactly where the reading taken counts")
        for option, term in (*statement.open, *statement.relies_on):
            if not _decides(alternatives, term):
                problem = f"option {option!r} turns on {term.id}, but no reading of it says whether it counts"
                yield Fault(where, problem, remedy="say of each reading whether it counts, or list an alternative")


def _decides(alternatives: tuple[Alternative, ...], term: Interpretation) -> bool:
    """Whether the readings of a term say what follows from them."""
    listed = any(one.interpretation is term for one in alternatives)
    return listed or _decides_options(term)


def _decides_options(term: Interpretation) -> bool:
    return any(reading.counts is not None for reading in term.readings)


def _misplaced(alternatives: tuple[Alternative, ...]) -> Iterator[Fault]:
    for one in alternatives:
        where = f"interpretation {one.interpretation.id}"
        if one.reading == one.interpretation.taken:
            problem = f"the rules are those of another reading than {one.reading}, which is taken"
            yield Fault(where, problem, remedy="exchange the part and what is instead, or take the other reading")
        elif one.reading not in [reading.id for reading in one.interpretation.readings]:
            yield Fault(where, f"there is no reading {one.reading!r}")
