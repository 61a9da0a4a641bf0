"""Characters that nobody sees, lines without a place, the marks of Markdown, and a list that begins in the line of its clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.cli.outline import Part, outline_entries, outline_notes
from policy_engine.model.clause import read_document
from policy_engine.model.integrity import faults
from policy_engine.model.provision import Uncodified
from policy_engine.model.reading.characters import odd_characters, without_markdown
from tests.model.sample import POLICY, TEXT


@pytest.mark.parametrize(
    ("character", "words"),
    [
        ("\ue000", "第 4 个字是 U+E000，私用区字符，各台机器显示不同"),
        ("\u200b", "第 4 个字是 U+200B，看不见的字符"),
        ("\x07", "第 4 个字是 U+0007，控制字符"),
        ("\U0010fffd", "第 4 个字是 U+10FFFD，私用区字符，各台机器显示不同"),
    ],
)
def test_a_character_that_nobody_sees_is_named_by_code_point_and_place(character: str, words: str) -> None:
    text = TEXT.replace("为便利群众", f"为便利{character}群众")
    [note] = odd_characters(text)
    assert (note.line, note.reason) == (3, words)
    [fault] = faults(replace(POLICY, document=read_document(text), uncodified=(Uncodified("为便利…本方案。", "目的"),)))
    assert (fault.where, fault.problem) == ("line 3", f"a character that nobody can read: {words}")
    assert any(
        line.startswith("第 3 行有看不见") and words in line for line in outline_notes(Part(read_document(text)))
    )


def test_a_byte_order_mark_line_ends_and_tabs_are_no_odd_characters() -> None:
    assert odd_characters("\ufeff一、甲\r\n\t二、乙\n") == ()
    assert [note.line for note in odd_characters("甲\r\n\ufeff乙")] == [2]


def test_a_line_without_a_place_is_a_fault_until_it_is_quoted() -> None:
    text = TEXT.replace("二、落户顺序", "A.另有规定的从其规定。\n二、落户顺序")
    [line] = read_document(text).unplaced
    policy = replace(POLICY, document=read_document(text))
    [fault] = faults(policy)
    assert (fault.where, fault.quote) == (f"line {line.line}", "A.另有规定的从其规定。")
    assert line.reason in fault.problem
    assert faults(replace(policy, uncodified=(*POLICY.uncodified, Uncodified(line.text, "指到别的规定")))) == ()


MARKDOWN = """# 某市办法
## 第一章 总则
**第一条** 为了**便民**,制定本办法。
**第二条　下列人员可以落户：**
1\\. 有房的；
2\\. 有工作的。
## 第二章 附则
__第三条__ 本办法自公布之日起施行。
"""
NUMERALS = "# 某市方案\n## 一、总体要求\n便民。\n### （一）原则\n自愿。\n## 二、保障\n不收费。\n"


def test_markdown_is_read_like_the_text_that_it_marks() -> None:
    read = read_document(without_markdown(MARKDOWN))
    assert [one.id for one in read.clauses] == ["0.1", "1", "1.1", "1.2", "1.2.1", "1.2.2", "2", "2.3"]
    assert read.clause("1.1").body.replace(" ", "") == "为了便民,制定本办法。"
    assert (read.title, read.clause("2").heading, read.unplaced) == ("某市办法", "附则", ())
    assert [one.heading for one in read_document(without_markdown(NUMERALS)).clauses] == [
        "某市方案",
        "总体要求",
        "",
        "原则",
        "保障",
    ]


def test_positions_in_markdown_stay_those_of_the_file() -> None:
    blanked = without_markdown(MARKDOWN)
    assert len(blanked) == len(MARKDOWN)
    for entry in outline_entries(read_document(blanked)):
        assert blanked[entry.start : entry.end] == entry.text
    assert without_markdown(TEXT) == TEXT


def test_a_list_may_begin_in_the_line_of_its_clause() -> None:
    text = "第一条 甲。\n第二条 （一）有房的；\n（二）有工作的。\n第三条 （二）不是第一项。\n一、（一）乙\n"
    document = read_document(text)
    assert [one.id for one in document.clauses[:4]] == ["1", "2", "2.1", "2.2"]
    assert (document.clause("2.1").mark, document.clause("2.1").body) == ("（一）", "有房的；")
    assert "".join(text[span.start : span.end] for span in document.spans) == text
    assert "（二）不是第一项。" in document.clause("3").text
