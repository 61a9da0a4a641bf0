"""The oldest browsers that the docs name are the ones that the scripts' own words make the oldest: a newer feature that slips in shows here."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from build_scripts.publish.asset_bundles import CLASSIC, ENTRIES

DOC = "docs/contributing/browsers.md"
NAMES = {"lowest": "plain HTML", "pages": "pages", "offline": "offline", "quiz": "diagrams only", "engine": "engine"}


@pytest.fixture(scope="module")
def measured(project_root: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _run(project_root, "measure.mjs")
    return found


def _run(project_root: Path, script: str, *arguments: str) -> Any:
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    command = [node, str(project_root / "tests/browser_support" / script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


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


def test_what_is_published_is_in_no_newer_language_than_its_sources(
    project_root: Path, built_site: Path, measured: list[dict[str, Any]]
) -> None:
    """The bundles may say the same more shortly, but not so that a browser that runs the modules would not run them."""
    stated = {rung["rung"]: rung["syntax"] for rung in measured}
    rungs = {one: _rung(one) for one in (*ENTRIES, *CLASSIC) if one.endswith(".js")}
    years = _run(project_root, "syntax.mjs", *(str(built_site / "assets" / one) for one in rungs))
    assert len(years) == len(rungs)
    newer = {path: year for path, year in zip(rungs, years.values(), strict=True) if not year <= stated[rungs[path]]}
    assert newer == {}


def _rung(script: str) -> str:
    return {"quiz/fallback.js": "lowest", "quiz/engine/worker.js": "engine"}.get(
        script, "quiz" if script.startswith("quiz/") else "pages"
    )
