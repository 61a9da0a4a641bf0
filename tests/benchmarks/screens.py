"""How many screens of a phone every kind of page has: what a reader has to scroll through.

``python -m tests.benchmarks.screens SITE`` opens the pages of the site built in SITE, 360 by 740 pixels, with all that is folded left folded.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from build_scripts.dev.browser_setup import headless_executable
from tests.browser.conftest import ARGUMENTS
from tests.browser.serving import serve
from tests.browser.site_pages import addresses

PHONE: ViewportSize = {"width": 360, "height": 740}
HEIGHT = "document.querySelector('main').getBoundingClientRect().height / innerHeight"


def screens(page: Page, found: Iterable[str]) -> Iterator[tuple[str, float]]:
    """Each address with the screens that its page fills below the header and above the footer."""
    for address in found:
        page.goto(address)
        yield address, page.evaluate(HEIGHT)


def main() -> None:
    """Print the pages, the longest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    with serve(parser.parse_args().site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=headless_executable(), args=[*ARGUMENTS])
        page = browser.new_context(base_url=url, viewport=PHONE).new_page()
        measured = sorted(screens(page, addresses()), key=lambda one: -one[1])
        browser.close()
    for address, count in measured:
        print(f"{count:5.1f}  {address or '/'}")


if __name__ == "__main__":
    main()
