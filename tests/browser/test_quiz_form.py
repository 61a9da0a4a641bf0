"""The form for the window: every question on one page, filled in with the keyboard alone, and the same verdict as everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from build_scripts.content.worked_cases import Case, worked_cases
from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from tests.browser.axe import faults
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import WITHOUT_DIAGRAMS, QuizDriver, change_page
from tests.browser.waiting import wait_until
from tests.browser.watching import Record

WORDS = {"entitled": "可以办", "undetermined": "要看情况", "not_entitled": "还不能办"}
DIRECTIONS = {"town": "1", "village": "2", "any": "0"}
CASES = {
    case.name: case
    for case in worked_cases()
    if case.name.endswith((": registered-lease-owner-consents", ": home-elsewhere", ": registration-unknown"))
}

KEY, THOUGHT = 0.28, 1.35
"""Seconds for a key of somebody who types now and then, and for making up one's mind (keystroke-level model)."""


@dataclass
class FormDriver:
    """Fills in the form as a person does who never touches the mouse."""

    page: Page
    presses: int = 0
    rows: int = 0

    def open(self) -> None:
        self.page.goto("quiz/#form")
        expect(self.page.locator(".form-row").first).to_be_visible()
        wait_until(self.page, "document.activeElement.closest('.form-row') !== null")

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.presses += 1

    @property
    def row(self) -> str | None:
        """The row with the focus, None on the button below the last one."""
        found: str | None = self.page.evaluate("document.activeElement.closest('.form-row')?.dataset.row ?? null")
        return found

    def choose(self, digit: str) -> None:
        """A digit in the row with the focus; waits for the focus to have moved on."""
        here = self.row
        self.press(digit)
        self.rows += 1
        wait_until(
            self.page, "row => (document.activeElement.closest('.form-row')?.dataset.row ?? null) !== row", arg=here
        )

    def fill(self, direction: str, answers: dict[str, str]) -> None:
        """Every row that comes up; what the answers do not name is 不清楚."""
        self.choose(DIRECTIONS[direction])
        self.fill_rest(answers)

    def fill_rest(self, answers: dict[str, str]) -> None:
        """Every row that is left."""
        while self.row is not None:
            self.choose(_digit(self.row, answers))

    @property
    def standing(self) -> str:
        return self.page.locator(".form-standing__words").inner_text()

    @property
    def told(self) -> dict[str, str]:
        """Every pathway as the form tells it, status and place."""
        found: dict[str, str] = self.page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('[data-pathway]')].map(one => [one.dataset.pathway, one.innerText]))"
        )
        return found

    @property
    def stored(self) -> dict[str, str]:
        found: dict[str, str] = self.page.evaluate(
            "Object.fromEntries(JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname))?.answers ?? [])"
        )
        return found


def _digit(fact: str, answers: dict[str, str]) -> str:
    options = [one.id for one in POLICY.fact(fact).options]
    return str(options.index(answers[fact]) + 1) if answers.get(fact) in options else "0"


def _assert_as_the_engine(told: dict[str, str], answers: dict[str, str], direction: str) -> None:
    judged = [
        one
        for one in assess(POLICY, read_answers(POLICY.facts, answers)).pathways
        if direction in ("any", one.provision.direction)
    ]
    assert sorted(told) == sorted(one.provision.id for one in judged)
    for one in judged:
        words = told[one.provision.id]
        assert WORDS[one.status] in words
        assert ("户口落在" in words) == one.is_certain
        for place in one.landing.here if one.is_certain else ():
            assert place.name in words


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
    _assert_as_the_engine(form.told, form.stored, direction)
    form.press("Enter")
    wait_until(form.page, "location.hash === '#result'")
    shown = form.page.locator("[id^=pathway-] .quiz-status").first
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


