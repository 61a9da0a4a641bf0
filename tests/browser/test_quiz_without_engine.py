"""The quiz never waits for the engine, and does without it: the same questions, the same verdicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, Route, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.journeys_without_engine import MISSING, assert_as_the_engine
from tests.browser.quiz_driver import NEWCOMER, QuizDriver, change_page, impatient
from tests.browser.watching import Record

RETURNING = {
    "current_hukou": "liaocheng_town",
    "habitual_residence": "home_village",
    "rural_origin": "liaocheng",
    "moved_to_town": "yes",
    "village_livelihood": "both",
}


JOURNEYS = [
    ("town", NEWCOMER, "unknown"),
    ("town", {**NEWCOMER, "habitual_residence": "town", "lease_registered": "yes"}, "unknown"),
    ("town", {**NEWCOMER, "habitual_residence": "edge", "lease_registered": "unknown"}, "unknown"),
    ("village", RETURNING, "unknown"),
    ("any", {**NEWCOMER, "town_work": "working"}, "no"),
]


Obstacle = Callable[[Page], object]


OBSTACLES: Mapping[str, Obstacle] = {
    "blocked": lambda page: page.route("**/assets/engine/**", lambda route: route.abort()),
    "missing": lambda page: page.route("**/assets/engine/**", lambda route: route.fulfill(status=404, body="")),
    "truncated": lambda page: page.route("**/*.wasm", lambda route: route.fulfill(body=b"\0asm\1\0\0\0", content_type="application/wasm")),
    "no WebAssembly": lambda page: _spoil_worker(page, "delete self.WebAssembly;"),
    "no module worker": lambda page: page.add_init_script("Worker = class { constructor() { throw new TypeError('no module workers'); } };"),
    "WebAssembly forbidden by a content policy": lambda page: page.route("**/quiz/engine/worker.js", _without_wasm_permission),
    "out of memory": lambda page: _out_of_memory(page),
    "crash": lambda page: _spoil_worker(page, "throw new Error('crashed');"),
    "crash at the first question to it": lambda page: _spoil_worker(page, _CRASHES_WHEN_ASKED),
    "hung": lambda page: _hang(page),
}  # fmt: skip


_CRASHES_WHEN_ASKED = """self.addEventListener('message', ({ data }) => {
  if (data.id) setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
  if (data.id) data.request = 'no JSON'; // no answer comes before the crash
});"""


def _without_wasm_permission(route: Route) -> None:
    response = route.fetch()
    policy = "default-src 'self'; script-src 'self'"
    route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})


def _out_of_memory(page: Page) -> None:
    """The runtime's first memory cannot be had; its loader says so to the console only, and then waits for ever."""
    _spoil_worker(
        page, "WebAssembly.compileStreaming = () => Promise.reject(new RangeError('could not allocate memory'));"
    )
    change_page(page, impatient(3000))


def _spoil_worker(page: Page, words: str) -> None:
    def spoilt(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=f"{words}\n{response.text()}")

    page.route("**/quiz/engine/worker.js", spoilt)


def _hang(page: Page) -> None:
    """The worker never says a word."""
    page.route("**/quiz/engine/worker.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    change_page(page, impatient(2000))


@pytest.mark.parametrize("obstacle", list(OBSTACLES))
def test_whatever_keeps_the_engine_away_the_verdict_is_the_same(
    quiz: QuizDriver, record: Record, obstacle: str
) -> None:
    record.tolerates_errors = True
    OBSTACLES[obstacle](quiz.page)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    assert_as_the_engine(quiz, "town")
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(MISSING)
    assert_as_the_engine(quiz, "town")
    for words in (POLICY.title, POLICY.version, POLICY.next_check_due, POLICY.not_stated[0]):
        assert words in (quiz.brief_result.text_content() or "")


@pytest.mark.parametrize(("direction", "answers", "otherwise"), JOURNEYS)
def test_whole_journeys_without_the_engine(
    quiz: QuizDriver, record: Record, direction: str, answers: Mapping[str, str], otherwise: str
) -> None:
    record.tolerates_errors = True
    OBSTACLES["blocked"](quiz.page)
    quiz.open()
    quiz.begin(direction)
    while quiz.place != "result":
        offered = {one.id for one in POLICY.fact(quiz.fact).options}
        option = answers.get(quiz.fact, otherwise)
        quiz.answer(option if option in offered else "unknown")
    expect(quiz.brief_result).to_be_visible()
    assert_as_the_engine(quiz, direction)


def test_the_second_question_comes_without_a_file_of_the_engine(quiz: QuizDriver, record: Record) -> None:
    held: list[Route] = []
    quiz.page.route("**/assets/engine/**", lambda route: held.append(route))
    quiz.open()
    before = len(record.requests)
    quiz.begin("town")
    assert quiz.fact == "current_hukou"
    assert quiz.page.locator(".quiz-stage").count() == 0
    quiz.answer("other_village")
    quiz.page.go_back()
    quiz.wait_for_place("q=current_hukou")
    assert quiz.chosen == "other_village"
    asked = [one.url for one in record.requests[before:]]
    assert all(
        "/assets/engine/" in one or one.endswith("seal.svg") for one in asked
    )  # the questions come from the page


def test_the_page_needs_no_permission_for_the_data_in_it(quiz: QuizDriver, record: Record) -> None:
    """No inline script may run, and the theme's own do not; the interview is data and is there all the same."""
    record.tolerates_errors = True
    blocked: list[str] = []

    def strict(route: Route) -> None:
        response = route.fetch()
        policy = "default-src 'self'; script-src 'self'; object-src 'none'"
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    quiz.page.on("console", lambda message: blocked.append(message.text))
    quiz.page.route(re.compile(r"/quiz/$"), strict)
    quiz.page.route("**/assets/engine/**", lambda route: route.abort())
    quiz.open()
    quiz.begin("village")
    assert quiz.fact == "current_hukou"
    assert any("Content Security Policy" in one for one in blocked)


@pytest.fixture
def held(quiz: QuizDriver) -> list[Route]:
    """The engine's WebAssembly, on its way until it is let through."""
    found: list[Route] = []
    quiz.page.route("**/*.wasm", lambda route: found.append(route))
    return found
