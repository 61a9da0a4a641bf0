"""A known vulnerability fails the audit; a service that does not answer is said, and does not pass for one that knows of none."""

import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from build_scripts.dev.audit import Finding, read_npm, read_pip, report

# In the form of https://pypi.org/project/pip-audit/, "JSON".
FROM_PIP: dict[str, Any] = {
    "dependencies": [
        {"name": "jinja2", "version": "3.1.4", "vulns": [{"id": "GHSA-q2x7-8rv6-6q7h", "fix_versions": ["3.1.5"]}]},
        {"name": "brotli", "version": "1.2.1", "vulns": []},
        {"name": "own", "skip_reason": "not on the index"},
    ],
    "fixes": [],
}


class Registry(BaseHTTPRequestHandler):
    """Answers what npm asks a registry: which of these packages have advisories."""

    advisories: dict[str, Any] = {}  # noqa: RUF012 - set by each test

    def do_POST(self) -> None:
        content = json.dumps(self.advisories).encode()
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture
def registry() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Registry)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def npm_says(project_root: Path, registry: str) -> tuple[str, ...] | None:
    command = ["npm", "audit", "--json", "--registry", registry, "--fetch-retries", "0", "--fetch-timeout", "5000"]
    done = subprocess.run(command, cwd=project_root, capture_output=True, text=True, check=False)
    return read_npm(done.stdout)


@pytest.mark.slow  # runs npm
def test_npm_is_asked_for_what_is_locked(project_root: Path, registry: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert npm_says(project_root, registry) == ()
    advisory = {
        "id": 1,
        "url": "",
        "title": "hole",
        "severity": "high",
        "vulnerable_versions": "*",
        "cwe": [],
        "cvss": {"score": 7},
    }
    monkeypatch.setattr(Registry, "advisories", {"qrcode-generator": [advisory]})
    assert npm_says(project_root, registry) == ("qrcode-generator: high",)


def test_npm_without_a_registry_gives_no_answer(project_root: Path) -> None:
    assert npm_says(project_root, "http://127.0.0.1:9/") is None


def test_what_pip_audit_says_is_read() -> None:
    assert read_pip(json.dumps(FROM_PIP)) == ("jinja2 3.1.4: GHSA-q2x7-8rv6-6q7h",)
    assert read_pip(json.dumps({"dependencies": [], "fixes": []})) == ()


PASSED_OVER = json.dumps({"dependencies": [{"name": "jinja2", "skip_reason": "could not be found"}], "fixes": []})


@pytest.mark.parametrize("output", ["", "no network", "[]", '{"message": "405"}', PASSED_OVER])
def test_what_is_no_report_is_no_answer(output: str) -> None:
    assert read_npm(output) is None
    assert read_pip(output) is None


@pytest.mark.parametrize(
    ("known", "code", "words"),
    [
        ((None, None), 0, "没有查完：2 处都没有问到，不能说没有漏洞。"),
        (((), None), 0, "没有查完：2 处里有 1 处没有问到，不能说没有漏洞。"),
        (((), ()), 0, "查完了：2 处都问到了，没有已知漏洞。"),
        ((("jinja2 3.1.4: X",), ()), 1, "查完了：2 处都问到了，有已知漏洞。"),
        ((("jinja2 3.1.4: X",), None), 1, "jinja2 3.1.4: X"),
    ],
)
def test_who_was_not_asked_has_not_said_that_there_is_none(
    capsys: pytest.CaptureFixture[str], known: tuple[tuple[str, ...] | None, ...], code: int, words: str
) -> None:
    assert report(Finding("pip-audit", one) for one in known) == code
    told = "".join(capsys.readouterr())
    assert words in told
    assert ("查完了" in told) == (None not in known)
