"""A policy whose diagrams would grow without end is refused at once, with what to do about it: as the Liaocheng policy has it."""

from __future__ import annotations

import json

import pytest

from policy_engine.browser import handle
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.reasoning.compilation import compile_policy


@pytest.mark.slow  # compiles policies of many sizes
def test_no_number_of_questions_makes_the_diagrams_grow() -> None:
    compilation = compile_policy(LIAOCHENG)
    held = compilation.space.mark()
    for number, fact in enumerate(LIAOCHENG.facts):
        answers = {one.id: "unknown" for one in LIAOCHENG.facts[number::3]} | {fact.id: fact.options[-1].id}
        for kind in ("step", "verdict"):
            assert json.loads(handle(json.dumps({"kind": kind, "answers": answers})))["ok"]
    assert compilation.space.mark() == held
