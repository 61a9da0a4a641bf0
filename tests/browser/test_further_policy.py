"""The quiz of a policy that the site was only told of in one line of configuration."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from policy_engine.model.answers import read_answers
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from tests.browser.quiz_driver import QuizDriver
from tests.browser.serving import serve
from tests.policies_for_tests.wangshan import POLICY

ANSWERS = {"permit": "one_year", "home": "yes", "work": "no", "school": "yes", "spouse": "no"}


def test_the_quiz_of_a_further_policy_comes_to_its_own_verdict(browser: Browser, site_with_two_policies: Path) -> None:
    with serve(site_with_two_policies) as url:
        context = browser.new_context(base_url=f"{url}wangshan/", locale="zh-CN", service_workers="block")
        quiz = QuizDriver(context.new_page())
        quiz.open()
        quiz.wait_for_place(f"q={POLICY.facts[0].id}")
        quiz.finish(ANSWERS)
        found = {one.id: quiz.status(one.id) for one in POLICY.provisions}
        expect(quiz.section("freshness")).to_contain_text(POLICY.title)
        context.close()
    verdict = assess(POLICY, read_answers(POLICY.facts, ANSWERS))
    assert found == {one.provision.id: STATUSES[one.status] for one in verdict.pathways}
    assert found["holder"] == STATUSES["entitled"]
