"""Conditions: statements about facts, joined in the order of the official text.

The closed union :data:`Condition` has five members. Consumers use ``match`` with
``assert_never``. Named combinators stand in for operators, so that mypy catches ``and``/``not`` and
a condition used as a truth value raises at once instead of being silently true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from policy_engine.model.fact import Fact
from policy_engine.model.interpretation import Interpretation


class _NoTruthValue:
    """Refuses ``if condition`` and ``a and b``: a condition has no truth value without answers."""

    __slots__ = ()

    def __bool__(self) -> bool:
        raise TypeError("a condition has no truth value; use all_of, any_of, at_least_of or negate")


@dataclass(frozen=True, slots=True)
class Statement(_NoTruthValue):
    """A true sentence about one fact, with the statutory words it stands for.

    It holds for the options in ``true``, turns on an open interpretation for those in ``open`` and
    fails for all others. ``relies_on`` names, per option, a reading that was taken to count it
    as true or false, so that the verdict can say so. ``wordings`` are the verbatim phrases of the official text
    that this statement encodes, one for each place where the text speaks of it.
    ``sentence`` and ``denial`` say it to the applicant ("您租的房子…" / "您租的房子没有…"). ``open_as`` names one variable of the
    diagrams for all open options: an answer touches one of them, so one is enough, and statements that bear on the same
    condition or place may share it. Without it each interpretation is a variable of its own.
    """

    fact: Fact
    true: tuple[str, ...]
    sentence: str
    denial: str
    wordings: tuple[str, ...]
    open: tuple[tuple[str, Interpretation], ...] = ()
    relies_on: tuple[tuple[str, Interpretation], ...] = ()
    open_as: str = ""

    def variable(self, interpretation: Interpretation) -> str:
        """What stands in the diagrams for an open interpretation on which this statement turns."""
        return self.open_as or interpretation.id

    def open_reading(self, option_id: str) -> Interpretation | None:
        """The open interpretation on which this option turns, if it turns on one."""
        return dict(self.open).get(option_id)


@dataclass(frozen=True, slots=True)
class AllOf(_NoTruthValue):
    """Every item must hold (且)."""

    items: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf(_NoTruthValue):
    """At least one item must hold (或)."""

    items: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AtLeast(_NoTruthValue):
    """Items must hold that weigh ``least`` together or more: 下列条件中的两项以上, where each weighs 1; 积分达到60分.

    ``wordings`` are the verbatim phrases that say so; ``unit`` is the one in which they count. What takes points off (扣减50分) is an item that
    must not hold: whoever it does not concern has them added, and ``least`` is higher by these. ``taken_off`` are the places of such items.
    """

    least: int
    items: tuple[Condition, ...]
    weights: tuple[int, ...]
    wordings: tuple[str, ...]
    unit: str
    taken_off: tuple[int, ...] = ()

    @property
    def adds_up(self) -> bool:
        """Whether points are added up; else items are counted, each for one."""
        return set(self.weights) != {1}

    @property
    def credited(self) -> int:
        """What whoever has nothing taken off has beforehand."""
        return sum(self.weights[at] for at in self.taken_off)

    @property
    def stated(self) -> int:
        """What the words ask for."""
        return self.least - self.credited

    def needed(self, *, negated: bool) -> int:
        """What the items that hold must weigh; where the contrary is asked for (``negated``), those that do not hold."""
        return sum(self.weights) - self.least + 1 if negated else self.least


@dataclass(frozen=True, slots=True)
class Negate(_NoTruthValue):
    """The item must not hold (非)."""

    item: Condition


Condition = Statement | AllOf | AnyOf | AtLeast | Negate


def holds(  # noqa: PLR0913 - one keyword for each field of a statement
    fact: Fact,
    *true: str,
    sentence: str,
    denial: str,
    wordings: tuple[str, ...],
    open: Mapping[str, Interpretation] | None = None,  # noqa: A002 - the term of art
    relies_on: Mapping[str, Interpretation] | None = None,
    open_as: str = "",
) -> Statement:
    """A statement that holds for the options ``true`` of ``fact``; see :class:`Statement`.

    An option in ``open`` whose term the authority has decided since counts as decided, and relies on it.
    """
    decided = {option: term for option, term in (open or {}).items() if term.decision is not None}
    open = {option: term for option, term in (open or {}).items() if option not in decided}  # noqa: A001 - as above
    relies_on = {**(relies_on or {}), **decided}
    return Statement(
        fact=fact,
        true=(*true, *(option for option, term in decided.items() if term.counts)),
        sentence=sentence,
        denial=denial,
        wordings=wordings,
        open=tuple(open.items()),
        relies_on=tuple(relies_on.items()),
        open_as=open_as,
    )


def all_of(*items: Condition) -> AllOf:
    """Every one of ``items``, in the order of the text."""
    return AllOf(items)


def any_of(*items: Condition) -> AnyOf:
    """At least one of ``items``, in the order of the text."""
    return AnyOf(items)


def at_least_of(least: int, *items: Condition, wordings: tuple[str, ...], unit: str = "项") -> AtLeast:
    """``least`` of ``items`` or more, in the order of the text."""
    return AtLeast(least, items, (1,) * len(items), wordings, unit)


def points(least: int, *weighed: tuple[int, Condition], wordings: tuple[str, ...], unit: str = "分") -> AtLeast:
    """``least`` points or more, those of every item that holds added up; in the order of the text. Fewer than none are taken off (扣减50分)."""
    taken_off = tuple(at for at, (weight, _) in enumerate(weighed) if weight < 0)
    items = tuple(negate(one) if weight < 0 else one for weight, one in weighed)
    weights = tuple(abs(weight) for weight, _ in weighed)
    return AtLeast(least + sum(weights[at] for at in taken_off), items, weights, wordings, unit, taken_off)


def negate(item: Condition) -> Negate:
    """The contrary of ``item``."""
    return Negate(item)


def children(condition: Condition) -> tuple[Condition, ...]:
    """The direct parts of a condition, in the order of the text; a statement has none."""
    match condition:
        case Statement():
            return ()
        case AllOf(items) | AnyOf(items) | AtLeast(items=items):
            return items
        case Negate(item):
            return (item,)
        case _ as never:
            assert_never(never)


def parts_of(condition: Condition) -> Iterator[Condition]:
    """The condition and every part of it, in the order of the text."""
    yield condition
    for child in children(condition):
        yield from parts_of(child)


def worded(condition: Condition) -> Iterator[Statement | AtLeast]:
    """Every part that stands for words of the text, in their order."""
    return (part for part in parts_of(condition) if isinstance(part, Statement | AtLeast))


def at_least_parts(condition: Condition) -> Iterator[AtLeast]:
    """Every part of a condition that counts or adds up, in the order of the text."""
    return (part for part in parts_of(condition) if isinstance(part, AtLeast))


def statements(condition: Condition) -> Iterator[Statement]:
    """Every statement in a condition, in the order of the text, repeated ones included."""
    return (part for part in parts_of(condition) if isinstance(part, Statement))
