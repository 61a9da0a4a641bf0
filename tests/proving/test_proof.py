"""That every part can decide: the examples are real, and what decides nothing is refused with a witness."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from policy_engine.model.answers import Answers
from policy_engine.model.checklist import Checklist
from policy_engine.model.condition import Condition, all_of, any_of, negate
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.landing import in_order
from policy_engine.model.overlap import Overlap
from policy_engine.model.policy import Policy
from policy_engine.proving.proof import proof_faults, prove, proved
from policy_engine.proving.rules import Rule
from tests.build_scripts import sample_policy as sample
from tests.reasoning.brute_force import World, asked_worlds, common, is_open, is_reached, lands, status_in, targets
from tests.strategies import small_policies

SAMPLE = sample.POLICY


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
