"""What every page has of the theme, for everyone: every control by keyboard, search however it is typed, light and dark."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage

SIZES = {360: 740, 1280: 900}


def test_the_first_tab_offers_the_way_past_the_menu(page: Page) -> None:
    page.goto("clauses/3.1.2/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到正文")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_opens_and_closes_by_keyboard_and_gives_the_focus_back(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    page.goto("clauses/3.1.2/")
    menu = page.get_by_role("button", name="菜单", exact=True)
    link = page.get_by_role("navigation", name="全部页面").get_by_role("link", name="政策全文")
    expect(link).to_be_hidden()
    for key in ("Enter", " "):
        menu.focus()
        page.keyboard.press(key)
        expect(menu).to_have_attribute("aria-expanded", "true")
        expect(link).to_be_visible()
        assert page.evaluate("document.activeElement.closest('.site-nav') !== null")
        page.keyboard.press("Escape")
        expect(menu).to_have_attribute("aria-expanded", "false")
        expect(link).to_be_hidden()
        expect(menu).to_be_focused()


@pytest.mark.parametrize("width", SIZES)
def test_what_is_closed_takes_no_focus(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": SIZES[width]})
    page.goto("about/")
    closed = ".md-search__output" if width >= 1220 else ".md-search__output, .site-nav"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("(closed) => document.activeElement.closest(closed) === null", closed)


@pytest.mark.parametrize("width", SIZES)
def test_search_works_by_keyboard_alone(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": SIZES[width]}, reduced_motion="reduce")
    page.goto("about/")
    field = page.locator(".md-search__input")
    if width < 960:
        page.get_by_role("button", name="搜索", exact=True).focus()
        page.keyboard.press("Enter")
        expect(field).to_be_focused()
    else:
        field.focus()
    page.keyboard.insert_text(
        "租房没备案"
    )  # at once, as an input method does: each key searches anew and redraws the list
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/faq/#lease-not-registered")


def test_single_keys_do_nothing(page: Page) -> None:
    """WCAG 2.1.4: whoever speaks to the machine sends single letters."""
    page.goto("clauses/3.1.2/")
    address = page.url
    for key in ("f", "s", "/", "p", "n", ",", "."):
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url == address
    expect(page.locator("#__search")).not_to_be_checked()


def test_words_that_no_key_typed_are_searched_too(page: Page) -> None:
    """Handwriting, speech and a pinyin word send `input`, not `keyup`."""
    page.goto("about/")
    page.locator(".md-search__input").focus()
    page.evaluate(
        """() => {
          const field = document.querySelector(".md-search__input");
          field.value = "宅基地";
          field.dispatchEvent(new Event("input", {bubbles: true}));
        }"""
    )
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_light_and_dark_can_be_chosen_and_are_remembered(page: Page) -> None:
    page.goto("about/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("换成深色").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto("text/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_label("换成浅色").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_dark_is_chosen_by_the_readers_system(new_page: NewPage) -> None:
    page = new_page(color_scheme="dark")
    page.goto("about/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
