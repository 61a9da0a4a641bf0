"""A result in plain Chinese, for a terminal: a view of its lines that adds no word about the person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from policy_engine.citing.citation import short_citation
from policy_engine.model.answers import Answers
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.lines import Line, Result, Section
from policy_engine.reasoning.result import result
from policy_engine.reasoning.verdict import assess

MARKS: Final = {"met": "✓ ", "unmet": "✗ ", "open": "？ ", "unknown": "？ ", "not_asked": "？ "}
"""How a condition stands, at a glance."""


def result_text(policy: Policy, answers: Answers, enquiry: Enquiry | None = None, today: str = "") -> str:
    """The whole result for some answers."""
    found = result(conclude(compile_policy(policy), answers, enquiry), assess(policy, answers), today)
    return "\n\n".join(text for text in ("\n".join(block) for block in _blocks(policy, found)) if text)


def _blocks(policy: Policy, found: Result) -> Iterator[Iterable[str]]:
    yield [policy.title, f"结论：{found.headline}", *_lines(policy, _first(found), "")]
    for section in found.sections:
        if section.id != "others":
            yield _section(policy, section, "")
        else:
            yield from (_pathway(policy, one) for one in section.lines)


def _section(policy: Policy, section: Section, indent: str) -> Iterator[str]:
    """A section; of why, what the reasons do not already say waits for those who ask with ``--json``."""
    shown = [one for one in section.lines if section.id != "why" or one.kind != "fold"]
    if shown:
        yield f"{indent}{section.title}："
        yield from _lines(policy, shown, f"{indent}  ")


def _pathway(policy: Policy, line: Line) -> Iterator[str]:
    yield f"【{line.stands}】{line.text}（{short_citation(policy.document, line.clause)}）"
    yield from _lines(policy, line.lines, "  ")
    for section in line.sections:
        yield from _section(policy, section, "  ")


def _first(found: Result) -> tuple[Line, ...]:
    """What is concluded, what to do next, then what to mind: the order of the page."""
    minded = tuple(one for one in found.top if one.kind == "quote" or one.state == "caution")
    told = tuple(one for one in found.top if one not in minded)
    return (*told, Line("sentence", f"下一步：{found.next.text}"), *minded)


def _lines(policy: Policy, lines: Iterable[Line], indent: str) -> Iterator[str]:
    for line in lines:
        mark = MARKS.get(line.state, "") if line.kind in ("reason", "decides") else ""
        yield f"{indent}{mark}{_words(line)}{_source(policy, line)}"
        yield from _lines(policy, line.lines, f"{indent}  ")


def _words(line: Line) -> str:
    """The words of a line with how it stands; the person's own answer last."""
    if line.kind == "decides":
        return f"{line.stands}：{line.text}（编号 {line.fact}）"
    if line.kind in ("reason", "change"):
        answer = f"（您答的是“{line.answer}”）" if line.answer else ""
        return f"{line.stands}：{line.text}{answer}"
    return "：".join(one for one in (line.text, line.stands or line.answer) if one)


def _source(policy: Policy, line: Line) -> str:
    """The words of the official text and where they stand."""
    if not line.clause:
        return ""
    clause = short_citation(policy.document, line.clause)
    return f"——“{line.quote}”（{clause}）" if line.quote else f"（{clause}）"
