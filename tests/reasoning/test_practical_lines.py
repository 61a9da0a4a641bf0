"""A result lists what to bring, to pay and to wait for, to whom it concerns; what the text writes only of others is said to be unwritten."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

from policy_engine.model.answers import Answers
from policy_engine.model.applying import Applying, Concern
from policy_engine.model.condition import all_of, any_of, at_least_of, negate
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.condition_words import in_one_clause
from policy_engine.reasoning.lines import Result, result_json
from policy_engine.reasoning.practical_lines import practical_lines, unwritten
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.result import incomplete_result, result
from policy_engine.reasoning.verdict import assess
from tests.policies_for_tests.qingxi import (
    APPLYING,
    JOINING,
    OWNER,
    POLICY,
    TENANT,
    is_married,
    owns_home,
    rents_home,
)
from tests.quiz.diagram_walker import walk

CARD = ("要带居民户口簿（原件）。", "要带居民身份证（原件和复印件）。")
FEE, DECIDING = "居民户口簿的工本费：每本10元。", "办结：由公安派出所办，自受理之日起15个工作日内。"
OFFICE, CITY_OFFICE, COMMUNITY_OFFICE = (f"到{one}派出所申请。" for one in ("镇", "城区", "社区"))
ELSEWHERE = "别的情况到哪里办：原文没有写，请先问派出所。"
NOTICES = [
    "靠造假办成的，户口登记会被撤销。",
    "2024-01-01 以前已经受理的，还按原来的规定办。",
    "《清溪镇落户暂行规定》从那天起不再用。",
]
FAMILY = "这一条的原文没有写家里人能不能一起。"


def answers(home: str | None, spouse: str | None) -> Answers:
    given = (("home", home), ("spouse", spouse))
    return Answers(tuple((fact, option) for fact, option in given if option is not None))


def told(found: Result) -> list[str]:
    """All that is told of applying but the notices."""
    lines = [line.text for section in found.sections if section.id == "bring" for line in section.lines]
    return [one for one in lines if one not in NOTICES]


def whole(given: Answers) -> Result:
    return result(conclude(compile_policy(POLICY), given), assess(POLICY, given))


def without(*ids: str) -> Policy:
    return replace(POLICY, applying=tuple(one for one in APPLYING if one.id not in ids))


def test_what_surely_concerns_somebody_is_told_and_what_does_not_is_left_out() -> None:
    lease = "要带房屋租赁合同（原件）。"
    assert told(whole(answers("rented", "single"))) == [FAMILY, *CARD, lease, FEE, DECIDING, OFFICE]
    collecting = "领居民户口簿：由申请人办，自收到通知之日起30日内。"
    marriage = "要带结婚证（复印件）。"
    assert told(whole(answers("own", "elsewhere"))) == [FAMILY, *CARD, marriage, FEE, DECIDING, collecting, OFFICE]


def test_the_office_is_the_one_that_the_answers_name_and_all_are_told_with_what_decides_while_it_is_open() -> None:
    by_home = {home: told(whole(answers(home, "here"))) for home in ("own", "rented", "none", UNKNOWN)}
    assert [one for one in by_home["own"] if "派出所申请" in one] == [
        OFFICE
    ]  # by way of the own home, which comes first
    joining = {
        home: [one.text for one in practical_lines(POLICY, JOINING, answers(home, "here")) if "派出所申请" in one.text]
        for home in ("own", "rented", "none", UNKNOWN)
    }
    assert joining == {
        "own": [CITY_OFFICE],
        "rented": [COMMUNITY_OFFICE],
        "none": [],
        UNKNOWN: [f"如果您在清溪镇有自己的房子，{CITY_OFFICE}", f"如果您在清溪镇租房住，{COMMUNITY_OFFICE}"],
    }
    assert ELSEWHERE in by_home["none"]
    assert not any("哪些部门负责" in one for told_of in by_home.values() for one in told_of)


def test_what_may_concern_somebody_is_told_with_its_condition() -> None:
    for spouse in (UNKNOWN, None):
        assert "如果您结了婚，还要带结婚证（复印件）。" in told(whole(answers("own", spouse)))
    by_spouse = told(whole(answers("none", "here")))
    assert "要带配偶的居民户口簿。" in by_spouse
    assert "投靠爱人：不收费。" in by_spouse
    assert FEE not in by_spouse


def test_every_line_has_the_words_of_the_text_and_where_they_stand() -> None:
    lines = practical_lines(POLICY, TENANT, answers("rented", UNKNOWN))
    cited = [(one.lines[0].clause, one.lines[0].quote) for one in lines if one.lines]
    assert cited[2] == ("5.3", "属已婚的,还应当提交结婚证复印件")
    assert all(quote in POLICY.document.text for _, quote in cited)
    assert len(cited) == 10


def test_what_follows_later_comes_last_in_the_open_with_its_words() -> None:
    *_, cheating, _, _ = practical_lines(POLICY, TENANT, Answers())
    assert (cheating.text, cheating.lines[0].quote) == (NOTICES[0], "骗取落户的,撤销其户口登记")
    assert cheating.lines[0].clause == "8"


def test_a_sanction_for_some_people_alone_is_told_with_its_condition() -> None:
    [cheating] = (one for one in APPLYING if one.id == "cheating")
    notice: Applying = replace(cheating, concern=Concern(only_if=rents_home))
    policy = replace(POLICY, applying=(notice,))
    *_, told_of = practical_lines(policy, TENANT, Answers())
    assert told_of.text == f"如果您在清溪镇租房住，{NOTICES[0]}"
    assert not [one for one in practical_lines(policy, TENANT, answers("own", None)) if NOTICES[0] in one.text]


def test_the_next_step_sends_to_the_list() -> None:
    assert whole(answers("own", "single")).next.text == "准备好原文列出的材料，下面一样一样写着。到镇派出所申请。"
    joining = whole(answers("none", "here"))  # there the office is another for some people
    assert joining.next.text == "准备好原文列出的材料，下面一样一样写着。问派出所：到哪里办。"


def test_what_is_unwritten_is_computed_for_each_pathway() -> None:
    assert [unwritten(POLICY, one) for one in POLICY.provisions] == [(), (), ("别的情况到哪里办",)]
    policy = without("free", "deciding", "collecting", "city_office", "community_office")
    assert unwritten(policy, JOINING) == ("要多少钱",)
    assert [unwritten(policy, one) for one in (OWNER, TENANT)] == [(), ()]
    texts = [one.text for one in practical_lines(policy, JOINING, Answers())]
    assert "要多少钱：原文没有写，请先问派出所。" in texts
    assert "哪些部门负责：原文没有写，请先问派出所。" in texts


def test_a_list_for_some_people_alone_says_that_the_rest_is_unwritten() -> None:
    policy = without("booklet", "card")
    texts = [one.text for one in practical_lines(policy, OWNER, answers("own", "single"))]
    assert texts[1:3] == [FEE, DECIDING]
    assert "别的材料：原文没有写，请先问派出所。" in texts
    assert not any(one.startswith("带什么") for one in texts)


def test_what_the_pathways_own_passage_names_stands_beside_the_list() -> None:
    named = replace(OWNER, materials=("自有房屋",))
    policy = replace(POLICY, provisions=(named, TENANT, JOINING))
    texts = [one.text for one in practical_lines(policy, named, Answers())]
    assert texts[1:3] == ["要带自有房屋。", CARD[0]]


def test_a_condition_of_several_parts_is_said_in_one_sentence() -> None:
    both = all_of(owns_home, negate(is_married))
    assert in_one_clause(both) == "您在清溪镇有自己的房子，并且您没有结婚"
    assert in_one_clause(negate(both)) == "您在清溪镇没有自己的房子，或者您结了婚"
    one_of_two = at_least_of(1, owns_home, is_married, wordings=("一项",))
    listed = "下面 2 项里至少要符合 {} 项：您在清溪镇{}自己的房子；您{}"
    assert in_one_clause(one_of_two) == listed.format(1, "有", "结了婚")
    assert in_one_clause(negate(one_of_two)) == listed.format(2, "没有", "没有结婚")
    assert in_one_clause(any_of(owns_home, rents_home)) == "您在清溪镇有自己的房子，或者您在清溪镇租房住"


def test_without_the_engine_the_page_tells_the_same_in_every_state() -> None:
    """Compounds, too: a node says whether they hold, whatever they are made of."""
    compound = Concern(only_if=any_of(negate(is_married), all_of(rents_home, is_married)))
    fee: Applying = replace(APPLYING[5], concern=compound)
    policy = replace(POLICY, applying=(*APPLYING[:5], fee, *APPLYING[6:]))
    compilation = compile_policy(policy)
    requests: list[dict[str, Any]] = [
        {"scope": {"direction": None, "clause": clause}, "given": list(answers(home, spouse)), "whom": None}
        for clause in (None, "2", "3", "4")
        for home, spouse in product(("own", "rented", "none", UNKNOWN, None), ("here", "elsewhere", "single", UNKNOWN))
    ]
    replies = walk(published_quiz(policy), requests)
    seen = set()
    for request, reply in zip(requests, replies, strict=True):
        given = Answers(tuple((fact, option) for fact, option in reply["answers"]))
        found = incomplete_result(conclude(compilation, given, Enquiry(**request["scope"])))
        bring = [one for one in result_json(found)["sections"] if one["id"] == "bring"]
        assert [one for one in reply["result"]["sections"] if one["id"] == "bring"] == bring, request
        seen.update(told(found))
    assert {"要带结婚证（复印件）。", "如果您结了婚，还要带结婚证（复印件）。"} <= seen
    assert f"如果您没有结婚，或者您在清溪镇租房住，并且您结了婚，{FEE}" in seen
