"""The quiz's own walk over the published diagrams, run by Node and asked from Python."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

WALKER = Path(__file__).with_name("walk_diagrams.mjs")

Json = dict[str, Any]


def walk(interview: Json, requests: Iterable[Json], together: Iterable[list[str]] = ()) -> list[Json]:
    """The replies to some requests; their shapes are told in walk_diagrams.mjs. ``together`` are the facts that stand on one page."""
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    lines = [json.dumps(one) for one in (interview, *requests)]
    done = subprocess.run(
        [node, str(WALKER), json.dumps([*together])],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    sections: dict[int, Json] = {}

    def section(found: Json) -> Json:
        if "told" not in found:
            return found
        if "text" in found:
            sections[found["told"]] = json.loads(found["text"], object_hook=section)
        return sections[found["told"]]

    return [json.loads(line, object_hook=section) for line in done.stdout.splitlines()]
