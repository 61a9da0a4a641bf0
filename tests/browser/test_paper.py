"""What comes out of the printer: every kind of page, read from the PDF that the browser makes of it."""

from __future__ import annotations

import re
import zlib

import pytest
from playwright.sync_api import Page, expect

from build_scripts.content.addresses import clause_page, dated, folder_of
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import NewPage
from tests.browser.site_pages import addresses

_ALIKE = re.compile(r"(clauses|departments)/(?!(3\.1\.2|3\.2\.1|4\.1|5|public_security)/)\w|quiz/|proof/lawyer")
KINDS = [one for one in addresses() if not _ALIKE.match(one)]
"""A page of every kind; the quiz has a sheet of its own (test_quiz_sheet), the lawyer's sheet is hundreds of pages."""

LEAFLETS = [
    folder_of(clause_page(POLICY.clause_of(one.quote))) + "/"
    for one in POLICY.provisions
    if one.id
    not in ("living_or_working_in_town", "talent", "joining_rural_family")  # which have more to say than a sheet holds
]

CLIPPED = """() => [...document.querySelectorAll("article *")]
  .filter((one) => one.checkVisibility() && !one.closest("svg, .visually-hidden") && getComputedStyle(one).display !== "inline")
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
  .map((one) => one.outerHTML.slice(0, 90))"""


def sheets(page: Page) -> list[int]:
    """For every sheet how many pieces of text stand on it, the number that the browser puts below each among them."""
    pdf = page.pdf(prefer_css_page_size=True)
    objects = {int(one[1]): one[2] for one in re.finditer(rb"(?s)(\d+) 0 obj(.*?)endobj", pdf)}
    contents = [
        int(found[1])
        for one in objects.values()
        if re.search(rb"/Type\s*/Page\b(?!s)", one) and (found := re.search(rb"/Contents (\d+) 0 R", one))
    ]
    streams = (re.split(rb"stream\r?\n", objects[one], maxsplit=1)[1] for one in contents)
    return [len(re.findall(rb"T[jJ]\b", zlib.decompressobj().decompress(one))) for one in streams]


PAGE_NUMBER = 12
"""More pieces than that are words of the page."""


@pytest.mark.parametrize("part", range(2))
def test_no_sheet_is_blank_nothing_is_cut_off_and_every_page_prints_its_own_address(
    new_page: NewPage, part: int
) -> None:
    page = new_page(viewport={"width": 672, "height": 986})  # A4 between the margins
    wrong = {}
    for address in KINDS[part::2]:
        page.emulate_media(media="screen")
        page.goto(address)
        blank = [one for one in sheets(page) if one <= PAGE_NUMBER]
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        clipped = page.evaluate(CLIPPED)
        note = page.locator(".print-note")
        named = note.count() == 1 and note.is_visible() and f"网址：{page.url}" in note.inner_text()
        if blank or clipped or not named:
            wrong[address] = (blank, clipped, named)
    assert wrong == {}


def test_a_clause_prints_as_one_sheet_with_an_address_that_stays_and_whole_if_wanted(new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script(
        "window.print = () => { window.printed = document.documentElement.matches('[data-print-whole]'); }"
    )
    for address in LEAFLETS:
        page.goto(address)
        assert len(sheets(page)) == 1, address
    page.goto("clauses/3.1.2/")
    page.get_by_role("button", name="打印", exact=True).click()
    page.wait_for_function("window.printed === false")
    page.emulate_media(media="print")
    fixed = folder_of(dated(POLICY.version, clause_page("3.1.2")))
    expect(page.locator("[data-leaflet-address]")).to_have_text(re.compile(rf"{fixed}/$"))
    expect(page.locator("[data-leaflet-qr] svg")).to_have_attribute("aria-label", re.compile(rf"{fixed}/$"))
    expect(page.locator(".leaflet__readings")).to_contain_text("按本站读法")
    page.emulate_media(media="screen")
    page.locator(".cite-bar").get_by_text("更多").click()
    page.get_by_role("button", name="打印整页").click()
    page.wait_for_function("window.printed === true")
    page.emulate_media(media="print")
    page.evaluate("document.documentElement.setAttribute('data-print-whole', '')")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")  # as the theme does
    expect(page.locator("#chart .chart__box").first).to_be_visible()


def test_what_is_folded_on_the_screen_stands_on_paper_where_the_page_is_made_of_it(page: Page) -> None:
    for address, place in (("interpretations/", ".readings"), ("faq/", ".faq-answer"), ("phrases/", ".phrase-entry")):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        page.emulate_media(media="print")
        hidden = f"[...document.querySelectorAll('{place}')].filter((one) => !one.closest('.faq-why') && !one.checkVisibility()).length"
        assert page.evaluate(hidden) == 0, address
        page.emulate_media(media="screen")
    page.goto("interpretations/")
    assert page.locator("main .readings").count() == len(POLICY.interpretations)
