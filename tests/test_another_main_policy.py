"""Another policy in the place of the main one is a line and a folder: nothing else knows it by name, and its tests leave with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.content.worked_cases import CASES
from policy_engine.browser import MAIN
from policy_engine.policies import load_policy
from tests.conftest import CHANGQING, ROOT

pytestmark = pytest.mark.slow  # collects every test and builds a site

NOT_COPIED = {"__pycache__", "node_modules"}
MADE = {".git", ".venv", ".cache", "site", "dist"}
"""What is made anew at the top of the project, or is not the project's."""
KEPT = (".cache/engine", ".cache/compressed", ".cache/zipped")
"""What builds know by its content, and so find in the copy too."""
A_FEW = ("tests/cli", "tests/citing", "tests/model/test_clause.py", "tests/policies", "tests/test_cases.py")
"""Rooms whose tests used to read the main policy; to run all of them takes minutes."""


@pytest.fixture(scope="module")
def without_it(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a small policy in the place of the main one, whose package and cases are gone."""
    copy = tmp_path_factory.mktemp("without") / "project"
    shutil.copytree(ROOT, copy, ignore=lambda at, _: NOT_COPIED | (MADE if Path(at) == ROOT else set()))
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    for name in KEPT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name)
    package = MAIN.partition(":")[0].replace(".", "/")
    shutil.rmtree(copy / package)
    shutil.rmtree(copy / CASES.relative_to(ROOT) / load_policy(MAIN).id)
    (copy / "mkdocs.yml").write_text(
        (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace(MAIN, CHANGQING), "utf-8"
    )
    return copy


def run(project: Path, *command: str) -> str:
    """What a module says that is run in a project: its own code, and nothing of this one's."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    environment["PYTHONPATH"] = str(project)
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout


def test_every_test_that_stays_loads(without_it: Path) -> None:
    collected = run(without_it, "pytest", "--collect-only", "--quiet")
    files = {line.partition("::")[0] for line in collected.splitlines() if "::" in line}
    assert len(files) > 100
    assert not [one for one in files if load_policy(MAIN).id in one]


def test_tests_of_the_engine_pass_on_the_samples(without_it: Path) -> None:
    only = "not slow and not property and not browser and not pyodide"
    assert " passed" in run(without_it, "pytest", "--quiet", "-m", only, *A_FEW)


def test_the_site_builds(without_it: Path, tmp_path: Path) -> None:
    run(without_it, "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site"))
    assert "长青镇" in (tmp_path / "site/index.html").read_text(encoding="utf-8")
