"""ask: the quiz in a terminal, from the first question to the verdict: as the Liaocheng policy has it."""

from __future__ import annotations

from policy_engine.model.answers import Answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.interview import questions_left, whole_scope
from tests.cli.terminal import Terminal


def test_ask_leads_through_the_quiz_to_the_verdict(terminal: Terminal) -> None:
    # 都看看, then the first option of every question.
    said = terminal("ask", typed=b"3\n" + b"1\n" * len(POLICY.facts))
    assert said.code == 0
    assert "您想把户口落在哪里？" in said.output
    assert f"（还要回答 {_bounds()} 题）" in said.output
    assert "结论：" in said.output
    assert all(one.title in said.output for one in POLICY.provisions)


def _bounds() -> str:
    bounds = questions_left(POLICY, whole_scope(POLICY), Answers())
    assert bounds is not None
    return f"{bounds.least}–{bounds.most}"
