"""outline: what the command makes of a file, Markdown and several documents included."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.model.official import FILE


def test_markdown_is_read_without_its_marks(terminal: Terminal) -> None:
    said = terminal("outline", "-", typed="# 某市办法\n## 第一章 总则\n**第一条** 为了便民。\n".encode())
    assert [line.split()[0] for line in said.output.splitlines()] == ["0.1", "1", "1.1"]
    assert "*" not in said.output


def test_lines_of_a_second_document_are_those_of_the_file(terminal: Terminal) -> None:
    first = "某市落户办法\n第一条 甲。\n第二条 自2024年1月1日起施行。\n\n"
    second = "某市居住证问答\n一、问：多久？\n三、问：\ue000？\n&nbsp;\n"
    said = terminal("outline", "-", typed=(first + second).encode())
    assert said.output.splitlines()[3] == "第 5 行起是另一份文件，编号另算：某市居住证问答"
    assert "第 7 行有看不见或者各处显示不同的字符" in said.output
    assert "第 8 行有网页的记号，请换成原文的字（第 1 个字起的 &nbsp;）" in said.output
    assert "第 7 行已放入，但编号可疑" in said.output
    assert [one["id"] for one in terminal("outline", "-", "--json", typed=(first + second).encode()).json] == [
        "0.1",
        "1",
        "2",
        "2:0.1",
        "2:1",
        "2:3",
    ]


def test_outline_prints_the_tree(terminal: Terminal) -> None:
    said = terminal("outline", str(FILE))
    assert said.code == 0
    assert "    3.1  (一)全面放开城镇落户政策\n      3.1.0  ［引言］" in said.output
    assert said.notes == ""


def test_outline_as_json_is_a_list_in_document_order_with_exact_spans(terminal: Terminal) -> None:
    entries = terminal("outline", str(FILE), "--json").json
    text = FILE.read_text("utf-8")
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
