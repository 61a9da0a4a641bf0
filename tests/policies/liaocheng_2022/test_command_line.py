"""The command line as a person and as another program use it: cite and facts."""

from __future__ import annotations

import pytest

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.cli.terminal import Terminal


@pytest.mark.parametrize("citation", ["第三部分第（一）项第2目", "三（一）2", "3.1.2", "租房落户", "租房没备案"])
def test_cite_prints_the_clause(terminal: Terminal, citation: str) -> None:
    said = terminal("cite", citation)
    assert said.code == 0
    assert said.output.startswith("三（一）2  [3.1.2]\n2.租房落户。在城镇无自有房屋、")
    assert terminal("cite", citation, "--json").json == {"status": "found", "clauses": ["3.1.2"]}


def test_cite_lists_the_candidates_of_an_ambiguous_citation(terminal: Terminal) -> None:
    said = terminal("cite", "（二）")
    assert said.code == 0
    assert said.output.startswith("可能指：")
    assert all(f"[{one}]" in said.output for one in ("2.2", "3.2", "4.2"))
    assert terminal("cite", "（二）", "--json").json == {"status": "ambiguous", "clauses": ["2.2", "3.2", "4.2"]}


def test_cite_says_that_a_clause_does_not_exist(terminal: Terminal) -> None:
    said = terminal("cite", "三（四）")
    assert said.code == 1
    assert "三（四）" in said.output
    said = terminal("cite", "三（四）", "--json")
    assert (said.code, said.json) == (1, {"status": "not_found", "clauses": []})


def test_cite_knows_single_sentences_and_everyday_names_of_other_clauses(terminal: Terminal) -> None:
    assert terminal("cite", "三（二）1第二句", "--json").json["clauses"] == ["3.2.1b"]
    assert terminal("cite", "迁户口地会不会收走", "--json").json["clauses"] == ["4.2"]


def test_facts_lists_every_question_for_programs_and_for_people(terminal: Terminal) -> None:
    said = terminal("facts")
    listed = terminal("facts", "--json").json
    assert [one["id"] for one in listed] == [fact.id for fact in POLICY.facts]
    for one, fact in zip(listed, POLICY.facts, strict=True):
        assert {"id", "question", "options", "why", "where"} <= set(one)
        assert [(option["id"], option["label"]) for option in one["options"]] == [
            (option.id, option.label) for option in fact.options
        ]
        assert [option.get("rare", False) for option in one["options"]] == [option.rare for option in fact.options]
        assert all(words in said.output for words in (fact.id, fact.question, fact.why, fact.where, fact.hint))
    assert "unknown（不清楚）" in said.output
