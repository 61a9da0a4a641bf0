"""长辈版 and the ordinary edition: one switch for every page, remembered, by keyboard, without effect on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.editions import EDITIONS, ELDER, edition_of, open_in, switch_of
from tests.browser.quiz_driver import QuizDriver

NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }})"
)
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"

IS_ONE_ROW = """header => {
  const boxes = [...header.querySelectorAll(".site-header__brand, button, label.md-header__button")]
    .filter((one) => one.checkVisibility() && one.offsetWidth > 0 && !one.closest(".md-search"))
    .map((one) => one.getBoundingClientRect());
  const middles = boxes.map(({top, bottom}) => (top + bottom) / 2);
  return boxes.length >= 5 && Math.max(...middles) - Math.min(...middles) < 4;
}"""


def _text_size(page: Page) -> float:
    size: float = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.md-content p')).fontSize)")
    return size


def test_one_switch_turns_every_page_into_the_elder_edition_and_back(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto("")
    expect(switch_of(page)).to_have_attribute("aria-pressed", "false")
    ordinary = _text_size(page)
    switch_of(page).click()
    expect(switch_of(page)).to_have_attribute("aria-pressed", "true")
    page.goto("text/")
    assert edition_of(page) == "elder"
    expect(switch_of(page)).to_have_attribute("aria-pressed", "true")
    assert page.locator(".site-header").evaluate(IS_ONE_ROW)
    page.goto("")
    switch_of(page).click()
    assert _text_size(page) == ordinary
    page.reload()
    assert edition_of(page) == "ordinary"
    expect(switch_of(page)).to_have_attribute("aria-pressed", "false")


def test_the_edition_is_set_before_anything_can_be_painted(page: Page) -> None:
    page.add_init_script(ELDER)
    page.add_init_script(
        """new MutationObserver((_, observer) => {
          if (!document.body) return;
          window.editionAtFirst = document.documentElement.dataset.edition;
          observer.disconnect();
        }).observe(document, {childList: true, subtree: true})"""
    )
    page.goto("text/")
    assert page.evaluate("window.editionAtFirst") == "elder"


@pytest.mark.parametrize("storage", [NO_STORAGE, FULL_STORAGE], ids=["refused", "full"])
def test_without_storage_the_choice_lasts_for_the_page(new_page: NewPage, storage: str) -> None:
    page = new_page()
    page.add_init_script(storage)
    quiz = QuizDriver(page)
    quiz.open()
    switch_of(page).click()
    expect(switch_of(page)).to_have_attribute("aria-pressed", "true")
    quiz.begin("town")
    assert edition_of(page) == "elder"
    page.goto("about/")
    assert edition_of(page) == "ordinary"


def test_another_tab_follows(page: Page) -> None:
    page.goto("about/")
    other = page.context.new_page()
    other.goto("text/")
    switch_of(other).click()
    expect(page.locator("html")).to_have_attribute("data-edition", "elder")
    expect(switch_of(page)).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_switch_works_by_keyboard_and_is_large(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto("about/")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-control=edition]')"):
            break
    switch = switch_of(page)
    expect(switch).to_be_focused()
    for key, pressed, least in (("Enter", "true", 60), ("Space", "false", 44)):
        page.keyboard.press(key)
        expect(switch).to_have_attribute("aria-pressed", pressed)
        expect(switch).to_be_focused()
        box = switch.bounding_box()
        assert box is not None
        assert box["height"] >= least
        assert box["width"] >= 44


def test_without_scripts_there_is_noswitch_of(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("about/")
    expect(page.locator("[data-control=edition]")).to_be_hidden()


def test_targets_of_the_quiz_are_60_pixels_in_the_elderedition_of(new_page: NewPage) -> None:
    page = open_in(new_page, "elder", viewport={"width": 360, "height": 740})
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    quiz.go_on()
    small = page.locator(
        "policy-quiz :is(button, summary, .quiz-option, .quiz-below a, .quiz-error-summary a)"
    ).evaluate_all(
        "found => found.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 60).map(one => one.textContent)"
    )
    assert small == []


def test_on_paper_both_editions_are_the_same(new_page: NewPage) -> None:
    looks = []
    for edition in EDITIONS:
        page = open_in(new_page, edition)
        page.goto("clauses/3.1.2/", wait_until="networkidle")
        expect(page.get_by_role("button", name="复制引用")).to_be_visible()  # scripts have added what they add
        page.emulate_media(media="print")
        looks.append(
            page.locator(".md-content *").evaluate_all(
                "all => all.map(one => { const {fontSize, lineHeight, color, minHeight} = getComputedStyle(one);"
                " return [one.tagName, fontSize, lineHeight, color, minHeight].join(); })"
            )
        )
    assert looks[0] == looks[1]
