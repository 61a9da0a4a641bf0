"""Numbers as Chinese official documents print them, and the numbering mark at the start of a line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_DIGITS = "零一二三四五六七八九"
_UNITS = (("千", 1000), ("百", 100), ("十", 10))

CHINESE_NUMERAL = "[〇○零一二三四五六七八九十百千]{1,8}"
_ARABIC = "[0-9０-９]{1,3}"
_EITHER = rf"\s?(?:{CHINESE_NUMERAL}|{_ARABIC})\s?"
# 第十条规定的… at the start of a paragraph refers to an article; it does not begin one.
_BEGINS = r"(?!之|规定|所|第|、\s?第|和|至|到|及|与|或|款|项|中|的|，|,)[、.．:：]?"

# Shallow to deep, after GB/T 9704-2012 §7.3.3 (一、 （一） 1. （1）) below the divisions of a statute.
_MARKS = (
    ("part", rf"第{_EITHER}(?:编|篇|部分){_BEGINS}"),
    ("chapter", rf"第{_EITHER}章{_BEGINS}"),
    ("section", rf"第{_EITHER}节{_BEGINS}"),
    ("article", rf"第{_EITHER}条(?:之\s?(?:{CHINESE_NUMERAL}|{_ARABIC}))?{_BEGINS}"),
    ("numeral", rf"{CHINESE_NUMERAL}\s?[、.．]"),
    ("bracketed", rf"(?:[(（﹙]\s?{CHINESE_NUMERAL}\s?[)）﹚]|[㈠-㈩])[、.．]?"),
    # 1.5倍 is a quantity, yet 1.2022年底前… is item 1.
    ("decimal", rf"{_ARABIC}\s?[.．、](?:(?=[0-9]{{4}}年)|(?![0-9０-９]))|[⒈-⒛]"),
    ("bracketed_decimal", rf"(?:[(（﹙]\s?{_ARABIC}\s?[)）﹚]|[⑴-⒇])[、.．]?"),
    ("half_bracketed", rf"{_ARABIC}\s?[)）]"),
    ("circled", "[①-⑳㉑-㉟㊱-㊿]"),
)
_MARK = re.compile("|".join(f"(?P<{style}>{pattern})" for style, pattern in _MARKS))
_NUMBER = re.compile(rf"{CHINESE_NUMERAL}|[0-9]+")

_INSERTED = re.compile(rf"条之({_EITHER})")
# 1.1, 1.1.1: what it stands beneath decides whether it is a number or a quantity (1.5倍).
_DOTTED = re.compile(rf"{_ARABIC}(?:[.．]{_ARABIC}){{1,4}}(?![.．]?[0-9０-９])[.．、]?")
_ALONE = re.compile(rf"{_ARABIC}(?=\s)")

# A number with points stands as deep as the simple one that it goes on from.
RANK = {style: rank for rank, (style, _) in enumerate(_MARKS)} | {"dotted": len(_MARKS)}


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbering mark: its style (a key of `RANK`), its number and the characters printed.

    `inserted` is the second number of an article that was put in later: 1 for 第二条之一; 0 for all others.
    """

    style: str
    number: int
    printed: str
    inserted: int = 0


def read_mark(words: str) -> Mark | None:
    """Return the numbering mark with which a line's words begin, or None.

    Only the start counts: 父(母), 国(境)外 and 县(市、区) are words, not numbering.
    """
    found = _MARK.match(words)
    if found is None or found.lastgroup is None:
        return None
    number, behind = read_number(found.group()), _INSERTED.search(found.group())
    inserted = read_number(behind[1]) if behind else 0
    return None if number is None or inserted is None else Mark(found.lastgroup, number, found.group(), inserted)


def read_dotted(words: str) -> Mark | None:
    """The number with points (1.1, 2.1.3) with which words begin; its own number is the last."""
    found = _DOTTED.match(words)
    return Mark("dotted", path_of(found.group())[-1], found.group()) if found else None


def read_alone(words: str) -> Mark | None:
    """A number that only white space parts from the words (1 总则), as texts have it whose next numbers are 1.1, 1.2."""
    found = _ALONE.match(words)
    return Mark("decimal", path_of(found.group())[-1], found.group()) if found else None


def path_of(printed: str) -> tuple[int, ...]:
    """The numbers of a printed mark: 2, 1, 3 of ２.1.3."""
    return tuple(int(number) for number in re.findall("[0-9]+", unicodedata.normalize("NFKC", printed)))


def read_number(printed: str) -> int | None:
    """Return the value of the first numeral in a printed mark (二十一, １２, ㈢, ⑩), or None."""
    found = _NUMBER.search(unicodedata.normalize("NFKC", printed))
    if found is None:
        return None
    return int(found.group()) if found.group().isdecimal() else _chinese_value(re.sub("[〇○]", "零", found.group()))


def _chinese_value(numeral: str) -> int | None:
    if all(digit in _DIGITS for digit in numeral):  # 一〇二, digit by digit
        return int("".join(str(_DIGITS.index(digit)) for digit in numeral)) or None
    total, digit = 0, 0
    units = dict(_UNITS)
    for character in numeral:
        if character in units:
            total += (digit or 1) * units[character]
            digit = 0
        else:
            digit = _DIGITS.index(character)
    total += digit
    # A malformed numeral (十百, 一一十) does not read back as itself.
    plain = numeral.removeprefix("一") if numeral.startswith("一十") else numeral
    return total if total < 10_000 and chinese_numeral(total) == plain else None


def chinese_numeral(value: int) -> str:
    """Write 1…9999 as official texts do: 10 → 十, 21 → 二十一, 102 → 一百零二."""
    words, rest = "", value
    for unit, size in _UNITS:
        digit, rest = divmod(rest, size)
        if digit:
            words += _DIGITS[digit] + unit
        elif words and rest and not words.endswith("零"):
            words += "零"
    words += _DIGITS[rest] if rest else ""
    return words.removeprefix("一") if words.startswith("一十") else words
