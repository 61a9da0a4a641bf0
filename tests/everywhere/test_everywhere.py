"""The same everywhere: today's code is the one that was compared, and what is quick is compared again."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.content import addresses
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.published import published_interview
from tests.build_scripts.rendered import rendered
from tests.everywhere import account, record
from tests.everywhere.account import interview
from tests.everywhere.deciding import what_decides
from tests.everywhere.places import account_here, account_in_chromium, account_in_firefox, account_in_node
from tests.everywhere.record import DECIDING, RECORD, ROOT, code_digest
from tests.everywhere.walker import edges, expected, walked

found = json.loads(RECORD.read_text("utf-8"))


@pytest.mark.slow  # goes through every state
def test_the_comparison_was_made_with_todays_rules_and_code() -> None:
    assert found["code"] == code_digest(POLICY), (
        "what decides a verdict has changed since it was compared; run: make everywhere"
    )
    assert (found["policy"], found["version"]) == (POLICY.id, POLICY.version)
    graph = interview(POLICY)
    assert (found["states"], found["answers"], found["paths"]) == (len(graph.follow), graph.answers, graph.paths)
    assert (found["nodes"], found["node_answers"]) == edges(POLICY)


def test_whatever_decides_a_verdict_is_in_the_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for pattern in DECIDING:
        assert list(ROOT.glob(pattern)), pattern
    for name in ("policy_engine/reasoning/verdict.py", "docs/assets/quiz/deciding/diagram_walk.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.setattr(record, "ROOT", tmp_path)
    before = code_digest(POLICY)
    (tmp_path / "policy_engine/reasoning/verdict.py").write_text("changed")
    assert code_digest(POLICY) != before


def test_another_wording_is_no_other_rule_and_another_option_is() -> None:
    first, *others = POLICY.facts
    reworded = replace(
        first, question="您现在的户口在哪里？", options=tuple(replace(one, label="改") for one in first.options)
    )
    assert what_decides(replace(POLICY, facts=(reworded, *others))) == what_decides(POLICY)
    fewer = replace(first, options=first.options[:-1])
    assert what_decides(replace(POLICY, facts=(fewer, *others))) != what_decides(POLICY)
    assert what_decides(replace(POLICY, facts=(*others, first))) != what_decides(POLICY)


@pytest.mark.parametrize(
    "part", ["provisions", "landing_orders", "guarantees", "interpretations", "checklists", "relations"]
)
def test_leaving_out_a_rule_is_another_rule(part: str) -> None:
    assert what_decides(replace(POLICY, **{part: getattr(POLICY, part)[1:]})) != what_decides(POLICY)


def test_the_page_tells_what_was_compared_and_with_which_versions() -> None:
    page = rendered(POLICY)[addresses.PROOF]
    assert {"CPython", "Pyodide", "Node.js", "Chromium"} <= found["versions"].keys()
    for name, version in found["versions"].items():
        assert f"{name} {version}" in page
    assert f"{found['states']} 种局面、{found['answers']} 个回答" in page


def test_the_walker_says_what_the_engine_says_at_every_node() -> None:
    published = published_interview(POLICY)
    assert walked(published, []) == expected(POLICY, [])


def test_a_walker_with_one_wrong_edge_is_found_out() -> None:
    published = published_interview(POLICY)
    node = next(one for one in published["nodes"] if len(one) > 1 and one[1] != one[-1])
    node[1] = node[-1]
    assert walked(published, []) != expected(POLICY, [])


def test_every_end_of_every_diagram_is_the_same_under_node(engine_folder: Path) -> None:
    here, there = account_here(brief=True), account_in_node(engine_folder, brief=True)
    assert there.chained == here.chained
    assert there.size == here.size > 1_000_000


@pytest.mark.browser
def test_every_end_of_every_diagram_is_the_same_in_the_browsers(built_site: Path) -> None:
    here = account_here(brief=True)
    with ThreadPoolExecutor(1) as apart:  # Playwright drives the browser of other tests in this thread
        chromium = apart.submit(account_in_chromium, built_site, brief=True).result()
    assert chromium.chained == here.chained
    firefox = account_in_firefox(built_site, brief=True)
    if firefox is None:
        pytest.skip("no Firefox on this machine; on Debian, apt install firefox-esr")
    assert firefox.chained == here.chained


def test_one_word_that_differs_is_found_out(engine_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account, "published_interview", lambda policy: {**published_interview(policy), "title": "改"})
    assert account_here(brief=True).chained != account_in_node(engine_folder, brief=True).chained
