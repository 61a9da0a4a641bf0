"""The engine as the browser loads it: policy_engine → wheel → Pyodide's lock file → files of the site.

Every served file but the manifest lies in a folder named after its content, so that a host may let browsers keep it for
ever. The runtime and the engine have one folder each: a changed rule does not make anybody fetch the runtime again.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build import ProjectBuilder
from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec, update_package_sha256
from pyproject_hooks import quiet_subprocess_runner

from build_scripts.runtime import (
    COMPILER_SOURCES,
    LIBRARY_NAME,
    UNCHANGED_FILES,
    Compiled,
    Runtime,
    compile_for_browser,
    installed_runtime,
)

ASSETS: Final = "assets/engine"
"""Where the files lie in the site."""

MANIFEST: Final = f"{ASSETS}/manifest.json"

PACKAGE: Final = "policy-engine"
"""The engine's name in the lock file; what the worker passes to `loadPackage`."""

_LOCK_NAME: Final = "pyodide-lock.json"
_KEPT_BUILDS: Final = 4
_DATE_IN_WHEELS: Final = "1580601600"  # hatchling's own default, said aloud: the bytes must not depend on the day


@dataclass(frozen=True, slots=True)
class EngineFile:
    """One file that the worker needs before the engine can answer."""

    role: str
    """`loader`, `runtime`, `wasm`, `library`, `lock` or `wheel`."""
    path: str
    """Where it is served, from the folder of the manifest."""
    content: bytes

    def entry(self) -> dict[str, str | int]:
        """Describe the file for the manifest; `bytes` is its size before the host compresses it."""
        sha256 = hashlib.sha256(self.content).hexdigest()
        return {"role": self.role, "path": self.path, "bytes": len(self.content), "sha256": sha256}


def engine_assets(project_root: Path) -> dict[str, Path | bytes]:
    """Return every file that the engine needs in the browser, as site path → content.

    `assets/engine/manifest.json` names the others; docs/decisions/0003 describes it. What is slow
    happens once for each state of the engine and is kept under `.cache/engine`.

    Raises:
        RuntimeUnavailableError: Pyodide or Node is missing, or the engine fails in Pyodide.
    """
    runtime = installed_runtime(project_root)
    compiled, lock = _kept_build(project_root, runtime)
    runtime_files = _in_folder_by_content("runtime", _runtime_contents(runtime, compiled))
    engine_files = _in_folder_by_content("policy", _engine_contents(compiled, lock))
    manifest = manifest_of(runtime, runtime_files, engine_files)
    served = {f"{ASSETS}/{file.path}": file.content for file in (*runtime_files, *engine_files)}
    return {**served, MANIFEST: json.dumps(manifest, indent=1).encode()}


def manifest_of(
    runtime: Runtime, runtime_files: tuple[EngineFile, ...], engine_files: tuple[EngineFile, ...]
) -> Mapping[str, object]:
    """Say where everything is: the options for `loadPyodide`, and every file with its size and SHA-256."""
    lock = next(file.path for file in engine_files if file.role == "lock")
    return {
        "pyodide": runtime.version,
        "python": runtime.python,
        "package": PACKAGE,
        "indexURL": runtime_files[0].path.rpartition("/")[0] + "/",
        "lockFileURL": lock,
        "files": [file.entry() for file in (*runtime_files, *engine_files)],
    }


def build_wheel(project_root: Path, out: Path) -> Path:
    """Build the engine's wheel into the folder `out` with the back end that pyproject.toml names."""
    environment = {"SOURCE_DATE_EPOCH": _DATE_IN_WHEELS}

    def run(cmd: Sequence[str], cwd: str | None = None, extra_environ: Mapping[str, str] | None = None) -> None:
        quiet_subprocess_runner(cmd, cwd, {**(extra_environ or {}), **environment})

    return Path(ProjectBuilder(project_root, runner=run).build("wheel", out))


