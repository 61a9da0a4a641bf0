from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from policy_engine.model.agency import Agency
from policy_engine.model.errors import PolicyError
from tests.model.sample import (
    COMMUNITY,
    FILING,
    HAS_NO_HOME,
    HOME,
    LEASE,
    LEASE_FILED,
    OWNER,
    OWNERSHIP,
    OWNS_HOME,
    POLICY,
    RENTED,
    RURAL,
    SERVED,
    TENANT,
    VETERAN,
    VILLAGE,
    VILLAGE_COLLECTIVE,
    VILLAGER,
)


def test_parts_are_found_by_their_ids() -> None:
    assert POLICY.fact("lease") is LEASE
    assert POLICY.provision("tenant") is TENANT
    assert POLICY.interpretation("filing") is FILING
    assert POLICY.place("community") is COMMUNITY


@pytest.mark.parametrize("kind", ["fact", "provision", "interpretation", "place"])
def test_a_part_that_does_not_exist_is_an_error(kind: str) -> None:
    with pytest.raises(PolicyError, match="there is no 'nothing'"):
        getattr(POLICY, kind)("nothing")


def test_places_come_once_those_of_the_landing_orders_first() -> None:
    assert POLICY.places() == (RENTED, COMMUNITY, VILLAGE, VILLAGE_COLLECTIVE)
    other = replace(COMMUNITY)
    policy = replace(POLICY, provisions=(replace(OWNER, landing=replace(OWNER.landing, places=(other,))),))
    assert [place.id for place in policy.places()] == ["rented", "community"]
    assert [place.id for place in policy.places(distinct=False)] == ["rented", "community", "community"]


def test_conditions_and_statements_come_in_order_of_use() -> None:
    conditions = list(POLICY.conditions())
    assert conditions == [OWNS_HOME, TENANT.precondition, RURAL, SERVED, LEASE_FILED, OWNS_HOME]
    assert POLICY.statements() == (OWNS_HOME, HAS_NO_HOME, LEASE_FILED, RURAL, SERVED)


def test_the_facts_of_a_provision_come_in_the_order_of_asking() -> None:
    assert POLICY.facts_of(TENANT) == (HOME, LEASE)
    assert replace(POLICY, facts=POLICY.facts[::-1]).facts_of(TENANT) == (LEASE, HOME)
    assert POLICY.facts_of(OWNER) == (HOME,)


def test_the_clause_of_a_passage_is_where_its_words_stand() -> None:
    assert POLICY.clause_of(OWNER.quote) == "1.1.1"
    assert POLICY.clause_of(TENANT.quote) == "1.1.2"
    assert POLICY.clause_of("不得收取费用。") == "3"
    assert POLICY.clause_of(POLICY.effective.quote) == "4"


def test_sentences_are_told_apart_where_provisions_share_a_clause() -> None:
    assert POLICY.clause_of(VILLAGER.quote) == "1.2.1a"
    assert POLICY.clause_of(VETERAN.quote) == "1.2.1b"
    alone = replace(POLICY, provisions=(VILLAGER,))
    assert alone.clause_of(VILLAGER.quote) == "1.2.1"


def test_a_passage_over_two_sentences_of_a_shared_clause_belongs_to_the_clause() -> None:
    both = "家在农村的,可落户农村。退役的"
    assert POLICY.clause_of(both) == "1.2.1"


@pytest.mark.parametrize(("quote", "count"), [("没有这句话", 0), ("社区集体户", 2)])
def test_words_that_single_out_no_passage_have_no_clause(quote: str, count: int) -> None:
    with pytest.raises(PolicyError, match=f"quote stands {count} times"):
        POLICY.clause_of(quote)


def test_departments_answer_for_every_clause_in_their_scope() -> None:
    def agencies(clause: str) -> list[tuple[str, ...]]:
        return [note.agencies for note in POLICY.departments_of(clause)]

    assert agencies("1.1.2") == agencies("1.1") == [("市公安局",)]
    assert agencies("1.2.1") == agencies("1") == agencies("1.10") == []


def test_agencies_have_the_ids_that_are_listed_or_are_numbered() -> None:
    assert POLICY.named_agencies() == (Agency("agency_1", "市公安局"),)
    listed = (Agency("police", "市公安局"),)
    assert replace(POLICY, agencies=listed).named_agencies() == listed


def test_passages_partition_the_text() -> None:
    passages = POLICY.passages()
    assert [passage.start for passage in passages] == sorted(passage.start for passage in passages)
    kinds = {passage.kind for passage in passages}
    assert kinds == {"provision", "landing", "guarantee", "effective", "uncodified", "department", "heading"}
    text = POLICY.document.text
    quoted = {passage.owner: text[passage.start : passage.end] for passage in passages if passage.kind == "provision"}
    assert quoted == {one.id: one.quote for one in POLICY.provisions}
    [department] = [passage for passage in passages if passage.kind == "department"]
    assert text[department.start : department.end] == "(市公安局负责)"
    assert sum(passage.end - passage.start for passage in passages) == len(text)


def test_a_quote_that_singles_out_nothing_yields_no_passage() -> None:
    policy = replace(POLICY, provisions=(replace(OWNER, quote="社区集体户"),))
    assert [passage for passage in policy.passages() if passage.kind == "provision"] == []


def test_a_policy_is_frozen_and_is_itself_only() -> None:
    with pytest.raises(FrozenInstanceError):
        POLICY.title = "别的"  # type: ignore[misc]
    assert replace(POLICY) != POLICY


def test_an_interpretation_is_open_while_no_reading_is_taken() -> None:
    assert FILING.is_open
    assert not OWNERSHIP.is_open
