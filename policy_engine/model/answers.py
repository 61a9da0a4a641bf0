"""Answers: what a person has said, immutable and checked against the facts of a policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.nearest import nearest_spelling


@dataclass(frozen=True, slots=True)
class Answers:
    """Fact id → option id or ``"unknown"``. A fact that is absent has not been asked.

    Stored as pairs in the order of the policy's facts, so that equal answers are equal objects whatever order
    they were given in.
    """

    pairs: tuple[tuple[str, str], ...] = ()
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


def read_answers(facts: Iterable[Fact], given: Mapping[str, object]) -> Answers:
    """Answers from fact id → option id or ``"unknown"``; where a number is asked for, also that number, of which only its range is kept.

    Raises:
        PolicyFaults: an unknown fact, an option that the fact does not have, or a value that is not text; all
            faults at once, each with the nearest valid spelling. Nothing is accepted in part.
    """
    known = {fact.id: fact for fact in facts}
    read = {key: _read(known, key, value) for key, value in given.items()}
    faults = tuple(one for one in read.values() if isinstance(one, Fault))
    if faults:
        raise PolicyFaults(faults)
    return Answers(tuple((fact_id, str(read[fact_id])) for fact_id in known if fact_id in read))


def _read(known: Mapping[str, Fact], key: str, value: object) -> str | Fault:
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
        number = quantity.read(value)
        if not isinstance(number, str):
            return quantity.range_of(number)
        return Fault(key, number, str(value)[:40], remedy=f"填一个数（{quantity.unit}），或者：" + "、".join(options))
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
