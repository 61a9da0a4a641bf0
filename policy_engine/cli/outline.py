"""The outline of any official text: its clauses in document order, as plain text or as JSON.

A file may hold several documents. Each is read by itself, with ids of its own; lines and positions are those of the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import accumulate

from policy_engine.model.clause import beginnings_of_documents, read_document
from policy_engine.model.document import Clause, Document
from policy_engine.model.errors import PolicyError
from policy_engine.model.reading.characters import marks_of_web_pages, odd_characters

_LONGEST_SUMMARY = 30
_NEWLINE = re.compile(r"\r\n|\n|\r")
_KIND_NAMES = {
    "metadata": "文件信息",
    "title": "标题",
    "contents": "目录",
    "paragraph": "段落",
    "preamble": "序言",
    "lead": "引言",
    "department": "责任部门",
    "closing": "末段",
    "end_matter": "落款",
}


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One clause of the outline: its own words without the clauses beneath it.

    `start` and `end` are character indices into the text as decoded, newlines and byte-order mark included, and
    `text` is exactly what stands between them. Ids are explained in `policy_engine.model.clause`.
    """

    id: str
    level: int
    mark: str
    heading: str
    text: str
    start: int
    end: int


def outline_entries(document: Document) -> tuple[OutlineEntry, ...]:
    """Return the outline of a document that has been read."""
    return tuple(
        OutlineEntry(one.id, one.level, one.mark, one.heading, one.text, one.start, one.end) for one in document.clauses
    )


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file: the first, second … (`nth`), and how many characters and lines of the file stand before it."""

    document: Document
    nth: int = 1
    start: int = 0
    lines: int = 0


def parts_of_file(text: str) -> tuple[Part, ...]:
    """Read every document of a file; together they are its text."""
    starts = beginnings_of_documents(text)
    texts = [text[start:stop] for start, stop in zip(starts, (*starts[1:], len(text)), strict=True)]
    lines = accumulate((len(_NEWLINE.findall(one)) for one in texts), initial=0)
    return tuple(
        Part(read_document(one), nth, start, before)
        for nth, (one, start, before) in enumerate(zip(texts, starts, lines, strict=False), start=1)
    )


def outline_json(*parts: Part) -> str:
    """Return the outline as a JSON list of `{id, level, mark, heading, text, start, end}`.

    The ids of a second document begin with `2:`, so that an id stands once in the list.
    """
    return json.dumps([asdict(entry) for part in parts for entry in _placed(part)], ensure_ascii=False, indent=1)


def _placed(part: Part) -> Iterator[OutlineEntry]:
    for entry in outline_entries(part.document):
        own = f"{part.nth}:{entry.id}" if part.nth > 1 else entry.id
        yield replace(entry, id=own, start=entry.start + part.start, end=entry.end + part.start)


def outline_text(*parts: Part) -> str:
    """Return the outline as an indented tree, one clause a line, each document with what needs a person's eye at its end."""
    return "\n".join(
        line
        for part in parts
        for line in (*_head(part), *(_summary(clause) for clause in part.document.clauses), *_notes_of(part))
    )


def outline_notes(*parts: Part) -> tuple[str, ...]:
    """Return one line for every other document, and for every line that was not placed or whose number is out of order."""
    return tuple(line for part in parts for line in (*_head(part), *_notes_of(part)))


def _head(part: Part) -> tuple[str, ...]:
    if part.nth == 1:
        return ()
    return (f"第 {part.lines + 1} 行起是另一份文件，编号另算：{_shortened(part.document.title)}",)


def _notes_of(part: Part) -> Iterator[str]:
    document = part.document
    for what, notes in (
        ("没有放进任何条款，请人工核对", document.unplaced),
        ("有看不见或者各处显示不同的字符，请对照原件改正", odd_characters(document.text)),
        ("有网页的记号，请换成原文的字", marks_of_web_pages(document.text)),
        ("已放入，但编号可疑，请人工核对", document.doubts),
    ):
        for note in notes:
            yield f"第 {part.lines + note.line} 行{what}（{note.reason}）：{_shortened(note.text)}"


def decode_text(data: bytes) -> str:
    """Decode the bytes of a text file: UTF-8, UTF-16 with its byte-order mark, or GB 18030.

    Nothing is translated (CRLF and a UTF-8 byte-order mark stay), so that positions are those of the file.

    Raises:
        PolicyError: the bytes are none of these.
    """
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise PolicyError("the file is not a text in UTF-8, UTF-16 or GB 18030")


def _summary(clause: Clause) -> str:
    words = clause.mark + (clause.heading or _shortened(clause.text[len(clause.mark) :].strip()))
    name = _KIND_NAMES.get(clause.kind)
    return f"{'  ' * clause.level}{clause.id}  {f'［{name}］' if name else ''}{words}"


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_SUMMARY else line[:_LONGEST_SUMMARY] + "…"
