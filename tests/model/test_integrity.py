"""What the parts of a policy must have: ids, references, use and form; one thing is broken, and exactly that fault is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from policy_engine.model.condition import all_of, any_of, holds
from policy_engine.model.fact import Fact, Option
from policy_engine.model.integrity import checked, faults
from policy_engine.model.landing import in_order
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Replacement
from tests.model.faults import found, with_interpretation, with_provision
from tests.model.sample import (
    COMMUNITY,
    FILING,
    HOME,
    LEASE_FILED,
    OWNER,
    OWNERSHIP,
    OWNS_HOME,
    POLICY,
    TENANT,
    VETERAN,
    fact,
)

PREAMBLE = "为便利群众,制定本方案。"
"""Words that the sample lists as uncodified."""


def test_the_sample_has_no_fault() -> None:
    assert faults(POLICY) == ()
    assert checked(POLICY) is POLICY


def with_fact(added: Fact) -> Policy:
    """The sample with one fact more, which a provision uses."""
    statement = holds(added, "yes", sentence="", denial="", wordings=("自有住房",))
    policy = with_provision(OWNER, precondition=any_of(OWNS_HOME, statement))
    return replace(policy, facts=(*POLICY.facts, added))


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


def test_a_fact_that_decides_nothing() -> None:
    policy = replace(POLICY, facts=(*POLICY.facts, fact("income")))
    assert found(policy) == [("fact income", "no condition uses this fact")]


def test_an_interpretation_that_nothing_relies_on() -> None:
    spare = replace(OWNERSHIP, id="spare")
    policy = replace(POLICY, interpretations=(*POLICY.interpretations, spare))
    assert found(policy) == [("interpretation spare", "nothing relies on this interpretation")]


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


def test_a_page_of_questions_that_are_not_the_policys_or_stand_on_two_pages() -> None:
    stranger, known = fact("stranger"), POLICY.facts[0]
    [told] = found(replace(POLICY, together=((stranger, known),)))
    assert told == ("fact stranger", "a page asks it, and the policy does not list it")
    twice = replace(POLICY, together=((known,), (known,)))
    assert (f"fact {known.id}", "two pages ask it") in found(twice)
