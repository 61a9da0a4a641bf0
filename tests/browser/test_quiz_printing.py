"""Printing the sheet: a QR code that reopens it, a button, and what there is where nothing can print."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.links import answers_in, code_of
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import BESIDES, PIXELS, TENANT, on_paper, pages, printed, result, scanned, squeezed, words_on
from tests.browser.watching import Record


@pytest.mark.parametrize(
    "answers", [{}, {"current_hukou": "none"}, NEWCOMER, dict.fromkeys((one.id for one in POLICY.facts), "unknown")]
)
def test_the_qr_code_on_the_printed_page_opens_this_result(quiz: QuizDriver, answers: dict[str, str]) -> None:
    """Read off a picture of the page. It is there before the reasons are."""
    result(quiz, answers, "ANY", reasons=False)
    assert scanned(printed(quiz.page)) == [quiz.page.locator("#quiz-share-address").input_value()]
    assert quiz.page.locator(".sheet .quiz-qr").get_attribute("aria-label")
    on_paper(quiz.page)
    # At once: the sheet gives way to another when the reasons come.
    width = "picture => picture.getBoundingClientRect().width / picture.viewBox.baseVal.width"
    module = quiz.page.locator(".sheet .quiz-qr").evaluate(width)
    assert module / PIXELS > 0.4, "millimetres a module, for an ordinary phone"


def test_without_the_library_the_address_remains(quiz: QuizDriver, record: Record) -> None:
    record.tolerates_errors = True
    quiz.page.route("**/vendor/qrcode-generator.js", lambda route: route.abort())
    quiz.walk("town", TENANT)
    expect(quiz.page.locator(".sheet .quiz-qr-place")).to_have_text("二维码没有显示出来，请用网址。")
    on_paper(quiz.page)
    assert quiz.page.locator("#quiz-share-address").input_value() in words_on(quiz)


def test_the_button_prints_and_says_where_printing_does_nothing(quiz: QuizDriver) -> None:
    quiz.page.add_init_script("window.print = () => { window.prints = (window.prints ?? 0) + 1; };")
    result(quiz, TENANT)
    button = quiz.page.get_by_role("button", name="打印 / 存成 PDF")
    quiz.unfold("带走这个结果")
    button.click()
    expect(quiz.page.locator("details .quiz-told").first).to_contain_text("可以按“复制成文字”")
    assert quiz.page.evaluate("window.prints") == 1
    quiz.page.reload()
    quiz.page.evaluate("() => { window.print = () => window.dispatchEvent(new Event('beforeprint')); }")
    quiz.unfold("带走这个结果")
    button.click()
    quiz.page.wait_for_timeout(1500)  # longer than the page waits for a sign of printing
    expect(quiz.page.locator("details .quiz-told").first).to_be_empty()


def test_where_there_is_no_print_the_text_is_offered(quiz: QuizDriver) -> None:
    quiz.page.add_init_script("delete window.print; Object.defineProperty(window, 'print', {value: undefined});")
    result(quiz, TENANT)
    quiz.unfold("带走这个结果")
    take_away = quiz.page.locator(".quiz-section", has_text="带走这个结果")
    assert take_away.get_by_role("button", name=re.compile("打印")).count() == 0
    expect(take_away.get_by_role("button", name="复制成文字")).to_be_visible()


def test_without_its_engine_the_sheet_says_what_is_decided(quiz: QuizDriver, record: Record) -> None:
    record.tolerates_errors = True
    quiz.page.route("**/engine/**", lambda route: route.abort())
    quiz.open(f"#a={code_of(TENANT, scope='TOWN')}")
    quiz.page.locator(".quiz-summary").get_by_role("link", name=re.compile("结果")).click()
    expect(quiz.brief_result).to_be_visible()
    expect(quiz.page.locator(".sheet .quiz-qr")).to_be_attached()
    assert answers_in(quiz.page.locator("#quiz-share-address").input_value().partition("#a=")[2])
    assert pages(quiz.page) == 1
    on_paper(quiz.page)
    told = words_on(quiz)
    assert "结论：能落户" in told
    assert POLICY.provision("tenant").title in told
    assert squeezed("经房管部门租赁登记备案") in told
    assert quiz.page.evaluate(BESIDES) == []
