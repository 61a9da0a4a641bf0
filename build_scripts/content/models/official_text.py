"""The whole official text, clause by clause, for reading and citing."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.clauses import operative_clauses
from build_scripts.content.models.marked_text import Line, marked_lines
from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.models.plain_words import PlainWords, plain_words
from policy_engine.model.clause import Clause, ClauseKind
from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Block:
    """One clause of the text.

    ``heading`` is its first line where that line is nothing but mark and heading, or a title; ``lines`` are
    its other paragraphs, each cut into sentences where sentences have addresses. Heading and lines joined by newlines are the clause,
    character for character. ``level`` is 0 before the first number; ``plain`` says it in plain words,
    ``pages`` are the operative pages about the clause. A department line has no citation of its own, nor a title.
    """

    kind: ClauseKind
    level: int
    name: ClauseName
    heading: str
    lines: tuple[Line, ...]
    plain: tuple[PlainWords, ...]
    pages: tuple[ClauseName, ...]


def text_blocks(policy: Policy) -> tuple[Block, ...]:
    """Every clause of the official text, in its order."""
    operative = operative_clauses(policy)
    return tuple(_block(policy, clause, operative) for clause in policy.document.clauses)


def _block(policy: Policy, clause: Clause, operative: tuple[str, ...]) -> Block:
    sentences = {sentence.id for sentence in policy.document.sentences(clause.id)}
    lines = marked_lines(policy, clause.start, clause.end, policy.document.sentences(clause.id))
    heading = ""
    if clause.mark and clause.heading and clause.text.partition("\n")[0] == _first_line_of_heading(clause):
        heading, lines = clause.text.partition("\n")[0], lines[1:]
    return Block(
        kind=clause.kind,
        level=clause.level,
        name=name_of(policy, clause.id),
        heading=heading,
        lines=lines,
        plain=plain_words(policy, clause),
        pages=tuple(name_of(policy, one) for one in operative if one == clause.id or one in sentences),
    )


def _first_line_of_heading(clause: Clause) -> str:
    """The clause's text before its body, without the newline that ends the heading."""
    return clause.text[: clause.body_start - clause.start].rstrip("\n")
