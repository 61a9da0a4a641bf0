"""When nothing can decide, neither the engine nor the diagrams in the page: said in words, a way on, never a verdict, never a loop.

What happens where only the engine is missing is in test_quiz_without_engine.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.quiz_driver import NEWCOMER, WITHOUT_DIAGRAMS, QuizDriver, change_page, impatient
from tests.browser.watching import Record
from tests.policies.headlines import HEADLINES

FAILED = "现在没法继续测"


@pytest.fixture
def quiz(page: Page, record: Record) -> QuizDriver:
    record.tolerates_errors = True
    return QuizDriver(page)


def _assert_failed(quiz: QuizDriver) -> None:
    expect(quiz.heading).to_have_text(FAILED)
    words = quiz.page.locator("policy-quiz").inner_text()
    assert "这跟您能不能落户没有关系" in words
    assert "还不能" not in words
    expect(quiz.page.get_by_role("link", name="看文字版的条件")).to_be_visible()


@pytest.mark.parametrize(
    "pattern", ["**/*.wasm", "**/python_stdlib.zip", "**/*.whl", "**/manifest.json", "**/worker.js"]
)
def test_a_blocked_file_is_said_and_a_retry_goes_on_where_one_was(quiz: QuizDriver, pattern: str) -> None:
    quiz.page.route(pattern, lambda route: route.abort())
    change_page(quiz.page, WITHOUT_DIAGRAMS, impatient(700))
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    _assert_failed(quiz)
    quiz.page.unroute(pattern)
    quiz.page.evaluate("document.querySelector('policy-quiz').dataset.patience = '15000'")
    quiz.page.get_by_role("button", name="再试一次").click()
    quiz.wait_for_place("whom")


def test_a_corrupt_engine_is_not_run(quiz: QuizDriver) -> None:
    quiz.page.route("**/*.whl", lambda route: route.fulfill(body=b"PK not a wheel"))
    change_page(quiz.page, WITHOUT_DIAGRAMS)
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    _assert_failed(quiz)


def test_a_hung_engine_is_given_up(quiz: QuizDriver) -> None:
    quiz.page.route("**/*.wasm", lambda _: None)
    change_page(quiz.page, WITHOUT_DIAGRAMS, impatient(700))
    quiz.open()
    quiz.choose("village")
    quiz.go_on()
    _assert_failed(quiz)
    expect(quiz.page.get_by_text("等了很久没有动静")).to_be_visible()
    quiz.page.get_by_role("button", name="返回").click()
    assert quiz.chosen == "village"


def test_a_crash_never_loops(quiz: QuizDriver, record: Record) -> None:
    """After two starts that ended without a word the third waits until it is asked for."""
    quiz.page.add_init_script(
        "sessionStorage.getItem('asked') ?? sessionStorage.setItem('policy-quiz:' + location.pathname + ':starts', '2')"
    )
    change_page(quiz.page, WITHOUT_DIAGRAMS)
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    _assert_failed(quiz)
    assert not [one.url for one in record.requests if "/assets/engine/" in one.url]
    quiz.page.evaluate("sessionStorage.setItem('asked', 'yes')")
    quiz.page.get_by_role("button", name="再试一次").click()
    quiz.wait_for_place("whom")
    assert quiz.page.evaluate("sessionStorage.getItem('policy-quiz:' + location.pathname + ':starts')") is None


def test_refused_storage_costs_nothing_but_the_reload(quiz: QuizDriver, record: Record) -> None:
    record.tolerates_errors = False
    quiz.page.add_init_script(
        """for (const name of ['getItem', 'setItem', 'removeItem']) {
          const original = Storage.prototype[name];
          Storage.prototype[name] = function (key, value) {
            if (key.startsWith('policy-quiz')) throw new DOMException('refused', 'SecurityError');
            return original.call(this, key, value);
          };
        }"""
    )
    quiz.open()
    quiz.begin("town")
    quiz.finish(NEWCOMER)
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])


def test_leftovers_of_another_version_are_dropped_not_shown(quiz: QuizDriver, record: Record) -> None:
    record.tolerates_errors = False
    quiz.open()
    quiz.page.evaluate(
        """sessionStorage.setItem('policy-quiz:' + location.pathname, JSON.stringify({
          scope: { direction: 'town', clause: null }, revision: null,
          answers: [['no_such_fact', 'yes'], ['current_hukou', 'no_such_option'], ['habitual_residence', 'town']],
        }))"""
    )
    quiz.page.goto("about:blank")
    quiz.page.goto("quiz/#summary")
    expect(quiz.heading).to_have_text("您的回答")
    expect(quiz.page.locator(".quiz-answers")).to_contain_text("平时住在哪里")
    quiz.page.get_by_role("link", name="接着答题").click()
    quiz.wait_for_place("q=current_hukou")


def test_an_engine_that_dies_in_the_middle_keeps_the_answers(quiz: QuizDriver) -> None:
    change_page(quiz.page, WITHOUT_DIAGRAMS)
    quiz.open()
    quiz.begin("town")
    quiz.answer("other_village")
    quiz.page.evaluate("document.querySelector('policy-quiz')._quiz.starter._connection.end()")
    quiz.choose("elsewhere")
    quiz.go_on()
    _assert_failed(quiz)
    quiz.page.get_by_role("button", name="再试一次").click()
    quiz.wait_for_place_other_than("q=habitual_residence")
    expect(quiz.page.get_by_role("link", name="看看、修改已经答的 2 题")).to_be_visible()
