"""The whole official text, clause by clause, for reading and citing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.page_models.clauses import everyday_names, operative_clauses
from build_scripts.page_models.naming import ClauseName, name_of
from policy_engine.model.clause import Clause, ClauseKind
from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Piece:
    """Official words as they stand: ``sentence`` is the id of the sentence that they are, or empty."""

    words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Block:
    """One clause of the text.

    ``heading`` is its first line where that line is nothing but mark and heading, or a title; ``lines`` are
    its other paragraphs, each cut into sentences where sentences have addresses. Heading and lines joined by newlines are the clause,
    character for character. ``level`` is 0 before the first number; ``pages`` are the operative pages about the clause,
    ``also_called`` its everyday names where it has no page. A department line has no citation of its own, nor a title.
    """

    kind: ClauseKind
    level: int
    name: ClauseName
    heading: str
    lines: tuple[tuple[Piece, ...], ...]
    pages: tuple[ClauseName, ...]
    also_called: tuple[str, ...]


def text_blocks(policy: Policy) -> tuple[Block, ...]:
    """Every clause of the official text, in its order."""
    operative = operative_clauses(policy)
    return tuple(_block(policy, clause, operative) for clause in policy.document.clauses)


def _block(policy: Policy, clause: Clause, operative: tuple[str, ...]) -> Block:
    sentences = {sentence.id for sentence in policy.document.sentences(clause.id)}
    lines = _lines(policy, clause)
    heading = ""
    if clause.mark and clause.heading and clause.text.partition("\n")[0] == _first_line_of_heading(clause):
        heading, lines = clause.text.partition("\n")[0], lines[1:]
    return Block(
        kind=clause.kind,
        level=clause.level,
        name=name_of(policy, clause.id),
        heading=heading,
        lines=lines,
        pages=tuple(name_of(policy, one) for one in operative if one == clause.id or one in sentences),
        also_called=() if clause.id in operative else everyday_names(policy, clause.id),
    )


def _first_line_of_heading(clause: Clause) -> str:
    """The clause's text before its body, without the newline that ends the heading."""
    return clause.text[: clause.body_start - clause.start].rstrip("\n")


def _lines(policy: Policy, clause: Clause) -> tuple[tuple[Piece, ...], ...]:
    """The clause's paragraphs, cut where a sentence begins or ends."""
    lines, position = [], clause.start
    for line in clause.text.split("\n"):
        lines.append(tuple(_pieces(policy, clause, position, position + len(line))))
        position += len(line) + 1
    return tuple(lines)


def _pieces(policy: Policy, clause: Clause, start: int, end: int) -> Iterator[Piece]:
    text = policy.document.text
    for sentence in policy.document.sentences(clause.id):
        if start <= sentence.start and sentence.end <= end:
            yield from _piece(text[start : sentence.start])
            yield Piece(text[sentence.start : sentence.end], sentence.id)
            start = sentence.end
    yield from _piece(text[start:end])


def _piece(words: str) -> Iterator[Piece]:
    if words:
        yield Piece(words, "")
