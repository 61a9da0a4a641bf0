"""Whether whoever moves could move back: told before the move, worked out of the rules."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.answers import read_answers
from policy_engine.model.condition import all_of
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.policies.liaocheng_2022.facts.village import has_village_livelihood, moved_from_village_to_town
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.result import incomplete_result, result
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.way_back import way_back_line

(WAY,) = [one.way_back for one in POLICY.guarantees if one.way_back is not None]
VILLAGER = {"current_hukou": "liaocheng_village", "habitual_residence": "town"}


def told(policy: Policy) -> list[str]:
    return [one.text for one in way_back_line(policy, WAY).lines if one.kind == "sentence"]


def questions(answers: dict[str, str], direction: str) -> list[list[str]]:
    """The folds of the guarantees, with reasons and without."""
    compilation, given = compile_policy(POLICY), read_answers(POLICY.facts, answers)
    found = conclude(compilation, given, Enquiry(direction))
    results = (result(found, assess(POLICY, given)), incomplete_result(found))
    promised = [[line for one in told.sections if one.id == "guarantees" for line in one.lines] for told in results]
    return [[part.text for line in lines for part in line.lines if part.kind == "fold"] for lines in promised]


def test_who_leaves_a_village_for_a_town_is_told_whether_there_is_a_way_back() -> None:
    assert questions(VILLAGER, "town") == [[WAY.question]] * 2


def test_nobody_else_is_told() -> None:
    assert questions(VILLAGER, "village") == [[], []]
    assert questions(VILLAGER | {"current_hukou": "other_town", "moved_to_town": "no"}, "town") == [[], []]


def test_what_each_answer_leads_to_then_is_what_the_rules_say() -> None:
    _, *then = told(POLICY)
    after = dict(WAY.after)
    (fact,) = [one for one in POLICY.facts if one.id == "village_livelihood"]
    ends = {"entitled": "就能办", "undetermined": "就要看情况", "not_entitled": "就不能办"}
    for option in fact.options:
        (line,) = [one for one in then if f"“{option.label}”" in one]
        answers = read_answers(POLICY.facts, after | {fact.id: option.id})
        (pathway,) = assess(POLICY, answers, [POLICY.provision(WAY.provision)]).pathways
        assert ends[pathway.status] in line


def test_another_rule_is_told_otherwise() -> None:
    def ruled(*needed: object) -> Policy:
        other = replace(POLICY.provision(WAY.provision), precondition=all_of(*needed))  # type: ignore[arg-type]
        return replace(POLICY, provisions=tuple(other if one.id == other.id else one for one in POLICY.provisions))

    assert told(ruled(has_village_livelihood))[1:] == told(POLICY)[1:]
    assert told(ruled(moved_from_village_to_town))[1:] == ["那时就能办。"]
