"""Whatever can be pressed in any state of the quiz: seen by keyboard, calm, and named for what it does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import result as see

UNSURE = {**NEWCOMER, "habitual_residence": "edge", "lease_registered": "unknown"}


def _states(quiz: QuizDriver) -> Iterator[str]:
    """Every state of a journey in turn, with the page in it, unfolded."""
    page = quiz.page
    quiz.open()
    yield "first question"
    quiz.choose("town")
    quiz.go_on()
    quiz.wait_for_place("whom")
    yield "for whom"
    quiz.answer("self")
    _unfold(page)
    yield "question"
    quiz.go_on()
    expect(page.locator(".quiz-error-summary")).to_be_visible()
    yield "error"
    while not page.locator(".quiz-checklist").count():
        quiz.answer(UNSURE[quiz.fact])
    _unfold(page)
    yield "checklist"
    quiz.finish(UNSURE)
    _unfold(page)
    yield "result"
    page.get_by_role("button", name="清空我的回答").click()
    expect(page.get_by_role("button", name="不清空")).to_be_visible()
    yield "asking before clearing"
    page.goto("quiz/#summary")
    quiz.wait_for_place("summary")
    yield "summary"
    page.goto("quiz/#form")
    expect(page.locator(".form-row").first).to_be_visible()
    yield "form"


def _unfold(page: Page) -> None:
    page.evaluate("for (const one of document.querySelectorAll('policy-quiz details')) one.open = true")


_UNCOVERED = """() => {  // a hair of the padding may be covered, no word
  const one = document.activeElement;
  if (one === document.body || !one.closest('policy-quiz')) return null;
  const shown = one.matches('input[type=radio], input[type=checkbox]') ? one.closest('label') ?? one : one;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  const header = document.querySelector('.md-header').getBoundingClientRect();
  const line = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const clear = box.top >= header.bottom - 4 && box.top < innerHeight && box.bottom > header.bottom;
  return line && clear ? '' : `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 20)}: ${style.outline}, ${box.top}–${box.bottom}`;
}"""


_MOVING = """() => [...document.querySelectorAll('*')].filter((one) => {
  const {animationDuration, animationName, transitionDuration, scrollBehavior} = getComputedStyle(one);
  const long = (times) => times.split(',').some((time) => parseFloat(time) > .001);
  return scrollBehavior === 'smooth' || (animationName !== 'none' && long(animationDuration)) || long(transitionDuration);
}).map((one) => one.outerHTML.slice(0, 120)).concat(document.getAnimations().filter((one) => one.playState === 'running').map(String))"""

_NAMED = """() => [...document.querySelectorAll('policy-quiz :is(a[href], button, summary)')].filter((one) => one.checkVisibility()).map((one) => [
  (one.getAttribute('aria-label') ?? one.innerText).replace(/\\s+/g, ' ').trim(), one.tagName === 'A' ? one.href : one.tagName])"""

VAGUE = {
    "修改",
    "改",
    "这里",
    "点这里",
    "点击",
    "更多",
    "查看",
    "看",
    "详情",
    "链接",
    "打开",
    "展开",
    "原文",
    "确定",
    "取消",
} | {""}


@pytest.mark.parametrize("edition", ["ordinary", "elder"])
def test_in_every_state_what_can_be_pressed_is_seen_calm_and_named(new_page: NewPage, edition: str) -> None:
    page = new_page(viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    page.add_init_script(f"localStorage.setItem('policy-site:edition', '{edition}')")
    quiz = QuizDriver(page)
    for state in _states(quiz):
        assert page.evaluate(_MOVING) == [], f"{state}: who wants less motion sees none"
        _every_name_is_enough(page, state)
        _every_stop_of_the_keyboard_shows(quiz, state)


def _every_name_is_enough(page: Page, state: str) -> None:
    """A screen reader lists links and buttons by themselves: none is vague, and one name never means two places."""
    meant: dict[str, set[str]] = {}
    for name, target in page.evaluate(_NAMED):
        assert name.rstrip("。>›") not in VAGUE, (state, target)
        if target not in ("SUMMARY", "BUTTON"):
            meant.setdefault(name, set()).add(target)
    assert meant or state == "for whom", state
    assert {name: targets for name, targets in meant.items() if len(targets) > 1} == {}, state


def _every_stop_of_the_keyboard_shows(quiz: QuizDriver, state: str) -> None:
    """There and back: going backwards is where a header that stays in place covers what takes the focus."""
    stops = 0
    quiz.heading.first.evaluate("one => { one.tabIndex = -1; one.focus(); }")
    for key in ("Tab", "Shift+Tab"):
        for _ in range(200):
            quiz.page.keyboard.press(key)
            hidden = quiz.page.evaluate(_UNCOVERED)
            if hidden is None:
                break
            stops += 1
            assert hidden == "", state
    assert stops > 1, state


def test_the_question_before_clearing_says_what_it_is_about(page: Page) -> None:
    quiz = QuizDriver(page)
    see(quiz, NEWCOMER, reasons=False)
    page.get_by_role("button", name="清空我的回答").click()
    asked = page.get_by_role("button", name="确定清空").locator("xpath=..")
    expect(asked).to_contain_text("回答")
    assert page.evaluate("document.activeElement.closest('policy-quiz') !== null")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({**NEWCOMER, "lease_registered": "yes"}, f"{POLICY.whom_to_ask}：到哪里办"),
        ({**NEWCOMER, "lease_registered": "unknown"}, "查清“租房合同备案”"),
        ({**NEWCOMER, "habitual_residence": "edge"}, f"把您的情况说给{POLICY.ask_at}听"),
        (NEWCOMER, "到房管部门办理房屋租赁登记备案"),
        ({**NEWCOMER, "dwelling": "none"}, "在聊城的城里、县城或镇上上班、打工或做生意"),
    ],
    ids=["yes", "unknown", "left open", "all but one condition holds", "no condition holds"],
)
def test_one_next_step_stands_on_top_and_on_the_sheet(page: Page, answers: dict[str, str], words: str) -> None:
    quiz = QuizDriver(page)
    see(quiz, answers, reasons=False)
    step = page.locator(".quiz-headline .quiz-next")
    expect(step).to_contain_text(words)
    expect(page.locator(".sheet-verdict")).to_contain_text(step.inner_text())
