"""How soon the engine can give a verdict in Chromium, beside Pyodide's quickstart and PyScript: a table.

    python -m tests.benchmarks.engine_ready .cache/site
    python -m tests.benchmarks.engine_ready .cache/site --levers --condition "as it is"

From the start of the navigation to the first verdict that the page can have, with the same wheel, the same version of the runtime and the
same local server, which hands out Brotli copies. Every run has a browser profile of its own; `second` is the same address again in the same
browser, after the service worker (if the page has one) is done. The pages take turns. PyScript and micropip are fetched on first use.
"""

import argparse
import contextlib
import json
import os
import platform
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from build_scripts.dev.browser_setup import chromium_executable
from tests.benchmarks.engine_ready_host import Host, served
from tests.benchmarks.engine_ready_levers import with_levers
from tests.benchmarks.engine_ready_peers import OWN, versions, with_peers
from tests.benchmarks.engine_ready_table import VISITS, Visit, table
from tests.benchmarks.slow_network import Line, relayed
from tests.benchmarks.slow_processor import slowed_down
from tests.browser.conftest import ARGUMENTS

QUIZ: Final = "the quiz"
PAGES: Final = {QUIZ: "quiz/", "PyScript": "peers/pyscript/", "quickstart": "peers/quickstart/"}
"""The last is what the ratios are against."""


LOOPBACK: Final = Line()


@dataclass(frozen=True, slots=True)
class Condition:
    """How fast line and processor are."""

    line: Line = LOOPBACK
    slower: float = 1
    has_second: bool = True


CONDITIONS: Final = {
    "as it is": Condition(),
    "slow 4G": Condition(Line(1.6, 150), has_second=False),
    "fast 4G": Condition(Line(9, 60), has_second=False),
    "CPU 4× slower": Condition(slower=4),
}
"""Of the network: what Chromium's developer tools and Lighthouse call by these names, as the line itself has it, without their factors for
slowing down single requests."""

AIMS: Final = {
    ("as it is", "cold"): 0.30,
    ("as it is", "second"): 0.20,
    ("slow 4G", "cold"): 0.58,
    ("fast 4G", "cold"): 0.48,
    ("CPU 4× slower", "cold"): 0.27,
}
_PATIENCE: Final = 120_000
_SETTLING: Final = 2.0  # seconds in which a browser may come up, or write down what it has compiled
_IS_KEPT: Final = """async () => {
  const { active, scope } = (await navigator.serviceWorker.getRegistration()) ?? {};
  const kept = async (name) => (await (await caches.open(name)).keys()).length;
  if (active?.state !== "activated" || (await kept(`engine-${scope}`)) < 6) return false;
  for await (const [name, folder] of await navigator.storage.getDirectory()) {
    if (name.startsWith("started-")) return await folder.getFileHandle("record").then(() => true, () => false);
  }
  return false;
}"""


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--condition", action="append", choices=CONDITIONS, help="only this one; may be repeated")
    parser.add_argument("--page", action="append", help="only this one of the table; may be repeated")
    parser.add_argument(
        "--levers", action="store_true", help="the quiz with one thing undone at a time, instead of the peers"
    )
    given = parser.parse_args(arguments)
    site: Path = given.site.resolve()
    with tempfile.TemporaryDirectory(dir=site.parent) as folder, sync_playwright() as playwright:
        root = with_peers(site, Path(folder))
        pages = with_levers(root) if given.levers else PAGES
        pages = {name: path for name, path in pages.items() if name in (given.page or pages)}
        print(f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        print(", ".join(f"{name} {version}" for name, version in versions(root).items()), flush=True)
        visits: list[Visit] = []
        with served(site, root) as host:
            for name in given.condition or CONDITIONS:
                for _ in range(given.runs):
                    for page, path in pages.items():
                        found = _visits(playwright, host, path, CONDITIONS[name])
                        visits += [
                            Visit(page, name, visit, *figures) for visit, figures in zip(VISITS, found, strict=False)
                        ]
    print(f"load at the end {os.getloadavg()[0]:.1f}\n\n{table(visits, [*pages], {} if given.levers else AIMS)}")


def _visits(playwright: Playwright, host: Host, path: str, condition: Condition) -> Iterator[tuple[float, int]]:
    """Milliseconds and bytes of the first visit in a new browser profile, and of the second."""
    with _browser(playwright) as browser, _reached(host, condition.line) as address:
        yield _measured(browser, address + path, host, condition)
        if condition.has_second:
            _settle(browser, path)
            yield _measured(browser, address + path, host, condition)


@contextlib.contextmanager
def _browser(playwright: Playwright) -> Iterator[BrowserContext]:
    """A browser with a profile on disk: private windows keep no compiled code, and a reader's browser does."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium_executable(), args=[*ARGUMENTS], locale="zh-CN"
        )
        browser.add_init_script(path=OWN / "report.js")
        time.sleep(_SETTLING)
        yield browser
        browser.close()


@contextlib.contextmanager
def _reached(host: Host, line: Line) -> Iterator[str]:
    """The address of the host over this line; a line as fast as the machine is none."""
    if line == LOOPBACK:
        yield host.address
    else:
        with relayed(host.address, line) as address:
            yield address


def _measured(browser: BrowserContext, address: str, host: Host, condition: Condition) -> tuple[float, int]:
    """Milliseconds to the first verdict, and bytes until then."""
    page, before = browser.new_page(), host.sent()
    with slowed_down(condition.slower), page.expect_console_message(_is_report, timeout=_PATIENCE) as message:
        page.goto(address, wait_until="commit")
    received = host.sent() - before
    told = json.loads(message.value.text.removeprefix("first verdict "))
    if not json.loads(told["reply"])["ok"]:
        raise RuntimeError(f"{address}: {told['reply']}")
    return told["milliseconds"], received


def _is_report(message: Any) -> bool:
    return str(message.text).startswith("first verdict ")


def _settle(browser: BrowserContext, path: str) -> None:
    """Let the browser finish what a first visit leaves behind, then leave the page."""
    shown: Page = browser.pages[-1]
    end = time.monotonic() + 30
    while path == PAGES[QUIZ] and not shown.evaluate(_IS_KEPT):
        if time.monotonic() > end:
            raise RuntimeError("the service worker did not keep the engine")
        time.sleep(0.2)
    time.sleep(_SETTLING)
    shown.close()


if __name__ == "__main__":
    main()
