"""What the pages do beside being read: unfold, lead, announce, and bear what they did not expect."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.links import code_of
from tests.browser.quiz_driver import NEWCOMER
from tests.browser.source_modules import offer_modules

BASE = "http://site.test/"

LED_BY_A_TEXT_REPLACED = """async () => {
  document.body.insertAdjacentHTML("afterbegin", "<p class='superseded' data-from='2027-01-01' hidden><a href='../about/' data-in-force>按新的文件测一测</a></p>");
  let led = "";
  navigation.addEventListener("navigate", (event) => { led = event.destination.url; event.preventDefault(); });
  const source = await import(new URL("../assets/source/site/check_due.js", document.baseURI));
  source.installCheckDue();
  return led;
}"""
"""Where the quiz of a text leads that another has replaced from 2027-01-01 on; empty where it stays."""


def test_what_is_folded_opens_for_whoever_follows_a_link_to_it(page: Page) -> None:
    for address, place in (
        ("faq/#land", "details:has(> #land) > .faq-answer >> nth=0"),
        ("clauses/3.1.2/#tenant-step-2", "#tenant-step-2"),
    ):
        page.goto(address)
        expect(page.locator(place)).to_be_in_viewport()
    page.goto("clauses/3.1.2/#open-terms")
    expect(page.locator("#open-terms > p").first).to_be_visible()
    folded = "[...document.querySelectorAll('article details')].filter((one) => !one.open).length"
    before = page.evaluate(folded)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert before > page.evaluate(folded) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(folded) == before


def test_the_list_of_headings_marks_the_one_that_is_read(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto("departments/")
    marked = page.locator(".site-toc .md-nav__link--active")
    expect(marked).to_have_count(0)
    link = page.locator(".site-toc a").nth(2)
    link.click()
    expect(marked).to_have_text(link.inner_text())
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(marked).to_have_text(page.locator(".site-toc a").last.inner_text())


def test_the_menu_has_twelve_entries_for_residents_and_the_rest_folded(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto("text/")
    shown = page.locator(".site-nav a:visible")
    assert shown.count() <= 13  # twelve, and the way home
    expect(page.locator(".site-nav details a[href*='proof']").first).to_be_hidden()
    page.goto("clauses/4.2/")
    expect(page.locator(".site-nav [aria-current]")).to_be_in_viewport()


@pytest.mark.parametrize("edition", ["ordinary", "elder"])
def test_the_menu_begins_with_a_whole_entry_and_the_header_keeps_its_height(new_page: NewPage, edition: str) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.add_init_script(f"localStorage.setItem('policy-site:edition', '{edition}')")
    for address in ("pathways/", "clauses/3.1.5/", "faq/"):
        page.goto(address)
        cut = page.evaluate(
            """() => {
              const top = document.querySelector(".md-sidebar__scrollwrap").getBoundingClientRect().top;
              const entries = [...document.querySelectorAll(".site-nav a, .site-nav__heading")].map((one) => one.getBoundingClientRect());
              return entries.filter((one) => one.height && one.top < top - 1 && one.bottom > top + 1).length;
            }"""
        )
        assert cut == 0, address
    height = "document.querySelector('.md-header').offsetHeight"
    closed = page.evaluate(height)
    page.locator(".md-search__input").fill("租房")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.wait_for_timeout(400)  # the theme's transition
    assert page.evaluate(height) == closed
    results = page.locator(".md-search__output").bounding_box()
    assert results is not None
    assert 0 <= results["x"] < results["x"] + results["width"] <= 1280
    page.locator(".md-search__input").fill("")
    expect(page.locator(".md-search-result__meta")).to_contain_text("输入几个字就能搜")


@pytest.mark.parametrize(
    ("address", "screens"),
    [
        ("clauses/3.1.5/", 3.05),
        ("clauses/4.2/", 3.05),
        ("faq/", 6),
        ("interpretations/", 6),
        ("pathways/", 6.05),
        ("departments/public_security/", 6),
    ],
)
def test_a_page_is_read_to_its_end_on_a_phone(new_page: NewPage, address: str, screens: float) -> None:
    """Screens of 360 by 740 px (docs/decisions/0042); what is folded still stands on the page, and on paper."""
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(address)
    assert page.evaluate("document.querySelector('article').offsetHeight") / 740 <= screens


def test_what_is_folded_on_a_phone_stands_open_where_there_is_room(new_page: NewPage) -> None:
    wide, phone = new_page(viewport={"width": 1280, "height": 800}), new_page(viewport={"width": 360, "height": 740})
    for page, seen in ((wide, True), (phone, False)):
        page.goto("pathways/")
        expect(page.get_by_label("平时住在哪里")).to_be_visible(visible=seen)
        expect(page.locator("td .alternatives li").first).to_be_visible(visible=seen)
    phone.goto("pathways/#habitual_residence=town")
    expect(phone.get_by_label("平时住在哪里")).to_be_visible()


def test_what_was_announced_when_the_site_was_built_is_applied_from_its_day_on(new_page: NewPage) -> None:
    for day, applied in (("2027-01-01", True), ("2026-12-31", False)):
        page = new_page(timezone_id="Asia/Shanghai")
        page.clock.set_fixed_time(f"{day}T12:00:00+08:00")
        offer_modules(page)
        page.goto("about/")
        page.evaluate(
            """async () => {
              document.body.insertAdjacentHTML("afterbegin", "<p id='told' data-until='2027-01-01'>还没有执行</p><p id='then' data-from='2027-01-01' hidden>代替</p>");
              const source = await import(new URL("../assets/source/site/check_due.js", document.baseURI));
              source.installCheckDue();
            }"""
        )
        expect(page.locator("#told")).to_be_visible(visible=not applied)
        expect(page.locator("#then")).to_be_visible(visible=applied)
        for place, handed_over in (("", applied), (f"#a={code_of(NEWCOMER)}", False)):
            page.goto("about/")
            page.goto(f"quiz/{place}")
            if place:
                page.wait_for_url("**/quiz/#summary")
            led = page.evaluate(LED_BY_A_TEXT_REPLACED)
            assert led.removeprefix(page.url.partition("quiz/")[0]) == ("about/" if handed_over else "")


def test_what_is_announced_can_be_read_and_leaves_no_trace_once_its_day_has_come(page: Page) -> None:
    page.goto("about/")
    told = page.evaluate(
        """() => {
          document.querySelector(".md-container").insertAdjacentHTML("beforebegin", `<aside class="md-banner"><div class="md-banner__inner md-grid md-typeset">
            <p class="superseded">还没有执行：<a href="quiz/">按现行的文件测一测</a></p></div></aside>`);
          const banner = document.querySelector(".md-banner"), colour = (one) => getComputedStyle(one).color;
          const read = [colour(banner.querySelector("a")), colour(banner.querySelector("p")), banner.offsetHeight > 0];
          banner.querySelector("p").hidden = true;
          return [...read, banner.offsetHeight];
        }"""
    )
    link, words, seen, left = told
    assert link == words
    assert seen
    assert left == 0


@pytest.mark.parametrize(
    "stored", ["{", "null", '{"index":"x","color":{}}', '{"index":0}', '{"index":1,"color":{"media":5}}']
)
def test_a_stored_palette_that_cannot_be_read_breaks_nothing(page: Page, stored: str) -> None:
    page.goto("about/")
    page.evaluate("(stored) => localStorage.setItem(`${__md_scope.pathname}.__palette`, stored)", stored)
    page.reload()
    page.locator(".md-search__input").fill("租房")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert page.evaluate("document.body.getAttribute('data-md-color-scheme')") in ("default", "slate")


def test_a_page_that_does_not_exist_says_so_in_plain_words(page: Page, site_url: str, built_site: Path) -> None:
    assert "打不开这个网页" in (built_site / "404.html").read_text(encoding="utf-8")
    page.goto(f"{site_url}404.html")
    page.get_by_role("link", name="逐条解读").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("逐条解读")
