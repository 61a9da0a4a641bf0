"""The rules follow the readings taken: exchanging one, or saying that it decides where it does not, is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.answers import Answers
from policy_engine.model.errors import Fault
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.alternative import Alternative
from policy_engine.proving.proof import proof_faults
from policy_engine.proving.readings import (
    ReadingProof,
    _instead,
    alternatives_of,
    reading_faults,
    reading_proofs,
    replaced,
)
from policy_engine.reasoning.verdict import assess
from tests.policies_for_tests import wangshan

LISTED = alternatives_of(POLICY)
DECIDING = [
    (term, reading)
    for term in POLICY.interpretations
    if not term.is_open
    for reading in term.others
    if _instead(POLICY, LISTED, term, reading)
]
TERM = Interpretation("time", "满一年", "满一年", (Reading("whole", "满了"), Reading("part", "快满了")), "whole", "试")


def faults(policy: Policy, alternatives: tuple[Alternative, ...]) -> list[Fault]:
    return list(reading_faults(policy, alternatives, reading_proofs(policy, alternatives)))


@pytest.fixture(scope="module")
def proofs() -> tuple[ReadingProof, ...]:
    return reading_proofs(POLICY, LISTED)


@pytest.mark.slow  # decides everything by each reading
def test_every_reading_said_to_decide_has_a_situation_that_it_would_decide_otherwise(
    proofs: tuple[ReadingProof, ...],
) -> None:
    assert [(one.interpretation, one.reading) for one in proofs] == DECIDING
    assert len(proofs) > 20
    assert all(one.situation for one in proofs)
    assert list(reading_faults(POLICY, LISTED, proofs)) == []


@pytest.mark.parametrize(("term", "reading"), DECIDING, ids=lambda one: one.id)
def test_taking_another_reading_without_changing_the_rules_is_found(term: Interpretation, reading: Reading) -> None:
    exchanged = {id(term): replace(term, taken=reading.id)}
    found = (
        fault.problem for fault in reading_faults(replaced(POLICY, exchanged), replaced(LISTED, exchanged), proofs=())
    )
    followed = (
        f"does not follow the reading taken of {term.id}",
        f"the rules are those of another reading than {reading.id}, which",
    )
    assert any(words in problem for problem in found for words in followed)


def test_a_situation_comes_to_something_else_where_the_alternative_stands(proofs: tuple[ReadingProof, ...]) -> None:
    listed = next(one for one in LISTED if one.interpretation.id == "lead_stands_alone")
    proof = next(one for one in proofs if one.interpretation is listed.interpretation)
    other = replaced(POLICY, {id(listed.part): listed.instead})
    before, after = (_statuses(policy, proof.situation or Answers()) for policy in (POLICY, other))
    assert before != after
    assert {name for name in before if before[name] != after[name]} == {"living_or_working_in_town"}


def _statuses(policy: object, answers: Answers) -> dict[str, str]:
    return {one.provision.id: one.status for one in assess(policy, answers).pathways}  # type: ignore[arg-type]


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


@pytest.mark.slow  # decides everything by each reading
def test_a_reading_of_where_a_household_lands_decides_by_the_landing_order_alone() -> None:
    order = POLICY.landing_orders[0]
    landing = replace(order.landing)
    policy = replace(POLICY, landing_orders=(replace(order, landing=landing),))
    term = next(one for one in LISTED if one.interpretation.id == "strict_sequence")
    listed = (replace(term, part=landing),)
    (proof,) = [one for one in reading_proofs(policy, listed) if one.interpretation is term.interpretation]
    assert proof.situation
