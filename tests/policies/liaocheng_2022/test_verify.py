"""verify and freeze: what is proved, and what an encoding was: as the Liaocheng policy has it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from policy_engine.cli import commands
from policy_engine.policies import liaocheng_2022
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.cli.terminal import Terminal, run

OFFICIAL = Path(liaocheng_2022.__file__).with_name("official_text.txt")


@pytest.mark.slow  # proves a whole policy
def test_verify_prints_figures_that_add_up(terminal: Terminal) -> None:
    said = terminal("verify")
    assert (said.code, said.notes) == (0, "")
    assert "没有发现问题" in said.output
    counted = [
        int(line.split("，")[-1].split("：")[-1].split()[0]) for line in said.output.splitlines() if line[0] == " "
    ]
    assert sum(counted) == len(POLICY.document.text)
    assert f"途径 {len(POLICY.provisions)} 条" in said.output


def test_verify_names_every_fault(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = replace(POLICY, uncodified=POLICY.uncodified[1:], facts=POLICY.facts[1:])
    monkeypatch.setattr(commands, "policy_in_force", lambda _: broken)
    said = terminal("verify")
    assert (said.code, said.output) == (1, "")
    assert "no rule accounts for these words" in said.notes
    assert "the policy does not list this fact" in said.notes
    assert said.notes.endswith(f"\nFaults: {said.notes.count(chr(10) + '  remedy: ')}.\n")


def test_verify_names_a_revision_that_is_not_what_was_kept(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "policy_in_force", lambda _: replace(POLICY, version="2099-01-01"))
    monkeypatch.setattr(commands, "proof_faults", lambda _: ())  # another test's concern
    said = terminal("verify")
    assert (said.code, said.output) == (1, "")
    assert "today's revision is not kept" in said.notes


def test_a_policy_that_does_not_load_is_reported_by_every_command(tmp_path: Path) -> None:
    shutil.copytree(OFFICIAL.parents[2], tmp_path / "policy_engine", ignore=shutil.ignore_patterns("__pycache__"))
    copy = tmp_path / OFFICIAL.relative_to(OFFICIAL.parents[3])
    copy.write_text(copy.read_text("utf-8").replace("经房管部门租赁登记备案", "经房管部门备案"), "utf-8")
    done = run("verify", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert "经房管部门租赁登记备案" in done.stderr.decode()
    done = run("facts", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert "经房管部门租赁登记备案" in done.stderr.decode()
    assert run("outline", str(copy), cwd=tmp_path, PYTHONPATH=str(tmp_path)).returncode == 0
