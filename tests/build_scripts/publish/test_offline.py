"""The service worker is made of what is there, and names every file that a page can ask for."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from build_scripts.content.vendored import LibraryMissingError
from build_scripts.publish.offline import WORKER, worker_script, write_leaving_worker, write_worker

ENGINE = {"files": [{"role": "wasm", "path": "runtime-1/python.wasm", "sha256": "ab"}]}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": "首页",
        "quiz/index.html": "测一测",
        "404.html": "没有",
        "sitemap.xml": "",
        "_headers": "for the host",
        ".htaccess": "for the host",
        "index.html.br": "a copy",
        "api/v1/clauses.json": "for other programs",
        "api/v1/terms.json": "for the search",
        "assets/engine/manifest.json": json.dumps(ENGINE),
        "assets/engine/runtime-1/python.wasm": "…",
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def kept(script: str) -> dict[str, Any]:
    found = re.search(r"^const keptSite = (\{.*?\n\});$", script, re.DOTALL | re.MULTILINE)
    assert found
    listed: dict[str, Any] = json.loads(found[1])
    return listed


def test_every_page_is_kept_and_the_engine_only_by_who_uses_it(site: Path, project_root: Path) -> None:
    listed = kept(worker_script(site, project_root))
    assert [one["url"] for one in listed["files"]] == [
        "404.html",
        "api/v1/terms.json",
        "assets/engine/manifest.json",
        "index.html",
        "quiz/index.html",
    ]
    assert listed["engine"] == [{"url": "assets/engine/runtime-1/python.wasm", "sha256": "ab"}]
    digest = base64.b64encode(hashlib.sha256("首页".encode()).digest()).decode()
    assert listed["files"][3]["integrity"] == f"sha256-{digest}"


def test_the_same_site_gives_the_same_bytes_and_another_gives_others(site: Path, project_root: Path) -> None:
    write_worker(site, project_root)
    first = (site / WORKER).read_bytes()
    write_worker(site, project_root)
    assert (site / WORKER).read_bytes() == first
    (site / "index.html").write_text("改了", encoding="utf-8")
    assert worker_script(site, project_root).encode() != first


def test_nothing_is_evaluated_or_loaded_from_elsewhere(site: Path, project_root: Path) -> None:
    script = worker_script(site, project_root)
    assert not any(word in script for word in ("eval(", "new Function", "importScripts(", "sourceMappingURL"))
    assert "Permission is hereby granted" in script


def test_while_the_site_is_being_written_what_was_kept_is_let_go(site: Path) -> None:
    write_leaving_worker(site)
    assert "unregister" in (site / WORKER).read_text(encoding="utf-8")


def test_a_missing_package_is_told_in_words(site: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryMissingError, match="npm ci"):
        worker_script(site, tmp_path / "elsewhere")
