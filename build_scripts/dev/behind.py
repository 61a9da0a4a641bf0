"""What takes long is worked out behind a site that is being written, in a process of its own: the proofs, the worked cases, the browser's engine.

The pages show at once, marked 未证明. When the process ends it leaves word in a file that MkDocs watches, and the site is built again: proved, or
as the faults.
"""

from __future__ import annotations

import json
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Final

from mkdocs.utils.yaml import yaml_load

from build_scripts.engine.runtime import RuntimeUnavailableError
from build_scripts.site_content import prove
from build_scripts.whole_file import write_whole
from policy_engine.model.errors import PolicyError

_WORD: Final = "word.json"


def folder_of(project_root: Path) -> Path:
    """The folder in which the word is left, for MkDocs to watch."""
    folder = project_root / ".cache" / "behind"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def what_came(project_root: Path, state: str) -> str | None:
    """What came of proving these sources: the faults, empty where there are none; None where nothing has come."""
    try:
        word = json.loads((folder_of(project_root) / _WORD).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return str(word["faults"]) if word["state"] == state else None


def begin(configuration: Path, state: str) -> subprocess.Popen[bytes]:
    """Start the process for the sources as they are now; ``configuration`` is mkdocs.yml."""
    # Byte code that it wrote would count as an edit.
    command = [sys.executable, "-B", "-m", "build_scripts.dev.behind", str(configuration), state]
    return subprocess.Popen(command, cwd=configuration.parent)


def main(configuration: Path, state: str) -> None:
    """Prove everything, and leave word of what came."""
    try:
        prove(yaml_load(configuration.read_text(encoding="utf-8"))["extra"], configuration.parent)
        faults = ""
    except (PolicyError, RuntimeUnavailableError) as error:
        faults = str(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, the page tells it
        faults = "".join(traceback.format_exception(error))
    word = folder_of(configuration.parent) / _WORD
    write_whole(word, json.dumps({"state": state, "faults": faults}, ensure_ascii=False).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
