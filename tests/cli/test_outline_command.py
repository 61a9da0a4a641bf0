"""outline: what the command makes of a file, Markdown and several documents included."""

from __future__ import annotations

from tests.cli.terminal import Terminal


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
