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
_MARKDOWN = re.compile(
    r"^[ \t]*(?P<heading>#{1,6}[ \t]+)|(?P<open>\*\*|__)(?=\S)(?P<bold>[^\n]+?)(?P=open)|(?<=[0-9])(?P<escape>\\)(?=[.)])",
    re.MULTILINE,
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


def without_markdown(text: str) -> str:
    """The text with blanks where Markdown has its marks (## 第一章, **第一条**), so that every position stays what it was."""
    return _MARKDOWN.sub(_blanked, text)


def _blanked(found: re.Match[str]) -> str:
    if found["bold"] is not None:
        return f"  {found['bold']}  "
    return " " * len(found.group())
