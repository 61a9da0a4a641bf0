"""Questions that share a page: ticks give the answers that one question after the other would have got."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.reader_styles import add_style

TALENTS = "has_diploma"


def _reach(quiz: QuizDriver, fact: str = TALENTS) -> None:
    quiz.open()
    quiz.begin("town")
    while quiz.fact != fact:
        quiz.answer(NEWCOMER[quiz.fact])
    expect(quiz.page.locator(".quiz-checklist")).to_be_visible()


def _tick(quiz: QuizDriver, *labels: str) -> None:
    for label in labels:
        quiz.page.get_by_role("checkbox", name=label).check()
    here = quiz.place
    quiz.go_on()
    quiz.wait_for_place_other_than(here)


def _answers(quiz: QuizDriver) -> dict[str, str]:
    memory = quiz.page.evaluate("JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname)).answers")
    return {fact: option for fact, option in memory if fact in {"has_diploma", "title_or_skill", "recognised_talent"}}


def test_one_page_answers_what_three_questions_would(quiz: QuizDriver) -> None:
    _reach(quiz)
    for title in ("为什么问这个？", "到哪里查？"):
        expect(quiz.page.locator("summary", has_text=title)).to_be_visible()
    _tick(quiz, "都没有")
    assert _answers(quiz) == {"has_diploma": "no", "title_or_skill": "no", "recognised_talent": "no"}
    assert quiz.fact == "graduated_from"
    quiz.page.go_back()
    quiz.wait_for_place(f"q={TALENTS}")
    expect(quiz.page.get_by_role("checkbox", name="都没有")).to_be_checked()
    quiz.page.reload()
    expect(quiz.page.get_by_role("checkbox", name="都没有")).to_be_checked()
    quiz.page.get_by_role("checkbox", name="专业技术职称").check()
    expect(quiz.page.get_by_role("checkbox", name="都没有")).not_to_be_checked()
    _tick(quiz)
    assert _answers(quiz) == {
        "has_diploma": "no",
        "title_or_skill": "yes",
    }  # the third question can change nothing then


def test_not_knowing_any_and_knowing_some(quiz: QuizDriver) -> None:
    _reach(quiz)
    _tick(quiz, "不清楚")
    assert set(_answers(quiz).values()) == {"unknown"}
    quiz.page.go_back()
    quiz.wait_for_place(f"q={TALENTS}")
    quiz.page.get_by_role("button", name="一题一题答").click()
    expect(quiz.heading).to_have_text(POLICY.fact(TALENTS).question)
    assert quiz.chosen == "unknown"
    quiz.answer("no")
    assert quiz.fact == "title_or_skill"
    quiz.page.reload()
    expect(quiz.heading).to_have_text(POLICY.fact("title_or_skill").question)


def test_nothing_ticked_is_said_and_not_taken_for_no(quiz: QuizDriver) -> None:
    _reach(quiz)
    quiz.go_on()
    expect(quiz.page.locator(".quiz-error-summary")).to_be_focused()
    assert quiz.page.title().startswith("错误：")
    assert _answers(quiz) == {}


def test_the_result_is_that_of_the_single_questions(quiz: QuizDriver) -> None:
    _reach(quiz)
    _tick(quiz, "只有普通高中毕业证")
    quiz.finish(NEWCOMER)
    together = _told(quiz)
    quiz.walk("town", {**NEWCOMER, "has_diploma": "high_school"})
    assert _told(quiz) == together


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_checklist(new_page: NewPage, scheme: str) -> None:
    quiz = QuizDriver(new_page(color_scheme=scheme, viewport={"width": 320, "height": 800}))
    _reach(quiz)
    assert axe.faults(quiz.page) == []
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320


def _told(quiz: QuizDriver) -> str:
    """The result's words, without the note that its reasons have come: who waits for the engine reads it, who does not has no need of it."""
    add_style(quiz.page, ".quiz-reasons-note {display: none !important}")
    return quiz.page.locator(".quiz-result").inner_text()
