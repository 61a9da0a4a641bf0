"""The published diagrams say, on every path of an interview, what the engine says."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given

from policy_engine.model.answers import Answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.reasoning.interview import progress, whole_scope
from policy_engine.reasoning.published import published_interview
from policy_engine.reasoning.verdict import OrderVerdict, PathwayVerdict, assess
from tests.strategies import small_policies

Json = dict[str, Any]


def roots(published: Json) -> list[int]:
    return [one["root"] for one in (*published["pathways"], *published["orders"])]


def next_level(published: Json, nodes: list[int]) -> int | None:
    return min((published["nodes"][node][0] for node in nodes if len(published["nodes"][node]) > 1), default=None)


def follow(published: Json, nodes: list[int], level: int, choice: int) -> list[int]:
    """Where an answer leads; ``choice`` -1 is 不清楚, the last child."""

    def child(node: int) -> int:
        entry: list[int] = published["nodes"][node]
        if len(entry) == 1 or entry[0] != level:
            return node
        return entry[1:][choice]

    return [child(node) for node in nodes]


@given(small_policies(most_facts=4))
def test_every_path_asks_and_ends_as_the_engine_does(policy: Policy) -> None:
    published = json.loads(json.dumps(published_interview(policy)))
    facts = policy.facts

    def walk(nodes: list[int], given_answers: dict[str, str]) -> None:
        answers = Answers(tuple((fact.id, given_answers[fact.id]) for fact in facts if fact.id in given_answers))
        level = next_level(published, nodes)
        question = progress(policy, whole_scope(policy), answers).question
        assert (None if level is None else facts[level]) is question
        if level is None:
            assert_same_end(policy, published, nodes, answers)
            return
        for choice, option in enumerate([*(one.id for one in facts[level].options), UNKNOWN]):
            last = choice == len(facts[level].options)
            after = follow(published, nodes, level, -1 if last else choice)
            walk(after, {**given_answers, facts[level].id: option})

    walk(roots(published), {})


def assert_same_end(policy: Policy, published: Json, nodes: list[int], answers: Answers) -> None:
    verdict = assess(policy, answers)
    judged: list[PathwayVerdict | OrderVerdict] = [*verdict.pathways, *verdict.orders]
    for node, one in zip(nodes, judged, strict=True):
        outcome = published["outcomes"][published["nodes"][node][0]]
        assert outcome["status"] == one.status
        if one.status in ("entitled", "already_there"):
            here = [place.place.id for place in one.landing.places if place.state in ("here", "choice")]
            assert outcome["places"] == (here if one.landing.certain else None)
