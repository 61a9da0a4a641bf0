"""From policy_engine to what the browser is served."""

import hashlib
import json
import os
import re
import shutil
import time
import zipfile
from pathlib import Path

import pytest

from build_scripts import engine_bundle
from build_scripts.engine_bundle import ASSETS, MANIFEST, PACKAGE, build_wheel, engine_assets, lock_file
from build_scripts.runtime import Runtime, compile_for_browser, installed_runtime

OFFICIAL_TEXT = "policy_engine/policies/liaocheng_2022/official_text.txt"


@pytest.fixture(scope="module")
def assets(project_root: Path) -> dict[str, bytes]:
    served = engine_assets(project_root)
    return {name: content if isinstance(content, bytes) else content.read_bytes() for name, content in served.items()}


@pytest.fixture(scope="module")
def runtime(project_root: Path) -> Runtime:
    return installed_runtime(project_root)


@pytest.fixture(scope="module")
def wheel(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(project_root, tmp_path_factory.mktemp("wheel"))


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


def test_the_wheel_carries_the_official_text_byte_for_byte(wheel: Path, project_root: Path) -> None:
    assert zipfile.ZipFile(wheel).read(OFFICIAL_TEXT) == (project_root / OFFICIAL_TEXT).read_bytes()


def test_the_wheel_holds_the_whole_engine_and_nothing_else(wheel: Path, project_root: Path) -> None:
    sources = {path.relative_to(project_root).as_posix() for path in (project_root / "policy_engine").rglob("*.py")}
    members = [name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name]
    assert {name for name in members if name.endswith(".py")} == sources
    assert {name.split("/")[0] for name in members} == {"policy_engine"}


def test_the_same_engine_gives_the_same_bytes_anywhere_at_any_time(
    project_root: Path, runtime: Runtime, wheel: Path, assets: dict[str, bytes], tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(project_root / "policy_engine", copy / "policy_engine", copy_function=shutil.copy)
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(project_root / name, copy / name)
    for path in copy.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    again = build_wheel(copy, tmp_path)
    assert again.read_bytes() == wheel.read_bytes()
    compiled = compile_for_browser(runtime, again, tmp_path)
    served = {name.rpartition("/")[2]: content for name, content in assets.items()}
    assert served[compiled.wheel.name] == compiled.wheel.read_bytes()
    assert served[compiled.library.name] == compiled.library.read_bytes()


def test_the_lock_file_takes_name_and_hash_of_the_compiled_wheel(wheel: Path, runtime: Runtime, tmp_path: Path) -> None:
    compiled = tmp_path / "policy_engine-1.0.0-cp314-none-any.whl"
    compiled.write_bytes(b"compiled")
    entry = json.loads(lock_file(runtime, wheel, compiled))["packages"][PACKAGE]
    assert (entry["file_name"], entry["sha256"]) == (compiled.name, hashlib.sha256(b"compiled").hexdigest())


def test_a_kept_build_is_not_made_again(project_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = engine_assets(project_root)
    monkeypatch.setattr(engine_bundle, "_build", None)  # calling it would raise
    assert engine_assets(project_root) == before


def test_a_changed_rule_makes_a_new_build(runtime: Runtime, tmp_path: Path) -> None:
    for name in ("policy_engine/rule.py", "pyproject.toml", "LICENSE"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A = 1")
    before = engine_bundle._state_of(tmp_path, runtime)
    assert engine_bundle._state_of(tmp_path, runtime) == before
    (tmp_path / "policy_engine/rule.py").write_text("A = 2")
    changed = engine_bundle._state_of(tmp_path, runtime)
    assert changed != before
    (tmp_path / "policy_engine/rule.py").rename(tmp_path / "policy_engine/renamed.py")
    assert engine_bundle._state_of(tmp_path, runtime) not in {before, changed}


def test_the_oldest_builds_go(tmp_path: Path) -> None:
    now = time.time()
    names = [f"{number:016x}" for number in range(7)]
    for age, name in enumerate(names):
        (tmp_path / "new").mkdir()
        engine_bundle._keep(tmp_path / "new", tmp_path / name)
        os.utime(tmp_path / name, (now - 100 + age, now - 100 + age))
    assert sorted(path.name for path in tmp_path.iterdir()) == names[-engine_bundle._KEPT_BUILDS :]


def test_two_that_build_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    for number in (1, 2):
        fresh = tmp_path / f"fresh{number}"
        fresh.mkdir()
        (fresh / "library").write_text(str(number))
        engine_bundle._keep(fresh, tmp_path / "0123456789abcdef")
    assert (tmp_path / "0123456789abcdef" / "library").read_text() == "1"
