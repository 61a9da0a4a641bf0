"""The quiz of a policy that the site was only told of in one line of configuration."""

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from policy_engine.model.answers import read_answers
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from tests.browser.axe import faults
from tests.browser.other_quizzes import quiz_of
from tests.policies_for_tests.qingxi import POLICY as QINGXI
from tests.policies_for_tests.wangshan import POLICY

ANSWERS = {"permit": "one_year", "home": "yes", "work": "no", "school": "yes", "spouse": "no"}


def test_the_quiz_of_a_further_policy_comes_to_its_own_verdict(
    browser: Browser, site_with_further_policies: Path
) -> None:
    with quiz_of(POLICY, browser, site_with_further_policies, "wangshan/") as quiz:
        quiz.finish(ANSWERS)
        found = {one.id: quiz.status(one.id) for one in POLICY.provisions}
        expect(quiz.section("freshness")).to_contain_text(POLICY.title)
    verdict = assess(POLICY, read_answers(POLICY.facts, ANSWERS))
    assert found == {one.provision.id: STATUSES[one.status] for one in verdict.pathways}
    assert found["holder"] == STATUSES["entitled"]


def test_what_to_bring_is_listed_with_its_clauses_on_the_screen_and_on_the_sheet(
    browser: Browser, site_with_further_policies: Path
) -> None:
    with quiz_of(QINGXI, browser, site_with_further_policies, "qingxi/") as quiz:
        quiz.finish({"home": "rented"})
        bring = quiz.section("bring")
        for told in (
            "要带房屋租赁合同（原件）。",
            "如果您结了婚，还要带结婚证（复印件）。",
            "每本10元",
            "15个工作日内",
        ):
            expect(bring).to_contain_text(told)
        link = bring.get_by_role("link", name="第五条（三）").first
        assert QINGXI.clause_of("属已婚的,还应当提交结婚证复印件") == "5.3"
        expect(link).to_have_attribute("href", re.compile("clauses/5.3/"))
        expect(quiz.page.locator(".quiz-next").first).to_contain_text("准备好原文列出的材料")
        assert faults(quiz.page) == []
        quiz.page.emulate_media(media="print")
        expect(quiz.page.locator(".sheet")).to_contain_text("如果您结了婚，还要带结婚证（复印件）。")
        expect(quiz.page.locator(".sheet")).not_to_contain_text("带什么：原文没有写")
