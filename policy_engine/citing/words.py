"""The words of a citation, one by one: 第三部分第（一）项第2目 is three steps down the tree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from policy_engine.model.reading.numbering import read_number

Form = Literal[
    "attachment",  # 附件1
    "division",  # 第二编
    "chapter",
    "section",
    "article",  # 第三条
    "inserted",  # 之一, after 第三条
    "part",  # 第三部分, 第三大项
    "numeral",  # 三、 or 三
    "bracketed",  # （一）
    "paragraph",  # 款
    "unnumbered",  # 第二段: a paragraph that follows the list of （一）
    "item",  # 项
    "subitem",  # 目
    "point",  # 点
    "small",  # 第2小点
    "decimal",  # 2.
    "unmarked",  # 2 or 第二
    "id",  # one number of 3.1.2
    "lead",  # 引言
    "sentence",  # 第二句; number -1 is the last
    "closing",  # 末段
    "heading",  # 租房落户
]


@dataclass(frozen=True, slots=True)
class Step:
    """One step down the tree: `number` is 0 for steps without one, `words` is what was written."""

    form: Form
    words: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Joint:
    """What joins two chains of steps: 、和 (a list) or 至 - (a range).

    A loose one is punctuation alone, which may also stand between the levels of one citation.
    """

    is_range: bool
    is_loose: bool = False


_CHINESE = "[〇零一二三四五六七八九十百千]{1,8}"
_NUMERAL = rf"(?:{_CHINESE}|[0-9]{{1,4}})"
UNITS: dict[str, Form] = {
    "编": "division",
    "篇": "division",
    "章": "chapter",
    "节": "section",
    "条": "article",
    "部分": "part",
    "款": "paragraph",
    "段": "unnumbered",
    "项": "item",
    "目": "subitem",
    "点": "point",
    "句": "sentence",
    "句话": "sentence",
    "大": "part",
    "小": "small",
}
_TOKENS = (
    ("attachment", rf"附件{_NUMERAL}?"),
    ("id", r"第?[0-9]+(?:\.[0-9]+)+[a-z]?[条款项目]?(?![0-9a-z])"),
    ("last_sentence", r"(?:最后一?|末尾?)句话?"),
    ("lead", r"引言|导语|导言|总述|首段|第[一1](?:自然)?段|开头一?段?|序言|前言"),
    ("closing", r"末段|尾段|最后一?(?:自然)?段|(?:施行|执行|生效|实施)(?:日期|时间)"),
    ("unit", rf"第?\(?{_NUMERAL}\)?(?:[大小]?(?:部分|[条项点])|句话|[编篇章节款段目句])"),
    ("bracketed", rf"第?\({_NUMERAL}\)(?:[、.](?=[0-9]))?"),
    ("decimal", r"[0-9]{1,4}(?:\.|、$)"),
    ("inserted", rf"之{_NUMERAL}(?![〇零一二三四五六七八九十百千0-9大小部条项点句编篇章节款目.])"),
    ("unmarked", rf"第{_NUMERAL}|[0-9]{{1,4}}"),
    # 三、 in 三、（一） is a mark; 、 in 一、二 joins a list.
    ("numeral", rf"{_CHINESE}(?:\.|、(?!{_CHINESE})|(?![^、,;和及与或至到\-(第0-9的之中]))"),
    ("list", r"[、,;]*(?:以及|还有|[和及与或])|[、,;]+"),
    ("filler", r"[中里下内]?[的之]|[中里下内]"),
    ("range", r"[至到\-]"),
)
TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _TOKENS))
UNIT = re.compile("|".join(("大", "小", *sorted(UNITS, key=len, reverse=True))))
_ID_PART = re.compile(r"[0-9]+|[a-z]")
_HEADING_END = re.compile(rf"[、,;和及与或]|第{_NUMERAL}句|最后一?句|末句")
_DASHES = dict.fromkeys(map(ord, "—–―‐‑‒−~〜∼"), "-")
_DECORATION = dict.fromkeys(map(ord, "“”‘’\"'「」『』【】[]"))


def normalized(words: str) -> str:
    """Return words in one spelling.

    NFKC (㈠ → (一), ⒉ → 2., ① → 1, （ → (), one kind of dash, no white space and no quotation marks.
    """
    plain = unicodedata.normalize("NFKC", words).translate(_DASHES).translate(_DECORATION)
    return "".join(plain.split())


def read_tokens(words: str, headings: Sequence[str]) -> Iterator[Step | Joint]:
    """Yield the steps of normalized words and the joints between them.

    `headings` are the normalized headings that may be named, the longest first; what is no number, no heading
    and no joint comes as a heading too, and will be searched for among the headings' parts.
    """
    position = 0
    while position < len(words):
        known = next((one for one in headings if words.startswith(one, position)), "")
        token = TOKEN.match(words, position)
        if known or token is None:
            end = _HEADING_END.search(words, position + 1)
            found = known or words[position : end.start() if end else len(words)]
            yield Step("heading", found)
            position += len(found)
        else:
            yield from _read_token(token)
            position = token.end()


def _read_token(token: re.Match[str]) -> Iterator[Step | Joint]:
    words, name = token.group(), token.lastgroup
    number = read_number(words) or 0
    match name:
        case "list" | "range":
            yield Joint(name == "range", is_loose=not words.strip("、,;"))
        case "id":
            yield from _id_steps(words)
        case "last_sentence":
            yield Step("sentence", words, -1)
        case "unit":
            yield Step(UNITS[UNIT.findall(words)[0]], words, number)
        case "filler":
            pass
        case _:
            yield Step(cast("Form", name), words, number)


def _id_steps(words: str) -> Iterator[Step]:
    """3.1.2 is three steps, 3.1.0 ends in the lead and 3.2.1b in the second sentence."""
    parts = _ID_PART.findall(words)
    for at, part in enumerate(parts):
        if part.isalpha():
            yield Step("sentence", part, ord(part) - ord("a") + 1)
        elif part == "0" and at > 0:
            yield Step("lead", ".0")
        else:
            yield Step("id", part, int(part))
