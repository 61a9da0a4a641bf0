"""The engine as the browser loads it: policy_engine → wheel → Pyodide's lock file → files of the site.

Every served file but the manifest lies in a folder named after its content, so that a host may let browsers keep it for
ever. The runtime and the engine have one folder each: a changed rule does not make anybody fetch the runtime again.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.engine.engine_build import EngineBuild, engine_build
from build_scripts.engine.lock_file import LOCK_NAME, PACKAGE
from build_scripts.engine.runtime import LIBRARY_NAME, UNCHANGED_FILES, Runtime, installed_runtime
from policy_engine.browser import MAIN
from policy_engine.policies import load_policy

ASSETS: Final = "assets/engine"
"""Where the files lie in the site."""

MANIFEST: Final = f"{ASSETS}/manifest.json"


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


def engine_assets(project_root: Path, policies: Mapping[str, str] | None = None) -> dict[str, Path | bytes]:
    """Return every file that the engine needs in the browser, as site path → content.

    `policies` has the reference of each policy for which it is to answer, by the policy's id; without it, that is the engine's own.
    `assets/engine/manifest.json` names the others; docs/decisions/0003 describes it. What is slow
    happens once for each state of the engine and is kept under `.cache/engine`.

    Raises:
        RuntimeUnavailableError: Pyodide or Node is missing, or the engine fails in Pyodide.
    """
    runtime = installed_runtime(project_root)
    policies = policies or {load_policy(MAIN).id: MAIN}
    build = engine_build(project_root, runtime, tuple(policies.values()))
    runtime_files = _in_folder_by_content("runtime", _runtime_contents(runtime, build))
    engine_files = _in_folder_by_content("policy", _engine_contents(build))
    manifest = {**manifest_of(runtime, runtime_files, engine_files), "policies": dict(policies)}
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


def _runtime_contents(runtime: Runtime, build: EngineBuild) -> Iterator[tuple[str, str, bytes]]:
    for role, name in zip(("loader", "runtime", "wasm"), UNCHANGED_FILES, strict=True):
        content = (runtime.folder / name).read_bytes()
        yield role, name, _without_source_map(content) if name.endswith(".mjs") else content
    yield "library", LIBRARY_NAME, build.library.read_bytes()


def _engine_contents(build: EngineBuild) -> Iterator[tuple[str, str, bytes]]:
    yield "lock", LOCK_NAME, build.lock.read_bytes()
    yield "wheel", build.wheel.name, build.wheel.read_bytes()


def _without_source_map(script: bytes) -> bytes:
    """Drop the pointer to a source map, which is not served: a browser's tools would ask for it in vain."""
    body, mark, address = script.rpartition(b"\n//# sourceMappingURL=")
    return body + b"\n" if mark and b"\n" not in address.strip() else script


def _in_folder_by_content(name: str, contents: Iterable[tuple[str, str, bytes]]) -> tuple[EngineFile, ...]:
    contents = tuple(contents)
    digest = hashlib.sha256(b"".join(hashlib.sha256(content).digest() for _, _, content in contents)).hexdigest()
    return tuple(EngineFile(role, f"{name}-{digest[:12]}/{file}", content) for role, file, content in contents)
