"""Characters of an official text that nobody can see, or that every machine shows differently; and the marks of Markdown."""

from __future__ import annotations

import re
import unicodedata

from policy_engine.model.document import LineNote

_KINDS = {
    "Co": "私用区字符，各台机器显示不同",
    "Cf": "看不见的字符",
    "Cc": "控制字符",
    "Cn": "没有定义的字符",
    "Cs": "半个字符",
}
_PLAIN = frozenset("\n\r\t")
_BYTE_ORDER_MARK = "\ufeff"
_OF_WEB_PAGES = re.compile(r"</?[A-Za-z][^<>\n]{0,80}>|&(?:[A-Za-z]{2,8}|#[0-9]{1,5});")
# The marks of Markdown, each with the words that it marks. What may be printed is one only before a number: > 60平方米, - 3 -, *必填.
_NUMBER = r"[*_`]*(?:第|[(（]|[一二三四五六七八九十]{1,3}、|[0-9]{1,3}\\?[.、)）])"
_MARKDOWN = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$",
        rf"^(?:[ \t]*>)+[ \t]*(?=#|[-*+][ \t]|{_NUMBER})",
        rf"^[ \t]*[-*+][ \t]+(?={_NUMBER})",
        r"^\ufeff?[ \t]*#{1,6}[ \t]+",
        r"(?<=\S)[ \t]+#{1,6}[ \t]*$",
        r"(?P<open>\*\*\*|\*\*|__)(?=\S)(?P<words>[^\n]+?)(?P=open)",
        rf"^[ \t]*(?P<open>[*_`])(?P<words>(?={_NUMBER})[^\n*_`]+)(?P=open)",
        r"\[(?P<words>[^][\n]+)\]\((?:https?:|mailto:|[#/.])[^()\s]*\)",
        r"(?<=[0-9])\\(?=[.)])",
    )
)


def odd_characters(text: str) -> tuple[LineNote, ...]:
    """Every private-use, invisible or control character, with its line, its code point and its place in the line."""
    found = []
    for number, line in enumerate(re.split("\r\n|\n|\r", text), start=1):
        for at, character in enumerate(line, start=1):
            reason = _KINDS.get(unicodedata.category(character))
            is_first = number == at == 1 and character == _BYTE_ORDER_MARK
            if reason and character not in _PLAIN and not is_first:
                found.append(LineNote(number, line, f"第 {at} 个字是 U+{ord(character):04X}，{reason}"))
    return tuple(found)


def marks_of_web_pages(text: str) -> tuple[LineNote, ...]:
    """Every tag and entity (<b>, &nbsp;) that was copied with a text, with its line and place."""
    lines = enumerate(re.split("\r\n|\n|\r", text), start=1)
    return tuple(
        LineNote(number, line, f"第 {mark.start() + 1} 个字起的 {mark.group()}")
        for number, line in lines
        for mark in _OF_WEB_PAGES.finditer(line)
    )


def without_markdown(text: str) -> str:
    """The text with blanks where Markdown has its marks (## 第一章, **第一条**), so that every position stays what it was."""
    for pattern in _MARKDOWN:
        text = pattern.sub(_blanked, text)
    return text


def _blanked(found: re.Match[str]) -> str:
    """Blanks for all but the marked words."""
    if "words" not in found.re.groupindex:
        return " " * len(found.group())
    start, stop = (at - found.start() for at in found.span("words"))
    return " " * start + found["words"] + " " * (len(found.group()) - stop)
