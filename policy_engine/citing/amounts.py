"""The amounts that words state (60平方米以上, 满三年, 不足二分之一, 3万元), read as the text prints them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal
from unicodedata import normalize

from policy_engine.model.reading.numbering import CHINESE_NUMERAL, read_number

_SIZES = {"亿": 10**8, "万": 10**4}
_PART = rf"(?:[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?|{CHINESE_NUMERAL.replace('[', '[两')})"
_WHOLE = rf"(?:{_PART}?亿)?(?:{_PART}?万)?{_PART}?"
_AMOUNT = rf"(?:{_PART}分之{_PART}|{_PART}/{_PART}|半|(?=[0-9两〇○零一二三四五六七八九十百千]){_WHOLE})"

Side = tuple[Literal["above", "below"], bool]
"""On which side of a number somebody is meant, and whether the number itself belongs below it (``Limit.excluded``)."""

# After article 1259 of the Civil Code.
_BEFORE: dict[Side, tuple[str, ...]] = {
    ("above", False): ("不低于", "不少于", "不小于", "至少", "达到", "届满", "达", "满"),
    ("below", False): ("不满", "未满", "不足", "低于", "少于", "小于", "未达到", "未达"),
    ("above", True): ("超过", "高于", "多于", "大于"),
    ("below", True): ("不超过", "未超过", "不高于", "不多于", "不大于", "最多", "至多"),
}
_AFTER: dict[Side, tuple[str, ...]] = {
    ("above", False): ("以上",),
    ("below", True): ("以下", "以内"),
    ("above", True): ("以外",),
}
_YEARS_OF_THE_CALENDAR = (1000, 3000)
_MONTHS = {"年": 12, "个月": 1}
_YEARS_AND_MORE = re.compile(rf"({_AMOUNT})年(?:[零又]?({_AMOUNT})个月|半)")


def sides_in(words: str, unit: str) -> dict[Fraction, frozenset[Side]]:
    """Every amount that the words state in a unit, with what the words beside it say; 万元 is read as ten thousand 元, 六个月 as half a 年."""
    if unit not in _MONTHS:
        return _sides_in(words, unit)
    said: dict[Fraction, frozenset[Side]] = {}
    for other, months in _MONTHS.items():
        for number, sides in _sides_in(_YEARS_AND_MORE.sub(_in_months, normalize("NFKC", words)), other).items():
            value = number * months / _MONTHS[unit]
            said[value] = said.get(value, frozenset()) | sides
    return said


def ages_by_law(words: str, unit: str) -> dict[Fraction, frozenset[Side]]:
    """The age that words mean without a number: 成年 is 18周岁以上, 未成年 不满 (article 17 of the Civil Code)."""
    if unit != "周岁" or "成年" not in words:
        return {}
    return {Fraction(18): frozenset({("below" if "未成年" in words else "above", False)})}


def rates_in(words: str, unit: str) -> frozenset[Fraction]:
    """For every how many of a unit something is counted once more: 1 in 每满1年积10分 and in 每次积30分."""
    base = re.escape(normalize("NFKC", unit))
    found = re.findall(rf"每(?:增加|递增|增|满|达)?({_AMOUNT})?{base}", normalize("NFKC", words))
    return frozenset(value for one in found if (value := read_amount(one or "1")))


def _in_months(found: re.Match[str]) -> str:
    """一年六个月 and 一年半, in months."""
    years, months = read_amount(found[1]), read_amount(found[2] or "6")
    return f"{years * 12 + months}个月" if years is not None and months is not None else found[0]


def _sides_in(words: str, unit: str) -> dict[Fraction, frozenset[Side]]:
    text, base = (normalize("NFKC", one) for one in (words, unit.lstrip("万亿")))
    before, after = (_alternatives(table) for table in (_BEFORE, _AFTER))
    follows = rf"(?:{re.escape(base)}|(?=[至到~—-]+{_AMOUNT}{re.escape(base)}))"
    said: dict[Fraction, frozenset[Side]] = {}
    for found in re.finditer(rf"({before})?({_AMOUNT}){follows}(?:[(]含(?:本数)?[)])?及?({after})?", text):
        value = read_amount(found[2])
        if value is not None and not (unit == "年" and _YEARS_OF_THE_CALENDAR[0] <= value < _YEARS_OF_THE_CALENDAR[1]):
            value /= _SIZES.get(unit[0], 1)
            beside = ((_BEFORE, found[1]), (_AFTER, found[3]))
            sides = {_side(table, word) for table, word in beside if word}
            said[value] = said.get(value, frozenset()) | sides
    return said


def read_amount(printed: str) -> Fraction | None:
    """The value of one printed number: 60, 1,000.5, 两, 三万五千, 1／2, 二分之一, 半; ``None`` where it is malformed."""
    words = normalize("NFKC", printed)
    if words == "半":
        return Fraction(1, 2)
    below, of, above = words.partition("分之")
    if not of:
        above, of, below = words.partition("/")
    if of:
        parts = (read_amount(above), read_amount(below))
        return parts[0] / parts[1] if parts[0] is not None and parts[1] else None
    return _whole(words)


def _whole(words: str) -> Fraction | None:
    total, rest, is_after = Fraction(0), words, False
    for name, size in _SIZES.items():
        head, found, tail = rest.partition(name)
        if found:
            value = _part(head)
            if value is None:
                return None
            total, rest, is_after = total + value * size, tail, True
    if is_after and not rest:
        return total
    value = _part(rest)
    # 三万五 is said for 三万五千, and printed by nobody who means 三万零五.
    is_loose = is_after and value is not None and value < 1000 and not rest.startswith("零")
    return None if value is None or is_loose else total + value


def _part(words: str) -> Fraction | None:
    plain = words.replace(",", "")
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", plain):
        return Fraction(plain)
    numeral = words.replace("两", "二").lstrip("零") if len(words) > 1 else words.replace("两", "二")
    value = read_number(numeral) if re.fullmatch(CHINESE_NUMERAL, numeral) else None
    return None if value is None else Fraction(value)


def _alternatives(table: dict[Side, tuple[str, ...]]) -> str:
    return "|".join(sorted((word for words in table.values() for word in words), key=len, reverse=True))


def _side(table: dict[Side, tuple[str, ...]], said: str) -> Side:
    return next(side for side, words in table.items() if said in words)
