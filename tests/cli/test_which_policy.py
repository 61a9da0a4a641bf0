"""``--policy``: every command about a policy speaks for the one that is named, by its id or by its reference."""

from __future__ import annotations

import json

import pytest

from policy_engine import policies
from policy_engine.browser import MAIN
from policy_engine.cli.source import reference_of, version_named
from policy_engine.model.answers import Answers
from policy_engine.model.errors import PolicyFaults
from policy_engine.policies import load_policy
from policy_engine.versions.share_code import write_code
from tests.cli.terminal import Terminal
from tests.conftest import NANJING as NANJING_REFERENCE
from tests.conftest import WANGSHAN as WANGSHAN_REFERENCE
from tests.policies_for_tests.nanjing_2004 import POLICY as NANJING
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN

ITS_ID = MAIN.partition(":")[0].rpartition(".")[2]
"""The name by which the main policy is called on the command line."""


def test_a_policy_is_named_by_its_id_or_its_reference(terminal: Terminal) -> None:
    assert reference_of(None) == reference_of(ITS_ID) == MAIN
    for words, policy in ((ITS_ID, load_policy(MAIN)), (NANJING_REFERENCE, NANJING)):
        listed = terminal("facts", "--policy", words, "--json").json
        assert [one["id"] for one in listed] == [fact.id for fact in policy.facts]


def test_a_listed_policy_is_named_by_its_id_wherever_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policies, "listed_policies", lambda: (NANJING_REFERENCE,))
    assert reference_of("nanjing_2004") == NANJING_REFERENCE


def test_every_command_speaks_for_the_policy_that_is_named(terminal: Terminal) -> None:
    chosen = ("--policy", WANGSHAN_REFERENCE)
    ids = [one.id for one in WANGSHAN.provisions]
    assert terminal("cite", "一", *chosen).output == f"一  [1]\n{WANGSHAN.document.words('1')}\n"
    verdict = terminal("assess", "-", "--json", *chosen, typed=b"{}").json
    assert [one["id"] for one in verdict["pathways"]] == ids
    assert list(json.loads(terminal("assess", "-", "--many", *chosen, typed=b"{}\n").output)) == ids
    assert terminal("ask", *chosen, typed=b"q\n").output.startswith(WANGSHAN.title)
    assert terminal("verify", *chosen).output.startswith(f"{WANGSHAN.title}（{WANGSHAN.version} 版）：没有发现问题。")
    assert "最接近的是：2020-03-01、2023-07-01" in terminal("diff", "1999-01-01", "2023-07-01", *chosen).notes
    assert terminal("freeze", *chosen).notes.startswith("wangshan: it has no folder for revisions\n  remedy: ")
    code = write_code(WANGSHAN, "county", None, Answers(()))
    assert terminal("recheck", code, "--json", *chosen).json["in_force"] == WANGSHAN.version


@pytest.mark.parametrize("command", [("facts",), ("verify",), ("cite", "三"), ("ask",), ("assess", "-")])
def test_a_policy_that_is_not_there_is_named_with_the_nearest(terminal: Terminal, command: tuple[str, ...]) -> None:
    said = terminal(*command, "--policy", f"{ITS_ID}x")
    assert (said.code, said.output) == (2, "")
    assert said.notes.startswith(f"--policy：没有这个政策\n  写的是：{ITS_ID}x\n  最接近的是：{ITS_ID}\n")
    assert terminal("facts", "--policy", "nowhere:POLICY").code == 2


def test_with_one_direction_nobody_is_asked_for_it(terminal: Terminal) -> None:
    assert len(NANJING.directions) == 1
    said = terminal("ask", "--policy", NANJING_REFERENCE, typed=b"b\nq\n")
    assert said.output.count(NANJING.facts[0].question) == 2
    assert "您想把户口落在哪里" not in said.output


def test_an_id_is_never_imported_as_code() -> None:
    for words in (f"../{ITS_ID}", "os", ""):
        with pytest.raises(PolicyFaults):
            reference_of(words)


def test_a_version_is_named_by_its_day() -> None:
    assert version_named(load_policy(MAIN).version) is load_policy(MAIN)
    assert version_named(WANGSHAN.version, WANGSHAN_REFERENCE) is WANGSHAN
