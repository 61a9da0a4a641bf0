"""The amounts that official words state, as they print them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from policy_engine.citing.amounts import read_amount, sides_in

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("60", 60),
        ("６０", 60),
        ("1,000.5", Fraction(2001, 2)),
        ("六十", 60),
        ("一百零二", 102),
        ("一〇二", 102),
        ("两", 2),
        ("两千两百", 2200),
        ("三万", 30_000),
        ("三万五千", 35_000),
        ("三万零五", 30_005),
        ("100万", 1_000_000),
        ("1.5亿", 150_000_000),
        ("一亿零三万", 100_030_000),
        ("1／2", HALF),
        ("二分之一", HALF),
        ("半", HALF),
        ("零", None),
        ("三万五", None),
        ("十百", None),
        ("万", None),
        ("1/0", None),
        ("零分之一", None),
        ("平方", None),
        ("", None),
    ],
)
def test_a_printed_number_is_read_or_refused(printed: str, value: Fraction | None) -> None:
    assert read_amount(printed) == value


ABOVE, OVER, BELOW, UP_TO = ("above", False), ("above", True), ("below", False), ("below", True)


@pytest.mark.parametrize(
    ("words", "unit", "said"),
    [
        ("购买成套商品住宅房60平方米以上", "平方米", {60: {ABOVE}}),
        ("住房面积不满六十平方米", "平方米", {60: {BELOW}}),
        ("超过90平方米", "平方米", {90: {OVER}}),
        ("16周岁以下人员", "周岁", {16: {UP_TO}}),
        ("不超过三万元", "元", {30_000: {UP_TO}}),
        ("投资100万元以上", "万元", {100: {ABOVE}}),
        ("投资100万元以上", "元", {1_000_000: {ABOVE}}),
        ("投资20万美元以上", "元", {}),
        ("连续2年每年纳税1万元以上", "年", {2: set()}),
        ("实际缴费满两年以上", "年", {2: {ABOVE}}),
        ("2019年以来连续居住满三年", "年", {3: {ABOVE}}),
        ("自二○○四年起居住满三年", "年", {3: {ABOVE}}),
        ("连续缴费满六个月", "年", {0.5: {ABOVE}}),
        ("居住满一年六个月", "年", {1.5: {ABOVE}}),
        ("居住满一年零三个月", "个月", {15: {ABOVE}}),
        ("居住满一年半", "年", {1.5: {ABOVE}}),
        ("居住满半年", "个月", {6: {ABOVE}}),
        ("60至90平方米", "平方米", {60: set(), 90: set()}),
        ("60平方米（含）以上", "平方米", {60: {ABOVE}}),
        ("60平方米及以上", "平方米", {60: {ABOVE}}),
        ("满60平方米的；不满60平方米的", "平方米", {60: {ABOVE, BELOW}}),
        ("占二分之一以上份额", "以上份额", {HALF: set()}),
        ("三十日以外", "日", {30: {OVER}}),
        ("建筑面积大的", "平方米", {}),
        ("三万五平方米", "平方米", {}),
    ],
)
def test_amounts_are_found_with_the_side_that_the_words_name(
    words: str, unit: str, said: dict[Fraction, set[tuple[str, bool]]]
) -> None:
    assert sides_in(words, unit) == said
