"""A clause before its words are measured: which lines it has and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.document import ClauseKind
from policy_engine.model.reading.lines import Line
from policy_engine.model.reading.numbering import Mark


@dataclass(frozen=True, slots=True)
class Draft:
    """One future clause; `title_lines` of an attachment's `lines`, after the first, are its heading.

    `has_items` says that numbered clauses stand beneath it.
    """

    id: str
    kind: ClauseKind
    level: int
    parent: str | None
    lines: tuple[Line, ...]
    mark: Mark | None = None
    title_lines: int = 0
    has_items: bool = False


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A line whose place would be a guess, and why."""

    line: Line
    reason: str


UNKNOWN_NUMBER = "像编号，但不是认得的编号样式"
NO_NUMBER = "像没有编号的标题，不知管哪几条"
PAGE_NUMBER = "像页码：请从文字里删去"
"""Why a line has no place, wherever it stands."""
