"""The bounds are those of looking at every state, for interviews too long for brute force over situations: as the Liaocheng policy has it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.benchmarks.synthetic_policy import synthetic_policy
from tests.reasoning.test_counting import check
from tests.strategies import answers_to

SIZES = [(6, 10), (12, 10), (10, 16), (20, 16)]
POLICIES = [POLICY, *(synthetic_policy(*size) for size in SIZES)]


@given(st.data(), st.sampled_from(POLICIES), st.sampled_from([None, "town", "village"]))
@settings(max_examples=25)
def test_the_bounds_of_long_interviews_are_those_of_every_state(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    check(policy, direction, data.draw(answers_to(policy)))


@pytest.mark.parametrize("direction", [None, "town", "village"])
@pytest.mark.parametrize("policy", POLICIES, ids=["in force", *map(str, SIZES)])
def test_the_bounds_before_the_first_answer_are_those_of_every_state(policy: Policy, direction: str | None) -> None:
    check(policy, direction, Answers())
