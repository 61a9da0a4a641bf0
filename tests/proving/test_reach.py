"""Whoever a policy does not reach is told what to do instead, and nobody else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.errors import Fault
from policy_engine.model.fact import Option
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.reach import reach_faults
from policy_engine.proving.readings import replaced
from policy_engine.reasoning.compilation import compile_policy
from tests.build_scripts.sample_policy import POLICY as SAMPLE

ORIGIN = POLICY.fact("current_hukou")
ELSEWHERE = ORIGIN.option("newborn").elsewhere


def with_option(option: Option) -> Policy:
    changed = tuple(option if one.id == option.id else one for one in ORIGIN.options)
    return replaced(POLICY, {id(ORIGIN): replace(ORIGIN, options=changed)})


def faults(policy: Policy) -> list[Fault]:
    return list(reach_faults(compile_policy(policy)))


@pytest.mark.parametrize("policy", [POLICY, SAMPLE], ids=lambda policy: policy.id)
def test_of_a_policy_in_order_nothing_is_found(policy: Policy) -> None:
    assert faults(policy) == []


def test_an_answer_that_the_policy_reaches_and_sends_away_is_found() -> None:
    assert ELSEWHERE is not None
    [fault] = faults(with_option(replace(ORIGIN.option("other_town"), elsewhere=ELSEWHERE)))
    assert fault.where == "fact current_hukou, option other_town"
    assert fault.problem == "says what to do instead, and the policy reaches whoever gives it"


def test_an_answer_that_leads_out_of_the_policy_without_a_word_is_found() -> None:
    [fault] = faults(with_option(replace(ORIGIN.option("newborn"), elsewhere=None)))
    assert (fault.where, fault.problem) == ("reach", "whom the policy does not reach is not told what to do instead")
