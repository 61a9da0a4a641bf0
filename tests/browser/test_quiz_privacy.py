"""No answer leaves the device, and no request leaves the site (line 22)."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Response, Route, expect

from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.watching import Record

ANSWERS = {*NEWCOMER.values(), "other_village", "town"} - {"yes", "no", "none"}


def test_line_22_no_request_carries_an_answer_nor_does_the_address(page: Page, record: Record) -> None:
    quiz = QuizDriver(page)
    addresses: list[str] = []
    page.on("framenavigated", lambda frame: addresses.append(frame.url))
    quiz.open()
    quiz.begin("town")
    before = len(record.requests)
    quiz.finish(NEWCOMER)
    asked_for = {request.url.rsplit("/", 1)[-1] for request in record.requests[before:]}
    assert asked_for <= {"seal.svg"}  # a whole journey asks for nothing; the browser may look at the page's icon again
    assert len(addresses) > len(NEWCOMER) / 2
    for words in (*(request.url for request in record.requests), *addresses):
        parts = set(re.split(r"[/?#=&.]", words))
        assert not parts & ANSWERS, words
    assert all(request.method == "GET" and request.post_data is None for request in record.requests)


def test_line_22_the_state_in_history_is_a_number_only(page: Page) -> None:
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


STRICT = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data:; worker-src 'self'; object-src 'none'"
STRICT_WORKER = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"


def _with_policy(route: Route, policy: str) -> None:
    response = route.fetch()
    route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})


def test_the_quiz_runs_under_a_strict_content_security_policy(page: Page) -> None:
    """No style attribute, no handler in the markup, no eval; WebAssembly in the worker only. A violation is a console error."""
    policies: dict[str, str] = {}

    def remember(response: Response) -> None:
        policies[response.url.rsplit("/", 1)[-1]] = response.headers.get("content-security-policy", "")

    page.on("response", remember)
    page.route(re.compile(r"/quiz/$"), lambda route: _with_policy(route, STRICT))
    page.route("**/quiz/worker.js", lambda route: _with_policy(route, STRICT_WORKER))
    quiz = QuizDriver(page)
    quiz.walk("town", NEWCOMER)
    expect(quiz.heading).to_have_text("现在还不能落户")
    assert policies[""] == STRICT
    assert policies["worker.js"] == STRICT_WORKER
    assert page.locator("policy-quiz [style]").count() == 0
