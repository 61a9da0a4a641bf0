"""Whole columns at once say of every person what the verdict says of that person: as the Liaocheng policy has it."""

import random

import pytest

from policy_engine.model.answers import read_answers
from policy_engine.model.errors import PolicyFaults
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.populations.population import NOT_KNOWN, from_codes, from_words, members
from tests.populations.test_assess_many import _agrees

SECOND = POLICY.facts[1]


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
