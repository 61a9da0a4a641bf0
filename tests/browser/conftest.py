"""The built site in a real browser.

`page` is one page; `new_page(color_scheme="dark", …)` makes others, each in a context of its own, with any option of
Playwright's Browser.new_context. When the test is over it fails if a page logged an error (unless
`record.tolerates_errors`) or asked for anything outside the site.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from build_scripts.dev.browser_setup import headless_executable
from tests.browser.nginx import can_serve, serve_with_nginx
from tests.browser.quiz_driver import QuizDriver
from tests.browser.serving import serve
from tests.browser.visits import FOLDER, Visit
from tests.browser.watching import Record
from tests.conftest import NANJING, MadeOnce, run_python

# The browser's own traffic off, and no name resolved but this machine's: what a page asks for elsewhere fails at once.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--disable-gpu",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
ARGUMENTS = (*QUIET, "--no-sandbox") if os.geteuid() == 0 else QUIET  # Chromium has no sandbox for root
# Hundreds of tests start the engine, none computes for long: WebAssembly made faster in the background costs each more than it gives.
TESTED_WITH = (*ARGUMENTS, "--js-flags=--liftoff-only")
PATIENCE = 30_000  # milliseconds until a wait fails; on a busy machine the engine takes many seconds to start
expect.set_options(timeout=PATIENCE)


class NewPage(Protocol):
    """Makes a page; the options are those of Playwright's Browser.new_context."""

    def __call__(self, **options: Any) -> Page: ...


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the built site's home page, with a slash at the end: behind a real nginx as on a readers' host, where there is one."""
    if can_serve(built_site):
        with serve_with_nginx(built_site, logging=False) as served:
            yield served.url
    else:
        with serve(built_site) as url:
            yield url


@pytest.fixture(scope="session")
def site_of_nanjing(made_once: MadeOnce) -> Path:
    """The folder of the site with the policy of another city in the place of its own."""
    return made_once(
        "nanjing", lambda site: run_python("tests.policies_for_tests.build_site", str(site), "instead", NANJING)
    )


@pytest.fixture(scope="session")
def site_of_an_allowance(made_once: MadeOnce) -> Path:
    """The folder of the site with the smallest useful policy, an allowance, in the place of its own."""
    allowance = "tests.policies_for_tests.changqing:POLICY"
    return made_once(
        "allowance", lambda site: run_python("tests.policies_for_tests.build_site", str(site), "instead", allowance)
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=headless_executable(), args=[*TESTED_WITH])
        yield started
        started.close()


@pytest.fixture
def record() -> Record:
    """What this test's pages asked for and complained about."""
    return Record()


@pytest.fixture
def new_page(browser: Browser, record: Record, site_url: str) -> Iterator[NewPage]:
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> Page:
        # Every test sees the files as they are: none that an earlier page of the test has kept.
        own = {"base_url": site_url, "locale": "zh-CN", "service_workers": "block"}
        context = browser.new_context(**{**own, **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        record.watch(page)
        return page

    yield make
    for context in contexts:
        context.close()
    assert record.outside(site_url) == []
    assert record.tolerates_errors or record.errors == []


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


@pytest.fixture
def quiz(page: Page) -> QuizDriver:
    return QuizDriver(page)


@pytest.fixture
def visit(browser: Browser, built_site: Path, project_root: Path, tmp_path: Path, record: Record) -> Iterator[Visit]:
    site = tmp_path / "host" / FOLDER
    shutil.copytree(built_site, site)
    with ExitStack() as host:
        address = host.enter_context(serve(tmp_path / "host")) + f"{FOLDER}/"
        # A profile on disk, as readers have: the browser keeps no big file in a context that is all in memory.
        context = browser.browser_type.launch_persistent_context(
            tmp_path / "profile",
            executable_path=headless_executable(),
            args=[*TESTED_WITH],
            base_url=address,
            locale="zh-CN",
        )
        context.set_default_timeout(PATIENCE)
        yield Visit(site, project_root, context, record, host)
        context.close()
    assert record.outside(address) == []
