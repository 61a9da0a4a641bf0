"""Rows of the form: what an answer makes pointless, what counts again, clearing, a key held down."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import NewPage
from tests.browser.form_driver import FormDriver, assert_as_the_engine
from tests.browser.quiz_driver import WITHOUT_DIAGRAMS, QuizDriver, change_page
from tests.browser.waiting import wait_until
from tests.browser.watching import Record


@pytest.fixture
def form(page: Page) -> FormDriver:
    page.set_viewport_size({"width": 1280, "height": 800})
    return FormDriver(page)


def test_what_an_answer_makes_pointless_is_muted_in_words_kept_and_skipped(form: FormDriver) -> None:
    lease = form.page.locator('[data-row="lease_registered"]')
    form.open()
    form.choose("1")
    form.page.locator('[data-row="dwelling"] input').first.focus()
    form.choose("3")
    form.page.locator('[data-row="lease_registered"] input').first.focus()
    form.choose("3")
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
    expect(form.page.get_by_role("status")).to_contain_text("要看情况")
    assert_as_the_engine(form.told, form.stored, "town")


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
