"""Policies of other sizes and shapes than the one in force: the quiz's own walk says what the engine says."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from policy_engine.browser import respond
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.reasoning.published import published_interview
from tests.benchmarks.synthetic_policy import synthetic_policy
from tests.quiz.diagram_walker import walk

Json = dict[str, Any]
SAME = ("discarded", "question", "relevant", "remaining", "until_certain", "certain", "openable")


def _request(random: Random, policy: Policy) -> Json:
    """Answers to a beginning of the questions or to any of them, 不清楚 among them."""
    most = random.choice([0, 0.2, 0.5])
    facts = [fact for fact in policy.facts if random.random() < most]
    if random.random() < 0.5:
        facts = list(policy.facts[: len(facts)])
    given = [[fact.id, random.choice([*(option.id for option in fact.options), UNKNOWN])] for fact in facts]
    return {"scope": {"direction": random.choice([None, "town", "village"]), "clause": None}, "given": given}


@pytest.mark.parametrize(("provisions", "facts", "interviews"), [(10, 16, 60), (20, 12, 60), (100, 30, 20)])
def test_a_policy_of_any_size_is_walked_as_the_engine_does(provisions: int, facts: int, interviews: int) -> None:
    random = Random(provisions)  # noqa: S311 - no secret; the same every time
    policy = synthetic_policy(provisions, facts)
    requests = [_request(random, policy) for _ in range(interviews)]
    replies = walk(published_interview(policy), requests)
    for request, reply in zip(requests, replies, strict=True):
        asked = {"kind": "step", "direction": request["scope"]["direction"], "answers": dict(request["given"])}
        step = json.loads(respond(policy, asked))
        assert dict(reply["answers"]) == step["answers"]
        assert {name: reply[name] for name in SAME} == {name: step[name] for name in SAME}, request
