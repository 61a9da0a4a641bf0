"""The quiz in real old Chromiums, the oldest that can be had as a package: not in every run, since each is 40 MB to fetch.

OLD_CHROMIUM=yes pytest tests/browser_support/test_old_chromium.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import brotli
import pytest

from tests.browser.serving import serve
from tests.browser_support.old_chromium import OldPage, old_page
from tests.policies.headlines import HEADLINES

pytestmark = pytest.mark.skipif(
    "OLD_CHROMIUM" not in os.environ, reason="fetches old browsers; set OLD_CHROMIUM to run"
)

PACKAGES = {72: "chrome-aws-lambda@1.11.1", 80: "chrome-aws-lambda@2.1.1", 86: "chrome-aws-lambda@5.3.1"}
"""Chromium by its version, and the npm package that carries it."""


def _fetched(package: str, folder: Path) -> Path:
    """The browser out of its package, ready to run."""
    npm = shutil.which("npm")
    assert npm, "npm is not on PATH"
    subprocess.run([npm, "pack", "--silent", package], cwd=folder, check=True, capture_output=True)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    (browser,) = folder.glob("package/bin/chromium*.br")
    executable = browser.with_suffix("")
    executable.write_bytes(brotli.decompress(browser.read_bytes()))
    executable.chmod(0o755)
    return executable


def _answer(page: OldPage, option: str) -> None:
    page.says(f"document.querySelector('policy-quiz input[value={option}]').click()")
    page.says("window.shown = document.querySelector('policy-quiz h1')")
    page.says("document.querySelector('policy-quiz [type=submit]').click()")
    page.wait_until("document.querySelector('policy-quiz h1') !== window.shown")


@pytest.mark.parametrize("version", PACKAGES)
def test_questions_result_and_sheet_work_in_an_old_chromium(version: int, built_site: Path, tmp_path: Path) -> None:
    executable = _fetched(PACKAGES[version], tmp_path)
    with serve(built_site) as url, old_page(executable, f"{url}quiz/", tmp_path / "profile") as page:
        page.wait_until("!!document.querySelector('policy-quiz[data-alive]')")
        assert f"Chrome/{version}." in page.says("navigator.userAgent")
        for option in ("town", "self", "other_village", "town", "titled"):
            _answer(page, option)
        page.says("document.querySelector('policy-quiz a[href=\"#result\"]').click()")
        page.wait_until("!!document.querySelector('.quiz-result h1')")
        assert page.says("document.querySelector('.quiz-result h1').textContent") == HEADLINES["entitled"]
        assert page.says("document.querySelector('.quiz-result').textContent").count("您答的是")
        assert page.says("document.querySelectorAll('.sheet').length") == 1
        own = [one for one in page.complaints if "/assets/quiz/" in one or "/assets/site/" in one]
        assert own == []
