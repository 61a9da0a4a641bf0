"""Whole columns at once say of every person what the verdict says of that person."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.populations.assess_many import assess_many, statuses_of_many
from policy_engine.populations.population import NOT_KNOWN, from_codes, from_words, members
from policy_engine.reasoning.verdict import assess
from tests.strategies import answers_to, small_policies

SECOND = POLICY.facts[1]


def _columns(policy: Policy, people: list[Answers]) -> dict[str, list[str]]:
    return {fact.id: [one.get(fact.id) or "" for one in people] for fact in policy.facts}


def _agrees(policy: Policy, people: list[Answers]) -> None:
    population = from_words(policy, _columns(policy, people))
    found, alone = assess_many(policy, population), statuses_of_many(policy, population)
    for number, answers in enumerate(people):
        verdict = assess(policy, answers)
        said = {one.provision.id: (one.status, one.landing) for one in verdict.pathways}
        assert {name: [one for one, who in sets.items() if who >> number & 1] for name, sets in alone.items()} == {
            name: [status] for name, (status, _) in said.items()
        }
        said |= {one.order.direction: (one.status, one.landing) for one in verdict.orders}
        for name, (status, landing) in said.items():
            assert [one for one, who in found[name].statuses.items() if who >> number & 1] == [status]
            places = [one for one, who in found[name].places.items() if who >> number & 1]
            assert places == [one.id for one in landing.here]


def test_the_policy_in_force_says_the_same_of_everybody() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret; the same every time
    people = [
        read_answers(
            POLICY.facts,
            {
                fact.id: chance.choice([*(one.id for one in fact.options), "unknown"])
                for fact in POLICY.facts
                if chance.random() < share
            },
        )
        for share in (0.0, 0.3, 0.7, 0.9, 1.0)
        for _ in range(8)
    ]
    _agrees(POLICY, people)


@settings(max_examples=40)
@given(data=st.data())
def test_any_policy_says_the_same_of_everybody(data: st.DataObject) -> None:
    policy = data.draw(small_policies())
    _agrees(policy, data.draw(st.lists(answers_to(policy), max_size=5)))


def test_codes_are_the_places_of_the_options() -> None:
    last = len(SECOND.options) - 1
    codes = from_codes(POLICY, {SECOND.id: bytes([0, last, NOT_KNOWN])})
    assert codes == from_words(POLICY, {SECOND.id: [SECOND.options[0].id, SECOND.options[last].id, "unknown"]})
    assert list(members(codes.chosen[SECOND.id][0], 3)) == [True, False, False]
    assert list(members(0, 0)) == []


@pytest.mark.parametrize(
    "columns",
    [{"no_such": b""}, {SECOND.id: bytes([99])}, {SECOND.id: b"\0", POLICY.facts[0].id: b"\0\0"}],
)
def test_columns_that_do_not_fit_are_refused(columns: dict[str, bytes]) -> None:
    with pytest.raises(PolicyFaults):
        from_codes(POLICY, columns)


def test_an_answer_that_does_not_exist_is_named_with_its_place() -> None:
    with pytest.raises(PolicyFaults, match="第 2 个"):
        from_words(POLICY, {SECOND.id: ["", "no_such"]})
