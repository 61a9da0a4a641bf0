"""What a foreign file or a full disk cannot do: steer the terminal, flood it, keep the machine busy, or end in a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from policy_engine import __main__
from policy_engine.cli.reply import faults_text, refusal
from policy_engine.model.errors import Fault, PolicyFaults
from tests.cli.terminal import Terminal
from tests.model.official import FILE

FULL = Path("/dev/full")


def test_twenty_faults_are_told_in_full_and_the_rest_are_counted() -> None:
    many = tuple(Fault(f"第 {number} 处", "不对") for number in range(1, 51))
    told = refusal(PolicyFaults(many)).notes.splitlines()
    assert (len(told), told[19]) == (21, "第 20 处：不对")
    assert told[20].startswith("还有 30 处没有列出")
    assert faults_text(many[:20]).count("不对") == 20
    assert "没有列出" not in faults_text(many[:20])


def test_an_answers_file_with_a_thousand_wrong_ids_does_not_flood_the_terminal(terminal: Terminal) -> None:
    given = {f"nothing_{number}": "yes" for number in range(1000)}
    said = terminal("assess", "-", typed=json.dumps(given).encode())
    assert (said.code, said.output) == (2, "")
    assert "还有 980 处没有列出" in said.notes


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\x9b", "\x7f", "\u202e"])
def test_control_characters_of_a_foreign_file_are_written_out(terminal: Terminal, character: str) -> None:
    text = f"一、甲{character}[31m乙\nA.丙{character}丁\n"
    escaped = f"\\u{ord(character):04x}"
    said = terminal("outline", "-", typed=text.encode())
    assert character not in said.output
    assert f"甲{escaped}[31m乙" in said.output
    told = terminal("outline", "-", "--json", typed=text.encode())
    assert character not in told.output + told.notes
    assert told.json[0]["heading"] == f"甲{character}[31m乙"
    refused = terminal("assess", "-", typed=json.dumps({f"x{character}y": "yes"}).encode())
    assert character not in refused.notes
    assert escaped in refused.notes


@pytest.mark.parametrize("command", ["outline", "assess"])
@pytest.mark.parametrize("size", [1000, 50_000_000])
def test_nothing_but_nul_is_refused_at_once(terminal: Terminal, command: str, size: int) -> None:
    started = time.perf_counter()
    said = terminal(command, "-", typed=bytes(size))
    assert (said.code, said.output) == (2, "")
    assert "Traceback" not in said.notes
    assert time.perf_counter() - started < 5


def test_a_file_that_is_too_large_is_not_read_to_its_end(terminal: Terminal, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes("一、甲\n".encode() * 1_000_000)
    said = terminal("outline", str(large))
    assert (said.code, said.output) == (2, "")
    assert "文件太大" in said.notes


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_a_full_disk_is_said_without_a_traceback() -> None:
    with FULL.open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "policy_engine", "outline", str(FILE)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 74
    assert ended.stderr.decode().startswith("写不出去：")
    assert b"Traceback" not in ended.stderr


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_the_same_in_this_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with FULL.open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert __main__.main(["outline", str(FILE)]) == 74
    assert capsys.readouterr().err.startswith("写不出去：")
