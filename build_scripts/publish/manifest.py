"""The list of everything that is published, each with its size and SHA-256: with it anybody can check a copy of the site."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from build_scripts.publish.delivery import MANIFEST


def write_manifest(site: Path) -> None:
    """List every file of the site but the list itself; the last step, for no file may change after it."""
    paths = sorted(one for one in site.rglob("*") if one.is_file() and one != site / MANIFEST)
    files = [
        {
            "path": one.relative_to(site).as_posix(),
            "bytes": one.stat().st_size,
            "sha256": hashlib.sha256(one.read_bytes()).hexdigest(),
        }
        for one in paths
    ]
    text = json.dumps({"files": files}, ensure_ascii=False, indent=1)
    (site / MANIFEST).write_text(f"{text}\n", encoding="utf-8", newline="\n")
