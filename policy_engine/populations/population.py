"""Sets of people, each one big integer: person ``n`` belongs to a set whose bit ``n`` is set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.policy import Policy

Column = TypeVar("Column", bytes, Sequence[str])

NOT_KNOWN = 255
"""The code of an answer that is not known, be it not asked or 不清楚; every other code is the place of an option."""

# For each code a digit: whether it is known, and for each of its bits whether it has that.
_KNOWN: Final = bytes(ord("0" if code == NOT_KNOWN else "1") for code in range(256))
_BITS: Final = tuple(bytes(ord("1" if code >> bit & 1 else "0") for code in range(256)) for bit in range(8))


@dataclass(frozen=True, slots=True)
class Population:
    """So many people, and for each fact that anybody answered the sets of those who chose each option, in the order of the options."""

    count: int
    chosen: Mapping[str, tuple[int, ...]]

    @property
    def everybody(self) -> int:
        """The set of all."""
        return (1 << self.count) - 1

    def can_have(self, fact: Fact) -> tuple[int, ...]:
        """For each option those who chose it, together with those of whom no answer is known."""
        chosen = self.chosen.get(fact.id, (0,) * len(fact.options))
        open_to_all = self.everybody
        for people in chosen:
            open_to_all &= ~people
        return tuple(people | open_to_all for people in chosen)


def from_codes(policy: Policy, columns: Mapping[str, bytes]) -> Population:
    """A population from columns of codes, one byte a person: the place of the option among the fact's, or :data:`NOT_KNOWN`."""
    facts = _facts_of(policy, columns)
    chosen = {}
    for fact, column in facts.items():
        most = len(fact.options)
        if column.translate(
            None, bytes((*range(most), NOT_KNOWN))
        ):  # what is left when all that may stand there is taken out
            raise PolicyFaults((Fault(fact.id, f"代码要从 0 到 {most - 1}，不知道的写 {NOT_KNOWN}"),))
        chosen[fact.id] = _sets(column, most)
    return Population(len(next(iter(columns.values()), b"")), chosen)


def from_words(policy: Policy, columns: Mapping[str, Sequence[str]]) -> Population:
    """A population from columns of option ids; 不清楚 is ``"unknown"``, what was not asked is empty.

    Raises:
        PolicyFaults: a fact or an option that the policy does not have, or columns of different lengths.
    """
    return from_codes(policy, {fact.id: _coded(fact, column) for fact, column in _facts_of(policy, columns).items()})


def members(people: int, count: int) -> Iterator[bool]:
    """For each person in order whether they belong to a set."""
    return (place == "1" for place in reversed(f"{people:0{count}b}"[-count:] if count else ""))


def _sets(column: bytes, most: int) -> tuple[int, ...]:
    """For each code the set of those who have it: cut out of the sets of those whose code has a bit, which are fewer to read."""
    # The last person comes first: a number is written with its highest place in front.
    backwards = column[::-1]
    known = int(backwards.translate(_KNOWN) or b"0", 2)
    with_bit = [int(backwards.translate(one) or b"0", 2) for one in _BITS[: (most - 1).bit_length()]]
    sets = []
    for code in range(most):
        people = known
        for bit, having in enumerate(with_bit):
            people &= having if code >> bit & 1 else ~having
        sets.append(people)
    return tuple(sets)


def _coded(fact: Fact, column: Sequence[str]) -> bytes:
    codes = {option.id: place for place, option in enumerate(fact.options)} | {UNKNOWN: NOT_KNOWN, "": NOT_KNOWN}
    try:
        return bytes([codes[one] for one in column])
    except KeyError as error:
        at = next(place for place, one in enumerate(column) if one not in codes)
        raise PolicyFaults((Fault(f"{fact.id} 第 {at + 1} 个", "这个问题没有这个答案", column[at]),)) from error


def _facts_of(policy: Policy, columns: Mapping[str, Column]) -> dict[Fact, Column]:
    facts = {fact.id: fact for fact in policy.facts}
    unknown = tuple(Fault(name, "没有这个问题编号") for name in columns if name not in facts)
    if unknown:
        raise PolicyFaults(unknown)
    if len({len(column) for column in columns.values()}) > 1:
        raise PolicyFaults((Fault("各列", "人数不一样", remedy="每一列都写全所有的人，不知道的留空"),))
    return {facts[name]: column for name, column in columns.items()}
