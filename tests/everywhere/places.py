"""The places where the engine runs, each giving its account: this Python, Pyodide under Node, in Chromium and in Firefox."""

import hashlib
import importlib
import json
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from build_scripts.dev.browser_setup import firefox_executable, headless_executable
from tests.browser.conftest import ARGUMENTS
from tests.browser.serving import serve
from tests.everywhere.account import batches

HERE = Path(__file__).parent
HOUR = 3_600_000  # milliseconds
SERVED = ("account.html", "account_page.mjs", "account_worker.mjs", "read_account.mjs")
CARRIED = (
    "policy_engine.reasoning.published",
    "policy_engine.proving",
    "policy_engine.proving.witness",
    "policy_engine.proving.paths",
)
"""What the account needs beside the engine of a site; in the order in which they import each other."""


@dataclass(frozen=True)
class Account:
    """What one place said: the SHA-256 of every batch, how many bytes that was, and with which versions."""

    digests: tuple[str, ...]
    size: int
    versions: dict[str, str]

    @property
    def chained(self) -> str:
        """One hash for all of it: each batch's hash taken together with that of everything before."""
        chain = ""
        for one in self.digests:
            chain = hashlib.sha256(f"{chain}{one}".encode()).hexdigest()
        return chain


def account_here(*, brief: bool) -> Account:
    digests, size = [], 0
    for batch in batches(brief=brief):
        content = batch.encode()
        digests.append(hashlib.sha256(content).hexdigest())
        size += len(content)
    return Account(tuple(digests), size, {"CPython": platform.python_version()})


def account_source() -> str:
    """The account as a Python elsewhere runs it: account.py, after what it needs and no site carries."""
    modules = {name: Path(str(importlib.import_module(name).__file__)).read_text("utf-8") for name in CARRIED}
    return f"""import sys, types
for name, text in {modules!r}.items():
    sys.modules[name] = module = types.ModuleType(name)
    exec(compile(text, name, 'exec'), module.__dict__)
{(HERE / "account.py").read_text("utf-8")}"""


def account_in_node(engine: Path, *, brief: bool) -> Account:
    """`engine` is the folder that a site serves as assets/engine."""
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    command = [node, str(HERE / "account_in_node.mjs"), str(engine), "brief" if brief else "whole"]
    done = subprocess.run(command, input=account_source(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    return _account(found, {"Node.js": found["node"]})


def account_in_chromium(site: Path, *, brief: bool) -> Account:
    with _hosted(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=headless_executable(), args=[*ARGUMENTS])
        page = browser.new_page()
        page.goto(f"{address}account.html#{'brief' if brief else 'whole'}")
        found = json.loads(page.locator("#account").inner_text(timeout=HOUR))
        version = browser.version
        browser.close()
    return _account(found, {"Chromium": version})


def account_in_firefox(site: Path, *, brief: bool) -> Account | None:
    """None where the machine has no Firefox."""
    firefox, node = firefox_executable(), shutil.which("node")
    if firefox is None or node is None:
        return None
    with _hosted(site) as address:
        page = f"{address}account.html#{'brief' if brief else 'whole'}"
        command = [node, str(HERE / "account_in_firefox.mjs"), firefox, page]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return _account(json.loads(told["account"]), {"Firefox": str(told["browser"]).removeprefix("firefox/")})


def _account(found: dict[str, Any], versions: dict[str, str]) -> Account:
    assert "failed" not in found, found
    pyodide = f"{found['pyodide']} (Python {found['python']})"
    return Account(tuple(found["digests"]), found["bytes"], {"Pyodide": pyodide, **versions})


@contextmanager
def _hosted(site: Path) -> Iterator[str]:
    """The site below `site/`, and its modules as they are written below `source/`, with the page of the account beside it, on this machine only."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "site").symlink_to(site.resolve())
        (root / "source").symlink_to(HERE.parents[1] / "docs" / "assets")
        for name in SERVED:
            (root / name).symlink_to(HERE / name)
        (root / "account.py").write_text(account_source(), "utf-8")
        with serve(root) as address:
            yield address
