from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from policy_engine.model.condition import (
    AllOf,
    AnyOf,
    Condition,
    Negate,
    all_of,
    any_of,
    children,
    holds,
    negate,
    parts_of,
    statements,
)
from tests.drafting import make_fact, make_interpretation, make_statement

FACT = make_fact("fact", 3)
TERM = make_interpretation("term")
TAKEN = make_interpretation("taken", taken="wide")
SKY = make_statement(FACT, "o1", character="天")
EARTH = make_statement(FACT, "o2", character="地")


def test_combinators_keep_the_order_of_the_text() -> None:
    assert all_of(SKY, EARTH) == AllOf((SKY, EARTH))
    assert any_of(EARTH, SKY) == AnyOf((EARTH, SKY))
    assert negate(SKY) == Negate(SKY)


@pytest.mark.parametrize("condition", [SKY, all_of(SKY), any_of(SKY), negate(SKY)])
def test_a_condition_has_no_truth_value(condition: Condition) -> None:
    with pytest.raises(TypeError, match="use all_of, any_of, at_least_of or negate"):
        bool(condition)
    with pytest.raises(TypeError):
        assert [condition] if condition else []
    with pytest.raises(TypeError):
        assert not condition


def test_children_are_the_direct_parts() -> None:
    assert children(SKY) == ()
    assert children(all_of(SKY, negate(EARTH))) == (SKY, negate(EARTH))
    assert children(any_of(SKY, EARTH)) == (SKY, EARTH)
    assert children(negate(all_of(SKY))) == (all_of(SKY),)


def test_parts_begin_with_the_whole() -> None:
    condition = all_of(any_of(EARTH), negate(SKY))
    assert list(parts_of(condition)) == [condition, any_of(EARTH), EARTH, negate(SKY), SKY]


def test_statements_come_in_the_order_of_the_text_repeated_ones_included() -> None:
    condition = all_of(any_of(EARTH, negate(SKY)), SKY)
    assert list(statements(condition)) == [EARTH, SKY, SKY]


def test_a_statement_says_which_options_turn_on_an_open_term() -> None:
    statement = holds(
        FACT, "o0", sentence="是", denial="不是", wordings=("是",), open={"o1": TERM}, relies_on={"o0": TAKEN}
    )
    assert [statement.open_reading(option) for option in ("o0", "o1", "o2")] == [None, TERM, None]
    assert statement.relies_on == (("o0", TAKEN),)
    assert (statement.true, statement.sentence, statement.denial) == (("o0",), "是", "不是")


def test_conditions_are_frozen_and_can_be_compared() -> None:
    with pytest.raises(FrozenInstanceError):
        SKY.sentence = "别的"  # type: ignore[misc]
    assert hash(all_of(SKY, EARTH)) == hash(all_of(SKY, EARTH))
