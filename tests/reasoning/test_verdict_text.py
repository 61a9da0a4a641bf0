"""The text that is put together from remembered parts is that of the whole verdict, whatever was answered before."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.report import verdict_json
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.verdict_text import verdict_text
from tests.benchmarks.synthetic_policy import synthetic_policy
from tests.strategies import answers_to, small_policies

SYNTHETIC = synthetic_policy(30, 30)


def whole(policy: Policy, answers: Answers) -> str:
    return json.dumps(verdict_json(assess(policy, answers)), ensure_ascii=False)


def put_together(policy: Policy, answers: Answers) -> str:
    return "".join(verdict_text(policy, answers))


@given(st.data(), small_policies())
@settings(max_examples=40, deadline=None)
def test_the_parts_are_the_whole_for_any_policy(data: st.DataObject, policy: Policy) -> None:
    for answers in data.draw(st.lists(answers_to(policy), min_size=2, max_size=4)):
        assert put_together(policy, answers) == whole(policy, answers)


@given(st.data(), st.sampled_from([POLICY, SYNTHETIC]))
@settings(max_examples=20, deadline=None)
def test_the_parts_are_the_whole_after_each_changed_answer(data: st.DataObject, policy: Policy) -> None:
    answers = dict(data.draw(answers_to(policy)).pairs)
    for _ in range(3):
        fact = data.draw(st.sampled_from(policy.facts))
        answers[fact.id] = data.draw(st.sampled_from(fact.options)).id
        now = Answers(tuple((one.id, answers[one.id]) for one in policy.facts if one.id in answers))
        assert put_together(policy, now) == whole(policy, now)
