"""Policies of other sizes and shapes than the one in force: the quiz's own walk says what the engine says."""

from __future__ import annotations

import json
from dataclasses import asdict
from random import Random
from typing import Any

import pytest

from policy_engine.browser import respond
from policy_engine.model.answers import read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.reasoning.interview import questions_left, whole_scope
from policy_engine.reasoning.published import published_interview
from tests.benchmarks.synthetic_policy import synthetic_policy
from tests.quiz.diagram_walker import walk

Json = dict[str, Any]
SAME = ("discarded", "question", "relevant", "certain", "openable")


def _request(random: Random, policy: Policy) -> Json:
    """Answers to a beginning of the questions or to any of them, 不清楚 among them."""
    most = random.choice([0, 0.2, 0.5])
    facts = [fact for fact in policy.facts if random.random() < most]
    if random.random() < 0.5:
        facts = list(policy.facts[: len(facts)])
    given = [[fact.id, random.choice([*(option.id for option in fact.options), UNKNOWN])] for fact in facts]
    return {"scope": {"direction": random.choice([None, "town", "village"]), "clause": None}, "given": given}


@pytest.mark.parametrize(
    ("provisions", "facts", "interviews"),
    [(10, 16, 60), (20, 12, 60), pytest.param(100, 30, 20, marks=pytest.mark.slow)],
)
def test_a_policy_of_any_size_is_walked_as_the_engine_does(provisions: int, facts: int, interviews: int) -> None:
    random = Random(provisions)  # noqa: S311 - no secret; the same every time
    policy = synthetic_policy(provisions, facts)
    requests = [_request(random, policy) for _ in range(interviews)]
    replies = walk(published_interview(policy), requests)
    for request, reply in zip(requests, replies, strict=True):
        asked = {"kind": "step", "direction": request["scope"]["direction"], "answers": dict(request["given"])}
        step = json.loads(respond(policy, asked))
        assert dict(reply["answers"]) == step["answers"]
        kept = read_answers(policy.facts, step["answers"])
        left = questions_left(policy, whole_scope(policy, request["scope"]["direction"]), kept)
        assert reply["remaining"] == (None if left is None else asdict(left)), request
        assert {name: reply[name] for name in SAME} == {name: step[name] for name in SAME}, request


def _crossed(pairs: int) -> Json:
    """An interview in which every first question must be remembered until its second one is asked: 3 states to the power of pairs."""
    leaves = [[0], [1]]
    nodes, pathways = [*leaves], []
    for number in range(pairs):
        after = len(nodes)
        nodes += [[pairs + number, 0, 1, 1], [pairs + number, 1, 0, 1], [number, after, after + 1, 1]]
        pathways.append({"id": f"way_{number}", "clause": "1", "direction": "town", "title": "路", "root": after + 2})
    fact = {"options": [{"id": "yes", "label": "是"}, {"id": "no", "label": "否"}], "topic": "", "question": ""}
    facts = [{"id": f"fact_{number}", **fact} for number in range(2 * pairs)]
    outcomes = [{"status": "entitled", "places": []}, {"status": "not_entitled", "places": None}]
    directions = [{"id": "town"}]
    return {
        **published_interview(synthetic_policy(10, 16)),
        "places": {},
        "orders": [],
        "directions": directions,
        "facts": facts,
    } | {
        "outcomes": outcomes,
        "nodes": nodes,
        "pathways": pathways,
    }


@pytest.mark.parametrize(("pairs", "remaining"), [(2, {"least": 2, "most": 4}), (14, None)])
def test_questions_too_many_to_count_are_asked_without_a_number(pairs: int, remaining: Json | None) -> None:
    (reply,) = walk(_crossed(pairs), [{"scope": {"direction": None, "clause": None}, "given": []}])
    assert reply["question"]["id"] == "fact_0"
    assert reply["remaining"] == remaining
