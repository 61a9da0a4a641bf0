"""What conditions and landings must have: something to join, a threshold that can be met, a place; one thing is broken, and exactly that fault is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.condition import Condition, all_of, any_of, at_least_of, negate, points
from policy_engine.model.landing import in_order
from tests.model.faults import found, with_provision
from tests.model.sample import FILING, LEASE_FILED, OWNER, OWNERSHIP, OWNS_HOME, POLICY, SERVED, VILLAGER


@pytest.mark.parametrize(
    ("condition", "problem"),
    [
        (at_least_of(0, OWNS_HOME, LEASE_FILED, wordings=("有自有住房",)), "it asks for 0项 of 2项"),
        (at_least_of(3, OWNS_HOME, LEASE_FILED, wordings=("有自有住房",)), "it asks for 3项 of 2项"),
        (points(3, (3, OWNS_HOME), (0, SERVED), wordings=("有自有住房",)), "an item weighs nothing"),
    ],
)
def test_a_count_that_nobody_misses_or_reaches_and_an_item_that_weighs_nothing(
    condition: Condition, problem: str
) -> None:
    precondition = any_of(OWNS_HOME, condition)
    assert ("provision owner", problem) in found(with_provision(OWNER, precondition=precondition))


def test_a_count_whose_words_are_not_the_text_s_or_another_clause_s() -> None:
    def problems(*wordings: str) -> list[tuple[str, str]]:
        counted = at_least_of(1, OWNS_HOME, wordings=wordings)
        return found(with_provision(OWNER, precondition=counted))

    assert problems("有自有住房") == []
    assert problems("两项以上") == [("provision owner", "the quote is not in the official text")]
    where = "provision owner, at least 1项"
    told = "its words stand neither in the passage, nor in what that refers to, nor in a definition"
    assert problems("租房并备案") == [(where, told)]


@pytest.mark.parametrize("empty", [all_of(), any_of(), negate(all_of(OWNS_HOME, any_of()))])
def test_a_combinator_that_joins_nothing(empty: Condition) -> None:
    problem = "all_of or any_of joins nothing"
    assert found(with_provision(OWNER, precondition=all_of(OWNS_HOME, empty))) == [("provision owner", problem)]
    place = replace(VILLAGER.landing.places[0], available=empty)
    assert found(with_provision(VILLAGER, landing=in_order(place))) == [("place village_home", problem)]
    there = replace(VILLAGER.landing.places[0], already=empty)
    told = ("place village_home, standing there already", problem)
    assert found(with_provision(VILLAGER, landing=in_order(there))) == [told]
    passing = replace(VILLAGER.landing, may_pass=((VILLAGER.landing.places[0], empty),))
    assert ("place village_home, passed over", problem) in found(with_provision(VILLAGER, landing=passing))
    guarantee = replace(POLICY.guarantees[0], applies=empty)
    assert found(replace(POLICY, guarantees=(guarantee,))) == [("guarantee no_fee", problem)]
    settled = replace(POLICY.guarantees[0], settled=empty)
    assert found(replace(POLICY, guarantees=(settled,))) == [("guarantee no_fee, settled before", problem)]
    assert found(replace(POLICY, reach=empty)) == [("reach", problem)]


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
