"""Single modules of the site's scripts in a real browser: in the built site they are inside bundles, from which no test can call them."""

from pathlib import Path

from playwright.sync_api import Page, Route

_ASSETS = Path(__file__).parents[2] / "docs" / "assets"
_FOLDER = "assets/source/"


def offer_modules(page: Page) -> None:
    """Let the pages of a tab import `docs/assets/…/x.js` from `assets/source/…/x.js`, which no built site has."""

    def from_the_sources(route: Route) -> None:
        route.fulfill(path=_ASSETS / route.request.url.partition(_FOLDER)[2], content_type="text/javascript")

    page.route(f"**/{_FOLDER}**", from_the_sources)
