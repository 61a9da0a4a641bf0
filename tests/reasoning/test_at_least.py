"""Some of several conditions, and points: exact, small as diagrams, and told with how many it takes and how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from policy_engine.cli.verdict_json import explained_json
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import Condition, any_of, at_least_of, children, negate, points
from policy_engine.model.landing import Place, in_order
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import conclude
from policy_engine.reasoning.condition_words import group_words
from policy_engine.reasoning.explanation import decisive, explain
from policy_engine.reasoning.incomplete import incomplete_sections
from policy_engine.reasoning.lines import Line
from policy_engine.reasoning.pathway_lines import condition_line
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.verdict import assess
from tests.drafting import CHARACTERS, Draft, make_fact, make_statement, write_policy
from tests.mutations import mutations
from tests.policies_for_tests.counting import NOT_TWO, POLICY, TALENT, TWO_OF_FOUR

GOOD = {"work": "yes", "certificate": "yes", "service": "yes"}


@pytest.mark.parametrize(
    ("answers", "talent", "by_points"),
    [
        ({}, "undetermined", "undetermined"),
        (GOOD, "entitled", "undetermined"),
        ({**GOOD, "service": "no"}, "undetermined", "undetermined"),
        ({**GOOD, "service": "no", "schooling": "other"}, "undetermined", "not_entitled"),
        ({**GOOD, "service": "no", "schooling": "other", "honour": "no"}, "not_entitled", "not_entitled"),
        ({"work": "yes", "schooling": "other", "service": "no"}, "undetermined", "not_entitled"),
        ({**GOOD, "schooling": "college"}, "entitled", "entitled"),
        ({**GOOD, "schooling": "college", "service": "no"}, "entitled", "not_entitled"),
        ({"work": "yes", "service": "yes", "schooling": "bachelor"}, "entitled", "entitled"),
    ],
)
def test_it_is_certain_when_enough_hold_and_closed_when_too_few_still_can(
    answers: Mapping[str, str], talent: str, by_points: str
) -> None:
    verdict = assess(POLICY, read_answers(POLICY.facts, answers))
    assert [one.status for one in verdict.pathways] == [talent, by_points]


def test_five_of_ten_take_a_node_for_each_count_not_for_each_choice() -> None:
    facts = tuple(make_fact(f"fact_{number}", 2) for number in range(10))
    parts = [make_statement(one, "o1", character=mark) for one, mark in zip(facts, CHARACTERS, strict=False)]
    condition = at_least_of(5, *parts, wordings=("满5分",), unit="分")
    place = in_order(Place("place", "甲处", "甲处", ""))
    compilation = compile_policy(write_policy(Draft(((condition, place, "town", ()),)), facts, ()))
    before = len(compilation.space)
    root = compilation.truth(condition)
    reached, rest = set[int](), [root]
    while rest:
        node = rest.pop()
        if node not in reached:
            reached.add(node)
            rest += compilation.space.children(node)
    assert sum(not compilation.space.is_leaf(one) for one in reached) == 5 * 6
    assert len(compilation.space) == before < 1000


def told(condition: Condition, **answers: str) -> str:
    """The line above the parts of a condition."""
    given = read_answers(POLICY.facts, answers)
    return condition_line(explain(compile_policy(POLICY), condition, TALENT.quote, given)).text


def test_the_reasons_say_how_many_it_takes_and_how_many_there_are() -> None:
    assert told(TWO_OF_FOUR) == "下面 4 项里至少要符合 2 项，现在符合 0 项："
    assert told(TWO_OF_FOUR, certificate="yes", service="unknown") == "下面 4 项里至少要符合 2 项，现在符合 1 项："
    assert told(NOT_TWO, certificate="yes", service="no") == "下面 4 项里至少要符合 3 项，现在符合 1 项："
    sixty = POLICY.provision("points").precondition
    words = "下面各项加起来至少要有 60 分"
    assert told(sixty, schooling="bachelor", service="yes") == f"{words}，现在有 60 分："


def test_every_part_says_its_points_with_the_engine_without_it_and_published() -> None:
    compilation, given = compile_policy(POLICY), Answers((("schooling", "bachelor"),))
    sixty = POLICY.provision("points")
    told_of = condition_line(explain(compilation, sixty.precondition, sixty.quote, given)).lines
    assert [one.text for one in told_of][:2] == ["30 分：您没有大专毕业。", "50 分：您本科毕业。"]
    with compilation.space.scratch():
        found = conclude(compilation, given)
    way = next(one for one in found.order if one.provision is sixty)
    [parts] = [line.lines for part in incomplete_sections(found, way) for line in part.lines if line.kind == "group"]
    assert [one.text for one in parts][:2] == [one.text for one in told_of][:2]
    why = published_quiz(POLICY)["conclusion"]["pathways"]["points"]["why"]
    [published] = [one["lines"] for one in why if one["kind"] == "group"]
    assert [one["texts"]["met"] for one in published][:2] == ["30 分：您大专毕业。", "50 分：您本科毕业。"]


def groups(lines: tuple[Line, ...]) -> Iterator[str]:
    for one in lines:
        yield from ([one.text] if one.kind == "group" else [])
        yield from groups(one.lines)


def test_what_is_told_without_the_engine_says_how_many_it_takes() -> None:
    compilation = compile_policy(POLICY)
    words = ["下面每一条都要满足：", "下面 4 项里至少要符合 2 项："]
    with compilation.space.scratch():
        found = conclude(compilation, Answers())
    talent = next(one for one in found.order if one.provision is TALENT)
    assert [text for section in incomplete_sections(found, talent) for text in groups(section.lines)] == words
    why = published_quiz(POLICY)["conclusion"]["pathways"]["talent"]["why"]
    outer = next(one for one in why if one["kind"] == "group")
    assert [outer["text"], *(one["text"] for one in outer["lines"] if one["kind"] == "group")] == words


def test_where_those_that_hold_are_too_few_the_others_are_reasons_too() -> None:
    """One holds, and of two others one does in any case: two of the three, but by the first alone nobody would see it."""
    first, second, other = children(TWO_OF_FOUR)[:3]
    condition = at_least_of(2, first, second, negate(second), other, wordings=())
    whole = explain(compile_policy(POLICY), condition, "", read_answers(POLICY.facts, {"schooling": "college"}))
    assert whole.truth is True
    facts = [one.statement.fact.id for one in decisive(whole)]
    assert facts == ["schooling", "certificate", "certificate", "service"]
    enough = explain(compile_policy(POLICY), TWO_OF_FOUR, "", read_answers(POLICY.facts, GOOD))
    assert [one.statement.fact.id for one in decisive(enough)] == ["certificate", "service"]
    assert explained_json(enough)["kind"] == "at_least"


def test_one_of_all_is_any_of_them_and_points_of_one_each_count() -> None:
    compilation, parts = compile_policy(POLICY), children(TWO_OF_FOUR)
    assert compilation.truth(at_least_of(1, *parts, wordings=())) == compilation.truth(any_of(*parts))
    counted = points(2, *((1, one) for one in parts), wordings=TWO_OF_FOUR.wordings, unit="项")
    assert counted == TWO_OF_FOUR
    alone = points(3, (5, parts[0]), wordings=("积分达到3分",))
    assert compilation.truth(alone) == compilation.truth(parts[0])


def test_of_points_taken_off_it_is_said_who_has_them_beforehand() -> None:
    parts = children(TWO_OF_FOUR)
    counted = points(40, (40, parts[0]), (10, parts[1]), (-20, parts[2]), wordings=("积分达到40分",))
    assert group_words(counted, negated=False, now=30) == (
        "下面各项加起来至少要有 60 分（原文写的是 40 分；要扣分的事，没有的人先记上会扣的分，一共 20 分），现在有 30 分："
    )


def test_a_count_that_is_one_off_is_a_mutant() -> None:
    names = [name for name, _ in mutations(TALENT.precondition)]
    assert {"2 becomes 1", "2 becomes 3", "negated AtLeast"} <= set(names)
