"""The time since an event is worked out from its day and today's, by the calendar as the Civil Code counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.comparison import time_since
from policy_engine.model.elapsed import Day, read_day
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.model.fact import Fact
from policy_engine.model.quantity import Limit, Number
from policy_engine.reasoning.report import fact_json


def since(unit: str, *limits: Number | Limit, most: Number = 120) -> Fact:
    return time_since(
        "stay",
        topic="居住",
        question="从哪一天起？",
        event="开始住的那一天",
        unit=unit,
        limits=limits,
        most=most,
        why="原文要看",
        where="居住证",
    )


STAY = since("年", 3, Limit(3, excluded=True))
MONTHS = since("个月", 1, 6)
DAYS = since("天", 30, Limit(30, excluded=True), most=36500)
AGE = since("周岁", Limit(16, excluded=True), 18, most=150)


@pytest.mark.parametrize(
    ("fact", "event", "today", "option"),
    [
        (STAY, "2024-03-01", "2027-02-28", "below_3"),
        (STAY, "2024-03-01", "2027-03-01", "just_3"),  # 满三年, and not 超过三年
        (STAY, "2024-03-01", "2027-03-02", "over_3"),
        (STAY, "2024-02-29", "2027-02-27", "below_3"),
        (STAY, "2024-02-29", "2027-02-28", "just_3"),  # no 29 February: the month's last day
        (STAY, "2024-02-29", "2027-03-01", "over_3"),
        (STAY, "2025-02-28", "2028-02-28", "just_3"),
        (STAY, "2025-02-28", "2028-02-29", "over_3"),
        (STAY, "2027-03-01", "2027-03-01", "below_3"),
        (MONTHS, "2026-01-31", "2026-02-27", "below_1"),
        (MONTHS, "2026-01-31", "2026-02-28", "from_1_below_6"),
        (MONTHS, "2026-08-31", "2027-02-27", "from_1_below_6"),
        (MONTHS, "2026-08-31", "2027-02-28", "from_6"),
        (MONTHS, "2026-12-15", "2027-06-15", "from_6"),
        (DAYS, "2024-01-31", "2024-02-29", "below_30"),
        (DAYS, "2024-01-31", "2024-03-01", "just_30"),
        (DAYS, "2024-01-31", "2024-03-02", "over_30"),
        (AGE, "2010-05-20", "2026-05-20", "to_16"),
        (AGE, "2010-05-20", "2027-05-19", "to_16"),  # 16 until the seventeenth birthday
        (AGE, "2010-05-20", "2027-05-20", "over_16_below_18"),
        (AGE, "2008-02-29", "2026-02-27", "over_16_below_18"),
        (AGE, "2008-02-29", "2026-02-28", "from_18"),
    ],
)
def test_a_limit_is_reached_on_its_day_and_not_before(fact: Fact, event: str, today: str, option: str) -> None:
    found = read_answers((fact,), {"stay": event}, today)
    assert found == Answers((("stay", option),), exact=(("stay", event),), day=today)


@pytest.mark.parametrize(
    ("given_day", "problem"),
    [
        ("", "没有填日期"),
        ("　", "没有填日期"),
        ("-3", "这不是日期：照 2024-03-01 的样子，填到哪一天"),
        ("3", "这不是日期：照 2024-03-01 的样子，填到哪一天"),
        (2024, "这不是日期：照 2024-03-01 的样子，填到哪一天"),
        ("2024-03", "这不是日期：照 2024-03-01 的样子，填到哪一天"),
        ("三年前", "这不是日期：照 2024-03-01 的样子，填到哪一天"),
        (None, "这不是日期：照 2024-03-01 的样子，填到哪一天"),
        ("2024-13-01", "日历上没有这一天"),
        ("2023-02-29", "日历上没有这一天"),
        ("00000101", "日历上没有这一天"),
        ("20240230", "日历上没有这一天"),
        ("2026-11-29", "这一天还没有到：填已经过去的日期，或者今天"),
        ("1906-11-27", "这一天太早了：最多填 120年以前"),
    ],
)
def test_what_is_no_possible_day_is_refused_in_one_clear_word(given_day: object, problem: str) -> None:
    with pytest.raises(PolicyFaults) as refused:
        read_answers((STAY,), {"stay": given_day}, "2026-11-28")
    [fault] = refused.value.faults
    assert (fault.where, fault.problem) == ("stay", problem)
    assert fault.remedy == "填日期（开始住的那一天），或者：below_3、just_3、over_3、unknown"


@pytest.mark.parametrize(
    "written", ["2024-3-1", "20240301", "2024年3月1日", "２０２４．０３．０１", " 2024 / 3 / 1 ", "2024年03月01"]
)
def test_a_day_may_be_written_in_several_ways(written: str) -> None:
    assert read_day(written) == Day(2024, 3, 1)
    assert read_answers((STAY,), {"stay": written}, "2026-11-28").exact == (("stay", "2024-03-01"),)


def test_without_a_day_of_working_out_a_date_is_refused_and_a_range_is_not() -> None:
    with pytest.raises(PolicyFaults, match="不知道今天是哪一天"):
        read_answers((STAY,), {"stay": "2024-03-01"})
    assert read_answers((STAY,), {"stay": "over_3"}) == Answers((("stay", "over_3"),))
    assert read_answers((STAY,), {"stay": "over_3"}, "2026-11-28").day == "2026-11-28"


def test_a_day_that_was_given_stays_only_as_long_as_it_lies_in_the_range_that_was_answered() -> None:
    on = {"today": "2026-11-28", "exact": {"stay": "2024-03-01", "other": "2024-03-01"}}
    assert read_answers((STAY,), {"stay": "below_3"}, **on).exact == (("stay", "2024-03-01"),)  # type: ignore[arg-type]
    assert read_answers((STAY,), {"stay": "over_3"}, **on).exact == ()  # type: ignore[arg-type]
    assert read_answers((STAY,), {"stay": "unknown"}, **on).exact == ()  # type: ignore[arg-type]
    assert read_answers((STAY,), {}, **on) == Answers()  # type: ignore[arg-type]


_DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(_DAYS, st.integers(0, 400))
def test_days_are_counted_as_the_calendar_does(day: date, days: int) -> None:
    assert str(Day(day.year, day.month, day.day).later((0, days))) == (day + timedelta(days)).isoformat()


@given(_DAYS, st.integers(0, 400))
def test_a_corresponding_day_has_the_same_number_or_is_the_last_of_its_month(day: date, months: int) -> None:
    later = Day(day.year, day.month, day.day).later((months, 0))
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.date == day.day or (later.date < day.day and later.later((0, 1)).date == 1)


def test_a_unit_in_which_no_time_is_counted_and_a_part_of_a_month_are_refused() -> None:
    with pytest.raises(PolicyError, match="time is counted in 年、周岁、个月、天、日, not in '工作日'"):
        since("工作日", 15)
    with pytest.raises(PolicyError, match=r"0\.3年 is no whole number of months or days"):
        since("年", 0.3)
    assert since("年", 0.5, 1.5).quantity is not None


def test_the_page_is_given_how_long_it_takes_to_each_limit() -> None:
    assert fact_json(AGE)["quantity"] == {
        "unit": "周岁",
        "most": 150,
        "whole": True,
        "event": "开始住的那一天",
        "most_span": [1800, 0],
        "limits": [
            {"number": 16, "excluded": True, "option": "over_16_below_18", "span": [204, 0]},
            {"number": 18, "excluded": False, "option": "from_18", "span": [216, 0]},
        ],
    }
    assert [one["span"] for one in fact_json(STAY)["quantity"]["limits"]] == [[36, 0], [36, 1]]
