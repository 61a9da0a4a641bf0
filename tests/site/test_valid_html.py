"""A page of every kind holds to the HTML standard, asked of a checker that knows nothing of this site. Style is no concern of it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

CONFIGURATION = Path(__file__).parent / "valid_html.json"
# The theme asks browsers not to remember whether its menu is open. The standard has `autocomplete` on no checkbox; browsers heed it there too.
OF_THE_THEME = {("valid-autocomplete", "#__drawer"), ("valid-autocomplete", "#__search")}


def pages_of_every_kind(site: Path) -> list[Path]:
    """Every page but those that are made alike, which lie in one folder: of these the first, and a clause of several sentences."""
    pages = sorted(site.rglob("index.html"))
    alone = [one for one in pages if len(one.relative_to(site).parts) <= 2 or one.parent.parent.name == "proof"]
    alike = {one.parent.parent: one for one in reversed(pages) if one not in alone}
    return [*alone, *alike.values(), site / "clauses/3.2.1/index.html", site / "404.html"]


def faults(project_root: Path, report: Path, files: Iterable[Path]) -> set[tuple[str, str, str]]:
    """What the checker finds fault with: the rule, where, and the page. An HTML template refers to what its script puts beside it."""
    command = ["node_modules/.bin/html-validate", "--config", str(CONFIGURATION), "--formatter", f"json={report}"]
    done = subprocess.run(
        [*command, *map(str, files)], cwd=project_root, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode in (0, 1), done.stderr
    found = {
        (one["ruleId"], one["selector"], page["filePath"])
        for page in json.loads(report.read_text(encoding="utf-8"))
        for one in page["messages"]
    }
    return {one for one in found if one[:2] not in OF_THE_THEME and " template" not in (one[1] or "")}


def test_a_page_of_every_kind_is_valid(project_root: Path, built_site: Path, tmp_path: Path) -> None:
    files = pages_of_every_kind(built_site)
    assert len(files) > 25
    assert faults(project_root, tmp_path / "report.json", files) == set()


def test_what_a_policy_says_of_applying_is_valid(
    project_root: Path, site_with_further_policies: Path, tmp_path: Path
) -> None:
    pages = (site_with_further_policies / "qingxi" / name / "index.html" for name in ("clauses/4", "clauses/5.3", "at-a-glance"))
    assert faults(project_root, tmp_path / "report.json", pages) == set()


def test_the_checker_sees_what_is_wrong(project_root: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="zh"><head><title>一页</title></head><body>'
        '<p id="a">一<div>二</div></p><p id="a">三</p><b aria-label="四">五</b><i aria-labelledby="none">六</i></body></html>',
        encoding="utf-8",
    )
    rules = {rule for rule, *_ in faults(project_root, tmp_path / "report.json", [page])}
    assert {"no-dup-id", "aria-label-misuse", "no-missing-references"} <= rules
    assert rules & {"element-permitted-content", "close-order", "no-implicit-close"}
