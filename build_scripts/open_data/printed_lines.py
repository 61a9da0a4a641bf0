"""The official text line by line, each with the mark of the clause that begins there: what a document for paper shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from policy_engine.citing.citation import short_citation
from policy_engine.model.clause import Clause
from policy_engine.model.policy import Policy

_NOT_MARKED: Final = "department"  # it is cited with the clause for which it speaks


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of the text, word for word.

    ``clause_id`` and ``mark`` (三（一）2) are empty where no clause begins that has one. ``level`` is that of the clause in the table of
    contents, and 0 where the line is no heading there.
    """

    words: str
    clause_id: str = ""
    mark: str = ""
    heading: str = ""
    level: int = 0
    is_title: bool = False


def printed_lines(policy: Policy) -> Iterator[PrintedLine]:
    """Every line of the text, the empty ones too: joined by newlines they are the text."""
    titles = {span.start for span in policy.document.spans if span.kind == "title"}
    starting = {
        clause.start: clause for clause in policy.document.clauses if clause.level and clause.kind != _NOT_MARKED
    }
    position = 0
    for words in policy.document.text.split("\n"):
        begins = position + len(words) - len(words.lstrip())
        clause = starting.get(begins)
        yield _of_clause(policy, clause, words) if clause else PrintedLine(words, is_title=begins in titles)
        position += len(words) + 1


def note_on(policy: Policy) -> str:
    """What a document that carries the text says of itself."""
    return f"{policy.effective.date} 起执行；{policy.checked_on} 与原文核对过。原文一个字也没有改，灰色编号不是原文。"


def _of_clause(policy: Policy, clause: Clause, words: str) -> PrintedLine:
    short = short_citation(policy.document, clause.id)
    mark = "" if short == clause.id else short  # what bears no number in print is told by its place
    heading = clause.mark + clause.heading if clause.heading else ""
    return PrintedLine(words, clause.id, mark, heading, clause.level if heading else 0)
