"""What every kind of test may ask for: the project, the built site, the engine in real Pyodide."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from build_scripts.browser_setup import nginx_executable
from build_scripts.engine_bundle import ASSETS, engine_assets
from policy_engine.reasoning.memory import forget
from tests.pyodide.node_engine import NodeEngine

ROOT = Path(__file__).parent.parent
WANGSHAN = "tests.policies_for_tests.wangshan:POLICY"

# A busy machine is no fault of the code. Continuous integration repeats the same examples; elsewhere they are new ones.
settings.register_profile("project", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("project")


def pytest_report_header() -> str:
    """Say behind which server the browser tests run."""
    return f"site served by: {nginx_executable() or 'the host of the tests, for there is no nginx here'}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow by what it uses: `-m "not pyodide and not browser"` leaves the quick tests."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if "pyodide_engine" in fixtures:
            item.add_marker(pytest.mark.pyodide)
        if "browser" in fixtures:
            item.add_marker(pytest.mark.browser)
            # Two cores that also run an engine can starve a browser for half a minute. What fails twice is broken.
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="module", autouse=True)
def forgotten() -> Iterator[None]:
    """A module's questions are a session of their own: those of the whole suite together are more than one engine may remember."""
    yield
    forget()


@pytest.fixture(scope="session")
def project_root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def engine_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder assets/engine as a site serves it."""
    site = tmp_path_factory.mktemp("engine")
    for name, content in engine_assets(ROOT).items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    return site / ASSETS


@pytest.fixture(scope="session")
def pyodide_engine(engine_folder: Path) -> Iterator[NodeEngine]:
    """The engine in the runtime that the site serves: `.handle({...})` answers as the reader's browser would."""
    engine = NodeEngine(engine_folder)
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the whole site. SITE_UNDER_TEST names one that is already built; otherwise it is built here."""
    if built := os.environ.get("SITE_UNDER_TEST"):
        return ROOT / built
    site = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"mkdocs build --strict failed:\n{done.stdout}{done.stderr}"
    return site


@pytest.fixture(scope="session")
def site_with_two_policies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site with the policy of Wangshan beside its own, which one more line in mkdocs.yml adds."""
    site = tmp_path_factory.mktemp("two")
    command = [sys.executable, "-m", "tests.policies_for_tests.build_site", str(site), WANGSHAN]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"the site with two policies cannot be built:\n{done.stdout}{done.stderr}"
    return site
