"""README's first command, when it cannot start."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.dev import serve
from build_scripts.engine.runtime import RuntimeUnavailableError


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as other:
        other.bind((serve.HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_is_said_with_a_free_one(taken_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert serve.main(["--port", str(taken_port)]) == 1
    message = capsys.readouterr().err
    assert f"端口 {taken_port} 已经被别的程序占用" in message
    instead = int(message.rsplit("PORT=")[1])
    assert serve.is_free(instead)


def test_a_free_port_is_no_problem(taken_port: int) -> None:
    free = next(port for port in range(taken_port + 1, 65535) if serve.is_free(port))
    assert serve.port_problem(free) is None


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_a_number_that_is_no_port_is_said(port: int) -> None:
    assert "不对" in str(serve.port_problem(port))


def test_a_port_without_the_right_to_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(serve, "is_free", refuse)
    assert "Permission denied" in str(serve.port_problem(80))


def test_a_missing_runtime_is_said_before_anything_is_served(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(_: object, __: object) -> None:
        raise RuntimeUnavailableError("请运行 make setup")

    monkeypatch.setattr(serve, "port_problem", lambda _: None)
    monkeypatch.setattr(serve, "engine_assets", missing)
    monkeypatch.setattr(serve, "_become_mkdocs_serve", None)  # calling it would raise
    assert serve.main([]) == 1
    assert "请运行 make setup" in capsys.readouterr().err


@pytest.mark.slow  # builds the site
def test_it_serves_the_site_at_the_address_that_it_prints(project_root: Path, taken_port: int) -> None:
    port = next(port for port in range(taken_port + 1, 65535) if serve.is_free(port))
    command = [sys.executable, "-m", "build_scripts.dev.serve", "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=project_root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
    )
    try:
        assert process.stdout
        address = next(line for line in process.stdout if "http://" in line).split()[2]
        assert address == f"http://127.0.0.1:{port}/"
        assert "聊城" in first_page(address, process)
    finally:
        process.terminate()
        process.communicate(timeout=10)


def first_page(address: str, process: subprocess.Popen[str]) -> str:
    """The page at `address`, as soon as the server there answers; the site is built first."""
    for _ in range(900):
        assert process.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")
