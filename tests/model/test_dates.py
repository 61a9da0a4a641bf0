"""Days of the calendar, days as official texts print them, and the day from which a text applies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from policy_engine.model.clause import read_document
from policy_engine.model.dates import is_date, printed_day
from policy_engine.model.elapsed import last_day_stated, read_day
from policy_engine.model.integrity import faults
from policy_engine.model.policy import Policy
from policy_engine.model.provision import EffectiveDate, Publication
from tests.model.faults import found
from tests.model.sample import POLICY, TEXT

STATED = POLICY.effective.quote
PUBLISHED = Publication("2022-07-20", "某市人民政府公报 2022 年第 7 期")


def applying(quote: str, day: str, published: Publication | None = None) -> Policy:
    """The sample with other words for when it applies."""
    return replace(
        POLICY, document=read_document(TEXT.replace(STATED, quote)), effective=EffectiveDate(quote, day, published)
    )


def test_the_days_of_the_calendar_are_those_of_the_standard_library() -> None:
    first, number = date(1899, 12, 31), 80_000
    days = {(first + timedelta(days=count)).isoformat() for count in range(number)}
    years = {day[:4] for day in days} - {"1899"}
    every = {f"{year}-{month:02}-{day:02}" for year in years for month in range(14) for day in range(33)}
    last = (first + timedelta(days=number - 1)).isoformat()
    assert {one for one in every if is_date(one) and one <= last} == {one for one in days if one[:4] != "1899"}


@pytest.mark.parametrize(
    "words",
    [
        "",
        "1999-13-45",
        "2023-02-29",
        "0000-01-01",
        "2022-8-1",
        "2022年8月1日",
        "20220801",
        "2022-08-01 ",
        "２０２２-08-01",
    ],
)
def test_what_is_no_day(words: str) -> None:
    assert not is_date(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("本办法自2004年7月1日起执行", "2004-07-01"),
        ("二○○四年六月十九日", "2004-06-19"),
        ("二〇二二年十二月三十一日", "2022-12-31"),
        ("自 2022 年 8 月 1 日起，至2027年7月31日", "2022-08-01"),
        ("自公布之日起施行", ""),
        ("2022年8月起", ""),
    ],
)
def test_a_day_as_official_texts_print_it(words: str, day: str) -> None:
    assert printed_day(words) == day


@pytest.mark.parametrize(
    ("where", "policy"),
    [
        ("effective date", applying("本方案自公布之日起施行。", "1999-13-45", Publication("1999-01-01", "公报"))),
        ("checked_on", replace(POLICY, checked_on="2026-02-30")),
        ("next_check_due", replace(POLICY, next_check_due="明年")),
        (
            "effective date, published",
            applying("本方案自公布之日起30日后施行。", "2022-08-19", replace(PUBLISHED, date="2022-06-31")),
        ),
    ],
)
def test_a_date_that_no_calendar_has_is_refused_with_its_place_and_a_remedy(where: str, policy: Policy) -> None:
    fault = faults(policy)[0]
    assert (fault.where, fault.problem) == (where, "this is no day of the calendar")
    assert "YYYY-MM-DD" in fault.remedy


def test_a_date_other_than_the_one_that_the_words_state() -> None:
    [fault] = faults(replace(POLICY, effective=EffectiveDate(STATED, "2022-08-11")))
    assert (fault.where, fault.problem, fault.nearest) == (
        "effective date",
        "the words state another day",
        "2022-08-01",
    )


@pytest.mark.parametrize(
    ("quote", "day"), [("本方案自公布之日起施行。", "2022-07-20"), ("本方案自发布之日起30日后施行。", "2022-08-19")]
)
def test_a_text_that_counts_from_its_publication_needs_the_day_and_its_source(quote: str, day: str) -> None:
    assert found(applying(quote, day, PUBLISHED)) == []
    missing = [("effective date", "the text counts from its publication, whose day or source is not given")]
    assert found(applying(quote, day)) == missing
    assert found(applying(quote, day, replace(PUBLISHED, source=""))) == missing


@pytest.mark.parametrize(
    ("quote", "day"), [("本方案自公布之日起施行。", "2022-07-21"), ("本方案自公布之日起30日后施行。", "2022-07-19")]
)
def test_a_day_to_which_the_publication_does_not_lead(quote: str, day: str) -> None:
    [fault] = faults(applying(quote, day, PUBLISHED))
    assert (fault.quote, fault.problem) == (day, "the date is not the one to which the publication leads")


def test_words_that_state_no_day_at_all() -> None:
    [fault, _] = faults(applying("本方案有效期五年。", "2022-08-01"))
    assert (fault.where, fault.problem) == (
        "effective date",
        "these words state no day and count from no publication",
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("自2015年8月1日起施行,有效期5年。", "2020-07-31"),
        ("有效期二年", "2017-07-31"),
        ("有效期为六个月", "2016-01-31"),
        ("试行期两年", "2017-07-31"),
        ("试行期二年", "2017-07-31"),
        ("有效期至2023年12月31日", "2023-12-31"),
        ("有效期截至２０２３年12月31日止", "2023-12-31"),
        ("在有效期内继续有效", ""),
        ("自2015年8月1日起施行", ""),
    ],
)
def test_the_last_day_that_a_text_states(words: str, day: str) -> None:
    assert last_day_stated(words, "2015-08-01") == day


@pytest.mark.parametrize(
    ("day", "before"), [("2024-03-01", "2024-02-29"), ("2024-01-01", "2023-12-31"), ("2024-01-02", "2024-01-01")]
)
def test_the_day_before(day: str, before: str) -> None:
    read = read_day(day)
    assert not isinstance(read, str)
    assert str(read.before) == before


LIMITED = "2022年8月1日起施行,有效期五年。"


@pytest.mark.parametrize(
    ("quote", "until", "problem"),
    [
        (LIMITED, "2027-07-31", None),
        (LIMITED, "", "beside its date the text states until when it applies"),
        (LIMITED, "2027-08-01", "beside its date the text states until when it applies"),
        ("2022年8月1日起施行。", "2027-07-31", "the text states no last day beside its date"),
    ],
)
def test_the_last_day_is_the_one_that_the_text_states(quote: str, until: str, problem: str | None) -> None:
    policy = applying(quote, "2022-08-01")
    policy = replace(policy, effective=replace(policy.effective, until=until))
    assert [one for one in found(policy) if one[0].endswith("until")] == (
        [("effective date, until", problem)] if problem else []
    )


def test_a_last_day_that_is_none() -> None:
    policy = replace(POLICY, effective=replace(POLICY.effective, until="2022-13-01"))
    assert ("effective date, until", "this is no day of the calendar") in found(policy)
