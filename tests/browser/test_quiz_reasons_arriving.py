"""Reasons that come after the result, or do not: they join it in place and change nothing else."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.words import STATUSES
from tests.browser.journeys_without_engine import MISSING, assert_as_the_engine
from tests.browser.quiz_driver import NEWCOMER, QuizDriver, change_page
from tests.browser.waiting import held_back
from tests.browser.watching import SHIFTS, Record
from tests.policies.headlines import HEADLINES

ON_THEIR_WAY = "理由正在准备"


@pytest.fixture
def held(quiz: QuizDriver) -> list[Route]:
    """The engine's WebAssembly, on its way until it is let through."""
    found: list[Route] = []
    quiz.page.route("**/*.wasm", lambda route: found.append(route))
    return found


def test_the_reasons_join_a_result_in_place(quiz: QuizDriver, held: list[Route]) -> None:
    quiz.page.set_viewport_size({"width": 390, "height": 700})
    quiz.page.add_init_script(SHIFTS)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(ON_THEIR_WAY)
    expect(quiz.brief_result.locator(".quiz-bytes")).to_contain_text(re.compile(r"已取到 \d+\.\d MB"))
    quiz.page.locator("[data-section=answers] > summary").click()
    quiz.pathway("tenant")
    quiz.heading.evaluate("one => { window.before = one; one.focus(); }")
    quiz.page.locator("#pathway-tenant").evaluate("one => scrollBy(0, one.getBoundingClientRect().top - 100)")
    quiz.page.evaluate("window.moves = 0; addEventListener('focusin', () => { window.moves += 1; })")
    held_back(quiz.page, held).continue_()
    expect(quiz.result).to_be_visible()
    expect(quiz.result.locator(".quiz-reasons-note")).to_contain_text("理由已经补上")
    state: dict[str, Any] = quiz.page.evaluate(
        """() => ({ same: document.activeElement === before && before.isConnected, moves,
          top: Math.round(document.querySelector('#pathway-tenant').getBoundingClientRect().top),
          open: document.querySelector('.quiz-answers').closest('details').open })"""
    )
    assert abs(state.pop("top") - 100) <= 1
    assert state == {"same": True, "moves": 0, "open": True}
    assert quiz.page.evaluate("window.shifts") == []  # from the first page to the last reason
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
    expect(note).to_contain_text("已取到")
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
    held_back(quiz.page, held).continue_()
    expect(quiz.result).to_be_visible()
    assert quiz.page.evaluate("document.activeElement.closest('[id^=pathway-]').id") == "pathway-talent"


def test_reasons_that_come_after_the_person_has_gone_on_change_nothing(quiz: QuizDriver, held: list[Route]) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.brief_result).to_be_visible()
    quiz.page.goto("quiz/#summary")
    expect(quiz.heading).to_have_text("您的回答")
    held_back(quiz.page, held).continue_()
    quiz.wait_for_engine()
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
    assert_as_the_engine(quiz, "town")
    quiz.page.get_by_role("button", name="再试一次").click()
    expect(quiz.result).to_be_visible()
    expect(quiz.pathway("tenant").locator(".quiz-lines--reason").first).to_contain_text("经房管部门租赁登记备案")


def test_an_engine_that_crashes_the_page_is_left_alone_and_the_quiz_goes_on(quiz: QuizDriver, record: Record) -> None:
    quiz.page.add_init_script("sessionStorage.setItem('policy-quiz:' + location.pathname + ':starts', '2')")
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(MISSING)
    assert_as_the_engine(quiz, "town")
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
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])
    assert quiz.status("tenant") == STATUSES["not_entitled"]
    told = [one for one in record.errors if "the diagrams and the engine disagree" in one]
    assert told
    assert '"id":"tenant","clause":"3.1.2","direction":"town","title":"租房落户","status":"entitled"' in told[0]
    record.tolerates_errors = True


ANSWERS_LATE = """const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (...all) { setTimeout(() => post.apply(this, all), 120); }"""
"""An engine whose every answer comes after the person may have pressed 继续."""


def test_a_page_cut_off_in_the_interview_leaves_it_to_the_engine(quiz: QuizDriver) -> None:
    quiz.page.add_init_script(ANSWERS_LATE)
    whole = json.dumps(POLICY.version)
    change_page(quiz.page, (f'"version":{whole},"revision"', '"version":'))
    quiz.walk("town", NEWCOMER)
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])
