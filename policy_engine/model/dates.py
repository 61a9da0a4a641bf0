"""Days: as data (YYYY-MM-DD), and as an official text prints them.

The calendar is counted by hand: the checks run in the reader's browser, which would load ``datetime`` for nothing else.
"""

from __future__ import annotations

import re
import unicodedata

from policy_engine.model.reading.numbering import read_number

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_NUMERAL = "[〇零○一二三四五六七八九十0-9]"
_PRINTED = re.compile(rf"({_NUMERAL}{{4}})年({_NUMERAL}{{1,2}})月({_NUMERAL}{{1,3}})日")
_ON_PUBLICATION = re.compile("(?:公布|发布|颁布|印发|下发|通过|批准|签发)之?[日时]")
_FEBRUARY = 2


def is_date(words: str) -> bool:
    """Whether some words are a day of the calendar, written YYYY-MM-DD."""
    found = _DATE.fullmatch(words)
    if found is None:
        return False
    return is_day(*(int(part) for part in found.groups()))


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 + leap if month == _FEBRUARY else 30 + (month + month // 8) % 2


def printed_day(words: str) -> str:
    """The first day that an official text prints in full (2022年8月1日, 二○○四年七月一日), as YYYY-MM-DD; empty if there is none."""
    plain = "".join(unicodedata.normalize("NFKC", words).split())
    found = _PRINTED.search(plain)
    if found is None:
        return ""
    year, month, day = (read_number(part) or 0 for part in found.groups())
    return f"{year:04}-{month:02}-{day:02}"


def counts_from_publication(words: str) -> bool:
    """Whether some words count from the day on which the text is made public (自公布之日起)."""
    return _ON_PUBLICATION.search(words) is not None
