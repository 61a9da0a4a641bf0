"""The engine's entry in a lock file for Pyodide, written by Pyodide's own tools (docs/decisions/0001)."""

import hashlib
import json
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from build_scripts.engine.runtime import Runtime

PACKAGE: Final = "policy-engine"
"""The engine's name in the lock file, for who loads it with `loadPackage`."""

LOCK_NAME: Final = "pyodide-lock.json"


def lock_file(runtime: Runtime, wheel: Path, compiled_wheel: Path) -> bytes:
    """Return a lock file for Pyodide that holds the engine and nothing else.

    `wheel`, the engine as source, tells name, version, dependencies and import names; `compiled_wheel` is what the
    entry names and whose SHA-256 `loadPackage` checks. Every tested Python gives the same bytes.
    """
    add = _with_pyodide_build if find_spec("pyodide_build") else _with_its_library
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "before.json", Path(folder) / LOCK_NAME
        # Older pyodide-lock wants the version that newer lock files no longer have.
        info = {"version": runtime.version, **runtime.lock_info}
        before.write_text(json.dumps({"info": info, "packages": {}}), encoding="utf-8")
        add(before, wheel, after)
        written = json.loads(after.read_text(encoding="utf-8"))["packages"][PACKAGE]
    # Newer pyodide-lock writes an empty `tool`.
    entry = {name: value for name, value in written.items() if (name, value) != ("tool", {})}
    entry |= {"file_name": compiled_wheel.name, "sha256": hashlib.sha256(compiled_wheel.read_bytes()).hexdigest()}
    return json.dumps({"info": runtime.lock_info, "packages": {PACKAGE: entry}}, sort_keys=True, indent=1).encode()


def _with_pyodide_build(before: Path, wheel: Path, after: Path) -> None:
    command = [sys.executable, "-m", "pyodide_cli", "lockfile", "add-wheels"]
    done = subprocess.run(
        [*command, "--input", str(before), "--output", str(after), str(wheel)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"pyodide lockfile add-wheels:\n{done.stdout}{done.stderr}")


def _with_its_library(before: Path, wheel: Path, after: Path) -> None:
    """Do the same where pyodide-build cannot be installed: the command calls this function."""
    # To import it takes longer than all of the build that is kept, and mostly there is one.
    from pyodide_lock import PyodideLockSpec  # noqa: PLC0415
    from pyodide_lock.utils import add_wheels_to_spec  # noqa: PLC0415

    add_wheels_to_spec(PyodideLockSpec.from_json(before), [wheel]).to_json(after)
