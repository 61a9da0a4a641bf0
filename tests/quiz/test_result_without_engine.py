"""What the quiz tells before the reasons, or without the engine, is what Python tells: in every state, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from random import Random
from typing import Any

import pytest

from policy_engine.model.answers import Answers
from policy_engine.model.provision import Replacement
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import Compilation
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.lines import result_json
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.result import incomplete_result
from tests.quiz.diagram_walker import walk
from tests.quiz.test_diagram_walk import COMPILATION, SCOPES, every_state, interview

Json = dict[str, Any]

WHOM = (
    None,
    {"who": "self", "relations": []},
    {"who": "someone", "relations": []},
    {"who": "family", "relations": [one.id for one in POLICY.relations[::2]]},
    {"who": "family", "relations": []},
)


def _today() -> str:
    """As the page's own clock has it in this process."""
    return datetime.now(UTC).astimezone().date().isoformat()


def _told_in_python(request: Json, compilation: Compilation = COMPILATION) -> Json:
    whom = request["whom"] or {"who": None, "relations": []}
    enquiry = Enquiry(**request["scope"], who=whom["who"], relations=tuple(whom["relations"]))
    answers = Answers(tuple((fact, option) for fact, option in request["given"]))
    return result_json(incomplete_result(conclude(compilation, answers, enquiry), _today()))


def _requests(direction: str | None, clause: str | None) -> Iterator[Json]:
    random = Random(7)  # noqa: S311 - no secret; the same every time
    for reached in every_state(SCOPES[direction, clause]):
        scope = {"direction": direction, "clause": clause}
        yield {"scope": scope, "given": [list(pair) for pair in reached.pairs], "whom": random.choice(WHOM)}


@pytest.mark.parametrize("begins", [POLICY.effective.date, "9999-01-01"])
@pytest.mark.parametrize("ends", [POLICY.checked_on, "9999-01-01"])
def test_the_page_knows_what_is_not_applied_yet_as_python_does(begins: str, ends: str) -> None:
    effective = replace(POLICY.effective, date=begins)
    policy = replace(
        POLICY, effective=effective, superseded_by=Replacement("新办法", ends), next_check_due="9999-02-01"
    )
    request: Json = {"scope": {"direction": "town", "clause": None}, "given": [], "whom": None}
    [reply] = walk(published_quiz(policy), [request])
    assert reply["result"] == _told_in_python(request, replace(COMPILATION, policy=policy))


@pytest.mark.slow  # goes through every state
@pytest.mark.parametrize(("direction", "clause"), SCOPES, ids=lambda one: one or "any")
def test_in_every_state_the_page_tells_what_python_tells(direction: str | None, clause: str | None) -> None:
    every = _requests(direction, clause)
    while requests := list(islice(every, 2_000)):  # all results at once would be gigabytes
        for request, reply in zip(requests, walk(interview(), requests), strict=True):
            assert reply["result"] == _told_in_python(request), request
