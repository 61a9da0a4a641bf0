"""What the quiz does without the engine is what the engine does, for answers in any order; every state is gone through in test_result_without_engine.py."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from random import Random
from typing import Any

import pytest

from policy_engine.browser import _scope, handle
from policy_engine.model.answers import read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.paths import path_graph
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.interview import Progress, Scope, progress, questions_left, whole_scope
from policy_engine.reasoning.published_conclusion import published_quiz
from tests.policies.liaocheng_words import REFERENCE
from tests.quiz.diagram_walker import walk
from tests.routes import routes

Json = dict[str, Any]
Pairs = tuple[tuple[str, str], ...]

COMPILATION = compile_policy(POLICY)
SCOPES: dict[tuple[str | None, str | None], Scope] = {
    **{(direction, None): whole_scope(POLICY, direction) for direction in ("town", "village", None)},
    **{(None, provision.id): Scope((provision.id,)) for provision in POLICY.provisions},
}
"""Every interview: of a direction, of everything, of each pathway alone."""


@dataclass(frozen=True)
class Reached:
    """A state of an interview: answers that lead there, the question that comes next, and how many questions are left."""

    pairs: Pairs
    progress: Progress
    left: Bounds | None


@cache
def interview() -> Json:
    return published_quiz(POLICY)


def every_state(scope: Scope) -> Iterator[Reached]:
    """Each distinct state once."""
    for answers in routes(path_graph(COMPILATION, scope)).values():
        yield Reached(answers.pairs, progress(POLICY, scope, answers), questions_left(POLICY, scope, answers))


def _anything(random: Random) -> Pairs:
    """Answers to some facts in no order, with gaps; 不清楚 is as likely as any option."""
    chosen = random.sample(POLICY.facts, random.randrange(1, 13))
    return tuple((fact.id, random.choice([*(option.id for option in fact.options), UNKNOWN])) for fact in chosen)


def _clauses() -> list[str]:
    own = {POLICY.clause_of(provision.quote) for provision in POLICY.provisions}
    return sorted(own | {POLICY.document.clause_of(one).id for one in own})


def test_answers_in_any_order_and_with_gaps_are_replayed_as_the_engine_does() -> None:
    random = Random(20220601)  # noqa: S311 - no secret; the same every time
    scopes = [*SCOPES, *((None, clause) for clause in _clauses())]
    asked = [(random.choice(scopes), _anything(random)) for _ in range(400)]
    replies = walk(
        interview(), [{"scope": {"direction": one, "clause": other}, "given": given} for (one, other), given in asked]
    )
    for ((direction, clause), given), reply in zip(asked, replies, strict=True):
        step = _engine(kind="step", direction=direction, clause=clause, answers=dict(given))
        kept = step["answers"]
        assert dict(reply["answers"]) == kept
        assert [fact for fact, _ in reply["answers"]] == [fact for fact, _ in given if fact in kept]
        left = questions_left(
            POLICY, _scope(POLICY, {"direction": direction, "clause": clause}), read_answers(POLICY.facts, kept)
        )
        assert left is not None
        assert reply["remaining"] == asdict(left), (direction, clause, given)
        for name in ("discarded", "question", "relevant", "certain", "offer", "openable"):
            assert reply[name] == step[name], (direction, clause, given)
    assert any(reply["discarded"] for reply in replies)


def _engine(**request: object) -> Json:
    reply: Json = json.loads(handle(json.dumps(request), REFERENCE))
    assert reply.pop("ok"), reply
    return reply


@pytest.mark.parametrize(
    "request_",
    [
        {"scope": {"direction": None, "clause": "9.9"}, "given": []},
        {"scope": {"direction": "nowhere", "clause": None}, "given": []},
        {"scope": {"direction": "town", "clause": None}, "given": [], "answer": ["current_hukou", "no_such_option"]},
        {"scope": {"direction": "town", "clause": None}, "given": [], "answer": ["no_such_fact", "yes"]},
    ],
)
def test_what_the_policy_does_not_have_is_refused(request_: Json) -> None:
    (reply,) = walk(interview(), [request_])
    assert reply.keys() == {"refused"}


def test_leftovers_that_the_policy_no_longer_knows_are_dropped() -> None:
    given = [["no_such_fact", "yes"], ["current_hukou", "no_such_option"], ["habitual_residence", "town"]]
    (reply,) = walk(interview(), [{"scope": {"direction": "town", "clause": None}, "given": given}])
    assert reply["answers"] == [["habitual_residence", "town"]]
    assert reply["question"]["id"] == "current_hukou"


@pytest.mark.slow  # makes the page in three processes
def test_the_page_is_the_same_bytes_in_every_process() -> None:
    program = (
        "import sys; from build_scripts.content.pages.quiz_page import quiz_page; from policy_engine.policies.liaocheng_2022 import POLICY;"
        "sys.stdout.buffer.write(quiz_page(POLICY).encode())"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(pages) == 1
