"""The looks in which a page may stand: 长辈版 or the ordinary edition, light or dark, narrow or wide."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Locator, Page

from tests.browser import axe
from tests.browser.conftest import NewPage

EDITIONS = ("ordinary", "elder")
ELDER = "localStorage.setItem('policy-site:edition', 'elder')"
Scheme = Literal["light", "dark"]


def switch_of(page: Page) -> Locator:
    return page.get_by_role("button", name="长辈版")


def edition_of(page: Page) -> str | None:
    return page.locator("html").get_attribute("data-edition")


def open_in(new_page: NewPage, edition: str, **options: object) -> Page:
    page = new_page(reduced_motion="reduce", **options)
    if edition == "elder":
        page.add_init_script(ELDER)
    return page


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def show_in(page: Page, scheme: Scheme, width: int) -> None:
    """The page as it stands, in other colours and at another width."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.evaluate(
        """scheme => {
          document.body.dataset.mdColorScheme = scheme;
          scrollTo(0, 0); // what has scrolled under the header would count as covered
          for (const one of document.getAnimations())
            if (one.effect.getComputedTiming().endTime < Infinity) one.finish();
        }""",
        {"light": "default", "dark": "slate"}[scheme],
    )


def faults_in(page: Page, scheme: Scheme, width: int) -> dict[str, list[str]]:
    """What axe finds in one look; nothing where it finds nothing."""
    show_in(page, scheme, width)
    return {f"{scheme} at {width} px": faults} if (faults := axe.faults(page)) else {}


def faults_in_two_looks(page: Page, widths: tuple[int, int], turn: int = 0) -> dict[str, list[str]]:
    """What axe finds at both widths and in both schemes, which change partners at every turn."""
    narrow, wide = widths
    schemes: tuple[Scheme, Scheme] = ("dark", "light") if turn % 2 else ("light", "dark")
    return faults_in(page, schemes[0], narrow) | faults_in(page, schemes[1], wide)
