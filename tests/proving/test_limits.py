"""A number that decides stands in the words that are quoted for it, and is compared as they say."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.comparison import less_than, more_than, number
from policy_engine.model.condition import Condition, Statement, all_of, any_of, holds, negate
from policy_engine.model.errors import Fault
from policy_engine.model.integrity import faults
from policy_engine.model.policy import Policy
from policy_engine.model.quantity import Limit, Quantity
from policy_engine.proving.limits import limit_faults
from policy_engine.proving.proof import proof_faults
from tests.model.sample import FILING
from tests.policies_for_tests import counting
from tests.policies_for_tests.measuring import (
    AREA,
    LARGE,
    MIDDLING,
    POLICY,
    YEARS,
    has_stayed,
    is_large,
    is_middling,
    is_young,
)

OVER = number(
    "over", topic="", question="", unit="平方米", limits=(Limit(100, excluded=True),), most=200, why="", where=""
)


def with_conditions(large: Condition, middling: Condition) -> Policy:
    provisions = (replace(LARGE, precondition=large), replace(MIDDLING, precondition=middling))
    return replace(POLICY, provisions=provisions)


def found(large: Condition) -> list[Fault]:
    return list(limit_faults(with_conditions(large, MIDDLING.precondition)))


def compared(like: Statement, comparison: Statement) -> Statement:
    """The comparison, with the words of another statement."""
    return replace(comparison, wordings=like.wordings)


def test_the_policy_is_sound_and_proved() -> None:
    assert faults(POLICY) == ()
    assert proof_faults(POLICY) == ()


def test_exchanging_two_numbers_between_two_rules_is_a_fault_in_both() -> None:
    large, middling = compared(is_large, is_middling), compared(is_middling, is_large)
    policy = with_conditions(large, all_of(middling, has_stayed, negate(is_young)))
    assert faults(policy) == ()
    wrong = [one for one in proof_faults(policy) if "which its words do not state" in one.problem]
    assert [(one.where, one.problem, one.quote, one.nearest) for one in wrong] == [
        (
            "provision large, statement about area",
            "it turns on 90平方米, which its words do not state",
            "购买住房100平方米以上",
            "100平方米",
        ),
        (
            "provision middling, statement about area",
            "it turns on 100平方米, which its words do not state",
            "购买住房九十平方米以上",
            "90平方米",
        ),
    ]


def test_a_time_since_an_event_is_held_to_its_words_like_any_number() -> None:
    policy = with_conditions(is_large, all_of(is_middling, has_stayed, negate(is_young)))
    assert list(limit_faults(policy)) == []
    for wordings, problem in (
        (("居住满五年",), "it turns on 3年, which its words do not state"),
        (("居住满三年六个月",), "it turns on 3年, which its words do not state"),
        (("居住超过三年",), "it does not compare with 3年 as its words do"),
    ):
        stayed = replace(has_stayed, wordings=wordings)
        found = [
            one.problem
            for one in limit_faults(with_conditions(is_large, all_of(is_middling, stayed, negate(is_young))))
        ]
        assert problem in found
    stayed = replace(has_stayed, wordings=("居住满三十六个月",))
    assert list(limit_faults(with_conditions(is_large, all_of(is_middling, stayed, negate(is_young))))) == []


def test_comparing_in_another_way_than_the_words_is_a_fault() -> None:
    below = less_than(AREA, 100, sentence="", denial="", wordings=is_large.wordings)
    assert [one.problem for one in found(below)] == ["it does not compare with 100平方米 as its words do"]
    assert found(negate(is_large)) == []
    more = more_than(OVER, 100, sentence="", denial="", wordings=is_large.wordings)
    assert "it does not compare with 100平方米 as its words do" in [one.problem for one in found(more)]


def test_a_number_that_the_words_state_and_the_condition_passes_over_is_a_fault() -> None:
    statement = replace(is_large, wordings=("购买住房100平方米以上、不满120平方米",))
    assert [one.problem for one in found(statement)] == ["its words state 120平方米, on which it does not turn"]


def test_words_without_a_number_bear_none_out() -> None:
    statement = replace(is_large, wordings=("购买住房100平方米以上", "购买住房"))
    assert [(one.problem, one.quote) for one in found(statement)] == [
        ("it turns on 100平方米, which its words do not state", "购买住房")
    ]


def problems_of_counting(condition: Condition) -> list[str]:
    provisions = (replace(counting.TALENT, precondition=condition), counting.POINTS)
    return [one.problem for one in limit_faults(replace(counting.POLICY, provisions=provisions))]


def test_a_count_that_its_words_do_not_state_or_mean_is_a_fault() -> None:
    two = counting.TWO_OF_FOUR
    assert proof_faults(counting.POLICY) == ()
    assert problems_of_counting(two) == []
    assert problems_of_counting(replace(two, least=3)) == [
        "it turns on 3项, which its words do not state",
        "its words state 2项, on which it does not turn",
    ]
    assert problems_of_counting(replace(two, items=two.items[:3], weights=two.weights[:3])) == [
        "its words state 4项, on which it does not turn"
    ]
    below = replace(two, wordings=("不足两项",))
    assert problems_of_counting(below) == ["it does not compare with 2项 as its words do"]
    assert problems_of_counting(replace(two, wordings=())) == ["it turns on 2项, which its words do not state"]


def test_points_exchanged_between_two_items_are_a_fault_in_both() -> None:
    sixty = counting.SIXTY
    exchanged = replace(sixty, weights=(50, 30, 20, 10))
    assert problems_of_counting(exchanged) == [
        "an item weighs 50分, which its words do not state",
        "an item weighs 30分, which its words do not state",
    ]


def test_a_limit_at_which_nothing_changes_and_one_that_nobody_can_pass_are_faults() -> None:
    policy = with_conditions(is_middling, MIDDLING.precondition)
    assert "no condition turns on 100平方米" in [one.problem for one in limit_faults(policy)]
    for limits in ((Limit(0), Limit(90)), (Limit(90), Limit(10_000))):
        area = replace(AREA, quantity=Quantity("平方米", limits, 10_000))
        problems = [one.problem for one in limit_faults(replace(POLICY, facts=(area, YEARS)))]
        assert any(one.startswith("nobody can be on both sides of") for one in problems)
        assert "its options are not the ranges of its number" in problems


def test_a_condition_between_two_limits_and_one_left_open_turn_on_both() -> None:
    between = holds(AREA, "from_90_below_100", sentence="", denial="", wordings=("90平方米以上、不满100平方米",))
    assert found(any_of(between, is_large)) == []
    open_below = holds(
        AREA, "from_100", sentence="", denial="", wordings=("90平方米以上",), open={"from_90_below_100": FILING}
    )
    assert [one.problem for one in found(any_of(open_below, is_large))] == [
        "it turns on 100平方米, which its words do not state"
    ]
