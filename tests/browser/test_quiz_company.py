"""For whom: asked once, no condition of anything; the result says who may come along, and who is not among those named."""

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, QuizDriver

WORKER = {**NEWCOMER, "town_work": "working"}
GUEST = {**NEWCOMER, "relative_in_town": "spouse"}


def _begin_with(quiz: QuizDriver, *relations: str) -> None:
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    quiz.wait_for_place("whom")
    expect(quiz.page.locator('input[value="spouse"]')).to_be_hidden()
    quiz.choose("family")
    for relation in relations:
        quiz.choose(relation)
    quiz.answer("family")


def _company(quiz: QuizDriver) -> str:
    return quiz.section("family").inner_text()


def test_who_qualifies_is_told_who_may_come_along_and_who_is_not_named(quiz: QuizDriver) -> None:
    _begin_with(quiz, "spouse", "in_law")
    quiz.finish(WORKER)
    said = _company(quiz)
    assert "三（一）引言" in said
    assert "“在城镇居住或就业落户”写的是：" in said
    assert "本人及其近亲属" in said
    assert "可以一起：爱人（领了结婚证的）" in said
    assert "您自己就符合" in said
    assert "不在“近亲属”里：公婆、岳父母、儿媳、女婿" in said
    assert "公婆、岳父母、儿媳、女婿：不在“近亲属”里" in (quiz.page.locator(".sheet").text_content() or "")
    expect(quiz.page.locator(".sheet-who")).to_contain_text("☑ 自己和家里人")
    assert axe.faults(quiz.page) == []
    quiz.page.reload()
    expect(quiz.result).to_be_visible()
    assert _company(quiz) == said


def test_who_comes_along_is_not_told_to_bring_others(quiz: QuizDriver) -> None:
    _begin_with(quiz, "child")
    quiz.finish(GUEST)
    said = _company(quiz)
    assert "您是靠亲属的条件办的" in said
    assert "原文没有写可以一起：孩子" in said


def test_it_changes_no_answer_goes_into_no_link_and_is_cleared(quiz: QuizDriver) -> None:
    _begin_with(quiz, "parent")
    quiz.answer_all(NEWCOMER)
    assert "parent" not in quiz.page.locator(".quiz-address").first.inner_text()
    quiz.section("answers")
    quiz.page.get_by_role("link", name="修改“给谁测”的回答").click()
    quiz.wait_for_place("whom")
    assert quiz.chosen == "family"
    expect(quiz.page.locator('input[value="parent"]')).to_be_checked()
    quiz.answer("someone")
    quiz.wait_for_place("result")
    expect(quiz.page.locator(".quiz-headline")).to_contain_text("都指要落户的那个人")
    quiz.wait_for_engine()
    quiz.page.get_by_role("button", name="清空我的回答").click()
    quiz.page.get_by_role("button", name="确定清空").click()
    assert quiz.page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('policy-quiz'))") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_question_for_whom(new_page: NewPage, scheme: str) -> None:
    quiz = QuizDriver(new_page(color_scheme=scheme, viewport={"width": 320, "height": 800}))
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    quiz.wait_for_place("whom")
    quiz.choose("family")
    assert axe.faults(quiz.page) == []
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320
