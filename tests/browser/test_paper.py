"""What comes out of the printer: every kind of page, read from the PDF that the browser makes of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from build_scripts.content.addresses import clause_page, dated, folder_of
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import NewPage
from tests.browser.site_pages import addresses
from tests.browser.waiting import wait_until

_ALIKE = re.compile(r"(clauses|departments)/(?!(3\.1\.2|3\.2\.1|4\.1|5|public_security)/)\w|quiz/|proof/lawyer")
KINDS = [one for one in addresses() if not _ALIKE.match(one)]
"""A page of every kind; the quiz has a sheet of its own (test_quiz_sheet), the lawyer's sheet is hundreds of pages."""

LEAFLETS = [
    folder_of(clause_page(POLICY.clause_of(one.quote))) + "/"
    for one in POLICY.provisions
    if one.id != "talent"  # whose readings alone fill a third of a sheet
]

CLIPPED = """() => [...document.querySelectorAll("article *")]
  .filter((one) => one.checkVisibility() && !one.closest("svg, .visually-hidden") && getComputedStyle(one).display !== "inline")
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
  .map((one) => one.outerHTML.slice(0, 90))"""


def sheets(page: Page) -> list[str]:
    """The words on every sheet that the browser prints, without the number below them."""
    with PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
        read = (one.get_textpage().get_text_range() for one in document)
        return [re.sub(r"第\s*\d+\s*页，共\s*\d+\s*页", "", words).strip() for words in read]


@pytest.mark.parametrize("part", range(2))
def test_no_sheet_is_blank_nothing_is_cut_off_and_every_page_prints_its_own_address(
    new_page: NewPage, part: int
) -> None:
    page = new_page(viewport={"width": 672, "height": 986})  # A4 between the margins
    page.emulate_media(media="print")
    wrong = {}
    for address in KINDS[part::2]:
        page.goto(address)
        page.evaluate(
            "() => void dispatchEvent(new Event('beforeprint'))"
        )  # as for a reader; not where a test makes the PDF
        printed = sheets(page)
        named = page.url in re.sub(r"\s", "", "".join(printed))
        clipped = page.evaluate(CLIPPED)
        if not all(printed) or clipped or not named:
            wrong[address] = (printed.count(""), clipped, named)
    assert wrong == {}


def test_a_clause_prints_as_one_sheet_with_an_address_that_stays_and_whole_if_wanted(new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script(
        "window.print = () => { window.printed = document.documentElement.matches('[data-print-whole]'); }"
    )
    for address in LEAFLETS:
        page.goto(address)
        page.evaluate(
            "document.querySelector('[data-leaflet-qr]').append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))"
        )
        [sheet] = sheets(page)
        squeezed = re.sub(r"\s", "", sheet)
        provision = next(one for one in POLICY.provisions if f"/{POLICY.clause_of(one.quote)}/" in f"/{address}")
        assert all(words in squeezed for words in provision.card), address
        assert squeezed.count(provision.title) > 1, address  # as its name, and in the last box of the picture
    page.goto("clauses/3.1.2/")
    page.get_by_role("button", name="打印", exact=True).click()
    wait_until(page, "() => window.printed === false")
    page.emulate_media(media="print")
    fixed = folder_of(dated(POLICY.version, clause_page("3.1.2")))
    expect(page.locator("[data-leaflet-address]")).to_have_text(re.compile(rf"{fixed}/$"))
    expect(page.locator("[data-leaflet-qr] svg")).to_have_attribute("aria-label", re.compile(rf"{fixed}/$"))
    expect(page.locator(".leaflet__readings")).to_contain_text("按本站读法")
    page.emulate_media(media="screen")
    page.locator(".cite-bar").get_by_text("更多").click()
    page.get_by_role("button", name="打印整页").click()
    wait_until(page, "() => window.printed === true")
    page.emulate_media(media="print")
    page.evaluate("document.documentElement.setAttribute('data-print-whole', '')")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")  # as before printing
    expect(page.locator("#chart .chart__box").first).to_be_visible()


def test_what_is_folded_on_the_screen_stands_on_paper_where_the_page_is_made_of_it(page: Page) -> None:
    for address, place in (("interpretations/", ".readings"), ("faq/", ".faq-answer"), ("phrases/", ".phrase-entry")):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        page.emulate_media(media="print")
        hidden = f"[...document.querySelectorAll('{place}')].filter((one) => !one.closest('.more') && !one.checkVisibility()).length"
        assert page.evaluate(hidden) == 0, address
        page.emulate_media(media="screen")
    page.goto("interpretations/")
    assert page.locator("main .readings").count() == len(POLICY.interpretations)
