"""The oldest browsers that the docs name are the ones that the scripts' own words make the oldest: a newer feature that slips in shows here."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

DOC = "docs/contributing/browsers.md"
NAMES = {"lowest": "plain HTML", "pages": "pages", "offline": "offline", "quiz": "diagrams only", "engine": "engine"}


@pytest.fixture(scope="module")
def measured(project_root: Path) -> list[dict[str, Any]]:
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    script = project_root / "tests/browser_support/measure.mjs"
    done = subprocess.run([node, str(script)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _row(rung: dict[str, Any]) -> str:
    level = "ES5" if rung["syntax"] == 5 else f"ES{rung['syntax']}"
    oldest = [f"{rung['oldest'][browser]['version']:g}" for browser in ("chrome", "safari", "firefox")]
    decides = sorted({key for one in rung["oldest"].values() for key in one["decides"]})
    return f"| {NAMES[rung['rung']]} | {level} | {' | '.join(oldest)} | {', '.join(f'`{one}`' for one in decides)} |"


def test_the_oldest_browsers_are_stated_as_computed(project_root: Path, measured: list[dict[str, Any]]) -> None:
    told = (project_root / DOC).read_text(encoding="utf-8")
    for rung in measured:
        assert _row(rung) in told, f"put this line into {DOC}, or do without what is newer:\n{_row(rung)}"


def test_every_name_of_the_browser_is_known_to_the_data(measured: list[dict[str, Any]]) -> None:
    assert {rung["rung"]: rung["unknown"] for rung in measured if rung["unknown"]} == {}
    assert sum(rung["scripts"] for rung in measured) > 80
    assert {rung["rung"] for rung in measured} == set(NAMES)
