"""The site of another city, whose policy stands in the place of Liaocheng's: its quiz asks for numbers."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from policy_engine.model.answers import read_answers
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from tests.browser.axe import faults
from tests.browser.other_quizzes import quiz_of
from tests.browser.quiz_driver import QuizDriver
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
    with quiz_of(POLICY, browser, site_of_nanjing, viewport={"width": 360, "height": 720}) as quiz:
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
        assert "61.25" not in kept + str(quiz.page.locator(".sheet-foot").text_content())  # the code is on the sheet
        expect(quiz.section("answers")).to_contain_text("60平方米以上（填的是 61.25平方米）")
    verdict = assess(POLICY, read_answers(POLICY.facts, ANSWERS))
    assert found == {one.provision.id: STATUSES[one.status] for one in verdict.pathways}
    assert found["buyer"] == STATUSES["entitled"]


def test_on_the_form_too_a_number_is_typed_and_no_range_worked_out_by_hand(
    browser: Browser, site_of_nanjing: Path
) -> None:
    with quiz_of(POLICY, browser, site_of_nanjing, viewport={"width": 1280, "height": 800}) as quiz:
        page = quiz.page
        page.evaluate("location.hash = 'form'")
        row = page.locator('[data-row="age"]')
        age = row.get_by_label("填数（周岁）")
        age.focus()
        page.keyboard.type("30")
        expect(row.locator(":checked")).to_have_value("over_16")
        expect(row.get_by_role("status")).to_have_text("属于“超过16周岁”")
        page.keyboard.press("Enter")
        expect(page.locator('.form-row:not([data-row="age"]):focus-within')).to_be_visible()
        expect(age).to_have_value("30")
        row.get_by_role("radio").first.focus()
        page.keyboard.press("1")
        expect(row.locator(":checked")).to_have_value("to_16")
        expect(age).to_have_value("")
        age.focus()
        page.keyboard.type("-3")
        page.keyboard.press("Enter")
        expect(row.get_by_role("status")).to_have_text("不能是负数")
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


MANAGER = {
    **{
        name: ANSWERS[name] for name in ("moving_to", "moving_within", "age", "relative_here", "home", "work", "income")
    },
    "personnel": "none",
    "labour": "none",
    "police": "no",
    "joining": "none",
    "investment": "below_100",
    "foreign_investment": "below_20",
    "area": "below_60",
    "enterprise": "none",
    "employer": "company",
    "company_investment": "from_100",
    "company_tax": "below_20",
    "post": "manager",
    "degree": "none",
    "honour": "none",
    "small_town": "no",
    "office_approved": "no",
    "on_staff": "no",
    "capital": "below_1000",
}
WRONG_DAYS = {
    "": ("这一题还没有填", "请填日期，或者选一段"),
    "2027-01-01": ("这个日期要改", "这一天还没有到：填已经过去的日期，或者今天"),
    "20260230": ("这个日期要改", "日历上没有这一天"),
    "2": ("这个日期要改", "这不是日期：照 2024-03-01 的样子，填到哪一天"),
}


def test_a_day_chooses_its_range_the_result_says_from_when_on_it_is_otherwise_and_a_later_day_asks_again(
    browser: Browser, site_of_nanjing: Path
) -> None:
    with quiz_of(POLICY, browser, site_of_nanjing, now="2026-11-28T10:00:00") as quiz:
        while quiz.fact != "service":
            quiz.answer(MANAGER[quiz.fact])
        field = quiz.page.get_by_label("填日期：开始任职的那一天")
        assert field.get_attribute("inputmode") == "numeric"
        assert {typed: said_to_be_wrong(quiz, typed) for typed in WRONG_DAYS} == WRONG_DAYS
        field.fill("2025年3月1日")
        expect(quiz.page.locator(".quiz-number__said")).to_have_text("属于“不满2年”")
        assert faults(quiz.page) == []
        quiz.go_on()
        quiz.wait_for_place_other_than("q=service")
        quiz.finish(MANAGER)
        said = "在宁任职二年以上：2027-03-01 起。别的情况都不变的话，从那天起“市外驻宁企业的骨干”就能办。"
        expect(quiz.section("in_time")).to_contain_text(said)
        expect(quiz.section("answers")).to_contain_text("不满2年（填的是 2025-03-01）")
        sheet = quiz.page.locator(".sheet").inner_text() or quiz.page.locator(".sheet").text_content() or ""
        assert said in sheet
        assert "不满2年（填的是 2025-03-01）" in sheet
        code = sheet.partition("核对码：")[2].partition(" ")[0]
        kept = quiz.page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}, location.href])")
        assert "20261128" in code
        assert not [day for day in ("20250301", "2025-03-01", "2025年3月1日") if day in code + kept]
        quiz.section("answers").get_by_role("link", name="修改“任职时间”的回答").click()
        expect(field).to_have_value("2025年3月1日")
        later = quiz.page.context.new_page()
        later.clock.set_fixed_time("2026-11-29T10:00:00")
        QuizDriver(later).open(f"#a={code}")
        expect(later.locator(".quiz-from-link")).to_contain_text(
            "有 1 个回答是按 2026-11-28 算的时间，到今天可能不一样了，没有用上，请重新回答：任职时间：不满2年。"
        )
        later.goto("recheck/")
        later.locator("#recheck-code").fill(code)
        later.keyboard.press("Enter")
        expect(later.locator(".recheck-standing h2")).to_have_text("时间过去了，有的回答要重新答")
        expect(later.locator(".recheck-standing")).to_contain_text("请重新回答：任职时间：不满2年。")


def test_every_page_says_that_its_validity_was_not_checked_and_none_speaks_of_another_city(
    site_of_nanjing: Path,
) -> None:
    pages = [path for path in site_of_nanjing.rglob("*.html") if path.name != "404.html"]
    assert len(pages) > 100
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert "今天是否有效没有核对" in page, path
        assert "聊城" not in page, path
