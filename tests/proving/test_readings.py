"""The rules follow the readings taken: exchanging one, or saying that it decides where it does not, is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.errors import Fault
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.policy import Policy
from policy_engine.proving.alternative import Alternative
from policy_engine.proving.proof import proof_faults
from policy_engine.proving.readings import (
    reading_faults,
    reading_proofs,
    replaced,
)
from tests.policies_for_tests import wangshan

TERM = Interpretation("time", "满一年", "满一年", (Reading("whole", "满了"), Reading("part", "快满了")), "whole", "试")


def faults(policy: Policy, alternatives: tuple[Alternative, ...]) -> list[Fault]:
    return list(reading_faults(policy, alternatives, reading_proofs(policy, alternatives)))


def with_term(**changes: object) -> tuple[Policy, Interpretation]:
    """The sample in which the answer that a year has passed relies on a reading."""
    term = replace(TERM, **changes)  # type: ignore[arg-type]
    year = wangshan.POLICY.statements()[0]
    policy = replaced(wangshan.POLICY, {id(year): replace(year, relies_on=(("one_year", term),))})
    return replace(policy, interpretations=(term,)), term


@pytest.mark.parametrize(
    ("readings", "problem"),
    [
        ((None, None), "option 'one_year' turns on time, but no reading of it says whether it counts"),
        ((False, True), "option 'one_year' does not follow the reading taken of time"),
        ((True, True), None),
        ((True, False), None),
    ],
)
def test_an_option_follows_what_the_reading_taken_says_of_it(
    readings: tuple[bool | None, ...], problem: str | None
) -> None:
    words = tuple(replace(one, counts=counts) for one, counts in zip(TERM.readings, readings, strict=True))
    policy, _ = with_term(readings=words)
    assert [fault.problem for fault in faults(policy, ())] == ([problem] if problem else [])
    assert (problem in [fault.problem for fault in proof_faults(policy)]) is bool(problem)


@pytest.mark.parametrize(
    ("reading", "problem"),
    [
        ("part", "under this reading no verdict would differ"),
        ("whole", "the rules are those of another reading than whole, which is taken"),
        ("none", "there is no reading 'none'"),
    ],
)
def test_an_alternative_that_changes_nothing_or_is_no_alternative_is_found(reading: str, problem: str) -> None:
    policy, term = with_term()
    part = wangshan.POLICY.provisions[1].precondition
    listed = (Alternative(term, reading, part, instead=replace(part)),)
    assert problem in [fault.problem for fault in faults(policy, listed)]
