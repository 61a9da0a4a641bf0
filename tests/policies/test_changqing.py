"""The smallest useful policy: an allowance, so that nothing lands in a place and nobody moves."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from build_scripts.content.rendering import render
from build_scripts.content.share_image import seal_drawing
from build_scripts.open_data.published_files import published_files
from policy_engine.model.answers import read_answers
from policy_engine.model.integrity import faults
from policy_engine.model.landing import Place, one_of
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction
from policy_engine.model.vocabulary import Vocabulary
from policy_engine.proving.proof import proof_faults
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.lines import Result
from policy_engine.reasoning.result import incomplete_result, result
from policy_engine.reasoning.verdict import assess
from tests.policies_for_tests.changqing import ALLOWANCE, POLICY

OF_OTHER_POLICIES = ("落户", "户口", "公安", "落在", "落到", "不用迁")


def problems(policy: Policy) -> list[str]:
    return [one.problem for one in faults(policy)]


def results(given: dict[str, str], policy: Policy = POLICY) -> tuple[Result, Result]:
    answers = read_answers(policy.facts, given)
    found = conclude(compile_policy(policy), answers, Enquiry())
    return result(found, assess(policy, answers)), incomplete_result(found)


def test_it_is_complete_and_proved() -> None:
    assert faults(POLICY) == ()
    assert proof_faults(POLICY) == ()


@pytest.mark.parametrize("given", [{"age": "80", "residence": "here"}, {"age": "79"}, {"age": "unknown"}, {}])
def test_a_result_tells_what_is_granted_how_much_and_who_decides_and_nothing_of_places(given: dict[str, str]) -> None:
    for told in results(given):
        assert not [one for one in OF_OTHER_POLICIES if one in repr(told)]
        assert "landing" not in [one.id for one in told.sections]
        assert "这是按您的回答对照原文得出的，不是民政部门的决定。" in repr(told)
        assert ("给多少：每人每月100元。" in [one.text for one in told.top]) == (told.outcome == "entitled")


def test_where_the_text_names_no_amount_none_is_told() -> None:
    without = replace(POLICY, provisions=(replace(ALLOWANCE, amount=""),))
    for told in results({"age": "80", "residence": "here"}, without):
        assert told.outcome == "entitled"
        assert "给多少" not in repr(told)


def test_the_headline_says_what_is_granted() -> None:
    assert {one.headline for one in results({"age": "80", "residence": "here"})} == {"能领高龄津贴"}
    assert {one.headline for one in results({"age": "79"})} == {"现在还不能领高龄津贴"}


def test_no_page_and_no_file_speaks_of_what_other_policies_grant() -> None:
    pages = render(POLICY)
    assert "landing.md" not in pages
    for path, text in pages.items():
        assert not [one for one in OF_OTHER_POLICIES if one in text], path
    assert "## 给多少 { #amount }\n\n<p>每人每月100元</p>" in pages["clauses/2.md"]
    files = {
        path: content.decode()
        for path, content in published_files(POLICY).items()
        if path.endswith((".json", ".txt")) and "/schema/" not in path
    }
    assert not [path for path, text in files.items() for one in OF_OTHER_POLICIES if one in text]
    (provision,) = json.loads(files["api/v1/provisions.json"])["provisions"]
    assert provision["amount"] == "每人每月100元"
    assert "api/v1/landing.json" not in files


def test_a_landing_belongs_to_a_policy_that_says_what_lands() -> None:
    home = Place("home", "家里", "长青镇", "在镇里。")
    lands = replace(POLICY, provisions=(replace(ALLOWANCE, landing=one_of(home)),))
    assert problems(lands) == ["the landing names a place, and nothing lands"]
    household = replace(POLICY.vocabulary, registration="户口")
    assert problems(replace(lands, vocabulary=household)) == []
    assert problems(replace(POLICY, vocabulary=household)) == ["the landing names no place"]


def test_where_nothing_lands_there_is_no_direction_to_choose() -> None:
    two = (*POLICY.directions, Direction("other", "别的"))
    assert "nothing lands, so there is no direction to choose" in problems(replace(POLICY, directions=two))


def test_an_amount_stands_in_the_passage() -> None:
    more = replace(POLICY, provisions=(replace(ALLOWANCE, amount="每人每月200元"),))
    assert problems(more) == ["the passage does not state '每人每月200元'"]


def test_a_vocabulary_says_everything() -> None:
    silent = replace(POLICY, vocabulary=Vocabulary("", "", "", "", ""))
    assert problems(silent) == [
        *(f"{name} is empty" for name in ("grant", "authority", "site_name", "site_description")),
        "the seal is no single character: ''",
    ]


def test_a_seal_is_the_drawn_one_or_its_character() -> None:
    assert "<path" in seal_drawing("户")
    assert ">寿</text>" in seal_drawing("寿")
