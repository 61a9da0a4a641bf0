"""Installs Pyodide's tools for a second Python, where the machine has one: 3.11 has one half of them, later ones the other.

A test then compares what both write. Without a second Python, or without a network, the test says so and is skipped.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FOLDER: Final = ".cache/other-python"
_LOCK: Final = "requirements-lockfile.lock"


def others(version: tuple[int, int]) -> Iterator[str]:
    """Name the Pythons that may be here, on the other side of 3.12 than `version`, the newest first."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    for name in ("3.11",) if version >= (3, 12) else ("3.13", "3.12"):
        on_path = shutil.which(f"python{name}")
        yield from (on_path,) if on_path else ()
        yield from (str(one) for one in sorted(pyenv.glob(f"versions/{name}.*/bin/python")))


def main() -> int:
    """Install them once; return 1 if that fails, 0 also where there is no other Python."""
    if Path(FOLDER, "bin/pip").exists():
        return 0
    working = (one for one in others(sys.version_info[:2]) if _succeeds(one, "-c", "import venv, ensurepip"))
    python = next(working, None)
    if python is None:
        return 0
    install = (
        "-m",
        "pip",
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
        "install",
        "--require-hashes",
        "--no-deps",
    )
    if _succeeds(python, "-m", "venv", FOLDER) and _succeeds(f"{FOLDER}/bin/python", *install, "-r", _LOCK):
        return 0
    shutil.rmtree(FOLDER, ignore_errors=True)
    return 1


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
