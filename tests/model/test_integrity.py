"""Every integrity check: one thing is broken, and exactly that fault is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from policy_engine.model.agency import Agency
from policy_engine.model.checklist import Checklist, ChecklistItem
from policy_engine.model.clause import read_document
from policy_engine.model.condition import Condition, all_of, any_of, holds, negate
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import Fact, Option
from policy_engine.model.integrity import checked, faults
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import in_order
from policy_engine.model.part_checks import malformed_actions
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Extension, Provision, Relation, Replacement, Uncodified
from tests.model.sample import (
    COMMUNITY,
    FILING,
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

PREAMBLE = "为便利群众,制定本方案。"
"""Words that the sample lists as uncodified."""

Found = tuple[str, str]
"""Where a fault is, and its problem."""


def found(policy: Policy) -> list[Found]:
    return [(fault.where, fault.problem) for fault in faults(policy)]


def with_provision(old: Provision, **changes: object) -> Policy:
    new = replace(old, **changes)  # type: ignore[arg-type]
    return replace(POLICY, provisions=tuple(new if one is old else one for one in POLICY.provisions))


def test_the_sample_has_no_fault() -> None:
    assert faults(POLICY) == ()
    assert checked(POLICY) is POLICY


def with_interpretation(interpretation: Interpretation) -> Policy:
    """The sample with one interpretation more, on which a provision relies."""
    policy = with_provision(OWNER, relies_on=(interpretation,))
    return replace(policy, interpretations=(*POLICY.interpretations, interpretation))


def with_fact(added: Fact) -> Policy:
    """The sample with one fact more, which a provision uses."""
    statement = holds(added, "yes", sentence="", denial="", wordings=())
    policy = with_provision(OWNER, precondition=any_of(OWNS_HOME, statement))
    return replace(policy, facts=(*POLICY.facts, added))


# -- ids and names -------------------------------------------------------------------------------------------------


def _second_guarantee() -> Policy:
    second = replace(POLICY.guarantees[0], quote=PREAMBLE)
    return replace(POLICY, guarantees=(*POLICY.guarantees, second), uncodified=())


def _second_order() -> Policy:
    second = replace(POLICY.landing_orders[0], quote=PREAMBLE)
    return replace(POLICY, landing_orders=(*POLICY.landing_orders, second), uncodified=())


def _second_fact() -> Policy:
    home = replace(HOME, topic="别的")
    guarantee = replace(POLICY.guarantees[0], applies=replace(OWNS_HOME, fact=home))
    return replace(POLICY, facts=(*POLICY.facts, home), guarantees=(guarantee,))


def _second_direction() -> Policy:
    return replace(POLICY, directions=(*POLICY.directions, replace(POLICY.directions[0], label="别的")))


TWICE: dict[str, Callable[[], Policy]] = {
    "fact home": _second_fact,
    "provision owner": lambda: with_provision(VETERAN, id="owner"),
    "place community": lambda: with_provision(VETERAN, landing=in_order(replace(COMMUNITY, quote="农村集体户"))),
    "guarantee no_fee": _second_guarantee,
    "interpretation ownership": lambda: with_interpretation(replace(OWNERSHIP, why="别的理由")),
    "direction town": _second_direction,
    "landing order town": _second_order,
}


@pytest.mark.parametrize(
    "replacement",
    [Replacement("新方案", "2022-08-01"), Replacement("新方案", "2030年1月1日"), Replacement("", "2030-01-01")],
    ids=["no later", "no date", "no title"],
)
def test_a_replacement_without_a_possible_date_or_a_title(replacement: Replacement) -> None:
    (fault,) = faults(replace(POLICY, superseded_by=replacement))
    assert (fault.where, fault.quote) == ("superseded_by", replacement.date)
    assert POLICY.effective.date in fault.remedy


def test_a_replacement_that_comes_later_is_no_fault() -> None:
    assert found(replace(POLICY, superseded_by=Replacement("新方案", "2030-01-01"))) == []


@pytest.mark.parametrize("where", TWICE)
def test_two_parts_of_a_kind_with_one_id(where: str) -> None:
    kind = where.rsplit(" ", 1)[0]
    assert found(TWICE[where]()) == [(where, f"2 {kind}s have this id")]


def _with_home_options(*options: Option) -> Policy:
    home = replace(HOME, options=options)
    owns_home = replace(OWNS_HOME, fact=home)
    policy = with_provision(OWNER, precondition=owns_home)
    tenant = replace(TENANT, precondition=all_of(replace(owns_home, wordings=("无自有住房",)), LEASE_FILED))
    return replace(
        policy,
        facts=(home, *POLICY.facts[1:]),
        provisions=(policy.provisions[0], tenant, *policy.provisions[2:]),
        guarantees=(replace(POLICY.guarantees[0], applies=owns_home),),
    )


@pytest.mark.parametrize("option", ["own", "unknown"])
def test_two_options_with_one_id_and_the_id_of_not_knowing(option: str) -> None:
    assert found(_with_home_options(*HOME.options, Option(option, "别的"))) == [
        ("fact home", f"option id {option!r} is taken")
    ]


def test_one_everyday_name_for_two_clauses() -> None:
    policy = with_provision(OWNER, names=("租房落户", "收不收钱"))
    assert found(policy) == [
        ("name 租房落户", "2 clauses have this everyday name"),
        ("name 收不收钱", "2 clauses have this everyday name"),
    ]


# -- references ----------------------------------------------------------------------------------------------------


def test_a_fact_that_the_policy_does_not_list() -> None:
    policy = replace(POLICY, facts=POLICY.facts[:-1])
    assert found(policy) == [("statement about service", "the policy does not list this fact")]
    copy = replace(OWNS_HOME, fact=replace(HOME))
    assert found(with_provision(OWNER, precondition=copy)) == [
        ("statement about home", "the policy does not list this fact")
    ]


@pytest.mark.parametrize("place", ["true", "open", "relies_on"])
def test_an_option_that_the_fact_does_not_have(place: str) -> None:
    odd = {"true": ("own", "shared", "rented"), "open": (("rented", FILING),), "relies_on": (("rented", OWNERSHIP),)}
    policy = with_provision(OWNER, precondition=replace(OWNS_HOME, **{place: odd[place]}))  # type: ignore[arg-type]
    [fault] = faults(policy)
    assert (fault.where, fault.problem) == ("statement about home", "the fact has no option 'rented'")
    assert fault.nearest == "own、shared、none"


def test_an_interpretation_that_the_policy_does_not_list() -> None:
    policy = replace(POLICY, interpretations=POLICY.interpretations[:1])
    assert found(policy) == [("statement about lease", "interpretation 'filing' is not listed")]
    other = replace(OWNERSHIP)
    assert found(with_provision(OWNER, relies_on=(other,))) == [
        ("provision owner", "interpretation 'ownership' is not listed")
    ]
    order = replace(POLICY.landing_orders[0], relies_on=(other,))
    assert found(replace(POLICY, landing_orders=(order,))) == [
        ("landing order town", "interpretation 'ownership' is not listed")
    ]
    guarantee = replace(POLICY.guarantees[0], relies_on=(other,))
    assert found(replace(POLICY, guarantees=(guarantee,))) == [
        ("guarantee no_fee", "interpretation 'ownership' is not listed")
    ]


def test_a_direction_that_does_not_exist() -> None:
    [fault] = faults(with_provision(OWNER, direction="moon"))
    assert (fault.where, fault.problem) == ("provision owner", "there is no direction 'moon'")
    assert fault.nearest == "town、village"
    order = replace(POLICY.landing_orders[0], direction="moon")
    assert found(replace(POLICY, landing_orders=(order,))) == [
        ("landing order 落户顺序", "there is no direction 'moon'")
    ]


def test_everyday_names_of_a_clause_that_does_not_exist() -> None:
    [fault] = faults(replace(POLICY, names=(("9.9", ("收不收钱",)),)))
    assert (fault.where, fault.problem) == ("names of 9.9", "there is no such clause")
    assert "1.1.2" in fault.nearest


# -- use -----------------------------------------------------------------------------------------------------------


def test_a_fact_that_decides_nothing() -> None:
    policy = replace(POLICY, facts=(*POLICY.facts, fact("income")))
    assert found(policy) == [("fact income", "no condition uses this fact")]


def test_an_interpretation_that_nothing_relies_on() -> None:
    spare = replace(OWNERSHIP, id="spare")
    policy = replace(POLICY, interpretations=(*POLICY.interpretations, spare))
    assert found(policy) == [("interpretation spare", "nothing relies on this interpretation")]


# -- form ----------------------------------------------------------------------------------------------------------


def test_a_fact_with_one_option() -> None:
    assert found(with_fact(fact("lone", "yes"))) == [("fact lone", "a fact needs at least two options")]


@pytest.mark.parametrize("name", ["topic", "question", "why", "where"])
def test_a_fact_that_does_not_say_what_it_should(name: str) -> None:
    mute = replace(fact("mute"), **{name: ""})  # type: ignore[arg-type]
    assert found(with_fact(mute)) == [("fact mute", f"{name} is empty")]


def test_an_open_term_with_one_reading() -> None:
    lone = replace(OWNERSHIP, id="lone", readings=OWNERSHIP.readings[:1])
    assert found(with_interpretation(lone)) == [("interpretation lone", "an open term has at least two readings")]


def test_a_reading_taken_that_is_none_of_the_readings() -> None:
    [fault] = faults(with_interpretation(replace(OWNERSHIP, id="other", taken="broad")))
    assert (fault.where, fault.problem) == ("interpretation other", "there is no reading 'broad'")
    assert fault.nearest == "wide、narrow"


@pytest.mark.parametrize("empty", [all_of(), any_of(), negate(all_of(OWNS_HOME, any_of()))])
def test_a_combinator_that_joins_nothing(empty: Condition) -> None:
    problem = "all_of or any_of joins nothing"
    assert found(with_provision(OWNER, precondition=all_of(OWNS_HOME, empty))) == [("provision owner", problem)]
    place = replace(VILLAGER.landing.places[0], available=empty)
    assert found(with_provision(VILLAGER, landing=in_order(place))) == [("place village_home", problem)]
    guarantee = replace(POLICY.guarantees[0], applies=empty)
    assert found(replace(POLICY, guarantees=(guarantee,))) == [("guarantee no_fee", problem)]


def test_a_landing_without_a_place() -> None:
    problem = "the landing names no place"
    assert found(with_provision(OWNER, landing=in_order())) == [("provision owner", problem)]
    order = replace(POLICY.landing_orders[0], landing=in_order())
    assert found(replace(POLICY, landing_orders=(order,))) == [("landing order town", problem)]


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (replace(OWNS_HOME, open=(("own", FILING),)), "option 'own' is both true and left open"),
        (replace(OWNS_HOME, open=(("none", OWNERSHIP),)), "option 'none' turns on 'ownership', which has been decided"),
        (replace(OWNS_HOME, relies_on=(("own", FILING),)), "option 'own' relies on 'filing', which is open"),
    ],
)
def test_a_statement_that_contradicts_itself(statement: object, problem: str) -> None:
    assert found(with_provision(OWNER, precondition=statement)) == [("statement about home", problem)]


# -- the text ------------------------------------------------------------------------------------------------------


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
