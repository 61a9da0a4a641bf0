"""verify and freeze: what is proved, and what an encoding was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from policy_engine.cli import commands
from policy_engine.model.errors import Fault, PolicyFaults
from tests.cli.small_policy import SMALL
from tests.cli.terminal import Terminal
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN


def test_verify_names_what_decides_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "policy_in_force", lambda _: SMALL)
    said = terminal("verify")
    assert (said.code, said.output) == (1, "")
    assert "provision provision_1: is covered by provision_2" in said.notes


def test_freeze_keeps_the_encoding_and_never_overwrites_one_that_decides_otherwise(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "frozen_here").mkdir()
    (tmp_path / "frozen_here" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    policy = replace(WANGSHAN, revision=7, revisions_package="frozen_here")
    monkeypatch.setattr(commands, "policy_in_force", lambda _: policy)
    assert terminal("freeze").output == f"{policy.version} 版第 7 稿已存档：{policy.version}_7.json\n"
    kept = tmp_path / f"frozen_here/revisions/{policy.version}_7.json"
    before = kept.read_bytes()
    monkeypatch.setattr(commands, "policy_in_force", lambda _: replace(policy, provisions=policy.provisions[::-1]))
    said = terminal("freeze")
    assert (said.code, said.output, kept.read_bytes()) == (2, "", before)
    assert "what decides has changed" in said.notes
    assert terminal("freeze", "--again").code == 0
    assert kept.read_bytes() != before


def test_verify_names_the_faults_that_keep_the_policy_from_loading(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> None:
        raise PolicyFaults((Fault("clause 3.1.2", "no rule accounts for these words", "可"), Fault("fact a", "empty")))

    monkeypatch.setattr(commands, "policy_in_force", refuse)
    said = terminal("verify")
    assert (said.code, said.output) == (1, "")
    assert "clause 3.1.2: no rule accounts for these words\n  quote: 可\nfact a: empty\nFaults: 2." in said.notes
