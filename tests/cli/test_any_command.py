"""What holds for every command: arguments, help, errors, output."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys

import pytest

from policy_engine import __main__
from policy_engine.cli import commands
from policy_engine.model.errors import PolicyError
from tests.cli.terminal import Terminal, run
from tests.conftest import WANGSHAN


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "缺少参数：命令"),
        (["asess"], "没有“asess”这个命令\n  最接近的是：assess"),
        (["zzz"], "没有“zzz”这个命令\n用法"),
        (["cite"], "缺少参数：引用"),
        (["facts", "more"], "多出来的参数：more"),
        (["facts", "--jso"], "多出来的参数：--jso"),
        (["facts", "--json=1"], "--json 后面不能带值"),
    ],
)
def test_wrong_arguments_are_refused_in_chinese(terminal: Terminal, arguments: list[str], told: str) -> None:
    said = terminal(*arguments)
    assert (said.code, said.output) == (2, "")
    assert told in said.notes
    assert "用法：" in said.notes


@pytest.mark.parametrize(
    "command", [[], ["outline"], ["cite"], ["facts"], ["assess"], ["ask"], ["recheck"], ["verify"]]
)
def test_help_is_in_chinese(terminal: Terminal, command: list[str]) -> None:
    said = terminal(*command, "--help")
    assert said.code == 0
    assert said.output.startswith("用法：")
    assert "显示这份说明" in said.output


def test_any_other_error_of_the_engine_is_refused_too(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise PolicyError("too many states")

    monkeypatch.setattr(commands, "policy_in_force", refuse)
    said = terminal("facts")
    assert (said.code, said.output, said.notes) == (2, "", "policy_engine: too many states\n")


def test_a_citation_that_is_no_text_is_answered_all_the_same() -> None:
    command = [sys.executable.encode(), b"-m", b"policy_engine", b"cite", b"\xff\xfe"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_reader_that_stops_reading_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert __main__.main(["facts"]) == 141


def test_the_module_runs_as_a_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["policy_engine", "facts", "--policy", WANGSHAN])
    with pytest.raises(SystemExit, match="0"):
        runpy.run_path(__main__.__file__, run_name="__main__")
    assert "您的居住证拿了多久？" in capsys.readouterr().out


def test_output_is_utf_8_whatever_the_locale() -> None:
    done = run("cite", "一1", "--policy", WANGSHAN, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "持有居住证满一年" in done.stdout.decode("utf-8")


def test_an_interrupted_quiz_leaves_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    assert __main__.main(["ask", "--policy", WANGSHAN]) == 130
    assert "您的居住证拿了多久？" in capsys.readouterr().out
