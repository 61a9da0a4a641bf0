"""The quiz never waits for the engine, and does without it: the same questions, the same verdicts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import Verdict, assess
from tests.browser.quiz_driver import NEWCOMER, QuizDriver, change_page, impatient
from tests.browser.waiting import wait_until
from tests.browser.watching import Record

WORDS = {"entitled": "可以办", "undetermined": "要看情况", "not_entitled": "还不能办"}
HEADINGS = {"entitled": "能落户", "undetermined": "要看情况", "not_entitled": "现在还不能落户"}
ON_THEIR_WAY = "理由正在准备"
MISSING = "理由没能准备好"

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


@pytest.fixture
def quiz(page: Page) -> QuizDriver:
    return QuizDriver(page)


def _verdict(quiz: QuizDriver) -> Verdict:
    """What the engine says of the answers that the quiz remembers."""
    stored = quiz.page.evaluate("JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname)).answers")
    return assess(POLICY, read_answers(POLICY.facts, dict(stored)))


def _assert_as_the_engine(quiz: QuizDriver, direction: str) -> None:
    """Every pathway's status, and its landing place where that is certain, are the engine's; the best comes first."""
    judged = [one for one in _verdict(quiz).pathways if direction in ("any", one.provision.direction)]
    for one in judged:
        told = quiz.pathway(one.provision.id)
        assert quiz.status(one.provision.id) == WORDS[one.status]
        here = told.locator(":is(.quiz-line--here, .quiz-line--choice)").all_inner_texts()
        assert len(here) == (len(one.landing.here) if one.is_certain else 0)
        for place, words in zip(one.landing.here, here, strict=False):
            assert place.name in words
        expect(told.locator(f"a[href^='../clauses/{one.clause}/']").first).to_be_visible()
        expect(told.locator("li.quiz-line").first).to_be_visible()
    best = min(judged, key=lambda one: list(WORDS).index(one.status))
    expect(quiz.heading).to_have_text(HEADINGS[best.status])
    shown = quiz.page.locator("[id^=pathway-]").evaluate_all("found => found.map(one => one.id.slice(8))")
    assert sorted(shown) == sorted(one.provision.id for one in judged)


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
    _assert_as_the_engine(quiz, "town")
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(MISSING)
    _assert_as_the_engine(quiz, "town")
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
    _assert_as_the_engine(quiz, direction)


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


def test_the_reasons_join_a_result_in_place(quiz: QuizDriver, held: list[Route]) -> None:
    quiz.page.set_viewport_size({"width": 390, "height": 700})
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(ON_THEIR_WAY)
    expect(quiz.brief_result.locator(".quiz-bytes")).to_contain_text(re.compile(r"已取到 \d+\.\d MB，共 \d+\.\d MB"))
    quiz.page.locator("[data-section=answers] > summary").click()
    quiz.pathway("tenant")
    quiz.heading.evaluate("one => { window.before = one; one.focus(); }")
    quiz.page.locator("#pathway-tenant").evaluate("one => scrollBy(0, one.getBoundingClientRect().top - 100)")
    quiz.page.evaluate("window.moves = 0; addEventListener('focusin', () => { window.moves += 1; })")
    held[0].continue_()
    expect(quiz.result).to_be_visible()
    expect(quiz.result.locator(".quiz-reasons-note")).to_contain_text("理由已经补上")
    state: dict[str, Any] = quiz.page.evaluate(
        """() => ({ same: document.activeElement === before && before.isConnected, moves,
          top: Math.round(document.querySelector('#pathway-tenant').getBoundingClientRect().top),
          open: document.querySelector('.quiz-answers').closest('details').open })"""
    )
    assert abs(state.pop("top") - 100) <= 1
    assert state == {"same": True, "moves": 0, "open": True}
    expect(quiz.pathway("tenant").locator(".quiz-lines--reason").first).to_contain_text("经房管部门租赁登记备案")
    assert quiz.page.locator(".sheet").count() <= 1
    assert quiz.page.locator("policy-quiz h1").count() == 1


def test_who_does_not_want_to_wait_for_the_reasons_stops_them_and_can_fetch_them_again(
    quiz: QuizDriver,
) -> None:
    quiz.page.route("**/*.wasm", lambda _: None)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    note = quiz.brief_result.locator(".quiz-reasons-note")
    expect(note).to_contain_text("按解开压缩以后算")
    note.get_by_role("button", name="不等理由了").click()
    expect(note).to_contain_text("您让它停下了")
    expect(note.get_by_role("button", name="再试一次")).to_be_focused()
    quiz.page.unroute("**/*.wasm")
    note.get_by_role("button", name="再试一次").click()
    expect(quiz.result).to_be_visible()


def test_a_link_that_had_the_focus_hands_it_to_its_pathway(quiz: QuizDriver, held: list[Route]) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    quiz.pathway("talent").locator("a").first.focus()
    held[0].continue_()
    expect(quiz.result).to_be_visible()
    assert quiz.page.evaluate("document.activeElement.closest('[id^=pathway-]').id") == "pathway-talent"


def test_reasons_that_come_after_the_person_has_gone_on_change_nothing(quiz: QuizDriver, held: list[Route]) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.brief_result).to_be_visible()
    quiz.page.goto("quiz/#summary")
    expect(quiz.heading).to_have_text("您的回答")
    held[0].continue_()
    wait_until(quiz.page, "document.querySelector('policy-quiz')._quiz.starter._store.unfinishedStarts() === 0")
    quiz.page.wait_for_timeout(500)  # the verdict that was asked for comes now, or has come
    expect(quiz.heading).to_have_text("您的回答")
    quiz.page.get_by_role("link", name="看结果").click()
    expect(quiz.result).to_be_visible()
    assert quiz.place == "result"


def test_an_engine_that_ends_in_the_middle_costs_only_the_reasons_until_it_is_tried_again(
    quiz: QuizDriver,
) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.answer("other_village")
    quiz.page.evaluate("document.querySelector('policy-quiz')._quiz.starter._connection.end()")
    quiz.answer_all(NEWCOMER)
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(MISSING)
    _assert_as_the_engine(quiz, "town")
    quiz.page.get_by_role("button", name="再试一次").click()
    expect(quiz.result).to_be_visible()
    expect(quiz.pathway("tenant").locator(".quiz-lines--reason").first).to_contain_text("经房管部门租赁登记备案")


def test_an_engine_that_crashes_the_page_is_left_alone_and_the_quiz_goes_on(quiz: QuizDriver, record: Record) -> None:
    quiz.page.add_init_script("sessionStorage.setItem('policy-quiz:' + location.pathname + ':starts', '2')")
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(MISSING)
    _assert_as_the_engine(quiz, "town")
    assert not [one.url for one in record.requests if "/assets/engine/" in one.url]
    quiz.page.get_by_role("button", name="再试一次").click()
    expect(quiz.result).to_be_visible()


def _exchange(page: Page) -> None:
    """The diagrams in the page take every closed pathway for an open one."""
    open_, closed = ('{"status":"entitled","places":["titled_home"]}', '{"status":"not_entitled","places":[]}')
    change_page(page, (closed, open_))


def test_a_disagreement_is_told_to_the_console_and_the_engine_s_verdict_is_shown(
    quiz: QuizDriver, record: Record
) -> None:
    _exchange(quiz.page)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.result).to_be_visible()
    expect(quiz.heading).to_have_text("现在还不能落户")
    assert quiz.status("tenant") == "还不能办"
    told = [one for one in record.errors if "the diagrams and the engine disagree" in one]
    assert told
    assert '"id":"tenant","clause":"3.1.2","direction":"town","title":"租房落户","status":"entitled"' in told[0]
    record.tolerates_errors = True


def test_a_page_cut_off_in_the_interview_leaves_it_to_the_engine(quiz: QuizDriver) -> None:
    whole = json.dumps(POLICY.version)
    change_page(quiz.page, (f'"version":{whole},"effective"', '"version":'))
    quiz.walk("town", NEWCOMER)
    expect(quiz.heading).to_have_text("现在还不能落户")
