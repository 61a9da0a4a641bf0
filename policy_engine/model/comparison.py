"""Comparing a number with a limit that the text sets: 60平方米以上, 不满18周岁, 超过三年, 16周岁以下.

A comparison is a statement about the ranges of the fact that asks for the number, so that all that reasons with options reasons with numbers.
Which of the four is meant the words decide (民法典第一千二百五十九条: 以上, 以下, 以内, 届满 include the number, 不满, 超过, 以外 do not).
"""

from __future__ import annotations

from policy_engine.model.condition import Statement, holds
from policy_engine.model.elapsed import UNITS, WHOLE_UNITS
from policy_engine.model.errors import PolicyError
from policy_engine.model.fact import Fact, Option
from policy_engine.model.quantity import Limit, Number, Quantity


def number(  # noqa: PLR0913 - one keyword for each field of a fact
    fact_id: str,
    *,
    topic: str,
    question: str,
    unit: str,
    limits: tuple[Number | Limit, ...],
    most: Number,
    why: str,
    where: str,
    hint: str = "",
    whole: bool = False,
) -> Fact:
    """A fact that asks for a number in ``unit``; its options are the ranges between the ``limits``, which the rules compare with.

    A plain number is a limit that belongs above (以上, 不满); ``Limit(16, excluded=True)`` one that belongs below (以下, 超过).
    """
    quantity = Quantity(unit, _ascending(limits), most, whole=whole)
    options = tuple(Option(*one) for one in quantity.ranges())
    return Fact(fact_id, topic, question, options, why, where, hint, quantity)


def time_since(  # noqa: PLR0913 - one keyword for each field of a fact
    fact_id: str,
    *,
    topic: str,
    question: str,
    event: str,
    unit: str,
    limits: tuple[Number | Limit, ...],
    most: Number,
    why: str,
    where: str,
    hint: str = "",
) -> Fact:
    """A fact that asks for the day of an ``event`` (开始居住的那一天) from which time is counted without a break; otherwise as :func:`number`.

    Raises:
        PolicyError: time is not counted in this ``unit``, or a limit is no whole number of months or days.
    """
    quantity = Quantity(unit, _ascending(limits), most, whole=unit in WHOLE_UNITS, event=event)
    if unit not in UNITS:
        raise PolicyError(f"fact {fact_id!r}: time is counted in {'、'.join(UNITS)}, not in {unit!r}")
    for one in (*quantity.limits, Limit(most)):
        if any(part * one.number % 1 for part in UNITS[unit]):
            raise PolicyError(f"fact {fact_id!r}: {one.number}{unit} is no whole number of months or days")
    options = tuple(Option(*one) for one in quantity.ranges())
    return Fact(fact_id, topic, question, options, why, where, hint, quantity)


def _ascending(limits: tuple[Number | Limit, ...]) -> tuple[Limit, ...]:
    return tuple(sorted({one if isinstance(one, Limit) else Limit(one) for one in limits}))


def at_least(fact: Fact, limit: Number, *, sentence: str, denial: str, wordings: tuple[str, ...]) -> Statement:
    """以上, 满, 达到, 不低于: the number or more."""
    return _compared(fact, Limit(limit), above=True, words=(sentence, denial, wordings))


def more_than(fact: Fact, limit: Number, *, sentence: str, denial: str, wordings: tuple[str, ...]) -> Statement:
    """超过, 高于: more than the number."""
    return _compared(fact, Limit(limit, excluded=True), above=True, words=(sentence, denial, wordings))


def at_most(fact: Fact, limit: Number, *, sentence: str, denial: str, wordings: tuple[str, ...]) -> Statement:
    """以下, 以内, 不超过: the number or less."""
    return _compared(fact, Limit(limit, excluded=True), above=False, words=(sentence, denial, wordings))


def less_than(fact: Fact, limit: Number, *, sentence: str, denial: str, wordings: tuple[str, ...]) -> Statement:
    """不满, 未满, 低于: less than the number."""
    return _compared(fact, Limit(limit), above=False, words=(sentence, denial, wordings))


def for_each(  # noqa: PLR0913 - one keyword for each field of a statement
    weight: int, fact: Fact, every: Number, times: int, *, sentence: str, denial: str, wordings: tuple[str, ...]
) -> tuple[tuple[int, Statement], ...]:
    """每满1年积10分，最高50分: ``weight`` points for ``every`` so many, ``times`` at most, each an item of :func:`points`.

    The number that each asks for goes into the blank of ``sentence`` and ``denial`` (您参加社保满{}年).
    """
    steps = [every * time for time in range(1, times + 1)]
    return tuple(
        (weight, at_least(fact, one, sentence=sentence.format(one), denial=denial.format(one), wordings=wordings))
        for one in steps
    )


def _compared(fact: Fact, limit: Limit, *, above: bool, words: tuple[str, str, tuple[str, ...]]) -> Statement:
    limits = fact.quantity.limits if fact.quantity is not None else ()
    if limit not in limits:
        raise PolicyError(f"fact {fact.id!r} has no {limit}; it has {', '.join(map(str, limits)) or 'none'}")
    place = limits.index(limit) + 1
    ranges = fact.options[place:] if above else fact.options[:place]
    sentence, denial, wordings = words
    return holds(fact, *(one.id for one in ranges), sentence=sentence, denial=denial, wordings=wordings)
