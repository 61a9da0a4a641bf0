"""That every part can decide: the examples are real, and what decides nothing is refused with a witness: as the Liaocheng policy has it."""

from dataclasses import replace

import pytest

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Statement, all_of, negate
from policy_engine.model.landing import in_order
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.proving.figures import proof_figures
from policy_engine.proving.proof import Proof, proof_faults, prove, proved
from policy_engine.proving.readings import alternatives_of, reading_proofs
from policy_engine.proving.rules import Rule
from policy_engine.reasoning.interview import replay
from policy_engine.reasoning.status import MET, UNMET
from policy_engine.reasoning.verdict import assess
from tests.build_scripts import sample_policy as sample
from tests.proving.test_proof import SAMPLE, problems


def result(policy: Policy, rule: Rule, answers: Answers) -> bool | None:
    """What the verdict says about a rule, read off what a person is told."""
    verdict = assess(policy, answers)
    if rule.kind == "guarantee":
        return next(one.applies for one in verdict.guarantees if one.guarantee.id == rule.id)
    where = [one for one in verdict.pathways if one.provision.id == rule.owner]
    status = (
        where[0].status if where else next(one.status for one in verdict.orders if one.order.direction == rule.owner)
    )
    if rule.kind == "reach":
        return status != "not_concerned"
    if rule.kind == "provision":
        return None if status == "undetermined" else status in MET
    landing = (
        where[0].landing if where else next(one.landing for one in verdict.orders if one.order.direction == rule.owner)
    )
    if status not in MET:
        return False if status in UNMET else None
    if rule.kind == "already" and status != "already_there":
        return False
    return {"here": True, "choice": True, "undetermined": None}.get(
        next(one.state for one in landing.places if one.place.id == rule.id), False
    )


def assert_witnesses_are_real(policy: Policy, proof: Proof) -> None:
    for one in proof.rules:
        for answers, wanted in ((one.met, True), (one.unmet, False)):
            if answers is not None:
                assert result(policy, one.rule, answers) is wanted
                assert replay(policy, one.rule.scope, answers) == (answers, ())
    for part in proof.parts:
        if part.pair is not None:
            met, unmet = part.pair.met.known(), part.pair.unmet.known()
            assert [fact for fact in met if fact in unmet and met[fact] != unmet[fact]] == [part.pair.fact]
            assert result(policy, part.pair.rule, part.pair.met) is (True if part.pair.is_sure else None)
            assert result(policy, part.pair.rule, part.pair.unmet) is False


@pytest.mark.parametrize(
    "policy",
    [pytest.param(SAMPLE, id="sample"), pytest.param(LIAOCHENG, id="in force", marks=pytest.mark.slow)],
)
def test_a_published_policy_is_proved_and_its_examples_are_real(policy: Policy) -> None:
    assert proof_faults(policy) == ()
    assert proved(policy) is policy
    assert_witnesses_are_real(policy, prove(policy))
    figures = proof_figures(policy)
    assert figures.rules.total() == len(prove(policy).rules)
    assert figures.rules["provision"] == len(policy.provisions)
    assert figures.readings == len(reading_proofs(policy, alternatives_of(policy)))


@pytest.mark.slow  # proves whole policies
def test_a_place_where_nobody_can_stand_already_is_refused_and_a_pathway_that_never_leads_there_is_not() -> None:
    nobody = all_of(sample.owns_home, negate(sample.owns_home))
    first = replace(SAMPLE.provisions[0], landing=in_order(sample.OWN_HOME, replace(sample.COLLECTIVE, already=nobody)))
    policy = replace(SAMPLE, provisions=(first, *SAMPLE.provisions[1:]))
    assert "already collective of resident: no situation certainly leads here" in problems(policy)
    stood_at = {one.rule.owner for one in prove(LIAOCHENG).rules if one.rule.kind == "already"}
    assert {one.id for one in LIAOCHENG.provisions} - stood_at >= {"talent"}
    assert all(one.met is not None and one.unmet is not None for one in prove(LIAOCHENG).rules)


@pytest.mark.slow  # proves a policy that nobody else proves
def test_the_policy_in_force_without_its_list_of_overlaps_is_refused() -> None:
    told = problems(replace(LIAOCHENG, overlaps=()))
    assert "provision employee: is covered by living_or_working_in_town" in told
    assert len(told) == len(LIAOCHENG.overlaps)


def test_the_reach_is_a_rule_of_its_own() -> None:
    reached = [one for one in prove(LIAOCHENG).parts if one.rules[0].kind == "reach"]
    assert [one.part for one in reached if isinstance(one.part, Statement)] == [LIAOCHENG.reach]
