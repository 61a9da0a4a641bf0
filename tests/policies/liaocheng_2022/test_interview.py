""": as the Liaocheng policy has it."""

from __future__ import annotations

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.reasoning.interview import progress, whole_scope


def _offer(direction: str, **answers: str) -> str:
    return progress(LIAOCHENG, whole_scope(LIAOCHENG, direction), read_answers(LIAOCHENG.facts, answers)).offer


def test_the_result_is_offered_as_soon_as_one_pathway_is_certain_landing_or_not() -> None:
    assert _offer("town", current_hukou="other_village") == ""
    assert _offer("town", current_hukou="other_village", habitual_residence="town") == "open"
    assert _offer("town", current_hukou="other_village", habitual_residence="town", town_home="titled") == "landed"


def test_nobody_is_promised_a_move_who_may_be_registered_there_already() -> None:
    assert _offer("town", current_hukou="liaocheng_town", habitual_residence="town") == ""


def test_the_result_is_offered_after_three_unknowns_in_a_row() -> None:
    two = {"current_hukou": "unknown", "habitual_residence": "unknown"}
    assert _offer("town", **two) == ""
    assert _offer("town", **two, town_home="none", relative_home="unknown") == ""
    assert _offer("town", **two, town_home="unknown") == "unsure"
    assert _offer("town", **two, town_home="unknown", town_work="agreed") == "unsure"
