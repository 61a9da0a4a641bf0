"""Quantities: what is asked as a number and decided by the ranges between the limits that the text sets.

The number itself goes no further than here. Whatever is counted, proved, printed or shared knows only the range in which it lies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from policy_engine.model.elapsed import UNITS, Day, Span, read_day

Number = int | float

Exact = Number | Day
"""What somebody gives: the number, or the day of the event since which time is counted."""

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
    """How a number is asked: its unit, the limits in ascending order, the most that can be meant, and whether only whole numbers make sense.

    With an ``event`` (开始居住的那一天) it is the time since then, and the day of the event is asked for
    (:mod:`policy_engine.model.elapsed`).
    """

    unit: str
    limits: tuple[Limit, ...]
    most: Number
    whole: bool = False
    event: str = ""

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

    def range_of(self, exact: Exact, today: Day | None = None) -> str:
        """The id of the range in which a number lies, or on the day ``today`` the time since a day."""
        reached = (
            today is not None and self.reached_on(limit, exact) <= today
            if isinstance(exact, Day)
            else limit.reached(exact)
            for limit in self.limits
        )
        return self.ranges()[sum(reached)][0]

    def reached_on(self, limit: Limit, event: Day) -> Day:
        """The first day on which the time since an event lies above a limit."""
        return event.later(self.span(limit))

    def span(self, limit: Limit) -> Span:
        """How long it takes from the event until the time lies above a limit: of what is counted whole the next whole one, else the day after."""
        months, days = UNITS[self.unit]
        number = limit.number + (limit.excluded and self.whole)
        return round(months * number), round(days * number) + (limit.excluded and not self.whole)

    def read(self, given: object, today: Day | None = None) -> Exact | str:
        """What somebody gives, or one clear word why it is none: the number, or the day of the event, of which ``today`` is the last."""
        return self._read_day(given, today) if self.event else self._read_number(given)

    def _read_day(self, given: object, today: Day | None) -> Day | str:
        day = read_day(given)
        if isinstance(day, str):
            return day
        if today is None:
            return "不知道今天是哪一天，没法算到今天有多久"
        if day > today:
            return "这一天还没有到：填已经过去的日期，或者今天"
        if self.reached_on(Limit(self.most), day) < today:
            return f"这一天太早了：最多填 {self.most}{self.unit}以前"
        return day

    def _read_number(self, given: object) -> Number | str:
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
