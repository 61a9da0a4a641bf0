"""A number is sorted into the ranges between the limits of the rules, and only its range is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import read_answers
from policy_engine.model.comparison import at_least, at_most, less_than, more_than, number
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.quantity import Limit, Quantity
from policy_engine.reasoning.report import fact_json

AREA = number(
    "area",
    topic="面积",
    question="有多大？",
    unit="平方米",
    limits=(90, 60, 60),
    most=10_000,
    why="原文要看",
    where="房产证",
)
AGE = number(
    "age",
    topic="年龄",
    question="多大？",
    unit="周岁",
    limits=(18, Limit(16, excluded=True)),
    most=150,
    why="原文要看",
    where="身份证",
    whole=True,
)


def test_the_ranges_are_those_between_the_limits_in_order() -> None:
    assert [(one.id, one.label) for one in AREA.options] == [
        ("below_60", "不满60平方米"),
        ("from_60_below_90", "60平方米以上，不满90平方米"),
        ("from_90", "90平方米以上"),
    ]
    assert [(one.id, one.label) for one in AGE.options] == [
        ("to_16", "不超过16周岁"),
        ("over_16_below_18", "超过16周岁，不满18周岁"),
        ("from_18", "18周岁以上"),
    ]


def test_a_limit_that_is_both_included_and_excluded_leaves_the_number_itself_a_range() -> None:
    exactly = Quantity("人", (Limit(3), Limit(3, excluded=True)), 20)
    assert exactly.ranges() == (("below_3", "不满3人"), ("just_3", "正好3人"), ("over_3", "超过3人"))
    assert [exactly.range_of(one) for one in (2, 3, 4)] == ["below_3", "just_3", "over_3"]


def test_a_limit_that_is_no_whole_number_has_an_id_that_can_stand_in_an_address() -> None:
    assert Quantity("倍", (Limit(1.5),), 9).ranges() == (("below_1_5", "不满1.5倍"), ("from_1_5", "1.5倍以上"))


def test_each_comparison_holds_on_its_side_of_the_limit_and_only_there() -> None:
    below, between, above = (one.id for one in AREA.options)
    assert at_least(AREA, 60, sentence="您够", denial="您不够", wordings=("六十平方米以上",)).true == (between, above)
    assert less_than(AREA, 90, sentence="您够", denial="您不够", wordings=("六十平方米以上",)).true == (below, between)
    assert at_most(AGE, 16, sentence="您够", denial="您不够", wordings=("十六周岁以下",)).true == ("to_16",)
    assert more_than(AGE, 16, sentence="您够", denial="您不够", wordings=("超过十六周岁",)).true == (
        "over_16_below_18",
        "from_18",
    )


def test_comparing_with_what_is_no_limit_of_the_fact_names_those_that_it_has() -> None:
    with pytest.raises(PolicyError, match=r"fact 'area' has no Limit.number=61.*it has Limit.number=60"):
        at_least(AREA, 61, sentence="", denial="", wordings=())
    with pytest.raises(PolicyError, match=r"fact 'age' has no Limit.number=16, excluded=False"):
        at_least(AGE, 16, sentence="", denial="", wordings=())


@pytest.mark.parametrize(
    ("given_number", "option"),
    [
        (59.99, "below_60"),
        ("59.990", "below_60"),
        (0.00001, "below_60"),
        (60, "from_60_below_90"),
        ("060", "from_60_below_90"),
        ("６０．０平方米", "from_60_below_90"),
        (" 89.9 平方米 ", "from_60_below_90"),
        (90, "from_90"),
        ("1,000", "from_90"),
        ("from_90", "from_90"),
        (UNKNOWN, UNKNOWN),
    ],
)
def test_an_answer_may_be_a_number_and_only_its_range_is_kept(given_number: object, option: str) -> None:
    assert read_answers((AREA,), {"area": given_number}).pairs == (("area", option),)


@pytest.mark.parametrize(
    ("given_number", "problem"),
    [
        (-0.5, "不能是负数"),
        ("", "没有填数"),
        ("平方米", "没有填数"),
        (-1, "不能是负数"),
        ("－60", "不能是负数"),
        (10_001, "数太大了：最多填 10000"),
        ("9" * 5000, "数太大了：最多填 10000"),
        (1e300, "数太大了：最多填 10000"),
        (10**400, "数太大了：最多填 10000"),
        ("六十", "这不是数：只填数字，单位是平方米"),
        ("60亩", "这不是数：只填数字，单位是平方米"),
        ("1e3", "这不是数：只填数字，单位是平方米"),
        (float("nan"), "这不是数：只填数字，单位是平方米"),
        (float("inf"), "这不是数：只填数字，单位是平方米"),
        (True, "这不是数：只填数字，单位是平方米"),
        (None, "这不是数：只填数字，单位是平方米"),
        (["60"], "这不是数：只填数字，单位是平方米"),
    ],
)
def test_what_is_no_possible_number_is_refused_in_one_clear_word(given_number: object, problem: str) -> None:
    with pytest.raises(PolicyFaults) as refused:
        read_answers((AREA,), {"area": given_number})
    [fault] = refused.value.faults
    assert (fault.where, fault.problem) == ("area", problem)
    assert fault.remedy == "填一个数（平方米），或者：below_60、from_60_below_90、from_90、unknown"
    assert len(fault.quote) <= 40


def test_part_of_a_year_of_age_is_refused() -> None:
    assert AGE.quantity is not None
    assert AGE.quantity.read(16.5) == "要填整数，单位是周岁"
    assert AGE.quantity.read("16.0周岁") == 16


@given(st.integers(0, 150))
def test_every_number_lies_in_the_one_range_whose_words_are_true_of_it(age: int) -> None:
    option = read_answers((AGE,), {"age": age}).get("age")
    assert option == ("to_16" if age <= 16 else "over_16_below_18" if age < 18 else "from_18")


def test_the_page_is_given_the_limits_with_the_range_that_begins_there() -> None:
    assert fact_json(AGE)["quantity"] == {
        "unit": "周岁",
        "most": 150,
        "whole": True,
        "limits": [
            {"number": 16, "excluded": True, "option": "over_16_below_18"},
            {"number": 18, "excluded": False, "option": "from_18"},
        ],
    }
