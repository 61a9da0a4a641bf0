"""From policy_engine to a compiled wheel in a lock file, the same every time and not more often than needed."""

import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from build_scripts.engine import engine_build as building
from build_scripts.engine.engine_build import build_wheel, engine_build
from build_scripts.engine.runtime import Runtime, compile_for_browser, installed_runtime
from policy_engine.browser import MAIN
from policy_engine.policies import listed_policies

pytestmark = pytest.mark.slow  # compiles the engine in Node

OFFICIAL_TEXTS = {f"{one.partition(':')[0].replace('.', '/')}/official_text.txt" for one in listed_policies()}


@pytest.fixture(scope="module")
def runtime(project_root: Path) -> Runtime:
    return installed_runtime(project_root)


@pytest.fixture(scope="module")
def wheel(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(project_root, tmp_path_factory.mktemp("wheel"))


def test_the_wheel_carries_the_official_text_of_every_listed_policy_byte_for_byte(
    wheel: Path, project_root: Path
) -> None:
    with zipfile.ZipFile(wheel) as packed:
        assert {one for one in packed.namelist() if one.endswith("official_text.txt")} == OFFICIAL_TEXTS
        assert all(packed.read(one) == (project_root / one).read_bytes() for one in OFFICIAL_TEXTS)


def test_the_wheel_holds_what_the_quiz_imports_and_nothing_else(wheel: Path, project_root: Path) -> None:
    """In a fresh interpreter: what `browser` imports, and what a policy that asks for a number is written with."""
    program = (
        "import sys, policy_engine.browser as browser\n"
        """browser.handle('{"kind": "verdict", "answers": {}}')\n"""
        "print(*(one.__file__ for name, one in sys.modules.items() if name.split('.')[0] == 'policy_engine'), sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=project_root)
    needed = {Path(one).relative_to(project_root).as_posix() for one in done.stdout.splitlines()}
    members = [name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name]
    assert {name for name in members if name.endswith(".py")} == {*needed, "policy_engine/model/comparison.py"}
    assert {name.split("/")[0] for name in members} == {"policy_engine"}


def test_the_same_engine_gives_the_same_bytes_anywhere_at_any_time(
    project_root: Path, runtime: Runtime, wheel: Path, tmp_path: Path
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
    kept = engine_build(project_root, runtime)
    assert kept.wheel.read_bytes() == compiled.wheel.read_bytes()
    assert kept.library.read_bytes() == compiled.library.read_bytes()


def test_a_kept_build_is_not_made_again(project_root: Path, runtime: Runtime, monkeypatch: pytest.MonkeyPatch) -> None:
    before = engine_build(project_root, runtime)
    monkeypatch.setattr(building, "_build", None)  # calling it would raise
    assert engine_build(project_root, runtime) == before


def test_a_source_saved_during_the_build_makes_another(
    runtime: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("policy_engine/rule.py", "pyproject.toml", "LICENSE"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A = 1")
    rule = tmp_path / "policy_engine/rule.py"
    edits = ["A = 2"]

    def edit_and_build(_: Path, __: Runtime, out: Path, ___: tuple[str, ...]) -> None:
        if edits:
            rule.write_text(edits.pop())
        (out / "engine.whl").write_text(rule.read_text())

    monkeypatch.setattr(building, "_build", edit_and_build)
    assert engine_build(tmp_path, runtime).wheel.read_text() == "A = 2"
    rule.write_text("A = 1")  # taken back: what was built in between must not pass for this
    assert engine_build(tmp_path, runtime).wheel.read_text() == "A = 1"


def test_a_changed_rule_makes_a_new_build(runtime: Runtime, tmp_path: Path) -> None:
    for name in ("policy_engine/rule.py", "pyproject.toml", "LICENSE"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A = 1")
    before = building._state_of(tmp_path, runtime, (MAIN,))
    assert building._state_of(tmp_path, runtime, (MAIN,)) == before
    (tmp_path / "policy_engine/rule.py").write_text("A = 2")
    changed = building._state_of(tmp_path, runtime, (MAIN,))
    assert changed != before
    (tmp_path / "policy_engine/rule.py").rename(tmp_path / "policy_engine/renamed.py")
    assert building._state_of(tmp_path, runtime, (MAIN,)) not in {before, changed}


def test_the_oldest_builds_go(tmp_path: Path) -> None:
    now = time.time()
    names = [f"{number:016x}" for number in range(7)]
    for age, name in enumerate(names):
        (tmp_path / "new").mkdir()
        building._keep(tmp_path / "new", tmp_path / name)
        os.utime(tmp_path / name, (now - 100 + age, now - 100 + age))
    assert sorted(path.name for path in tmp_path.iterdir()) == names[-building._KEPT_BUILDS :]


def test_two_that_build_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    for number in (1, 2):
        fresh = tmp_path / f"fresh{number}"
        fresh.mkdir()
        (fresh / "library").write_text(str(number))
        building._keep(fresh, tmp_path / "0123456789abcdef")
    assert (tmp_path / "0123456789abcdef" / "library").read_text() == "1"
