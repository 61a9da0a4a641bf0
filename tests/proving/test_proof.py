"""That every part can decide: the examples are real, and what decides nothing is refused with a witness."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from policy_engine.model.answers import Answers
from policy_engine.model.checklist import Checklist
from policy_engine.model.condition import Condition, Statement, all_of, any_of, negate
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.landing import in_order
from policy_engine.model.overlap import Overlap
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
from tests.reasoning.brute_force import World, asked_worlds, common, is_open, is_reached, lands, status_in, targets
from tests.strategies import small_policies

SAMPLE = sample.POLICY


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


def by_definition(policy: Policy, rule: Rule, readings: list[World]) -> bool | None:
    """What a rule says once all is answered: certain only where it comes out the same however the open terms are read.

    A place can be certainly missed while the pathway is in doubt: where each reading that opens it leads elsewhere.
    """
    target = targets(policy)[rule.owner]
    if rule.kind == "reach":
        return common({is_reached(target, world) for world in readings})
    if rule.kind == "already":
        there = (status_in(target, world) == "already_there" and rule.id in lands(target, world) for world in readings)
        return common(set(there))
    if rule.kind == "place":
        return common({rule.id in lands(target, world) for world in readings})
    return common({is_open(target, world) for world in readings})


@given(small_policies(most_facts=3, most_provisions=2))
@settings(max_examples=12)
def test_a_rule_without_an_example_has_none(policy: Policy) -> None:
    """Where no example was found, no complete answers are one; what was found is one."""
    proof = prove(policy)
    for one in proof.rules:
        if one.rule.kind == "guarantee":
            continue
        found = {by_definition(policy, one.rule, readings) for _, readings in asked_worlds(policy, Answers())}
        assert (one.met is not None) == (True in found)
        assert (one.unmet is not None) == (False in found)


def with_condition(condition: Condition, *overlaps: Overlap) -> Policy:
    """The sample whose pathway for tenants has another condition; not checked against the text."""
    provisions = (SAMPLE.provisions[0], replace(SAMPLE.provisions[1], precondition=condition), *SAMPLE.provisions[2:])
    return replace(SAMPLE, provisions=provisions, overlaps=overlaps)


def problems(policy: Policy) -> list[str]:
    return [f"{fault.where}: {fault.problem}" for fault in proof_faults(policy)]


TENANT = all_of(negate(sample.owns_home), any_of(sample.rents, sample.recorded))
NOTHING = "this part decides nothing that the others do not"


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        (all_of(sample.owns_home, negate(sample.owns_home)), "provision tenant: no situation certainly leads here"),
        (any_of(sample.owns_home, negate(sample.owns_home)), "provision tenant: every situation leads here"),
        (all_of(TENANT, any_of(sample.rents, negate(sample.rents))), f"provision tenant: {NOTHING}"),
        (all_of(TENANT, negate(sample.owns_home)), f"provision tenant: {NOTHING}"),
        (any_of(TENANT, all_of(TENANT, sample.lives_in_town)), f"provision tenant: {NOTHING}"),
        (
            all_of(TENANT, any_of(sample.is_graduate, sample.is_soldier, negate(sample.is_soldier))),
            f"provision tenant: {NOTHING}",
        ),
        (sample.lives_in_town, "provision tenant: says the same as resident"),
        (all_of(sample.lives_in_town, sample.rents), "provision tenant: is covered by resident"),
        (sample.owns_home, "fact record: no interview ever asks it"),
    ],
    ids=["never", "always", "tautology", "doubled", "absorbed", "swallowed", "same", "shadowed", "not asked"],
)
def test_what_decides_nothing_is_refused(condition: Condition, told: str) -> None:
    assert told in problems(with_condition(condition))
    with pytest.raises(PolicyFaults):
        proved(with_condition(condition))


def test_a_part_that_no_single_answer_turns_is_refused() -> None:
    both = all_of(sample.owns_home, negate(sample.owns_home))
    assert "provision tenant: no two situations that differ in one answer turn on this part" in problems(
        with_condition(any_of(TENANT, both))
    )


def test_a_place_that_is_never_reached_is_refused() -> None:
    first = replace(SAMPLE.provisions[0], landing=in_order(sample.COLLECTIVE, sample.OWN_HOME))
    policy = replace(SAMPLE, provisions=(first, *SAMPLE.provisions[1:]))
    assert "place own_home of resident: no situation certainly leads here" in problems(policy)


@pytest.mark.slow  # proves whole policies
def test_a_place_where_nobody_can_stand_already_is_refused_and_a_pathway_that_never_leads_there_is_not() -> None:
    nobody = all_of(sample.owns_home, negate(sample.owns_home))
    first = replace(SAMPLE.provisions[0], landing=in_order(sample.OWN_HOME, replace(sample.COLLECTIVE, already=nobody)))
    policy = replace(SAMPLE, provisions=(first, *SAMPLE.provisions[1:]))
    assert "already collective of resident: no situation certainly leads here" in problems(policy)
    stood_at = {one.rule.owner for one in prove(LIAOCHENG).rules if one.rule.kind == "already"}
    assert {one.id for one in LIAOCHENG.provisions} - stood_at >= {"talent"}
    assert all(one.met is not None and one.unmet is not None for one in prove(LIAOCHENG).rules)


def test_a_shadowed_rule_is_named_with_a_situation() -> None:
    found = proof_faults(with_condition(all_of(sample.lives_in_town, sample.rents)))
    assert [fault.quote for fault in found if "is covered by" in fault.problem] == ["residence=town，lease=no"]


def test_an_overlap_has_to_be_listed_and_a_listed_one_has_to_be_there() -> None:
    tenant = with_condition(all_of(sample.lives_in_town, sample.rents))
    listed = replace(
        tenant, overlaps=(Overlap(tenant.provisions[1], by=tenant.provisions[0], reason="原文写了两遍。"),)
    )
    assert not any("is covered by" in one for one in problems(listed))
    nothing = Overlap(SAMPLE.provisions[1], by=SAMPLE.provisions[0], reason="其实没有。")
    assert "overlaps: nothing overlaps here" in problems(replace(SAMPLE, overlaps=(nothing,)))


def test_a_statement_that_another_one_covers_may_be_listed() -> None:
    covered = replace(sample.is_graduate, true=("graduate", "soldier"), wordings=("军人或者毕业生",))
    condition = all_of(TENANT, covered, negate(negate(covered)), sample.is_graduate)
    policy = with_condition(condition)
    assert problems(policy).count(f"provision tenant: {NOTHING}") == 4
    assert f"provision tenant: {NOTHING}" not in problems(
        with_condition(condition, Overlap(covered, by=sample.is_graduate, reason="原文写了两遍。"))
    )
    wrong = Overlap(covered, by=sample.lives_in_town, reason="说错了。")
    assert f"provision tenant: {NOTHING}" in problems(with_condition(condition, wrong))
    assert "overlaps: nothing overlaps here" in problems(with_condition(condition, wrong))


def test_a_checklist_whose_questions_are_apart_is_refused() -> None:
    home, record = sample.HOME, sample.RECORD
    apart = Checklist("apart", "哪些？", "", items=(), otherwise=((home, "no"), (record, "no")))
    beside = replace(apart, otherwise=tuple((fact, "no") for fact in SAMPLE.facts[:2]))
    refused = "checklist apart: other questions come in between"
    assert refused in problems(replace(SAMPLE, checklists=(apart,)))
    assert refused not in problems(replace(SAMPLE, checklists=(beside,)))


@pytest.mark.slow  # proves a policy that nobody else proves
def test_the_policy_in_force_without_its_list_of_overlaps_is_refused() -> None:
    told = problems(replace(LIAOCHENG, overlaps=()))
    assert "provision employee: is covered by living_or_working_in_town" in told
    assert len(told) == len(LIAOCHENG.overlaps)


def test_the_reach_is_a_rule_of_its_own() -> None:
    reached = [one for one in prove(LIAOCHENG).parts if one.rules[0].kind == "reach"]
    assert [one.part for one in reached if isinstance(one.part, Statement)] == [LIAOCHENG.reach]
