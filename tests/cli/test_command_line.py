"""The command line as a person and as another program use it: outline, cite and facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.cli.terminal import OFFICIAL, Terminal


def test_outline_prints_the_tree(terminal: Terminal) -> None:
    said = terminal("outline", str(OFFICIAL))
    assert said.code == 0
    assert "    3.1  (一)全面放开城镇落户政策\n      3.1.0  ［引言］" in said.output
    assert said.notes == ""


def test_outline_as_json_is_a_list_in_document_order_with_exact_spans(terminal: Terminal) -> None:
    entries = terminal("outline", str(OFFICIAL), "--json").json
    text = OFFICIAL.read_text("utf-8")
    assert {tuple(entry) for entry in entries} == {("id", "level", "mark", "heading", "text", "start", "end")}
    assert all(text[entry["start"] : entry["end"]] == entry["text"] for entry in entries)
    assert [entry["start"] for entry in entries] == sorted(entry["start"] for entry in entries)
    assert {"1", "2.1", "3.1", "3.1.0", "3.1.2", "3.2.1", "4.2", "5"} <= {entry["id"] for entry in entries}


def test_outline_reads_standard_input_and_names_the_lines_that_it_cannot_place(terminal: Terminal) -> None:
    text = "一、总则\n正文。\n三、职责\n正文。\n".encode()
    said = terminal("outline", "-", "--json", typed=text)
    assert [entry["id"] for entry in said.json] == ["1", "3"]
    assert "第 3 行" in said.notes
    assert "第 3 行" in terminal("outline", "-", typed=text).output


@pytest.mark.parametrize(
    ("name", "problem"),
    [("no-such-file.txt", "没有这个文件"), (".", "这是文件夹，不是文件"), ("a\0b", "打不开这个文件")],
)
def test_a_file_that_cannot_be_read_is_refused(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, problem: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("outline", "assess"):
        said = terminal(command, name)
        assert (said.code, said.output) == (2, "")
        assert problem in said.notes


def test_outline_refuses_what_is_no_text(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\xff\xff\x00")
    said = terminal("outline", str(tmp_path / "picture.png"))
    assert (said.code, said.output) == (2, "")
    assert "不是纯文本" in said.notes


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
