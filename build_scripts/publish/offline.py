"""The service worker, with which the site works without a network: Workbox, the list of the site's files, and our own code.

It is put together from files that are there; the same site gives the same bytes, so a browser sees a new version exactly
when a file of the site has changed.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build_scripts.content.vendored import LibraryMissingError
from build_scripts.engine.engine_bundle import ASSETS, MANIFEST
from build_scripts.publish import delivery
from build_scripts.shipped.notices import PATH as LICENCE_FILE

WORKER: Final = "sw.js"
"""At the root of the site, because a worker serves what lies below it."""

_OWN: Final = Path(__file__).parent / "offline_worker"
_PARTS: Final = ("workbox-core", "workbox-routing", "workbox-strategies", "workbox-precaching")  # in the order of need
_NEVER_ASKED_FOR: Final = {WORKER, delivery.BILL, delivery.MANIFEST, LICENCE_FILE, "robots.txt", "sitemap.xml"}
_ONLY_TO_TAKE_AWAY: Final = ("offline/", "assets/share/", delivery.WELL_KNOWN)
"""What a reader saves or another program fetches; no page needs it to be read."""

_OF_THE_SEARCH: Final = "api/v1/terms.json"
"""The one file of the open data that a page asks for: which words are near each other."""


def write_worker(site: Path, project_root: Path) -> None:
    """Give the built site its service worker.

    Raises:
        LibraryMissingError: Workbox is not among the project's npm packages.
    """
    (site / WORKER).write_text(worker_script(site, project_root), encoding="utf-8", newline="\n")


def write_leaving_worker(site: Path) -> None:
    """Give a site that is being written a worker that undoes what a built one has kept at the same address."""
    (site / WORKER).write_bytes((_OWN / "leave.js").read_bytes())


def worker_script(site: Path, project_root: Path) -> str:
    """The service worker of the site as it is built.

    Raises:
        LibraryMissingError: Workbox is not among the project's npm packages.
    """
    kept = {"files": [*_kept_files(site)], "engine": [*_engine_files(site)]}
    own = (_OWN / "worker.js").read_text(encoding="utf-8")
    return "\n".join([*_workbox(project_root), f"const keptSite = {json.dumps(kept, sort_keys=True, indent=0)};", own])


def _workbox(project_root: Path) -> Iterator[str]:
    """Workbox as published for worker scripts, after its licence."""
    packages = project_root / "node_modules"
    try:
        yield f"/*! Workbox\n{(packages / 'workbox-core' / 'LICENSE').read_text(encoding='utf-8')}*/"
        for name in _PARTS:
            code = (packages / name / "build" / f"{name}.prod.js").read_text(encoding="utf-8")
            yield "\n".join(line for line in code.splitlines() if not line.startswith("//# sourceMappingURL="))
    except FileNotFoundError as error:
        raise LibraryMissingError("离线用的 workbox 没有装好：请在项目目录运行 make setup，或 npm ci。") from error


def _kept_files(site: Path) -> Iterator[dict[str, str]]:
    """Everything that a page can ask for, save the engine; the hash sees to it that no other version's file is kept."""
    for url in delivery.served_files(site):
        if (
            url in _NEVER_ASKED_FOR
            or (delivery.is_open_data(url) and url != _OF_THE_SEARCH)
            or url.startswith(_ONLY_TO_TAKE_AWAY)
            or (url.startswith(f"{ASSETS}/") and url != MANIFEST)
        ):
            continue
        digest = hashlib.sha256((site / url).read_bytes()).digest()
        yield {"url": url, "revision": digest.hex()[:16], "integrity": f"sha256-{base64.b64encode(digest).decode()}"}


def _engine_files(site: Path) -> Iterator[dict[str, str]]:
    for one in json.loads((site / MANIFEST).read_text(encoding="utf-8"))["files"]:
        yield {"url": f"{ASSETS}/{one['path']}", "sha256": one["sha256"]}
