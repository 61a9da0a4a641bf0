"""Every word of the text has its place, and whoever is named in it: one thing is broken, and exactly that fault is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.agency import Agency
from policy_engine.model.checklist import Checklist, ChecklistItem
from policy_engine.model.clause import read_document
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import Fact
from policy_engine.model.form_checks import malformed_actions
from policy_engine.model.integrity import checked, faults
from policy_engine.model.landing import in_order
from policy_engine.model.provision import Extension, Relation, Uncodified
from tests.model.faults import found, with_interpretation, with_provision
from tests.model.sample import (
    COMMUNITY,
    HOME,
    LEASE,
    LEASE_FILED,
    OWNER,
    OWNERSHIP,
    OWNS_HOME,
    POLICY,
    RENTED,
    TENANT,
    TEXT,
    VETERAN,
    VILLAGER,
    fact,
)

ODD = "租赁了房屋处"


MISQUOTED = {
    "provision owner grants": with_provision(OWNER, grants=("落户", ODD)),
    "provision tenant materials": with_provision(TENANT, materials=(ODD,)),
    "place village_home": with_provision(VILLAGER, landing=in_order(replace(VILLAGER.landing.places[0], quote=ODD))),
    "term 社区集体户": replace(POLICY, terms=(replace(POLICY.terms[0], quote=ODD),)),
    "statement about home": with_provision(OWNER, precondition=replace(OWNS_HOME, wordings=(*OWNS_HOME.wordings, ODD))),
}


@pytest.mark.parametrize("where", MISQUOTED)
def test_words_that_are_not_in_the_text(where: str) -> None:
    [fault] = faults(MISQUOTED[where])
    assert (fault.where, fault.problem) == (where, "the quote is not in the official text")
    assert (fault.quote, fault.nearest) == (ODD, "租赁房屋处")


def test_an_interpretation_that_misquotes() -> None:
    other = replace(OWNERSHIP, id="other", quote="自家住房")
    assert found(with_interpretation(other)) == [("interpretation other", "the quote is not in the official text")]


@pytest.mark.parametrize("kind", ["provision", "landing order", "guarantee", "uncodified", "effective date"])
def test_a_passage_that_is_not_in_the_text_leaves_its_words_unaccounted_for(kind: str) -> None:
    odd = "没有这句话。"
    policies = {
        "provision": with_provision(VETERAN, quote=odd),
        "landing order": replace(POLICY, landing_orders=(replace(POLICY.landing_orders[0], quote=odd),)),
        "guarantee": replace(POLICY, guarantees=(replace(POLICY.guarantees[0], quote=odd),)),
        "uncodified": replace(POLICY, uncodified=(Uncodified(odd, "没有权利义务"),)),
        "effective date": replace(POLICY, effective=replace(POLICY.effective, quote=odd)),
    }
    wheres = {
        "provision": "provision veteran",
        "landing order": "landing order town",
        "guarantee": "guarantee no_fee",
        "uncodified": "uncodified (没有权利义务)",
        "effective date": "effective date",
    }
    first, second = faults(policies[kind])
    assert (first.where, first.problem, first.quote) == (wheres[kind], "the quote is not in the official text", odd)
    assert second.problem == "no rule accounts for these words"


def test_a_passage_whose_quote_does_not_single_it_out() -> None:
    policy = replace(POLICY, uncodified=(*POLICY.uncodified, Uncodified("社区集体户", "说两遍")))
    assert found(policy) == [("uncodified (说两遍)", "the quote stands 2 times in the official text")]


def test_words_that_no_rule_accounts_for_are_named_with_their_clause() -> None:
    [fault] = faults(replace(POLICY, uncodified=()))
    assert (fault.where, fault.problem) == ("clause 0.2", "no rule accounts for these words")
    assert fault.quote.strip() == "为便利群众,制定本方案。"


def test_words_at_the_end_of_the_text_are_not_forgotten() -> None:
    policy = replace(POLICY, effective=replace(POLICY.effective, quote="本方案自2022年8月1日起"))
    assert [(fault.where, fault.quote) for fault in faults(policy)] == [("clause 4", "执行。")]
    unended = replace(policy, document=read_document(TEXT.rstrip("\n")))
    assert [(fault.where, fault.quote) for fault in faults(unended)] == [("clause 4", "执行。")]


def test_a_passage_that_overlaps_another() -> None:
    policy = replace(POLICY, uncodified=(*POLICY.uncodified, Uncodified("可落户。", "重复")))
    [fault] = faults(policy)
    assert (fault.where, fault.quote) == ("clause 1.1.1", "可落户。")
    assert fault.problem == "two passages overlap; the second is uncodified 重复"


def test_a_passage_within_a_longer_one_does_not_hide_the_end_of_the_longer() -> None:
    policy = replace(POLICY, uncodified=(*POLICY.uncodified, Uncodified("自有住房的人员", "在里面")))
    assert [fault.quote for fault in faults(policy)] == ["自有住房的人员"]


def test_words_of_a_passage_that_no_statement_stands_for() -> None:
    [fault] = faults(with_provision(VETERAN, grants=("农村集体户",)))
    assert fault.where == "clause 1.2.1b, provision veteran"
    assert (fault.problem, fault.quote) == ("no statement and no grant stands for these words", "落户")


def test_all_faults_are_told_at_once_and_the_policy_is_refused() -> None:
    policy = replace(
        with_provision(OWNER, direction="moon", names=("租房落户",)),
        facts=(*POLICY.facts, fact("income", "yes")),
        uncodified=(),
        landing_orders=(replace(POLICY.landing_orders[0], landing=in_order(replace(RENTED, id="other"), COMMUNITY)),),
        terms=(replace(POLICY.terms[0], quote="没有的话"),),
    )
    with pytest.raises(PolicyFaults) as refused:
        checked(policy)
    assert [(fault.where, fault.problem) for fault in refused.value.faults] == [
        ("term 社区集体户", "the quote is not in the official text"),
        ("name 租房落户", "2 clauses have this everyday name"),
        ("provision owner", "there is no direction 'moon'"),
        ("fact income", "no condition uses this fact"),
        ("fact income", "a fact needs at least two options"),
        ("clause 0.2", "no rule accounts for these words"),
    ]
    assert all(fault.where in str(refused.value) for fault in refused.value.faults)


def test_an_extension_to_relatives_that_the_provision_does_not_state() -> None:
    policy = with_provision(OWNER, extension=Extension("本人及其全家", ground=OWNS_HOME))
    assert found(policy) == [(f"extension of {OWNER.id}", "the provision does not say this")]


def test_an_extension_whose_ground_is_no_part_of_the_precondition() -> None:
    policy = with_provision(OWNER, extension=Extension(OWNER.quote[:4], ground=LEASE_FILED))
    assert found(policy) == [(f"extension of {OWNER.id}", "its ground is no part of the precondition")]


def test_a_family_route_that_does_not_exist() -> None:
    assert found(replace(POLICY, family_routes=(OWNER.id, "nowhere"))) == [
        ("family route nowhere", "there is no such provision")
    ]


def test_agencies_that_are_not_those_of_the_text() -> None:
    police = Agency("police", "市公安局")
    assert found(replace(POLICY, agencies=(police,))) == []
    assert found(replace(POLICY, agencies=(police, Agency("tax", "市税务局")))) == [
        ("agency tax", "no department line names it")
    ]
    assert found(replace(POLICY, agencies=(Agency("tax", "市税务局"),)))[1:] == [("agency 市公安局", "it has no id")]


def test_an_agency_whose_id_cannot_be_part_of_an_address() -> None:
    assert found(replace(POLICY, agencies=(Agency("公安", "市公安局"),))) == [
        ("agency 公安", "its id cannot be part of an address")
    ]


def test_a_relation_judged_by_a_reading_that_is_not_listed() -> None:
    unlisted = replace(POLICY.interpretations[0], id="unlisted")
    policy = replace(POLICY, relations=(Relation("aunt", "姑姑", close=False, interpretation=unlisted),))
    assert found(policy) == [("relation aunt", "interpretation 'unlisted' is not listed")]


def test_actions_are_what_a_person_can_bring_about_each_once() -> None:
    bought = replace(HOME, options=(replace(HOME.options[0], remedy="买房"), *HOME.options[1:]))
    policy = replace(POLICY, facts=tuple(bought if one is HOME else one for one in POLICY.facts))
    own, other = ((bought, option.id) for option in bought.options[:2])

    def faults_of(*actions: tuple[Fact, str]) -> list[tuple[str, str]]:
        return [(one.where, one.problem) for one in malformed_actions(replace(policy, actions=actions))]

    assert faults_of() == faults_of(own) == []
    assert faults_of(other) == [
        (f"action home={own[1]}", "it is listed 0 times, not 1"),
        (f"action home={other[1]}", "it is listed 1 times, not 0"),
    ]
    assert faults_of(own, own) == [(f"action home={own[1]}", "it is listed 2 times, not 1")]


CHECKLIST = Checklist(
    "homes",
    "您有哪些？",
    "",
    items=(ChecklistItem(HOME, "own", "自己的"), ChecklistItem(LEASE, "filed", "租的")),
    otherwise=((HOME, "none"), (LEASE, "none")),
)


def test_a_checklist_of_what_exists_has_no_fault() -> None:
    assert found(replace(POLICY, checklists=(CHECKLIST,))) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"items": (*CHECKLIST.items, ChecklistItem(HOME, "tent", "帐篷"))}, "home has no option 'tent'"),
        ({"items": CHECKLIST.items[:1]}, "its items and its answers otherwise are about different facts"),
        ({"otherwise": ((HOME, "own"), (LEASE, "none"))}, "an item stands for the same answer as no tick"),
    ],
)
def test_a_checklist_that_cannot_be_filled_in(changes: dict[str, object], problem: str) -> None:
    policy = replace(POLICY, checklists=(replace(CHECKLIST, **changes),))  # type: ignore[arg-type]
    assert found(policy) == [("checklist homes", problem)]


def test_a_checklist_about_a_fact_that_the_policy_does_not_list() -> None:
    stranger = fact("stranger", "yes", "no")
    policy = replace(
        POLICY,
        checklists=(
            replace(
                CHECKLIST,
                items=(*CHECKLIST.items, ChecklistItem(stranger, "yes", "")),
                otherwise=(*CHECKLIST.otherwise, (stranger, "no")),
            ),
        ),
    )
    assert set(found(policy)) == {("checklist homes", "the policy does not list the fact 'stranger'")}
