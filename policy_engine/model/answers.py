"""Answers: what a person has said, immutable and checked against the facts of a policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from policy_engine.model.elapsed import Day, read_day
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.nearest import nearest_spelling


@dataclass(frozen=True, slots=True)
class Answers:
    """Fact id → option id or ``"unknown"``. A fact that is absent has not been asked.

    Stored as pairs in the order of the policy's facts, so that equal answers are equal objects whatever order
    they were given in. ``exact`` has the numbers and days that were given, of which the pairs know only the range: they stand on screen and
    paper and in no code. ``day`` is the day of working out (YYYY-MM-DD), where some answer is a time since an event.
    """

    pairs: tuple[tuple[str, str], ...] = ()
    exact: tuple[tuple[str, str], ...] = ()
    day: str = ""
    _by_fact: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_fact", dict(self.pairs))

    def get(self, fact_id: str) -> str | None:
        """The option id, ``"unknown"``, or ``None`` where the fact has not been asked."""
        return self._by_fact.get(fact_id)

    def known(self) -> dict[str, str]:
        """The answers that name an option, without the 不清楚 ones."""
        return {fact: option for fact, option in self.pairs if option != UNKNOWN}

    def unknown(self) -> frozenset[str]:
        """The ids of the facts answered 不清楚."""
        return frozenset(fact for fact, option in self.pairs if option == UNKNOWN)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)


def read_answers(
    facts: Iterable[Fact], given: Mapping[str, object], today: str = "", exact: Mapping[str, object] | None = None
) -> Answers:
    """Answers from fact id → option id or ``"unknown"``; where a number or a day is asked for, also that.

    ``today`` (YYYY-MM-DD) is the day on which times since an event are worked out. ``exact`` has numbers and days that were given for some of the
    options; one that does not lie in its range any more is left out.

    Raises:
        PolicyFaults: an unknown fact, an option that the fact does not have, or a value that is not text; all
            faults at once, each with the nearest valid spelling. Nothing is accepted in part.
    """
    known, day = {fact.id: fact for fact in facts}, read_day(today)
    on = None if isinstance(day, str) else day
    read = {key: _read(known, key, value, on) for key, value in given.items()}
    faults = tuple(one for one in read.values() if isinstance(one, Fault))
    if faults:
        raise PolicyFaults(faults)
    options = {key: option for key, option in read.items() if isinstance(option, str)}
    words = {key: _exactly(known[key], {**given, **(exact or {})}[key], option, on) for key, option in options.items()}
    is_timed = any(quantity.event for key in options if (quantity := known[key].quantity) is not None)
    return Answers(
        pairs=tuple((key, options[key]) for key in known if key in options),
        exact=tuple((key, words[key]) for key in known if words.get(key)),
        day=str(on) if on and is_timed else "",
    )


def _exactly(fact: Fact, given: object, option: str, today: Day | None) -> str:
    """The number or the day that lies in the range of an answer, in words; empty where none was given."""
    quantity = fact.quantity
    if quantity is None or given == option:
        return ""
    found = quantity.read(given, today)
    if isinstance(found, str) or quantity.range_of(found, today) != option:
        return ""
    return str(found) if isinstance(found, Day) else f"{found:.15g}{quantity.unit}"


def _read(known: Mapping[str, Fact], key: str, value: object, today: Day | None) -> str | Fault:
    """The option that an answer means, or what is wrong with it."""
    if key not in known:
        return Fault(
            where=key,
            problem="没有这个问题编号",
            nearest=nearest_spelling(key, known),
            remedy="用 facts 命令查看所有编号",
        )
    quantity = known[key].quantity
    options = [*(option.id for option in known[key].options), UNKNOWN]
    if quantity is not None and value not in options:
        found = quantity.read(value, today)
        if not isinstance(found, str):
            return quantity.range_of(found, today)
        exact = f"填日期（{quantity.event}）" if quantity.event else f"填一个数（{quantity.unit}）"
        return Fault(key, found, str(value)[:40], remedy=f"{exact}，或者：" + "、".join(options))
    if not isinstance(value, str):
        return Fault(where=key, problem="答案必须是文字", quote=repr(value), remedy="可用的答案：" + "、".join(options))
    if value not in options:
        return Fault(
            where=key,
            problem="这个问题没有这个答案",
            quote=value,
            nearest=nearest_spelling(value, options),
            remedy="可用的答案：" + "、".join(options),
        )
    return value
