"""The rules follow the readings taken: exchanging one, or saying that it decides where it does not, is found: as the Liaocheng policy has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.answers import Answers
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.readings import (
    ReadingProof,
    _instead,
    alternatives_of,
    reading_faults,
    reading_proofs,
    replaced,
)
from policy_engine.reasoning.verdict import assess

LISTED = alternatives_of(POLICY)
DECIDING = [
    (term, reading)
    for term in POLICY.interpretations
    if not term.is_open
    for reading in term.others
    if _instead(POLICY, LISTED, term, reading)
]


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


@pytest.mark.slow  # decides everything by each reading
def test_a_reading_of_where_a_household_lands_decides_by_the_landing_order_alone() -> None:
    order = POLICY.landing_orders[0]
    landing = replace(order.landing)
    policy = replace(POLICY, landing_orders=(replace(order, landing=landing),))
    term = next(one for one in LISTED if one.interpretation.id == "strict_sequence")
    listed = (replace(term, part=landing),)
    (proof,) = [one for one in reading_proofs(policy, listed) if one.interpretation is term.interpretation]
    assert proof.situation
