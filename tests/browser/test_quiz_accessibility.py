"""The quiz for everyone: axe in every state, keyboard alone, small screens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Route, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import NewPage
from tests.browser.editions import faults_in_two_looks
from tests.browser.quiz_driver import NEWCOMER, WITHOUT_DIAGRAMS, QuizDriver, change_page
from tests.browser.waiting import held_back
from tests.browser.watching import Record

WIDTHS = (360, 1280)
UNSURE = {**NEWCOMER, "habitual_residence": "edge", "lease_registered": "unknown"}


def _check(page: Page, state: str) -> None:
    """No violation on a phone and on a desktop, light and dark, and nothing wider than the narrowest phone."""
    assert faults_in_two_looks(page, WIDTHS) == {}, state
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"{state} scrolls sideways"


def test_axe_finds_nothing_in_any_state(new_page: NewPage) -> None:
    quiz = QuizDriver(new_page(reduced_motion="reduce"))
    page = quiz.page
    quiz.open()
    _check(page, "first question")
    quiz.begin("town")
    for summary in page.locator("policy-quiz summary").all():
        summary.click()
    _check(page, "question")
    quiz.go_on()
    _check(page, "error")
    quiz.answer("liaocheng_village")
    quiz.answer("town")
    quiz.answer("titled")
    _check(page, "optional question")
    page.get_by_role("link", name="看看、修改已经答的").click()
    quiz.wait_for_place("summary")
    page.get_by_role("button", name="清空我的回答").click()
    _check(page, "summary")
    page.get_by_role("link", name="先看现在的结果").click()
    expect(quiz.result).to_be_visible()
    _unfold(page)
    _check(page, "result: yes")


def _unfold(page: Page) -> None:
    page.evaluate("for (const one of document.querySelectorAll('policy-quiz details')) one.open = true")


def test_axe_finds_nothing_while_waiting_and_after_a_failure(new_page: NewPage, record: Record) -> None:
    record.tolerates_errors = True
    held: list[Route] = []
    quiz = QuizDriver(new_page(reduced_motion="reduce"))
    quiz.page.route("**/*.wasm", lambda route: held.append(route))
    change_page(quiz.page, WITHOUT_DIAGRAMS)
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    expect(quiz.page.locator(".quiz-stage")).to_be_visible()
    _check(quiz.page, "waiting")
    held_back(quiz.page, held).abort()
    expect(quiz.heading).to_have_text("现在没法继续测")
    _check(quiz.page, "failure")


def test_axe_finds_nothing_in_a_result_whose_reasons_are_on_their_way_or_will_not_come(
    new_page: NewPage, record: Record
) -> None:
    record.tolerates_errors = True
    held: list[Route] = []
    quiz = QuizDriver(new_page(reduced_motion="reduce"))
    quiz.page.route("**/*.wasm", lambda route: held.append(route))
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(UNSURE)
    expect(quiz.brief_result).to_be_visible()
    _check(quiz.page, "reasons on their way")
    held_back(quiz.page, held).abort()
    expect(quiz.page.get_by_role("button", name="再试一次")).to_be_visible()
    _check(quiz.page, "no reasons")


def _press_until_focused(page: Page, selector: str) -> None:
    """Tabs on until what is wanted has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
    pytest.fail(f"the keyboard never reaches {selector}")


_FOCUS_SHOWS = """() => {
  const shown = document.activeElement.closest('.quiz-option') ?? document.activeElement;
  const style = getComputedStyle(shown);
  const header = document.querySelector('.md-header').getBoundingClientRect();
  const { top, bottom } = shown.getBoundingClientRect();
  const bar = document.querySelector('.quiz-submit');
  const isCovered = bar && !bar.contains(shown) && bottom > bar.getBoundingClientRect().top + 1;
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && top >= header.bottom - 1 && !isCovered;
}"""


@contextmanager
def _visible_focus(page: Page) -> Iterator[None]:
    yield
    assert page.evaluate(_FOCUS_SHOWS), page.evaluate("document.activeElement.outerHTML")


