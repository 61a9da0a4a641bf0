"""Going back, changing an answer, and where the focus is."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.policies.headlines import HEADLINES_OF_A_CLAUSE


def test_back_forward_and_reload_restore_question_and_answer(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.answer("other_village")
    quiz.answer("elsewhere")
    third = quiz.fact
    quiz.page.go_back()
    quiz.wait_for_place("q=habitual_residence")
    assert quiz.chosen == "elsewhere"
    quiz.page.get_by_role("button", name="返回").click()
    quiz.wait_for_place("q=current_hukou")
    assert quiz.chosen == "other_village"
    quiz.page.go_forward()
    quiz.wait_for_place("q=habitual_residence")
    assert quiz.chosen == "elsewhere"
    quiz.page.reload()
    expect(quiz.heading).to_have_text(POLICY.fact("habitual_residence").question)
    assert quiz.chosen == "elsewhere"
    quiz.go_on()
    quiz.wait_for_place(f"q={third}")
    assert quiz.chosen is None


def test_the_first_page_too_comes_back_with_its_answer(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("village", whom="someone")
    quiz.page.go_back()
    quiz.wait_for_place("whom")
    assert quiz.chosen == "someone"
    quiz.page.go_back()
    expect(quiz.heading).to_have_text("您想把户口落到哪里？")
    assert quiz.chosen == "village"
    quiz.page.go_forward()
    quiz.wait_for_place("whom")
    quiz.page.go_forward()
    quiz.wait_for_place("q=current_hukou")


def test_a_change_asks_only_what_is_new_names_what_falls_away_and_leads_back(quiz: QuizDriver) -> None:
    quiz.walk("town", {**NEWCOMER, "habitual_residence": "town"})
    quiz.page.get_by_role("link", name="所有的路").count()
    quiz.page.goto("quiz/#summary")
    expect(quiz.heading).to_have_text("您的回答")
    quiz.page.get_by_role("link", name="修改“自己的房子”的回答").click()
    quiz.wait_for_place("q=town_home")
    assert quiz.chosen == "none"
    quiz.answer("titled")
    quiz.wait_for_place("summary")
    told = quiz.page.locator(".quiz-discarded").inner_text()
    assert "“住的房子”" in told
    assert "“租房合同备案”" in told
    expect(quiz.page.get_by_role("link", name="修改“租房合同备案”的回答")).to_have_count(0)
    quiz.page.get_by_role("link", name="修改“自己的房子”的回答").click()
    quiz.wait_for_place("q=town_home")
    assert quiz.chosen == "titled"
    quiz.answer("none")
    asked = []
    while quiz.place != "summary":
        asked.append(quiz.fact)
        quiz.answer(NEWCOMER[quiz.fact])
    assert asked
    assert asked[0] == "relative_home"
    assert "current_hukou" not in asked


def test_a_change_after_which_a_pathway_is_still_certain_asks_nothing(quiz: QuizDriver) -> None:
    """Another question would come next than before the change, but it is optional."""
    quiz.open()
    quiz.begin("town")
    for option in ("other_village", "town", "co_titled", "atypical", "spouse"):
        quiz.answer(option, {"kinship_proof": "yes"})
    waiting = quiz.place
    quiz.page.get_by_role("link", name="看看、修改已经答的").click()
    quiz.wait_for_place("summary")
    quiz.page.get_by_role("link", name="修改“平时住在哪里”的回答").click()
    quiz.wait_for_place("q=habitual_residence")
    quiz.answer("home_village")
    quiz.wait_for_place("summary")
    quiz.page.get_by_role("link", name="接着答题").click()
    quiz.wait_for_place_other_than("summary")
    assert quiz.place != waiting


def test_an_empty_continue_says_so_and_links_to_the_first_option(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    for _ in range(2):  # pressing twice says it once
        quiz.go_on()
    summary = quiz.page.locator(".quiz-error-summary")
    expect(summary).to_have_count(1)
    assert summary.evaluate("one => document.activeElement === one")
    assert quiz.page.title().startswith("错误：第 1 题")
    assert quiz.page.title().count("错误：") == 1
    assert "不能" not in summary.inner_text()
    summary.get_by_role("link").click()
    first = quiz.page.locator("policy-quiz input").first
    assert first.evaluate("one => document.activeElement === one")
    assert quiz.place == "q=current_hukou"
    quiz.answer("other_town")
    assert not quiz.page.title().startswith("错误")


def test_the_first_question_too(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.go_on()
    expect(quiz.page.locator(".quiz-error-summary")).to_be_visible()
    assert quiz.page.title().startswith("错误：")


_COUNT_FOCUS = """() => {
  window.headingFocus = 0;
  window.liveChanges = 0;
  document.addEventListener('focusin', (event) => { if (event.target.matches('h1')) window.headingFocus += 1; });
  new MutationObserver((changes) => {
    const spoken = '[aria-live], [role=status], [role=alert]';
    for (const { target } of changes) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      if (element?.closest(`policy-quiz :is(${spoken})`)) window.liveChanges += 1;
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def test_every_question_takes_the_focus_once_and_names_the_page(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.page.evaluate(_COUNT_FOCUS)
    for number, option in enumerate(("other_village", "elsewhere", "none"), start=1):
        quiz.answer(option)
        question = POLICY.fact(quiz.fact).question
        assert quiz.heading.evaluate("one => document.activeElement === one")
        assert quiz.heading.inner_text() == question
        assert quiz.page.title().startswith(f"第 {number + 1} 题 - ")
        assert quiz.page.evaluate("[headingFocus, liveChanges]") == [number, 0]
        about = quiz.heading.get_attribute("aria-describedby")
        assert about
        assert "页" in quiz.page.locator(f"#{about}").inner_text()


def test_the_heading_is_not_hidden_under_the_header(new_page: NewPage) -> None:
    quiz = QuizDriver(new_page(viewport={"width": 360, "height": 640}))
    quiz.open()
    quiz.begin("town")
    quiz.page.mouse.wheel(0, 2000)
    quiz.answer("other_village")
    boxes: Any = quiz.page.evaluate(
        "[document.querySelector('.md-header'), document.querySelector('policy-quiz h1')].map(one => one.getBoundingClientRect())"
    )
    assert boxes[1]["top"] >= boxes[0]["bottom"]


def test_one_clause_alone_and_then_everything(quiz: QuizDriver) -> None:
    quiz.open("#clause=3.1.2")
    quiz.wait_for_place_other_than("clause=3.1.2")
    expect(quiz.page.locator("#quiz-about")).to_contain_text("只问三（一）2这一条")
    asked = [one.fact for one in quiz.finish(NEWCOMER)]
    tenant = {fact.id for fact in POLICY.facts_of(POLICY.provision("tenant"))} | {"current_hukou", "owner_consents"}
    assert set(asked) <= tenant
    assert quiz.page.locator("[id^=pathway-]").count() == 1
    expect(quiz.heading).to_have_text(HEADLINES_OF_A_CLAUSE["not_entitled"])
    quiz.page.get_by_role("button", name="所有的路都看看").click()
    quiz.wait_for_place_other_than("result")
    assert quiz.fact not in asked


def test_a_clause_without_a_pathway_leads_to_the_beginning(quiz: QuizDriver) -> None:
    quiz.open("#clause=9.9")
    expect(quiz.page.get_by_text("没有找到单独测这一条的办法")).to_be_visible()
    expect(quiz.heading).to_have_text("您想把户口落到哪里？")
