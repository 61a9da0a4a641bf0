"""The outline of any official text: its clauses in document order, as plain text or as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from policy_engine.model.document import Clause, Document, LineNote
from policy_engine.model.errors import PolicyError
from policy_engine.model.reading.characters import odd_characters

_LONGEST_SUMMARY = 30
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


def outline_json(document: Document) -> str:
    """Return the outline as a JSON list of `{id, level, mark, heading, text, start, end}`."""
    return json.dumps([asdict(entry) for entry in outline_entries(document)], ensure_ascii=False, indent=1)


def outline_text(document: Document) -> str:
    """Return the outline as an indented tree, one clause a line, with what needs a person's eye at the end."""
    lines = [_summary(clause) for clause in document.clauses]
    return "\n".join([*lines, *outline_notes(document)])


def outline_notes(document: Document) -> tuple[str, ...]:
    """Return one line for every line of the text that was not placed, or whose number is out of order."""
    return (
        *_notes("没有放进任何条款，请人工核对", document.unplaced),
        *_notes("有看不见或者各处显示不同的字符，请对照原件改正", odd_characters(document.text)),
        *_notes("已放入，但编号可疑，请人工核对", document.doubts),
    )


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


def _notes(what: str, notes: tuple[LineNote, ...]) -> list[str]:
    return [f"第 {note.line} 行{what}（{note.reason}）：{_shortened(note.text)}" for note in notes]


def _summary(clause: Clause) -> str:
    words = clause.mark + (clause.heading or _shortened(clause.text[len(clause.mark) :].strip()))
    name = _KIND_NAMES.get(clause.kind)
    return f"{'  ' * clause.level}{clause.id}  {f'［{name}］' if name else ''}{words}"


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_SUMMARY else line[:_LONGEST_SUMMARY] + "…"
