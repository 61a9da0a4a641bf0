"""The lock file with the engine: of the compiled wheel, and the same bytes whichever of Pyodide's tools a Python can have."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from build_scripts.dev.other_python import FOLDER
from build_scripts.engine.engine_build import build_wheel
from build_scripts.engine.lock_file import PACKAGE, lock_file
from build_scripts.engine.runtime import Runtime, installed_runtime

WRITE = """
import sys
from pathlib import Path
from build_scripts.engine.lock_file import lock_file
from build_scripts.engine.runtime import installed_runtime
sys.stdout.buffer.write(lock_file(installed_runtime(Path()), Path(sys.argv[1]), Path(sys.argv[2])))
"""


@pytest.fixture(scope="module")
def runtime(project_root: Path) -> Runtime:
    return installed_runtime(project_root)


@pytest.fixture(scope="module")
def wheel(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(project_root, tmp_path_factory.mktemp("wheel"))


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    path = tmp_path / "policy_engine-1.0.0-cp314-none-any.whl"
    path.write_bytes(b"compiled")
    return path


@pytest.fixture
def other(project_root: Path) -> Path:
    program = project_root / FOLDER / "bin/python"
    if not program.is_file():
        pytest.skip("no second Python with Pyodide's tools; make other installs them for one on either side of 3.12")
    return program


def test_the_lock_file_takes_name_and_hash_of_the_compiled_wheel(wheel: Path, runtime: Runtime, compiled: Path) -> None:
    entry = json.loads(lock_file(runtime, wheel, compiled))["packages"][PACKAGE]
    assert (entry["file_name"], entry["sha256"]) == (compiled.name, hashlib.sha256(b"compiled").hexdigest())
    assert (entry["name"], entry["imports"], entry["depends"]) == (PACKAGE, ["policy_engine"], [])


def test_pyodide_build_is_there_from_3_12_on() -> None:
    assert (find_spec("pyodide_build") is not None) == (sys.version_info >= (3, 12))


def test_pyodide_build_and_the_library_inside_it_write_the_same_bytes(
    other: Path, wheel: Path, runtime: Runtime, compiled: Path, project_root: Path
) -> None:
    has = [str(other), "-c", "import pyodide_build"]
    assert (subprocess.run(has, capture_output=True, check=False).returncode == 0) != bool(find_spec("pyodide_build"))
    done = subprocess.run([other, "-c", WRITE, wheel, compiled], cwd=project_root, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == lock_file(runtime, wheel, compiled)
