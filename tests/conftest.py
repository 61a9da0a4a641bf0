"""What every kind of test may ask for: the project, the built site, the engine in real Pyodide."""

import fcntl
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase

from build_scripts.dev.browser_setup import nginx_executable
from build_scripts.engine.engine_bundle import ASSETS, engine_assets
from policy_engine.browser import MAIN
from tests.pyodide.node_engine import NodeEngine

ROOT = Path(__file__).parent.parent
WANGSHAN = "tests.policies_for_tests.wangshan:POLICY"
QINGXI = "tests.policies_for_tests.qingxi:POLICY"
CHANGQING = "tests.policies_for_tests.changqing:POLICY"
NANJING = "tests.policies_for_tests.nanjing_2004:POLICY"

# A busy machine is no fault of the code. Continuous integration repeats the same examples; elsewhere they are new ones.
EXAMPLES = DirectoryBasedExampleDatabase(ROOT / ".cache/hypothesis")
settings.register_profile(
    "project", deadline=None, derandomize="CI" in os.environ, database=None if "CI" in os.environ else EXAMPLES
)
# The same few each time, for an answer that comes soon and for coverage, which must not hang on luck.
settings.register_profile("few", deadline=None, derandomize=True, database=None, max_examples=20)
settings.load_profile("project")


def pytest_report_header() -> str:
    """Say behind which server the browser tests run."""
    return f"site served by: {nginx_executable() or 'the host of the tests, for there is no nginx here'}"


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """The tests of a policy leave with it: those that import it, themselves or through what they use."""
    is_test = collection_path.name.startswith("test_") and collection_path.suffix == ".py"
    return True if is_test and not all(map(_files_of, _policies_of(collection_path))) else None


@cache
def _policies_of(path: Path) -> frozenset[str]:
    """The encoded policies that a file imports, itself or through what it uses of the tests."""
    found, seen, waiting = set(), {path}, [path]
    while waiting:
        for one in IMPORTED.findall(waiting.pop().read_text(encoding="utf-8")):
            if one.startswith("policy_engine.policies."):
                found.add(".".join(one.split(".")[:3]))
            new = [file for file in _files_of(one) if one.startswith("tests.") and file not in seen]
            seen.update(new)
            waiting += new
    return frozenset(found)


def _files_of(module: str) -> list[Path]:
    place = ROOT.joinpath(*module.split("."))
    return [file for file in (place.with_suffix(".py"), place / "__init__.py") if file.is_file()]


IMPORTED = re.compile(r"^(?:from|import) ([\w.]+)", re.MULTILINE)
MARKS = {"browser": {"browser", "site_url"}, "pyodide": {"pyodide_engine"}, "slow": {"made_once"}}
"""What a test is marked with for using one of these fixtures; `make quick` leaves out what is slow."""


SPEAK_FOR_THE_MAIN_POLICY = {"built_site", "pyodide_engine", "site_url", "terminal"}
"""Fixtures by which a test asks the first policy of mkdocs.yml; one that holds another's words waits until that comes first."""

ENGINE_TESTS = {room.name for room in (ROOT / "policy_engine").iterdir()} | {"test_browser_contract.py"}
"""Where the engine's own tests stand: in rooms of the same names."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow by what it uses, and what tests the engine by where it stands."""
    for item in items:
        if item.path.relative_to(ROOT / "tests").parts[0] in ENGINE_TESTS:
            item.add_marker("engine")
        uses = set(getattr(item, "fixturenames", ()))
        for mark, fixtures in MARKS.items():
            if fixtures & uses:
                item.add_marker(mark)
        others = _policies_of(item.path) - {MAIN.partition(":")[0]}
        if others and uses & SPEAK_FOR_THE_MAIN_POLICY:
            item.add_marker(pytest.mark.skip(reason=f"not first in mkdocs.yml: {', '.join(sorted(others))}"))
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("property")


class MadeOnce(Protocol):
    """Returns the folder of that name, which the first worker who wants it makes for all."""

    def __call__(self, name: str, make: Callable[[Path], None]) -> Path: ...


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """What is slow to make, made once for all workers of a run; the others wait for the first."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, make: Callable[[Path], None]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def project_root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def engine_folder(made_once: MadeOnce) -> Path:
    """The folder assets/engine as a site serves it."""

    def lay_out(site: Path) -> None:
        for name, content in engine_assets(ROOT).items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.read_bytes())

    return made_once("engine", lay_out) / ASSETS


@pytest.fixture(scope="session")
def pyodide_engine(engine_folder: Path) -> Iterator[NodeEngine]:
    """The engine in the runtime that the site serves: `.handle({...})` answers as the reader's browser would."""
    engine = NodeEngine(engine_folder)
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def built_site(made_once: MadeOnce) -> Path:
    """The folder of the whole site. SITE_UNDER_TEST names one that is already built; otherwise it is built here."""
    if built := os.environ.get("SITE_UNDER_TEST"):
        return ROOT / built
    return made_once("site", lambda site: run_python("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)))


@pytest.fixture(scope="session")
def site_with_further_policies(made_once: MadeOnce) -> Path:
    """The folder of the site with the policies of Wangshan, Qingxi and Changqing beside its own, which one more line each in mkdocs.yml adds."""
    return made_once(
        "more", lambda site: run_python("tests.policies_for_tests.build_site", str(site), WANGSHAN, QINGXI, CHANGQING)
    )


def run_python(module: str, *arguments: str) -> None:
    """Run one of the project's modules as a program; what it says of a failure is the failure of the test."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{module} failed:\n{done.stdout}{done.stderr}"
