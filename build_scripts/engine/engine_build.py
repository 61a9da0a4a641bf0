"""policy_engine → wheel → the same wheel compiled, in a lock file for Pyodide; kept until a source changes."""

import hashlib
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build import ProjectBuilder
from pyproject_hooks import quiet_subprocess_runner

from build_scripts.engine.lock_file import LOCK_NAME, lock_file
from build_scripts.engine.policy_files import policy_files, with_only
from build_scripts.engine.runtime import COMPILER_SOURCES, LIBRARY_NAME, Runtime, compile_for_browser
from policy_engine.browser import MAIN

_KEPT_BUILDS: Final = 4
_DATE_IN_WHEELS: Final = "1580601600"  # hatchling's own default, said aloud: the bytes must not depend on the day


@dataclass(frozen=True, slots=True)
class EngineBuild:
    """The files that differ from Pyodide's own, where they are kept."""

    library: Path
    """The cut-down, compiled standard library."""
    wheel: Path
    """The compiled engine."""
    lock: Path
    """The lock file that names the wheel and its hash."""


def engine_build(project_root: Path, runtime: Runtime, policies: tuple[str, ...] = (MAIN,)) -> EngineBuild:
    """Build the engine for the browser, or find the build of exactly these sources that an earlier run kept.

    ``policies`` are the references of those for which it must answer (``package.module:NAME``).

    Raises:
        RuntimeUnavailableError: there is no Node, or the engine fails in Pyodide.
    """
    while not (kept := kept_build(project_root, runtime, policies)).is_dir():
        cache = kept.parent
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            fresh = Path(folder) / "build"
            fresh.mkdir()
            _build(project_root, runtime, fresh, policies)
            # A source saved in the meantime may or may not be in this build: then it is nobody's, and made again.
            if _state_of(project_root, runtime, policies) == kept.name:
                _keep(fresh, kept)
    (wheel,) = kept.glob("*.whl")
    return EngineBuild(library=kept / LIBRARY_NAME, wheel=wheel, lock=kept / LOCK_NAME)


def kept_build(project_root: Path, runtime: Runtime, policies: tuple[str, ...] = (MAIN,)) -> Path:
    """The folder where the build of exactly these sources is kept once it is made."""
    return project_root / ".cache" / "engine" / _state_of(project_root, runtime, policies)


def _build(project_root: Path, runtime: Runtime, out: Path, policies: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(project_root, Path(folder))
        with_only(policies, wheel)
        compiled = compile_for_browser(runtime, wheel, out, policies)
        (out / LOCK_NAME).write_bytes(lock_file(runtime, wheel, compiled.wheel))


def _keep(fresh: Path, kept: Path) -> None:
    """Move a whole build into its place at once, and let the oldest go; another process may do the same just now."""
    try:
        fresh.replace(kept)
    except OSError:
        if not kept.is_dir():
            raise
    builds = sorted(kept.parent.glob("[0-9a-f]" * 16), key=lambda path: path.stat().st_mtime)
    for old in builds[:-_KEPT_BUILDS]:
        shutil.rmtree(old, ignore_errors=True)


def _state_of(project_root: Path, runtime: Runtime, policies: tuple[str, ...]) -> str:
    """Name everything that decides the build's bytes."""
    engine = (path for path in (project_root / "policy_engine").rglob("*") if "__pycache__" not in path.parts)
    sources = [
        *sorted(path for path in engine if path.is_file()),
        *COMPILER_SOURCES,
        Path(__file__),
        Path(__file__).with_name("lock_file.py"),
    ]
    sources += [project_root / "pyproject.toml", project_root / "LICENSE", runtime.folder / "package.json"]
    digest = hashlib.sha256("".join(f"{one}\n" for one in policies).encode())
    for name, path in policy_files(policies).items():
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    for path in sources:
        name = path.relative_to(project_root).as_posix() if path.is_relative_to(project_root) else path.name
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]


def build_wheel(project_root: Path, out: Path) -> Path:
    """Build the engine's wheel into the folder `out` with the back end that pyproject.toml names."""
    environment = {"SOURCE_DATE_EPOCH": _DATE_IN_WHEELS}

    def run(cmd: Sequence[str], cwd: str | None = None, extra_environ: Mapping[str, str] | None = None) -> None:
        quiet_subprocess_runner(cmd, cwd, {**(extra_environ or {}), **environment})

    return Path(ProjectBuilder(project_root, runner=run).build("wheel", out))
