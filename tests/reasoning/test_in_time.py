"""A verdict that time will change says from when on, and only where that follows from a day that was given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from policy_engine.browser import respond
from policy_engine.model.answers import read_answers
from policy_engine.model.comparison import at_least, less_than, more_than, time_since
from policy_engine.model.condition import Condition, Statement, all_of, any_of, negate
from policy_engine.model.errors import PolicyError
from policy_engine.model.fact import Fact
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee
from policy_engine.model.quantity import Limit, Number
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.in_time import time_section, turns_in_time
from tests.policies_for_tests.measuring import MIDDLING, POLICY, has_stayed, is_middling


def since(name: str, *limits: Number | Limit, unit: str = "年") -> Fact:
    return time_since(
        name,
        topic=f"{name}的时间",
        question="从哪一天起？",
        event="那一天",
        unit=unit,
        limits=limits,
        most=120,
        why="原文要看",
        where="看证件",
    )


STAY, WORK = since("stay", 3, Limit(3, excluded=True), 5), since("work", 6, unit="个月")


def three_years() -> Statement:
    return at_least(STAY, 3, sentence="住满了3年", denial="没有", wordings=("居住满三年",))


def over_three() -> Statement:
    return more_than(STAY, 3, sentence="住得超过3年", denial="没有", wordings=("居住超过三年",))


def below_five() -> Statement:
    return less_than(STAY, 5, sentence="不满5年", denial="没有", wordings=("居住不满五年",))


def half_a_year() -> Statement:
    return at_least(WORK, 6, sentence="干满了半年", denial="没有", wordings=("工作满六个月",))


def turns(condition: Condition, today: str, **given: object) -> list[tuple[str, object, tuple[str, ...]]]:
    provision = replace(MIDDLING, precondition=condition)
    policy = replace(POLICY, facts=(STAY, WORK), provisions=(provision,))
    answers = read_answers(policy.facts, given, today)
    return [(one.day, one.status, one.words) for one in turns_in_time(compile_policy(policy), provision, answers)]


def test_the_day_on_which_a_time_is_full_is_told_and_the_next_where_it_must_be_exceeded() -> None:
    assert turns(three_years(), "2026-11-28", stay="2024-03-01") == [("2027-03-01", "entitled", ("居住满三年",))]
    assert turns(over_three(), "2026-11-28", stay="2024-03-01") == [("2027-03-02", "entitled", ("住得超过3年",))]
    assert turns(over_three(), "2027-03-01", stay="2024-03-01") == [("2027-03-02", "entitled", ("住得超过3年",))]
    assert turns(three_years(), "2027-03-01", stay="2024-03-01") == []
    assert turns(three_years(), "2026-11-28", stay="2024-02-29") == [("2027-02-28", "entitled", ("居住满三年",))]


def test_what_time_takes_away_is_told_too_and_both_where_it_gives_and_takes() -> None:
    condition = all_of(three_years(), below_five())
    assert turns(condition, "2026-11-28", stay="2024-03-01") == [
        ("2027-03-01", "entitled", ("居住满三年",)),
        ("2029-03-01", "not_entitled", ("不再是“不满5年”",)),
    ]
    assert turns(below_five(), "2026-11-28", stay="2019-03-01") == []  # what is past is not told
    assert turns(negate(three_years()), "2026-11-28", stay="2024-03-01") == [
        ("2027-03-01", "not_entitled", ("居住满三年",))
    ]


def test_of_two_times_the_later_decides_and_of_two_ways_the_earlier() -> None:
    given = {"stay": "2024-03-01", "work": "2026-10-31"}
    assert turns(all_of(three_years(), half_a_year()), "2026-11-28", **given) == [
        ("2027-04-30", "entitled", ("干满了半年",))
    ]
    assert turns(any_of(three_years(), half_a_year()), "2026-11-28", **given) == [
        ("2027-03-01", "entitled", ("居住满三年",))
    ]


def test_what_else_is_missing_keeps_the_verdict_undetermined_or_closed() -> None:
    both = all_of(three_years(), half_a_year())
    assert turns(both, "2026-11-28", stay="2024-03-01") == [("2027-03-01", "undetermined", ("居住满三年",))]
    assert turns(both, "2026-11-28", stay="2024-03-01", work="below_6") == []


@pytest.mark.parametrize("given", [{"stay": "below_3"}, {"stay": "unknown"}, {}])
def test_without_a_day_nothing_is_said(given: dict[str, str]) -> None:
    assert turns(three_years(), "2026-11-28", **given) == []


def told(policy: Policy, answers: Mapping[str, object], **request: object) -> dict[str, list[str]]:
    asked = {"kind": "verdict", "answers": answers, "today": "2026-11-28", **request}
    sections = json.loads(respond(policy, asked))["result"]["sections"]
    return {
        one["id"]: [
            line["text"] + "：".join(("", line["answer"])) if "answer" in line else line["text"]
            for line in one["lines"]
        ]
        for one in sections
    }


def test_the_result_says_it_first_with_the_words_of_the_text_and_the_answers_have_what_was_given() -> None:
    exact = {"years": "2024年3月1日", "area": "95", "age": "", "nobody": "3"}
    found = told(POLICY, {"area": "from_90_below_100", "years": "below_3", "age": "over_16"}, exact=exact)
    assert next(iter(found)) == "in_time"
    assert found["in_time"] == ["居住满三年：2027-03-01 起。别的情况都不变的话，从那天起“买房住满三年”就能办。"]
    assert found["answers"][1:] == [
        "住房面积：90平方米以上，不满100平方米（填的是 95平方米）",
        "居住时间：不满3年（填的是 2024-03-01）",
        "年龄：超过16周岁",
    ]


def test_where_time_makes_somebody_stand_there_already_what_lands_is_named() -> None:
    home = Place("home", "自己的家", "落户", "就是您的家。", already=has_stayed)
    provision = replace(MIDDLING, precondition=is_middling, landing=in_order(home))
    policy = replace(POLICY, provisions=(provision,), landing_orders=())
    answers = read_answers(policy.facts, {"area": 95, "years": "2024-03-01"}, "2026-11-28")
    (line,) = time_section(policy, (provision,), answers).lines
    assert line.text.endswith("从那天起“买房住满三年”就不用迁，户口已经在那里。")


def test_a_day_that_is_no_more_in_the_range_that_was_answered_says_nothing() -> None:
    answers = {"area": "from_90_below_100", "years": "from_3", "age": "to_16"}
    assert "in_time" not in told(POLICY, answers, exact={"years": "2024-03-01"})
    assert "in_time" not in told(POLICY, answers | {"years": "below_3"})
    refused = {"kind": "verdict", "answers": answers, "today": "2026-11-28", "exact": ["2024-03-01"]}
    with pytest.raises(PolicyError, match="exact must be an object"):
        respond(POLICY, refused)


OLD = Place("old", "老屋", "落户", "就是老屋。", available=three_years())
NEW = Place("new", "新村", "落户", "就是新村。")
PROMISE = Guarantee("promise", "有补贴", "居住满三年", "住满三年有补贴。", applies=three_years())


def _told_in_time(given: Mapping[str, object], *guarantees: Guarantee) -> list[str]:
    provision = replace(MIDDLING, precondition=half_a_year(), landing=in_order(OLD, NEW))
    policy = replace(POLICY, facts=(STAY, WORK), provisions=(provision,), guarantees=guarantees)
    answers = read_answers(policy.facts, given, "2026-11-28")
    return [one.text for one in time_section(policy, (provision,), answers, guarantees).lines]


def test_another_place_is_told_with_its_day() -> None:
    given = {"stay": "2024-03-01", "work": "2020-01-01"}
    told = f"居住满三年：2027-03-01 起。别的情况都不变的话，从那天起“{MIDDLING.title}”就落在老屋。"
    assert _told_in_time(given) == [told]
    assert _told_in_time({**given, "stay": "2020-03-01"}) == []


def test_a_day_that_turns_the_pathway_tells_no_place_besides() -> None:
    given = {"stay": "2024-03-01", "work": "2026-09-01"}
    assert _told_in_time(given) == [
        f"干满了半年：2027-03-01 起。别的情况都不变的话，从那天起“{MIDDLING.title}”就能办。"
    ]


def test_a_guarantee_tells_from_when_on_somebody_has_it() -> None:
    given = {"stay": "2024-03-01", "work": "2020-01-01"}
    assert _told_in_time(given, PROMISE)[1:] == [
        "居住满三年：2027-03-01 起。别的情况都不变的话，从那天起“有补贴”就用得上。"
    ]
    ends = replace(PROMISE, applies=below_five())
    [*_, last] = _told_in_time(given, ends)
    assert "2029-03-01 起" in last
    assert last.endswith("从那天起“有补贴”就用不上。")


def test_what_then_hangs_on_an_answer_that_is_missing_is_not_told() -> None:
    both = all_of(three_years(), is_middling)
    provision = replace(MIDDLING, precondition=half_a_year(), landing=in_order(replace(OLD, available=both), NEW))
    lapsing = replace(PROMISE, applies=negate(both))
    policy = replace(POLICY, facts=(STAY, WORK, is_middling.fact), provisions=(provision,), guarantees=(lapsing,))
    given = {"stay": "2024-03-01", "work": "2020-01-01"}

    def told(area: object) -> int:
        answers = read_answers(policy.facts, {**given, **({} if area is None else {"area": area})}, "2026-11-28")
        return len(time_section(policy, (provision,), answers, (lapsing,)).lines)

    assert told(95) == 2  # to another place, and without the guarantee
    assert told(None) == 0
