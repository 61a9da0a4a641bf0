"""What each answer would lead to, held against the verdict for that answer."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import read_answers
from policy_engine.model.policy import Policy
from policy_engine.reasoning.outlook import turning_points
from policy_engine.reasoning.verdict import assess
from tests.strategies import answers_to, small_policies


@given(st.data(), small_policies())
def test_outcomes_are_the_statuses_after_each_answer(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    for pathway in assess(policy, answers).pathways:
        for turning in turning_points(policy, pathway, answers):
            for option, status in turning.outcomes:
                changed = read_answers(policy.facts, {**dict(answers.pairs), turning.fact.id: option.id})
                after = {one.provision.id: one.status for one in assess(policy, changed).pathways}
                assert status == after[pathway.provision.id]


@given(st.data(), small_policies())
def test_turning_points_are_what_is_missing_and_what_is_not_known(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    for pathway in assess(policy, answers).pathways:
        found = turning_points(policy, pathway, answers)
        undecided = pathway.status == "undetermined"
        assert {one.fact.id for one in found if one.unsure} == (set(pathway.unsure) if undecided else set())
        assert {one.fact.id for one in found if not one.unsure} == (set(pathway.missing) if undecided else set())


@given(st.data(), small_policies())
def test_the_report_tells_every_outcome_and_the_kind_of_landing(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    verdict = assess(policy, answers)
    for told, pathway in zip(json.loads(json.dumps(verdict_json(verdict)))["pathways"], verdict.pathways, strict=True):
        assert told["landing"]["kind"] == pathway.provision.landing.kind
        assert [(one["fact"], one["unsure"], one["question"], one["where"]) for one in told["deciding"]] == [
            (one.fact.id, one.unsure, one.fact.question, one.fact.where)
            for one in turning_points(policy, pathway, answers)
        ]
        for one in told["deciding"]:
            labels = {option.id: option.label for option in policy.fact(one["fact"]).options}
            assert {outcome["option"]: outcome["label"] for outcome in one["outcomes"]} == labels
