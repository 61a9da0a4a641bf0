"""What the browser is served, and what it is told about it."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from build_scripts.engine.engine_bundle import ASSETS, MANIFEST, engine_assets
from build_scripts.engine.lock_file import PACKAGE
from build_scripts.engine.runtime import Runtime, installed_runtime

pytestmark = pytest.mark.slow  # compiles the engine in Node, unless it is kept


@pytest.fixture(scope="module")
def assets(project_root: Path) -> dict[str, bytes]:
    served = engine_assets(project_root)
    return {name: content if isinstance(content, bytes) else content.read_bytes() for name, content in served.items()}


@pytest.fixture(scope="module")
def runtime(project_root: Path) -> Runtime:
    return installed_runtime(project_root)


def test_the_manifest_names_every_other_file_with_size_and_hash(assets: dict[str, bytes]) -> None:
    manifest = json.loads(assets[MANIFEST])
    described = {f"{ASSETS}/{file['path']}": (file["bytes"], file["sha256"]) for file in manifest["files"]}
    served = {
        name: (len(content), hashlib.sha256(content).hexdigest())
        for name, content in assets.items()
        if name != MANIFEST
    }
    assert described == served


def test_the_manifest_gives_the_loader_its_options(assets: dict[str, bytes], runtime: Runtime) -> None:
    manifest = json.loads(assets[MANIFEST])
    roles = {file["role"]: file["path"] for file in manifest["files"]}
    assert set(roles) == {"loader", "runtime", "wasm", "library", "lock", "wheel"}
    assert roles["loader"] == f"{manifest['indexURL']}pyodide.mjs"
    assert roles["library"] == f"{manifest['indexURL']}python_stdlib.zip"  # the loader's own name for it
    assert roles["lock"] == manifest["lockFileURL"]
    assert (manifest["package"], manifest["pyodide"]) == (PACKAGE, runtime.version)


def test_everything_but_the_manifest_lies_under_its_contents_hash(assets: dict[str, bytes]) -> None:
    names = [name for name in assets if name != MANIFEST]
    assert all(re.fullmatch(rf"{ASSETS}/(runtime|policy)-[0-9a-f]{{12}}/[^/]+", name) for name in names)


def test_the_lock_file_holds_the_engine_alone_with_its_hash(assets: dict[str, bytes], runtime: Runtime) -> None:
    path = next(name for name in assets if name.endswith("pyodide-lock.json"))
    lock = json.loads(assets[path])
    assert lock["info"] == runtime.lock_info
    assert list(lock["packages"]) == [PACKAGE]
    entry = lock["packages"][PACKAGE]
    served = assets[f"{path.rpartition('/')[0]}/{entry['file_name']}"]
    assert entry["sha256"] == hashlib.sha256(served).hexdigest()
    assert (entry["imports"], entry["depends"]) == (["policy_engine"], [])
    fields = "depends file_name imports install_dir name package_type sha256 unvendored_tests version"
    assert set(entry) == set(fields.split()), "the same whatever version of pyodide-lock wrote it"
