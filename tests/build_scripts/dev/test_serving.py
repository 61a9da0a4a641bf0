"""While `mkdocs serve` runs, an edited rule shows before it is proved, the faults of a wrong one show in its place, and a mended one shows again."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # serves a copy of the project and builds it anew

COPIED = ("build_scripts", "docs", "policy_engine", "LICENSE", "mkdocs.yml", "package.json", "pyproject.toml")
LOCKS = ("package-lock.json", "requirements.lock")  # the page of licences tells the versions
PATIENCE = 120.0  # seconds; a changed engine is compiled anew


@dataclass(frozen=True, slots=True)
class Served:
    """A copy of the project that is being served."""

    project: Path
    url: str
    log: Path

    def page(self, path: str) -> str:
        """One page as it is served now."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=10) as answer:
                content: bytes = answer.read()
        except TimeoutError:  # MkDocs holds its answer back while it builds
            return ""
        except urllib.error.HTTPError as missing:  # as long as there are faults, every page
            content = missing.read()
        return content.decode()

    def edit(self, path: str, before: str, after: str) -> None:
        """Change words in a file of the copy."""
        file = self.project / path
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")

    def wait_for_page(self, path: str, words: str) -> None:
        """Until the page says something."""
        self._wait(lambda: words in self.page(path))

    def wait_for_log(self, pattern: str) -> None:
        """Until the server has reported something."""
        self._wait(lambda: re.search(pattern, self.log.read_text(encoding="utf-8")) is not None)

    def _wait(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not reached():
            assert time.monotonic() < end, self.log.read_text(encoding="utf-8")[-3000:]
            time.sleep(0.3)


@pytest.fixture
def served(project_root: Path, tmp_path: Path) -> Iterator[Served]:
    for name in (*COPIED, *LOCKS):
        source = project_root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    if (kept := project_root / ".cache/engine").is_dir():
        shutil.copytree(kept, tmp_path / ".cache/engine")
    (tmp_path / "node_modules").symlink_to(project_root / "node_modules")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUNBUFFERED": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    found = Served(tmp_path, f"http://127.0.0.1:{port}/", log)
    try:
        found.wait_for_log("Serving on")
        yield found
    finally:
        server.terminate()
        server.wait(timeout=30)


def test_an_edited_rule_shows_and_the_faults_of_a_wrong_one_stand_in_its_place(served: Served) -> None:
    rules = "policy_engine/policies/liaocheng_2022/landing.py"
    title = "在城镇落户，落在哪里"
    assert title in served.page("clauses/3.1.6/")

    served.edit(rules, title, "在城镇落户，户口在哪")
    served.wait_for_page("clauses/3.1.6/", "在城镇落户，户口在哪")
    assert title not in served.page("landing/")

    served.edit(rules, "应依次按照", "应该按照")
    served.wait_for_log("cannot be used:\n\nlanding order town: the quote is not in the official text")
    served.wait_for_page("clauses/3.1.6/", "landing order town: the quote is not in the official text")

    served.edit(rules, "应该按照", "应依次按照")
    served.edit(rules, "在城镇落户，户口在哪", title)
    served.wait_for_page("clauses/3.1.6/", title)

    served.wait_for_page("proof/", "还没有证明完")  # shown at once, with the mark on every page
    assert "未证明：" in served.page("clauses/3.1.6/")
    served.wait_for_page("proof/", "一共查了多少")  # and once it is proved, without
    assert "未证明：" not in served.page("clauses/3.1.6/")
    assert "python_stdlib.zip" in served.page("assets/engine/manifest.json")

    served.edit("policy_engine/policies/liaocheng_2022/__init__.py", "overlaps=OVERLAPS", "overlaps=()")
    served.wait_for_page("text/", "未证明：")
    served.wait_for_page("text/", "provision employee: is covered by")
    served.edit("policy_engine/policies/liaocheng_2022/__init__.py", "overlaps=()", "overlaps=OVERLAPS")
    served.wait_for_page("text/", "政策全文")

    served.edit("build_scripts/content/templates/staff.md.jinja", "可以单独打印", "可以分开打印")
    served.wait_for_page("staff/", "可以分开打印")
