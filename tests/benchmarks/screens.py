"""How many screens of a phone every kind of page has: what a reader has to scroll through.

``python -m tests.benchmarks.screens SITE`` opens the pages of the site built in SITE, 360 by 740 pixels, with all that is folded left folded: first in the
ordinary edition, then in 长辈版.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from build_scripts.dev.browser_setup import headless_executable
from tests.browser.conftest import ARGUMENTS
from tests.browser.editions import EDITIONS, open_in
from tests.browser.serving import serve
from tests.browser.site_pages import addresses

PHONE: ViewportSize = {"width": 360, "height": 740}
HEIGHT = "document.querySelector('main').getBoundingClientRect().height / innerHeight"


def screens(page: Page, found: Iterable[str]) -> dict[str, float]:
    """By address: the screens that its page fills below the header and above the footer."""

    def height(address: str) -> float:
        page.goto(address)
        return float(page.evaluate(HEIGHT))

    return {address: height(address) for address in found}


def main() -> None:
    """Print the pages, the longest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    with serve(parser.parse_args().site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=headless_executable(), args=[*ARGUMENTS])
        pages = partial(browser.new_page, base_url=url, viewport=PHONE)
        ordinary, elder = (screens(open_in(pages, edition), addresses()) for edition in EDITIONS)
        browser.close()
    for address, count in sorted(ordinary.items(), key=lambda one: -one[1]):
        print(f"{count:5.1f} {elder[address]:5.1f}  {address or '/'}")


if __name__ == "__main__":
    main()
