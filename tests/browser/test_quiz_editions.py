"""The quiz in both editions: no word is lost and axe finds nothing, from the first question to the result."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.editions import faults_in_two_looks, open_in, unfold
from tests.browser.legibility import lost_in_any_view
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.reader_styles import add_style

UNSURE = {**NEWCOMER, "habitual_residence": "edge", "lease_registered": "unknown"}


def _states(quiz: QuizDriver, answers: dict[str, str]) -> Iterator[str]:
    """The quiz from the first question to the result; stops at every kind of view."""
    quiz.open()
    yield "first question"
    quiz.choose("town")
    quiz.go_on()
    quiz.wait_for_place("whom")
    quiz.choose("family")
    yield "for whom"
    quiz.answer("self")
    unfold(quiz.page)
    yield "question"
    quiz.go_on()
    expect(quiz.page.locator(".quiz-error-summary")).to_be_visible()
    yield "error"
    while quiz.page.locator(".quiz-checklist").count() == 0:
        quiz.answer(answers[quiz.fact])
    yield "checklist"
    quiz.answer_all(answers)
    expect(quiz.result).to_be_visible()
    quiz.unfold("如果有一项变了呢")
    quiz.page.get_by_label("要换的是哪一项").select_option("town_home")
    quiz.page.locator("#quiz-what-if-titled").check()
    expect(quiz.page.locator(".quiz-what-if h3")).to_be_visible()
    unfold(quiz.page)
    yield "result"
    quiz.page.goto("quiz/#form")
    expect(quiz.page.locator(".form-row").first).to_be_visible()
    # The verdict stays in sight above rows that can be scrolled from under it; they are not lost.
    add_style(quiz.page, ".form-standing, .form-side {position: static !important}")
    yield "form"
    quiz.page.goto("quiz/#summary")
    quiz.wait_for_place("summary")
    quiz.page.get_by_role("button", name="清空我的回答").click()
    yield "summary"


@pytest.mark.parametrize(
    ("edition", "answers"),
    [("ordinary", UNSURE), ("elder", NEWCOMER), ("elder", UNSURE)],
    ids=["ordinary-it depends", "elder-no", "elder-it depends"],
)
def test_the_quiz_loses_no_word_at_any_width_text_size_or_spacing_and_axe_finds_nothing(
    new_page: NewPage, edition: str, answers: dict[str, str]
) -> None:
    quiz = QuizDriver(open_in(new_page, edition))
    found = {}
    for turn, state in enumerate(_states(quiz, answers)):
        lost = lost_in_any_view(quiz.page)
        faults = faults_in_two_looks(quiz.page, (320, 1280), turn)
        if lost or faults:
            found[state] = (lost, faults)
    assert found == {}
