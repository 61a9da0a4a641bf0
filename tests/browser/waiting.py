"""Waiting for what a page has come to.

Playwright's own `wait_for_function` evaluates its text in the page again and again, which the site's content policy blocks from the second
time on, as it should.
"""

import time
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Error, Page, Route

_PAUSE = 50  # milliseconds


def wait_until(page: Page, expression: str, arg: object = None, *, patience: float = 30) -> Any:
    """Wait until the JavaScript `expression`, or the function that it is, called with `arg`, gives something true; that.

    Raises:
        AssertionError: it has not after `patience` seconds; with what it gave last.
    """
    deadline = time.monotonic() + patience
    while not (found := _value(page, expression, arg)):
        assert time.monotonic() < deadline, f"still {found!r}: {expression}"
        page.wait_for_timeout(_PAUSE)
    return found


def held_back(page: Page, held: Sequence[Route], *, patience: float = 30) -> Route:
    """The first request that a test holds back, once the browser has made it: what the page shows meanwhile may come sooner."""
    deadline = time.monotonic() + patience
    while not held:
        assert time.monotonic() < deadline, "nothing was asked for"
        page.wait_for_timeout(_PAUSE)
    return held[0]


def _value(page: Page, expression: str, arg: object) -> Any:
    try:
        return page.evaluate(expression, arg)
    except Error as error:
        if "Execution context was destroyed" not in error.message:
            raise
        return None  # the page is just being left for another
