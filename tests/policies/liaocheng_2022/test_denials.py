"""A denial denies: exactly one of two sentences says no, and both are about the same: as the Liaocheng policy has it."""

from __future__ import annotations

from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.denials import denial_faults
from tests.policies_for_tests import wangshan


def test_every_denial_of_the_policy_denies() -> None:
    assert list(denial_faults(POLICY)) == []
    assert list(denial_faults(wangshan.POLICY)) == []
