"""The site of another city, whose policy stands in the place of Liaocheng's: its quiz asks for numbers."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from policy_engine.model.answers import read_answers
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from tests.browser.axe import faults
from tests.browser.quiz_driver import QuizDriver
from tests.browser.serving import serve
from tests.policies_for_tests.nanjing_2004 import POLICY

ANSWERS = {
    "moving_to": "city",
    "moving_within": "no",
    "age": "over_16",
    "relative_here": "no",
    "home": "own",
    "work": "employed",
    "income": "yes",
    "personnel": "none",
    "labour": "none",
    "police": "no",
    "joining": "none",
    "investment": "below_100",
    "foreign_investment": "below_20",
    "area": "from_60",
    "living_there": "yes",
    "used_before": "no",
    "former_owner": "gone",
}
WRONG = {
    "": ("这一题还没有填", "请填一个数，或者选一段"),
    "-3": ("这个数要改", "不能是负数"),
    "999": ("这个数要改", "数太大了：最多填 150"),
    "三十": ("这个数要改", "这不是数：只填数字，单位是周岁"),
    "30.5": ("这个数要改", "要填整数，单位是周岁"),
}


def said_to_be_wrong(quiz: QuizDriver, typed: str) -> tuple[str, str]:
    quiz.page.locator(".quiz-number__input").fill(typed)
    quiz.page.keyboard.press("Enter")
    summary = quiz.page.locator(".quiz-error-summary")
    expect(summary).to_be_focused()
    return summary.locator("h2").inner_text(), summary.locator("a").inner_text().partition("；")[0]


def test_a_number_chooses_its_range_and_stays_on_the_screen_and_the_quiz_comes_to_its_verdict(
    browser: Browser, site_of_nanjing: Path
) -> None:
    with serve(site_of_nanjing) as url:
        context = browser.new_context(
            base_url=url, locale="zh-CN", service_workers="block", viewport={"width": 360, "height": 720}
        )
        quiz = QuizDriver(context.new_page())
        quiz.open()
        quiz.wait_for_place(f"q={POLICY.facts[0].id}")  # with one direction nothing is asked about it
        expect(quiz.page.get_by_role("link", name="返回")).to_have_count(0)
        while quiz.fact != "age":
            quiz.answer(ANSWERS[quiz.fact])
        age = quiz.page.get_by_label("填数（周岁）")
        assert age.get_attribute("inputmode") == "numeric"
        assert {typed: said_to_be_wrong(quiz, typed) for typed in WRONG} == WRONG
        expect(age).to_have_attribute("aria-invalid", "true")
        assert faults(quiz.page) == []
        quiz.page.locator(".quiz-error-summary a").click()
        expect(age).to_be_focused()
        age.fill("３０")
        expect(quiz.page.locator(".quiz-number__said")).to_have_text("属于“超过16周岁”")
        expect(age).to_have_attribute("aria-invalid", "false")
        assert quiz.chosen == "over_16"
        quiz.choose("unknown")
        expect(age).to_have_value("")
        age.fill("16")
        assert quiz.chosen == "to_16"
        age.fill("17")
        quiz.page.keyboard.press("Enter")
        quiz.wait_for_place_other_than("q=age")
        while quiz.fact != "area":
            quiz.answer(ANSWERS[quiz.fact])
        area = quiz.page.get_by_label("填数（平方米）")
        assert area.get_attribute("inputmode") == "decimal"
        area.fill("61.25")
        assert faults(quiz.page) == []
        assert quiz.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        quiz.go_on()
        quiz.wait_for_place_other_than("q=area")
        quiz.finish(ANSWERS)
        found = {one.id: quiz.status(one.id) for one in POLICY.provisions}
        expect(quiz.section("freshness")).to_contain_text(POLICY.title)
        kept = quiz.page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}, location.href])")
        assert "from_60" in kept
        assert "61.25" not in kept + quiz.page.content()
        context.close()
    verdict = assess(POLICY, read_answers(POLICY.facts, ANSWERS))
    assert found == {one.provision.id: STATUSES[one.status] for one in verdict.pathways}
    assert found["buyer"] == STATUSES["entitled"]


def test_every_page_says_that_its_validity_was_not_checked_and_none_speaks_of_another_city(
    site_of_nanjing: Path,
) -> None:
    pages = [path for path in site_of_nanjing.rglob("*.html") if path.name != "404.html"]
    assert len(pages) > 100
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert "今天是否有效没有核对" in page, path
        assert "聊城" not in page, path
