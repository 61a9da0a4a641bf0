"""长辈版 and the ordinary edition: one page, one switch. Both stay readable on any screen, with larger text and wider spacing (line 26)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.legibility import lost_words
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.reader_styles import add_style, remove_style
from tests.browser.site_pages import ADDRESSES
from tests.browser.watching import Record

WIDTHS = (320, 390, 768, 1440)
EDITIONS = ("ordinary", "elder")
ELDER = "localStorage.setItem('policy-site:edition', 'elder')"
UNSURE = {**NEWCOMER, "habitual_residence": "edge", "lease_registered": "unknown"}

SPACING = """* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
p {margin-bottom: 2em !important}"""
"""WCAG 1.4.12."""

NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }})"
)
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


def _switch(page: Page) -> Locator:
    return page.get_by_role("button", name="长辈版")


def _edition(page: Page) -> str | None:
    return page.locator("html").get_attribute("data-edition")


def _text_size(page: Page) -> float:
    size: float = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.md-content p')).fontSize)")
    return size


def _open_in(new_page: NewPage, edition: str, **options: object) -> Page:
    page = new_page(reduced_motion="reduce", **options)
    if edition == "elder":
        page.add_init_script(ELDER)
    return page


def _unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


# The switch


def test_one_switch_turns_every_page_into_the_elder_edition_and_back(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 740})
    page.goto("")
    expect(_switch(page)).to_have_attribute("aria-pressed", "false")
    ordinary = _text_size(page)
    _switch(page).click()
    expect(_switch(page)).to_have_attribute("aria-pressed", "true")
    for address in ADDRESSES:
        page.goto(address)
        assert _edition(page) == "elder", address
        expect(_switch(page)).to_have_attribute("aria-pressed", "true")
        assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.md-typeset')).fontSize)") >= 24, (
            address
        )
    page.goto("")
    _switch(page).click()
    assert _text_size(page) == ordinary
    page.reload()
    assert _edition(page) == "ordinary"
    expect(_switch(page)).to_have_attribute("aria-pressed", "false")


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
def test_without_storage_the_choice_lasts_for_the_page(new_page: NewPage, record: Record, storage: str) -> None:
    record.tolerates_errors = True  # the theme's own script complains of refused storage
    page = new_page()
    page.add_init_script(storage)
    quiz = QuizDriver(page)
    quiz.open()
    _switch(page).click()
    expect(_switch(page)).to_have_attribute("aria-pressed", "true")
    quiz.begin("town")
    assert _edition(page) == "elder"
    page.goto("about/")
    assert _edition(page) == "ordinary"


def test_another_tab_follows(page: Page) -> None:
    page.goto("about/")
    other = page.context.new_page()
    other.goto("text/")
    _switch(other).click()
    expect(page.locator("html")).to_have_attribute("data-edition", "elder")
    expect(_switch(page)).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_switch_works_by_keyboard_and_is_large(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto("about/")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-control=edition]')"):
            break
    switch = _switch(page)
    expect(switch).to_be_focused()
    for key, pressed, least in (("Enter", "true", 60), ("Space", "false", 44)):
        page.keyboard.press(key)
        expect(switch).to_have_attribute("aria-pressed", pressed)
        expect(switch).to_be_focused()
        box = switch.bounding_box()
        assert box is not None
        assert box["height"] >= least
        assert box["width"] >= 44


def test_without_scripts_there_is_no_switch(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("about/")
    expect(page.locator("[data-control=edition]")).to_be_hidden()


def test_targets_of_the_quiz_are_60_pixels_in_the_elder_edition(new_page: NewPage) -> None:
    page = _open_in(new_page, "elder", viewport={"width": 360, "height": 740})
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
        page = _open_in(new_page, edition)
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


# Line 26


@contextmanager
def _plain(_: Page) -> Iterator[None]:
    yield


@contextmanager
def _double_text(page: Page) -> Iterator[None]:
    """What a reader sets in the browser: letters of twice the size."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    yield
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})


