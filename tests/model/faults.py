"""Faults that are found in a broken policy."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.integrity import faults
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from tests.model.sample import (
    OWNER,
    POLICY,
)

Found = tuple[str, str]
"""Where a fault is, and its problem."""


def found(policy: Policy) -> list[Found]:
    return [(fault.where, fault.problem) for fault in faults(policy)]


def with_provision(old: Provision, **changes: object) -> Policy:
    new = replace(old, **changes)  # type: ignore[arg-type]
    return replace(POLICY, provisions=tuple(new if one is old else one for one in POLICY.provisions))


def with_interpretation(interpretation: Interpretation) -> Policy:
    """The sample with one interpretation more, on which a provision relies."""
    policy = with_provision(OWNER, relies_on=(interpretation,))
    return replace(policy, interpretations=(*POLICY.interpretations, interpretation))
