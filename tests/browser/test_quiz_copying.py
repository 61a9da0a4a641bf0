"""Copying a result and handing it to other apps, and what happens where neither can be done."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.links import code_of
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.shared_results import see_result, shared_address
from tests.browser.sheets import result as see
from tests.policies.headlines import HEADLINES


def test_copying_says_that_it_has_copied(new_page: NewPage) -> None:
    quiz = QuizDriver(new_page(permissions=["clipboard-read", "clipboard-write"]))
    see(quiz, NEWCOMER, reasons=False)
    clipboard = "navigator.clipboard.readText()"
    quiz.unfold("带走这个结果")
    quiz.page.get_by_role("button", name="复制成文字").click()
    expect(quiz.page.locator("details .quiz-told").first).to_contain_text("已经复制")
    assert quiz.page.evaluate(clipboard).startswith(f"落户自测结果：{HEADLINES['not_entitled']}\n")
    quiz.page.get_by_text("把结果发给别人").click()
    quiz.page.get_by_role("button", name="复制网址").click()
    expect(quiz.page.locator(".quiz-share .quiz-told")).to_contain_text("已经复制带着回答的网址")
    assert quiz.page.evaluate(clipboard) == shared_address(quiz)
    quiz.page.get_by_role("button", name="复制不带回答的网址").click()
    expect(quiz.page.locator(".quiz-share .quiz-told")).to_contain_text("已经复制不带回答的网址")
    assert quiz.page.evaluate(clipboard) == shared_address(quiz).partition("#")[0]
    assert quiz.page.locator("details .quiz-told[role=status]").count() == 2


def test_copying_without_the_clipboard_api(new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read"])
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));")
    quiz = QuizDriver(page)
    see(quiz, NEWCOMER, reasons=False)
    quiz.unfold("带走这个结果")
    button = page.get_by_role("button", name="复制成文字")
    button.click()
    expect(page.locator("details .quiz-told").first).to_contain_text("已经复制")
    expect(button).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()").startswith("落户自测结果")
    assert page.locator(".quiz-copy-field").count() == 0


def test_where_nothing_can_copy_the_text_stands_there_selected(quiz: QuizDriver) -> None:
    quiz.page.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined}); document.execCommand = () => false;"
    )
    see(quiz, NEWCOMER, reasons=False)
    quiz.unfold("带走这个结果")
    quiz.page.get_by_role("button", name="复制成文字").click()
    expect(quiz.page.locator("details .quiz-told").first).to_contain_text("按住它再点“复制”")
    field = quiz.page.get_by_label("要复制的文字")
    expect(field).to_be_focused()
    selected = field.evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)")
    assert selected.startswith("落户自测结果")
    assert selected.endswith("/quiz/")


def test_a_phone_hands_the_address_to_its_own_apps(quiz: QuizDriver) -> None:
    quiz.page.add_init_script("navigator.share = (what) => { window.handed = what; return Promise.resolve(); };")
    see(quiz, NEWCOMER, reasons=False)
    quiz.unfold("带走这个结果")
    quiz.page.get_by_text("把结果发给别人").click()
    quiz.page.get_by_role("button", name="发给别人", exact=True).click()
    assert quiz.page.evaluate("window.handed.url") == shared_address(quiz)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_fault_at_320_pixels(new_page: NewPage, scheme: str) -> None:
    """Answers for review, the result with everything to take it along unfolded, and the choice between two sets of answers."""
    quiz = QuizDriver(new_page(viewport={"width": 320, "height": 700}, color_scheme=scheme))
    quiz.open(f"#a={code_of(NEWCOMER, edition='2019-01-01', more=['ZZZZ'])}")
    expect(quiz.page.locator(".quiz-from-link")).to_be_visible()
    assert axe.faults(quiz.page) == []
    see_result(quiz)
    quiz.unfold("带走这个结果")
    quiz.page.get_by_text("把结果发给别人").click()
    quiz.page.get_by_role("button", name="复制网址").click()
    expect(quiz.page.locator(".quiz-share .quiz-told")).not_to_be_empty()
    assert axe.faults(quiz.page) == []
    assert quiz.page.evaluate("document.documentElement.scrollWidth") == 320
    quiz.page.evaluate("code => { location.hash = 'a=' + code; }", code_of({**NEWCOMER, "town_home": "titled"}))
    expect(quiz.heading).to_have_text("打开链接里的回答吗？")
    assert axe.faults(quiz.page) == []
