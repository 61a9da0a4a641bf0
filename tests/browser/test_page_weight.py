"""What a page costs an old phone: how much comes over the network before it stands, and that nothing moves while it does."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.waiting import wait_until
from tests.browser.watching import SHIFTS, Record

READING = ("", "text/", "clauses/3.1.2/", "at-a-glance/", "pathways/", "about/")
PATIENCE = 120_000
"""Milliseconds: at the quiz the engine comes as well, and is compiled by a processor at half its speed."""

MOST = 45_000
"""Bytes of one reading page with everything that it asks for by itself, compressed with Brotli; the site has no fonts. A plain page of the theme: 55,000."""

MOST_AT_THE_QUIZ = 90_000
"""Until the first question stands; what comes after it says so itself (fetchpriority), and the engine comes last."""


@pytest.mark.parametrize("address", READING)
def test_a_reading_page_is_light_and_asks_for_no_index_of_the_search(
    page: Page, record: Record, site_url: str, built_site: Path, address: str
) -> None:
    sizes = asked_for(page, address, record, site_url, built_site)
    assert sum(sizes.values()) <= MOST, sorted(sizes.items(), key=lambda one: -one[1])[:8]
    assert "/search/sections.json" not in sizes


def test_the_first_question_of_the_quiz_is_light(page: Page, record: Record, site_url: str, built_site: Path) -> None:
    sizes = asked_for(page, "quiz/", record, site_url, built_site)
    later = page.locator("link[fetchpriority=low]").evaluate_all("all => all.map(({href}) => new URL(href).pathname)")
    assert set(later) <= set(sizes)
    needed = {path: size for path, size in sizes.items() if path not in later and "/engine/" not in path}
    assert sum(needed.values()) <= MOST_AT_THE_QUIZ, sorted(needed.items(), key=lambda one: -one[1])[:8]


def asked_for(page: Page, address: str, record: Record, site_url: str, built_site: Path) -> dict[str, int]:
    """What a page asks for by itself: path and size."""
    page.goto(address, wait_until="networkidle", timeout=PATIENCE)
    wait_until(page, "document.documentElement.classList.contains('js')")  # however slow the machine is
    asked = {urlsplit(one.url.replace(site_url, "/")).path for one in record.requests if one.url.startswith(site_url)}
    sizes = {path: over_the_network(built_site / path.lstrip("/")) for path in asked}
    assert {"/assets/site/every_page.css", "/assets/site/main.js"} <= set(sizes)
    return sizes


def over_the_network(file: Path) -> int:
    """The size of a published file as a browser gets it."""
    whole = file / "index.html" if file.is_dir() else file
    compressed = whole.with_name(f"{whole.name}.br")
    return (compressed if compressed.is_file() else whole).stat().st_size


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_nothing_moves_while_a_page_comes_slowly(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.add_init_script(SHIFTS)
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    slow = {"offline": False, "latency": 50, "downloadThroughput": 400_000, "uploadThroughput": 90_000}
    network.send("Network.emulateNetworkConditions", slow)
    network.send("Emulation.setCPUThrottlingRate", {"rate": 2})
    moved = {}
    for address in ("", "clauses/3.1.2/", "faq/", "quiz/"):
        page.goto(address, wait_until="networkidle", timeout=PATIENCE)
        if shifts := page.evaluate("window.shifts"):
            moved[address] = shifts
    assert moved == {}