def test_the_keyboard_alone_leads_from_the_first_question_to_the_clause(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 700})
    quiz = QuizDriver(page)
    quiz.open()
    with _visible_focus(page):
        _press_until_focused(page, "policy-quiz input")
    page.keyboard.press("Space")
    with _visible_focus(page):
        _press_until_focused(page, "policy-quiz button[type=submit]")
    page.keyboard.press("Enter")
    quiz.wait_for_place("whom")
    _press_until_focused(page, "policy-quiz input")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    quiz.wait_for_place("q=current_hukou")
    while quiz.place != "result":
        here = quiz.place
        if page.locator(".quiz-checklist").count() > 0:
            with _visible_focus(page):
                _press_until_focused(page, 'policy-quiz input[value="none"]')
            page.keyboard.press("Space")
        while (unanswered := page.locator(".quiz-question:visible:not(:has(:checked))")).count():
            fact = POLICY.fact(unanswered.first.get_attribute("data-fact") or "")
            with _visible_focus(page):
                _press_until_focused(page, f"[data-fact={fact.id}] input")
            page.keyboard.press("Space")
            for _ in range([one.id for one in fact.options if not one.rare].index(NEWCOMER[fact.id])):
                page.keyboard.press("ArrowDown")
            expect(page.locator(f"[data-fact={fact.id}] input[value={NEWCOMER[fact.id]}]")).to_be_checked()
            page.wait_for_timeout(100)  # what this answer calls for appears below it
        page.keyboard.press("Enter")
        quiz.wait_for_place_other_than(here)
    expect(quiz.result).to_be_visible()  # no clause is quoted until the reasons have come
    with _visible_focus(page):
        _press_until_focused(page, "[data-section=why] > summary")
    page.keyboard.press("Enter")
    with _visible_focus(page):
        _press_until_focused(page, '[data-section=why] a[href*="clauses/"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/clauses/**")


def test_targets_are_44_pixels(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    quiz = QuizDriver(page)
    quiz.open()
    _assert_large(page)
    quiz.begin("town")
    _assert_large(page)
    quiz.answer("other_village")
    _assert_large(page)
    page.goto("quiz/#summary")
    expect(quiz.heading).to_have_text("您的回答")
    _assert_large(page)
    page.goto("quiz/#result")
    expect(quiz.result).to_be_visible()
    _assert_large(page)


def _assert_large(page: Page) -> None:
    """Every target that is not a link within running text."""
    small = page.locator("policy-quiz :is(button, summary, .quiz-option, .quiz-answers a, .quiz-below a)").evaluate_all(
        """found => found.filter(one => one.checkVisibility())
          .map(one => [one.textContent, one.getBoundingClientRect()])
          .filter(([, box]) => box.height < 44 || box.width < 44).map(([words, box]) => `${words} ${box.width}×${box.height}`)"""
    )
    assert small == []


def test_waiting_tells_stages_and_offers_ways_out(page: Page) -> None:
    quiz = QuizDriver(page)
    page.route("**/*.wasm", lambda _: None)
    change_page(page, WITHOUT_DIAGRAMS)
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    expect(page.locator("policy-quiz [role=status]")).to_contain_text("第 1 步，共 3 步")
    expect(page.get_by_role("link", name="先看文字版的条件")).to_have_attribute(
        "href", f"{page.url.split('quiz/')[0]}pathways/"
    )
    page.get_by_role("button", name="先不等了，返回").click()
    expect(quiz.heading).to_have_text("您想把户口落到哪里？")
    assert quiz.chosen == "town"


def test_links_make_sense_by_themselves(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.walk("town", NEWCOMER)
    page.locator("[data-section=answers] > summary").click()
    names = page.locator(".quiz-answers a").evaluate_all("found => found.map(one => one.getAttribute('aria-label'))")
    assert len(set(names)) == len(names) > 5
    assert all(name.startswith("修改“") and name.endswith("”的回答") for name in names)


def test_without_scripts_the_page_says_where_the_conditions_stand(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("quiz/")
    expect(page.locator("h1")).to_have_text("您想把户口落到哪里？")
    link = page.get_by_role("link", name="每条路的条件")
    expect(link).to_be_visible()
    link.click()
    for provision in POLICY.provisions:
        expect(page.locator("main")).to_contain_text(provision.title)
