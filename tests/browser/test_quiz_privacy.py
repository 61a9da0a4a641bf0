"""No answer leaves the device, and no request leaves the site."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.watching import Record

ANSWERS = {*NEWCOMER.values(), "other_village", "town"} - {"yes", "no", "none"}


def test_no_request_carries_an_answer_nor_does_the_address(page: Page, record: Record) -> None:
    quiz = QuizDriver(page)
    addresses: list[str] = []
    page.on("framenavigated", lambda frame: addresses.append(frame.url))
    quiz.open()
    quiz.begin("town")
    quiz.wait_for_engine()
    before = len(record.requests)
    quiz.finish(NEWCOMER)
    asked_for = {request.url.rsplit("/", 1)[-1] for request in record.requests[before:]}
    assert asked_for <= {"seal.svg"}  # a whole journey asks for nothing; the browser may look at the page's icon again
    assert len(addresses) > len(NEWCOMER) / 2
    for words in (*(request.url for request in record.requests), *addresses):
        parts = set(re.split(r"[/?#=&.]", words))
        assert not parts & ANSWERS, words
    assert all(request.method == "GET" and request.post_data is None for request in record.requests)


def test_the_state_in_history_is_a_number_only(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("village")
    quiz.answer("liaocheng_town")
    assert page.evaluate("Object.entries(history.state).map(([name, value]) => [name, typeof value])") == [
        ["quiz", "number"]
    ]
    assert (
        page.evaluate("document.cookie + JSON.stringify(Object.keys(localStorage).filter(key => /quiz/.test(key)))")
        == "[]"
    )
