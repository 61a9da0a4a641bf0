"""Quantities: what is asked as a number and decided by the ranges between the limits that the text sets.

The number itself goes no further than here. Whatever is counted, proved, printed or shared knows only the range in which it lies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

Number = int | float

_PLAIN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True, order=True)
class Limit:
    """A number at which the text parts people; with ``excluded`` the number itself still belongs below (以下, 超过), else above (以上, 不满)."""

    number: Number
    excluded: bool = False

    def reached(self, number: Number) -> bool:
        """Whether a number lies above the limit."""
        return number > self.number or (number == self.number and not self.excluded)


@dataclass(frozen=True, slots=True)
class Quantity:
    """How a number is asked: its unit, the limits in ascending order, the most that can be meant, and whether only whole numbers make sense."""

    unit: str
    limits: tuple[Limit, ...]
    most: Number
    whole: bool = False

    def ranges(self) -> tuple[tuple[str, str], ...]:
        """The ranges between the limits, ascending: an id, and in words what lies there."""
        edges = (None, *self.limits, None)
        return tuple(self._range(low, high) for low, high in pairwise(edges))

    def _range(self, low: Limit | None, high: Limit | None) -> tuple[str, str]:
        ids, words = [], []
        if low is not None:
            number = f"{low.number}{self.unit}"
            ids.append(f"over_{low.number}" if low.excluded else f"from_{low.number}")
            words.append(f"超过{number}" if low.excluded else f"{number}以上")
        if high is not None:
            number = f"{high.number}{self.unit}"
            ids.append(f"to_{high.number}" if high.excluded else f"below_{high.number}")
            words.append(f"不超过{number}" if high.excluded else f"不满{number}")
        if low is not None and high is not None and low.number == high.number:
            ids, words = [f"just_{high.number}"], [f"正好{high.number}{self.unit}"]
        return "_".join(ids).replace(".", "_"), "，".join(words)

    def range_of(self, number: Number) -> str:
        """The id of the range in which a number lies."""
        return self.ranges()[sum(limit.reached(number) for limit in self.limits)][0]

    def read(self, given: object) -> Number | str:
        """The number that somebody gives, as a number or in figures, with the unit or without; or one clear word why it is none."""
        figures = f"{given:f}" if isinstance(given, float) else str(given)
        words = normalize("NFKC", figures).strip().removesuffix(self.unit).strip()
        if not words:
            return "没有填数"
        if words.startswith("-") and _PLAIN.fullmatch(words[1:]):
            return "不能是负数"
        if isinstance(given, bool) or not _PLAIN.fullmatch(words):
            return f"这不是数：只填数字，单位是{self.unit}"
        number = float(words.replace(",", ""))
        if number > self.most:
            return f"数太大了：最多填 {self.most}"
        if number.is_integer():
            return int(number)
        return f"要填整数，单位是{self.unit}" if self.whole else number
