"""What the growth benchmark measures of one policy, in whichever Python it runs: CPython or the browser's.

Every answer is followed by the two requests that a page can make of the engine: the next question and the whole verdict, from text to text.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from types import ModuleType
from typing import Any

try:
    from tests.benchmarks.synthetic_policy import synthetic_policy
except ModuleNotFoundError:  # in the browser's Python, where both files lie side by side
    from synthetic_policy import synthetic_policy  # type: ignore[import-not-found, no-redef]

from policy_engine.browser import handle
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import compile_policy

INTERVIEWS = 7
MOST_ANSWERS = 40
"""Answers of one interview after which is measured: all of the shared facts and whole topics."""

SOON = 50
"""Milliseconds in which an answer is to be followed by its verdict and the next question."""

Figures = dict[str, Any]


def measured(provisions: int, facts: int) -> str:
    """The figures as JSON, times in milliseconds; 0 × 0 stands for the policy in force."""
    compiling = [_timed(compile_policy, _policy(provisions, facts)) for _ in range(3)]
    policy = _policy(provisions, facts)
    module = ModuleType("grown")
    module.POLICY = policy  # type: ignore[attr-defined]
    sys.modules["grown"] = module
    compilation = compile_policy(policy)
    figures: Figures = {
        "provisions": len(policy.provisions),
        "facts": len(policy.facts),
        "compile": _median(compiling),
        "nodes": len(compilation.space),
        "first question": _timed(_ask, "step", {}),
        "first verdict": _timed(_ask, "verdict", {}),
    }
    pairs = [pair for seed in range(1, INTERVIEWS + 1) for pair in _interview(seed)]
    for number, name in enumerate(("question", "verdict")):
        times = sorted(pair[number] for pair in pairs)
        figures |= {name: _median(times), f"{name} worst": times[-1]}
    both = [sum(pair) for pair in pairs]
    figures |= {"both": _median(both), "within": sum(one <= SOON for one in both) / len(both)}
    return json.dumps(figures)


def _policy(provisions: int, facts: int) -> Policy:
    """A new object each time, for which nothing is remembered."""
    policy: Policy = synthetic_policy(provisions, facts) if provisions else replace(POLICY)
    return policy


def _interview(seed: int) -> list[tuple[float, float]]:
    """How long the next question and the verdict took after each answer."""
    given: dict[str, str] = {}
    question = json.loads(_ask("step", given))["question"]
    taken = []
    while question and len(given) < MOST_ANSWERS:
        options = [*(one["id"] for one in question["options"]), "unknown"]
        seed = seed * 48271 % 0x7FFFFFFF
        given[question["id"]] = options[seed // 7 % len(options)]
        start = time.perf_counter()
        step = _ask("step", given)
        between = time.perf_counter()
        _ask("verdict", given)
        taken.append(((between - start) * 1000, (time.perf_counter() - between) * 1000))
        question = json.loads(step)["question"]
    return taken


def _ask(kind: str, answers: dict[str, str]) -> str:
    return handle(json.dumps({"kind": kind, "answers": answers}), "grown:POLICY")


def _median(times: Iterable[float]) -> float:
    """The middle one; the browser's Python has no module for it."""
    found = sorted(times)
    return found[len(found) // 2]


def _timed(call: Any, *arguments: object) -> float:
    start = time.perf_counter()
    call(*arguments)
    return (time.perf_counter() - start) * 1000
