"""Times since an event (满三年, 超过六个月, 16周岁以下): the day of the event is asked for, and compared with the day of working out.

Whole years tell too little: on the third anniversary somebody has stayed 满三年 and not 超过三年. Periods are counted as the Civil Code does
(民法典第二百条至第二百零三条): by the calendar; the day of the event is not counted; the last day is the corresponding day of the last month, and
where that month has none its last day, so that who began on 29 February has one year on 28 February. On that day the time is full (届满), on
the day after it is exceeded. That a last day which is a holiday moves on (第二百零三条) concerns the days by which somebody must act, not
the time that has gone by. 周岁 are whole: who is 16 stays 16 until the seventeenth birthday, and is 16周岁以下 until then.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from unicodedata import normalize

from policy_engine.model.dates import days_in, is_day, printed_day
from policy_engine.model.reading.numbering import read_number

Span = tuple[int, int]
"""So many months, then so many days."""

UNITS: Final[dict[str, Span]] = {"年": (12, 0), "周岁": (12, 0), "个月": (1, 0), "天": (0, 1), "日": (0, 1)}
"""In what a time since an event is counted, and how long one of each is."""

WHOLE_UNITS: Final = ("周岁", "天", "日")
"""Of these only whole ones are counted."""

_NUMERAL: Final = "[一二两三四五六七八九十0-9]{1,3}"
_VALIDITY: Final = re.compile(
    rf"(?:有效期|试行期)(?:限|间)?(?:暂定|为|是|:)*(?:(?:截?至|截?止?到)(?P<last>.+)|(?P<number>{_NUMERAL})(?P<unit>年|个月))"
)
_DAY: Final = r"([0-9]{4})(?:([0-9]{2})([0-9]{2})|[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?)"


class Day(NamedTuple):
    """A day of the calendar; the earlier is the smaller."""

    year: int
    month: int
    date: int

    def later(self, span: Span) -> Day:
        """The corresponding day so many months later, or that month's last day where it has none; then so many days on."""
        months, days = span
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        date = min(self.date, days_in(year, month + 1)) + days
        while date > (length := days_in(year, month + 1)):
            date -= length
            year, month = divmod(year * 12 + month + 1, 12)
        return Day(year, month + 1, date)

    @property
    def before(self) -> Day:
        """The day before."""
        if self.date > 1:
            return Day(self.year, self.month, self.date - 1)
        year, month = divmod(self.year * 12 + self.month - 2, 12)
        return Day(year, month + 1, days_in(year, month + 1))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.date:02}"


def read_day(given: object) -> Day | str:
    """The day that is meant (2024-03-01, 20240301, 2024年3月1日), or one clear word why there is none."""
    words = normalize("NFKC", str(given)).replace(" ", "")
    if not words:
        return "没有填日期"
    found = re.fullmatch(_DAY, words)
    if found is None or isinstance(given, bool):
        return "这不是日期：照 2024-03-01 的样子，填到哪一天"
    day = Day(*(int(part) for part in (found[1], found[2] or found[4], found[3] or found[5])))
    return day if is_day(*day) else "日历上没有这一天"


def last_day_stated(words: str, effective: str) -> str:
    """The last day on which a text applies, as its words say (有效期至2023年12月31日; 有效期五年, from ``effective`` on); empty if they do not."""
    plain = "".join(normalize("NFKC", words).split())
    found = _VALIDITY.search(plain)
    if found is None:
        return ""
    if found["last"]:
        return printed_day(found["last"])
    number = read_number(found["number"].replace("两", "二"))
    begin, months = read_day(effective), (number or 0) * UNITS[found["unit"]][0]
    return "" if isinstance(begin, str) or not months else str(begin.later((months, 0)).before)
