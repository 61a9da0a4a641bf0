"""Whether every limit that decides about a number stands in the words that are quoted for it, and is meant as they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from policy_engine.citing.amounts import ages_by_law, rates_in, sides_in
from policy_engine.model.condition import AtLeast, Statement, at_least_parts, statements
from policy_engine.model.errors import Fault
from policy_engine.model.fact import Fact
from policy_engine.model.policy import Policy
from policy_engine.model.quantity import Limit, Quantity

_QUOTE = "compare with the number that the words state, or quote the words that state it"
_COMPARE = "use at_least (以上), more_than (超过), at_most (以下) or less_than (不满) as the words say; negate it where they refuse"


@dataclass(frozen=True, slots=True)
class Turn:
    """A limit at which a statement changes, and whether it holds above it rather than below."""

    limit: Limit
    above: bool


def limit_faults(policy: Policy) -> Iterator[Fault]:
    """Every limit that the words do not bear out, and every one at which nothing changes."""
    for fact in policy.facts:
        if fact.quantity is not None:
            yield from _badly_asked(fact, fact.quantity)
            yield from _idle(policy, fact, fact.quantity)
    for where, condition in policy.named_conditions():
        for statement in statements(condition):
            quantity = statement.fact.quantity
            if quantity is not None:
                place = f"{where}, statement about {statement.fact.id}"
                for words in statement.wordings:
                    yield from _misquoted(place, turns(statement, quantity), quantity.unit, words)
        for one in at_least_parts(condition):
            yield from _miscounted(where, one)


def turns(statement: Statement, quantity: Quantity) -> tuple[Turn, ...]:
    """The limits at which a statement changes, ascending."""
    open_options = dict(statement.open)
    standing = [(one.id in statement.true, one.id in open_options) for one in statement.fact.options]
    pairs = zip(quantity.limits, standing, standing[1:], strict=False)
    return tuple(Turn(limit, above=after > before) for limit, before, after in pairs if before != after)


def _badly_asked(fact: Fact, quantity: Quantity) -> Iterator[Fault]:
    where = f"fact {fact.id}"
    if [one.id for one in fact.options] != [name for name, _ in quantity.ranges()]:
        yield Fault(where, "its options are not the ranges of its number", remedy="make it with comparison.number")
    for limit in quantity.limits:
        if not (quantity.unit and Limit(0) < limit and limit.number < quantity.most):
            yield Fault(where, f"nobody can be on both sides of {limit.number}{quantity.unit}", remedy="mend the limit")


def _idle(policy: Policy, fact: Fact, quantity: Quantity) -> Iterator[Fault]:
    used = {turn.limit for one in policy.statements() if one.fact.id == fact.id for turn in turns(one, quantity)}
    for limit in quantity.limits:
        if limit not in used:
            yield Fault(f"fact {fact.id}", f"no condition turns on {limit.number}{quantity.unit}", remedy="remove it")


def _miscounted(where: str, one: AtLeast) -> Iterator[Fault]:
    """Where the words state another count or sum; they may also state how many items there are (下列五项条件中的三项)."""
    all_of_it = Fraction(sum(one.weights))
    turn = Turn(Limit(one.stated), above=True)
    for words in one.wordings or ("",):
        yield from _misquoted(f"{where}, at least {one.stated}{one.unit}", (turn,), one.unit, words, besides=all_of_it)
    yield from _counted_otherwise(where, one)
    for weight, item in zip(one.weights, one.items, strict=True) if one.adds_up else ():
        said = [words for statement in statements(item) for words in statement.wordings]
        if not any(Fraction(weight) in sides_in(words, one.unit) for words in said):
            problem = f"an item weighs {weight}{one.unit}, which its words do not state"
            yield Fault(where, problem, "、".join(said), remedy=_QUOTE)


def _counted_otherwise(where: str, one: AtLeast) -> Iterator[Fault]:
    """What counts for each (每满1年积10分，最高50分) and is not counted once for every step, up to the most that the words state."""
    found: dict[tuple[str, Fraction], list[tuple[Fraction, int]]] = {}
    for words, rate, limit, weight in _steps(one):
        found.setdefault((words, rate), []).append((limit, weight))
    for (words, rate), steps in found.items():
        total = sum(weight for _, weight in steps)
        most = max((value for value in sides_in(words, one.unit) if value > steps[0][1]), default=None)
        in_steps = [limit for limit, _ in steps] == [rate * time for time in range(1, len(steps) + 1)]
        if not in_steps or (total < one.stated if most is None else total != most):
            problem = f"it counts {total}{one.unit} in {len(steps)} steps, which is not what the words state"
            remedy = "count every step, up to the most that the words state, or to what is asked for: for_each"
            yield Fault(where, problem, words, remedy=remedy)


def _steps(one: AtLeast) -> Iterator[tuple[str, Fraction, Fraction, int]]:
    """What is counted for each of so many, in the order of the items: the words, the so many, the limit at which it is counted, and the points."""
    for weight, item in zip(one.weights, one.items, strict=True):
        for statement in statements(item):
            if (quantity := statement.fact.quantity) is None:
                continue
            for words, turn in product(statement.wordings, turns(statement, quantity)):
                for rate in rates_in(words, quantity.unit):
                    yield words, rate, Fraction(str(turn.limit.number)), weight


def _misquoted(
    place: str, turned_at: tuple[Turn, ...], unit: str, words: str, *, besides: Fraction | None = None
) -> Iterator[Fault]:
    """Where the words do not state the very limits of a condition, or mean the other side of one; one number they may state ``besides``."""
    said = sides_in(words, unit)
    meant, rates = {**ages_by_law(words, unit), **said}, rates_in(words, unit)
    turned = {Fraction(str(turn.limit.number)): turn for turn in turned_at}
    for value, turn in turned.items():
        number = f"{turn.limit.number}{unit}"
        if any(value % rate == 0 for rate in rates) and turn.above and not turn.limit.excluded:
            continue
        if value not in meant:
            nearest = "、".join(f"{_plain(value)}{unit}" for value in said)
            yield Fault(place, f"it turns on {number}, which its words do not state", words, nearest, _QUOTE)
        elif meant[value] - {("above" if turn.above else "below", turn.limit.excluded)}:
            yield Fault(place, f"it does not compare with {number} as its words do", words, remedy=_COMPARE)
    for value in said.keys() - turned.keys() - rates - {besides}:
        problem = f"its words state {_plain(value)}{unit}, on which it does not turn"
        yield Fault(place, problem, words, remedy="turn on it too, or quote fewer words")


def _plain(value: Fraction) -> str:
    return f"{float(value):.15g}"
