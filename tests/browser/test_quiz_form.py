"""The form for the window: every question on one page, filled in with the keyboard alone, and the same verdict as everywhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from build_scripts.content.worked_cases import Case, worked_cases
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.form_driver import FormDriver, assert_as_the_engine
from tests.browser.quiz_driver import QuizDriver
from tests.browser.waiting import wait_until

CASES = {
    case.name: case
    for case in worked_cases(POLICY.id)
    if case.name.endswith((": registered-lease-owner-consents", ": home-elsewhere", ": registration-unknown"))
}


KEY, THOUGHT = 0.28, 1.35
"""Seconds for a key of somebody who types now and then, and for making up one's mind (keystroke-level model)."""


@pytest.fixture
def form(page: Page) -> FormDriver:
    page.set_viewport_size({"width": 1280, "height": 800})
    return FormDriver(page)


@pytest.mark.parametrize("direction", ["town", "any"])
@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_a_worked_case_takes_a_digit_a_row_and_comes_out_as_the_engine_says(
    form: FormDriver, case: Case, direction: str
) -> None:
    form.open()
    form.fill(direction, case.answers)
    assert "都填完了" in form.standing
    assert_as_the_engine(form.told, form.stored, direction)
    form.press("Enter")
    wait_until(form.page, "location.hash === '#result'")
    shown = form.page.locator(".quiz-headline")
    expect(shown).to_be_visible()
    assert form.presses <= len(POLICY.facts) + 2
    assert form.presses * KEY + form.rows * THOUGHT < 60


def test_the_session_is_that_of_the_questions(form: FormDriver) -> None:
    quiz = QuizDriver(form.page)
    form.open()
    form.choose("1")
    form.choose("4")
    form.page.goto("quiz/#q=current_hukou")
    quiz.wait_for_place("q=current_hukou")
    assert quiz.chosen == "other_village"
    quiz.answer("liaocheng_village")
    form.page.goto("quiz/#form")
    expect(form.page.locator('[data-row="current_hukou"] input:checked')).to_have_value("liaocheng_village")
    assert form.row == "habitual_residence"
    form.press("Enter")
    quiz.wait_for_place("result")
    form.page.go_back()
    expect(form.page.locator('[data-row="current_hukou"] input:checked')).to_have_value("liaocheng_village")