def test_what_an_answer_makes_pointless_is_muted_in_words_kept_and_skipped(form: FormDriver) -> None:
    lease = form.page.locator('[data-row="lease_registered"]')
    form.open()
    form.choose("1")
    form.page.locator('[data-row="dwelling"] input').first.focus()
    form.choose("3")
    form.page.locator('[data-row="lease_registered"] input').first.focus()
    form.choose("2")
    assert "不影响结果" not in lease.inner_text()
    form.page.locator('[data-row="dwelling"] input').first.focus()
    form.press("7")
    expect(lease).to_contain_text("不影响结果")
    expect(lease.locator("input:checked")).to_have_value("no")
    assert form.row not in ("lease_registered", "owner_consents")
    assert lease.locator("input:disabled").count() == 0
    while form.row != "dwelling":
        form.press("ArrowUp")
    form.press("ArrowDown")
    assert form.row not in ("lease_registered", "owner_consents")
    form.press("ArrowUp")
    form.press("3")
    expect(lease).not_to_contain_text("不影响结果")
    expect(lease.locator("input:checked")).to_have_value("no")
    assert form.stored["lease_registered"] == "no"


def test_what_counts_again_after_a_change_among_the_questions_is_there_in_the_form(form: FormDriver) -> None:
    """The lease is answered, made pointless and, by a question, made to matter again: row and count must agree."""
    quiz = QuizDriver(form.page)
    form.open()
    form.choose("1")
    for row, digit in (("dwelling", "3"), ("lease_registered", "1"), ("owner_consents", "1"), ("dwelling", "7")):
        form.page.locator(f'[data-row="{row}"] input').first.focus()
        form.choose(digit)
    form.fill_rest({})
    assert "都填完了" in form.standing
    form.page.evaluate("location.hash = 'q=dwelling'")
    quiz.wait_for_place("q=dwelling")
    quiz.answer("rented_titled")
    form.page.evaluate("location.hash = 'form'")
    expect(form.page.locator('[data-row="lease_registered"] input:checked')).to_have_value("yes")
    assert form.row is None
    assert "都填完了" in form.standing


def test_clearing_begins_anew_on_the_same_page(form: FormDriver) -> None:
    form.open()
    form.choose("1")
    form.choose("6")
    form.press("Enter")
    QuizDriver(form.page).wait_for_place("result")
    for key in ("Shift+Tab", "Enter"):  # 返回
        form.press(key)
    wait_until(form.page, "document.activeElement.closest('.form-view') !== null")
    for key in ("Escape", "Enter"):
        form.press(key)
    expect(form.page.get_by_role("status")).to_contain_text("已经清空")
    assert form.row == "direction"
    assert form.page.locator(".form-row input:checked").count() == 0
    assert form.page.evaluate("sessionStorage.getItem('policy-quiz:' + location.pathname)") is None
    assert QuizDriver(form.page).place == "form"


def test_a_key_held_down_fills_in_one_row(form: FormDriver) -> None:
    form.open()
    for _ in range(4):
        form.page.keyboard.down("1")
    form.page.keyboard.up("1")
    wait_until(form.page, "document.activeElement.closest('.form-row')?.dataset.row === 'current_hukou'")
    form.press("ArrowRight")  # within the row, and stays in it
    expect(form.page.locator('[data-row="current_hukou"] input:checked')).to_have_value("liaocheng_village")
    assert set(form.stored) == {"current_hukou"}


def test_without_the_diagrams_the_engine_fills_in_the_form(form: FormDriver, record: Record) -> None:
    record.tolerates_errors = True
    change_page(form.page, WITHOUT_DIAGRAMS)
    form.open()
    for digit in "16":  # faster than the engine answers
        form.press(digit)
    expect(form.page.get_by_role("status")).to_contain_text("还不能办")
    _assert_as_the_engine(form.told, form.stored, "town")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_form(new_page: NewPage, scheme: Any) -> None:
    form = FormDriver(new_page(color_scheme=scheme, viewport={"width": 1280, "height": 800}))
    form.open()
    form.choose("1")
    form.choose("1")
    for width in (1280, 360):
        form.page.set_viewport_size({"width": width, "height": 800})
        form.page.evaluate("scrollTo(0, 0)")
        assert faults(form.page) == [], width
    form.page.set_viewport_size({"width": 320, "height": 640})
    assert form.page.evaluate("document.documentElement.scrollWidth") <= 320
    small = form.page.locator(".form-choice, .form-view button").evaluate_all(
        "found => found.map(one => one.getBoundingClientRect()).filter(({width, height}) => Math.min(width, height) < 44).length"
    )
    assert small == 0