def lock_file(runtime: Runtime, wheel: Path, compiled_wheel: Path) -> bytes:
    """Return a lock file for Pyodide that holds the engine and nothing else.

    `wheel`, the engine as source, tells name, version, dependencies and import names; `compiled_wheel` is what the
    entry names and whose SHA-256 `loadPackage` checks.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _LOCK_NAME
        # Older pyodide-lock wants the version that newer lock files no longer have.
        info = {"version": runtime.version, **runtime.lock_info}
        path.write_text(json.dumps({"info": info, "packages": {}}), encoding="utf-8")
        lock = add_wheels_to_spec(PyodideLockSpec.from_json(path), [wheel])
        entry = update_package_sha256(lock.packages[PACKAGE], compiled_wheel)
        entry.file_name = compiled_wheel.name
        lock.to_json(path)
        written = json.loads(path.read_text(encoding="utf-8"))["packages"][PACKAGE]
    # Newer pyodide-lock writes an empty `tool`; without it every version gives the same bytes.
    packages = {PACKAGE: {name: value for name, value in written.items() if (name, value) != ("tool", {})}}
    return json.dumps({"info": runtime.lock_info, "packages": packages}, sort_keys=True, indent=1).encode()


def _runtime_contents(runtime: Runtime, compiled: Compiled) -> Iterator[tuple[str, str, bytes]]:
    for role, name in zip(("loader", "runtime", "wasm"), UNCHANGED_FILES, strict=True):
        content = (runtime.folder / name).read_bytes()
        yield role, name, _without_source_map(content) if name.endswith(".mjs") else content
    yield "library", LIBRARY_NAME, compiled.library.read_bytes()


def _engine_contents(compiled: Compiled, lock: bytes) -> Iterator[tuple[str, str, bytes]]:
    yield "lock", _LOCK_NAME, lock
    yield "wheel", compiled.wheel.name, compiled.wheel.read_bytes()


def _without_source_map(script: bytes) -> bytes:
    """Drop the pointer to a source map, which is not served: a browser's tools would ask for it in vain."""
    body, mark, address = script.rpartition(b"\n//# sourceMappingURL=")
    return body + b"\n" if mark and b"\n" not in address.strip() else script


def _in_folder_by_content(name: str, contents: Iterable[tuple[str, str, bytes]]) -> tuple[EngineFile, ...]:
    contents = tuple(contents)
    digest = hashlib.sha256(b"".join(hashlib.sha256(content).digest() for _, _, content in contents)).hexdigest()
    return tuple(EngineFile(role, f"{name}-{digest[:12]}/{file}", content) for role, file, content in contents)


def _kept_build(project_root: Path, runtime: Runtime) -> tuple[Compiled, bytes]:
    """Build, or find the build of exactly these sources that an earlier run kept."""
    cache = project_root / ".cache" / "engine"
    kept = cache / _state_of(project_root, runtime)
    if not kept.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            fresh = Path(folder) / "build"
            fresh.mkdir()
            _build(project_root, runtime, fresh)
            _keep(fresh, kept)
    (wheel,) = kept.glob("*.whl")
    return Compiled(kept / LIBRARY_NAME, wheel), (kept / _LOCK_NAME).read_bytes()


def _build(project_root: Path, runtime: Runtime, out: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(project_root, Path(folder))
        compiled = compile_for_browser(runtime, wheel, out)
        (out / _LOCK_NAME).write_bytes(lock_file(runtime, wheel, compiled.wheel))


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


def _state_of(project_root: Path, runtime: Runtime) -> str:
    """Name everything that decides the build's bytes."""
    engine = (path for path in (project_root / "policy_engine").rglob("*") if "__pycache__" not in path.parts)
    sources = [*sorted(path for path in engine if path.is_file()), *COMPILER_SOURCES, Path(__file__)]
    sources += [project_root / "pyproject.toml", project_root / "LICENSE", runtime.folder / "package.json"]
    digest = hashlib.sha256()
    for path in sources:
        name = path.relative_to(project_root).as_posix() if path.is_relative_to(project_root) else path.name
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]