@contextmanager
def _spaced(page: Page) -> Iterator[None]:
    add_style(page, SPACING)
    yield
    remove_style(page)


VIEWS = {"plain": _plain, "200 % text": _double_text, "text spacing": _spaced}


def _lost_in_any_view(page: Page) -> dict[str, list[str]]:
    """What is lost at any width, with letters of any size and spacing."""
    found = {}
    for view, change in VIEWS.items():
        with change(page):
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                if lost := lost_words(page):
                    found[f"{view} at {width} px"] = lost
    return found


@pytest.mark.parametrize("edition", EDITIONS)
def test_line_26_no_page_loses_a_word_at_any_width_text_size_or_spacing(new_page: NewPage, edition: str) -> None:
    page = _open_in(new_page, edition)
    found = {}
    for address in ADDRESSES:
        page.goto(address)
        _unfold(page)
        if lost := _lost_in_any_view(page):
            found[address] = lost
    assert found == {}


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (768, "light"), (1440, "dark")])
def test_line_26_axe_finds_nothing_on_any_page_of_the_elder_edition(new_page: NewPage, width: int, scheme: str) -> None:
    page = _open_in(new_page, "elder", viewport={"width": width, "height": 800}, color_scheme=scheme)
    found = {}
    for address in ADDRESSES:
        page.goto(address)
        _unfold(page)
        if faults := axe.faults(page):
            found[address] = faults
    assert found == {}


def _states(quiz: QuizDriver, answers: dict[str, str]) -> Iterator[str]:
    """The quiz from the first question to the result; stops at every kind of view."""
    quiz.open()
    yield "first question"
    quiz.choose("town")
    quiz.go_on()
    quiz.wait_for_place("whom")
    quiz.choose("family")
    yield "for whom"
    quiz.answer("self")
    _unfold(quiz.page)
    yield "question"
    quiz.go_on()
    expect(quiz.page.locator(".quiz-error-summary")).to_be_visible()
    yield "error"
    while quiz.page.locator(".quiz-checklist").count() == 0:
        quiz.answer(answers[quiz.fact])
    yield "checklist"
    quiz.answer_all(answers)
    expect(quiz.result).to_be_visible()
    quiz.page.get_by_label("要换的是哪一项").select_option("town_home")
    quiz.page.locator("#quiz-what-if-titled").check()
    expect(quiz.page.locator(".quiz-what-if h3")).to_be_visible()
    _unfold(quiz.page)
    yield "result"
    quiz.page.goto("quiz/#form")
    expect(quiz.page.locator(".form-row").first).to_be_visible()
    # The verdict stays in sight above rows that can be scrolled from under it; they are not lost.
    add_style(quiz.page, ".form-standing, .form-side {position: static !important}")
    yield "form"
    quiz.page.goto("quiz/#summary")
    quiz.wait_for_place("summary")
    quiz.page.get_by_role("button", name="清空我的回答").click()
    yield "summary"


@pytest.mark.parametrize("answers", [NEWCOMER, UNSURE], ids=["no", "it depends"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_line_26_the_quiz_loses_no_word_at_any_width_text_size_or_spacing(
    new_page: NewPage, edition: str, answers: dict[str, str]
) -> None:
    quiz = QuizDriver(_open_in(new_page, edition))
    found = {state: lost for state in _states(quiz, answers) if (lost := _lost_in_any_view(quiz.page))}
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_line_26_axe_finds_nothing_in_the_quiz_in_the_elder_edition(new_page: NewPage, scheme: str) -> None:
    quiz = QuizDriver(_open_in(new_page, "elder", color_scheme=scheme))
    found = {}
    for state in _states(quiz, UNSURE):
        for width in (320, 1280):
            quiz.page.set_viewport_size({"width": width, "height": 800})
            quiz.page.evaluate("scrollTo(0, 0)")
            if faults := axe.faults(quiz.page):
                found[f"{state} at {width} px"] = faults
    assert found == {}
