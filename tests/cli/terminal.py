"""The command line, run in this process or in one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from policy_engine import __main__

TENANT = {
    "current_hukou": "other_village",
    "habitual_residence": "elsewhere",
    "town_home": "none",
    "dwelling": "rented_titled",
    "lease_registered": "no",
}


@dataclass(frozen=True)
class Said:
    code: int
    output: str
    notes: str

    @property
    def json(self) -> Any:
        return json.loads(self.output)


class Terminal:
    """Runs the command line in this process, so that its coverage counts."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str, typed: bytes = b"") -> Said:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        try:
            code = __main__.main(arguments)
        except SystemExit as leaving:  # argparse
            code = int(leaving.code or 0)
        output, notes = self._capsys.readouterr()
        return Said(code, output, notes)


def run(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the command line as a process of its own."""
    command = [sys.executable, "-m", "policy_engine", *arguments]
    return subprocess.run(command, capture_output=True, cwd=cwd, env={**os.environ, **environment}, check=False)
