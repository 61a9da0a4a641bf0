"""Results in links: opened, seen, and what stands in them."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.quiz_driver import QuizDriver
from tests.browser.waiting import wait_until

STORED = "JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname))"


def open_link(quiz: QuizDriver, code: str) -> None:
    """Opens a link in this tab, over whatever is there, and waits until it has been taken in."""
    quiz.page.evaluate("code => { location.hash = 'a=' + code; }", code)
    wait_until(quiz.page, "!location.hash.startsWith('#a=')")
    instead = quiz.page.get_by_role("button", name="打开链接里的")
    expect(instead.or_(quiz.page.locator(".quiz-from-link"))).to_be_visible()
    if instead.count():
        instead.click()
    expect(quiz.page.locator(".quiz-summary .quiz-from-link")).to_be_visible()


def see_result(quiz: QuizDriver) -> None:
    quiz.page.locator(".quiz-summary").get_by_role("link", name=re.compile("结果")).click()
    expect(quiz.result).to_be_visible()
    expect(quiz.page.locator(".sheet")).to_be_attached()


def shared_address(quiz: QuizDriver) -> str:
    return quiz.page.locator("#quiz-share-address").input_value()


def stored_answers(quiz: QuizDriver) -> dict[str, str]:
    return dict(quiz.page.evaluate(f"{STORED}.answers"))
