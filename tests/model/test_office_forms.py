"""Texts in the forms that offices really hand in: what each line becomes, and what is named by its line (all written for these tests)."""

from __future__ import annotations

import json
from itertools import chain

import pytest
from hypothesis import given

from policy_engine.citing.citation import formal_citation, resolve, short_citation
from policy_engine.cli.outline import outline_json, outline_notes, outline_text, parts_of_file
from policy_engine.model.clause import read_document
from policy_engine.model.reading.characters import without_markdown
from tests.model.test_clause import any_text


def marks(text: str) -> dict[str, str]:
    """Every numbered clause with its mark and its words, white space left out."""
    return {one.id: "".join(one.text.split()) for one in read_document(text).clauses if one.mark}


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("第二条 甲。\n第二条之一　乙。\n第三条 丙。", {"2": "第二条甲。", "2x1": "第二条之一乙。", "3": "第三条丙。"}),
        ("第３条 甲。\n第３条之１ 乙。", {"3": "第３条甲。", "3x1": "第３条之１乙。"}),
        ("第三条：甲。\n第四条、乙。\n第五条.丙。", {"3": "第三条：甲。", "4": "第四条、乙。", "5": "第五条.丙。"}),
        ("第一条\n为了便民。\n第 二 条【范围】全市。", {"1": "第一条为了便民。", "2": "第二条【范围】全市。"}),
        (
            "1 总则\n1.1 甲。\n1.1.1 乙。\n2 附则\n2.1 丙。",
            {"1": "1总则", "1.1": "1.1甲。", "1.1.1": "1.1.1乙。", "2": "2附则", "2.1": "2.1丙。"},
        ),
        ("二、条件\n2.1 甲。\n2.2 乙。", {"2": "二、条件", "2.1": "2.1甲。", "2.2": "2.2乙。"}),
        ("１．甲\n１．１、乙\n（1）丙", {"1": "１．甲", "1.1": "１．１、乙", "1.1.1": "（1）丙"}),
        (
            "第二条 （一）甲；（二）乙。",
            {"2": "第二条", "2.1": "（一）甲；", "2.2": "（二）乙。"},
        ),
        (
            "一、符合下列条件：1.甲；2.乙；3.丙。\n二、丁。",
            {"1": "一、符合下列条件：", "1.1": "1.甲；", "1.2": "2.乙；", "1.3": "3.丙。", "2": "二、丁。"},
        ),
        (
            "第一条 下列人员：（一）甲的：1.新；2.旧；（二）乙。",
            {"1": "第一条下列人员：", "1.1": "（一）甲的：", "1.1.1": "1.新；", "1.1.2": "2.旧；", "1.2": "（二）乙。"},
        ),
        (
            "第一章 总则 第一条 甲。第二条 乙。第三条丙。",
            {"1": "第一章总则", "1.1": "第一条甲。", "1.2": "第二条乙。", "1.3": "第三条丙。"},
        ),
    ],
)
def test_forms_of_numbering(text: str, clauses: dict[str, str]) -> None:
    document = read_document(text)
    assert marks(text) == clauses
    assert document.unplaced == ()
    assert all(document.text[one.start : one.end] == one.text for one in document.clauses)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("第一条 符合第三条第（一）项、第（二）项的。", 1),
        ("第一条 按：第三条规定。第二条规定的除外。", 1),
        ("第一条 标准：（一）只有一项。", 1),
        ("三、甲。四、五级伤残的可以。", 1),
        ("一、甲\n1.5倍以上。", 1),
        ("一、面积：1.5平方米；2.5平方米。", 1),
        ("第一条 甲。\n第三条之规定，不适用。\n第三条之一规定的除外。", 1),
        ("第一条 甲，按照 第二条 的规定办理。", 1),
    ],
)
def test_a_number_that_is_only_mentioned_begins_no_clause(text: str, clauses: int) -> None:
    assert len(marks(text)) == clauses


@pytest.mark.parametrize(
    ("text", "unplaced", "reason"),
    [
        ("第一条 甲，\n— 12 —\n乙。", ["— 12 —"], "像页码"),
        ("某市办法\n- 1 -\n第一条 甲。\n第 2 页 共 3 页", ["- 1 -", "第 2 页 共 3 页"], "像页码"),
        ("第一条 甲。\n附则\n第二条 乙。", ["附则"], "像没有编号的标题"),
        ("某市办法\n总则\n第一条 甲。", ["总则"], "像没有编号的标题"),
        ("第一条 甲。\n第二条至第四条 （删除）\n第五条 乙。", ["第二条至第四条 （删除）"], "像编号"),
        ("一、甲\n2.1 乙", ["2.1 乙"], "像编号"),
        ("第一条 下列人员：（一）甲；（二）乙。应当提交材料。", ["应当提交材料。"], "列举之后的话"),
    ],
)
def test_what_cannot_be_placed_is_named_by_its_line(text: str, unplaced: list[str], reason: str) -> None:
    notes = read_document(text).unplaced
    assert [note.text for note in notes] == unplaced
    assert all(reason in note.reason for note in notes)
    assert [text.split("\n")[note.line - 1].endswith(note.text) for note in notes] == [True] * len(notes)


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("第二条 甲。\n第二条之一 乙。\n第二条之二 丙。\n第三条 丁。", ["编号不连续：这一层不是从 1 开始"]),
        ("第一条 甲。\n第一条之二 乙。", ["编号不连续：前一个不是第 1 条之1"]),
        ("第一条 甲。\n第三条之一 乙。", ["编号不连续：前一个不是第 3 条"]),
        ("一、甲\n二、乙\n某地\n一、丙", ["编号重复或倒退：同一层前一个是第 2 个，也可能从这里起是另一份文件"]),
    ],
)
def test_what_is_odd_about_a_number_is_said(text: str, doubts: list[str]) -> None:
    assert [note.reason for note in read_document(text).doubts] == doubts


ARTICLES = read_document(
    "第一章 总则\n第一条 甲。\n第一条之一 （一）乙；（二）丙。\n第二条 下列人员：（一）丁；（二）戊。\n第四条之一 己。"
)
POINTS = read_document("1 总则\n1.1 甲。\n1.1.1 乙。\n1.1.2 丙。\n（1）丁。\n（2）戊。\n2 附则\n2.1 己。")


@pytest.mark.parametrize(
    ("citation", "clauses"),
    [
        ("第一条之一", ("1.1x1",)),
        ("第1条之1第（二）项", ("1.1x1.2",)),
        ("第一条", ("1.1",)),
        ("第一条和第一条之一", ("1.1", "1.1x1")),
        ("第一条之二", ()),
        ("第二条之（一）", ("1.2.1",)),
        ("第二条之一", ()),
        ("第二条第（一）项", ("1.2.1",)),
    ],
)
def test_an_inserted_article_is_cited_as_such(citation: str, clauses: tuple[str, ...]) -> None:
    assert resolve(ARTICLES, citation).clauses == clauses


def test_several_inserted_articles_share_the_number() -> None:
    document = read_document("第一条 甲。\n第一条之一 乙。\n第一条之二 丙。")
    assert resolve(document, "第一条之一、之二").clauses == ("1x1", "1x2")
    assert resolve(document, "第一条之一至第一条之二").clauses == ("1x1", "1x2")


@pytest.mark.parametrize("words", ["1.1.2", "第1.1.2条", "１．１．２"])
def test_a_number_with_points_is_cited_as_printed(words: str) -> None:
    assert resolve(POINTS, words).clauses == ("1.1.2",)


def test_citations_in_words() -> None:
    assert short_citation(ARTICLES, "1.1x1.2") == "第一条之一（二）"
    assert formal_citation(ARTICLES, "1.1x1.2") == "第一条之一第（二）项"
    assert short_citation(ARTICLES, "1.4x1") == "1.4x1"  # 第四条 itself is not there
    assert (short_citation(POINTS, "1.1.2"), formal_citation(POINTS, "1.1.2.1")) == ("1.1.2", "1.1.2第（1）项")
    for document in (ARTICLES, POINTS):
        for one in document.clauses:
            for words in (short_citation(document, one.id), formal_citation(document, one.id)):
                assert resolve(document, words).clauses == (one.id,)


MARKED = """# 某市办法

## 第一章 总则 ##

**第一条** 下列人员：

- （一）甲；
- **（二）** 乙。

> *第二条* [丙](https://example.cn/a)。

---

***第三条*** 面积：
> 60平方米，*必填*。
- 3 -
"""


def test_more_marks_of_markdown() -> None:
    plain = without_markdown(MARKED)
    assert len(plain) == len(MARKED)
    assert marks(plain) == {
        "1": "第一章总则",
        "1.1": "第一条下列人员：",
        "1.1.1": "（一）甲；",
        "1.1.2": "（二）乙。",
        "1.2": "第二条丙。",
        "1.3": "第三条面积：>60平方米，*必填*。",
    }
    assert [note.text for note in read_document(plain).unplaced] == ["- 3 -"]


NOTICE = "某市关于印发办法的通知\n一、请执行。\n二、请宣传。\n某市人民政府\n2024年3月1日\n"
FIRST = "某市落户办法\n第一条 甲。\n第二条 自2024年1月1日起施行。\n"
SECOND = "某市人民政府\n关于居住证的规定\n目录\n第一章 总则\n第一章 总则\n第一条 乙。\n"
QUESTIONS = "某市居住证问答\n一、问：多久？\n"


@pytest.mark.parametrize(
    ("texts", "titles"),
    [
        ((NOTICE, FIRST), ("某市关于印发办法的通知", "某市落户办法")),
        ((FIRST, SECOND), ("某市落户办法", "某市人民政府关于居住证的规定")),
        ((FIRST, QUESTIONS, FIRST), ("某市落户办法", "某市居住证问答", "某市落户办法")),
        ((NOTICE, SECOND, QUESTIONS), ("某市关于印发办法的通知", "某市人民政府关于居住证的规定", "某市居住证问答")),
    ],
)
def test_every_document_of_a_file_is_read_by_itself(texts: tuple[str, ...], titles: tuple[str, ...]) -> None:
    whole = "".join(texts)
    if QUESTIONS in texts[1:] and SECOND in texts:  # 第一条 乙。 does not say that the text ends there
        whole = whole.replace("第一条 乙。", "第一条 自公布之日起施行。")
    parts = parts_of_file(whole)
    assert tuple(part.document.title for part in parts) == titles
    assert "".join(part.document.text for part in parts) == whole
    for part in parts[1:]:
        first = whole.split("\n")[part.lines]
        assert f"第 {part.lines + 1} 行起是另一份文件，编号另算：{part.document.title}" in outline_text(*parts)
        assert part.document.text.startswith(first)
    entries = json.loads(outline_json(*parts))
    assert [whole[one["start"] : one["end"]] for one in entries] == [one["text"] for one in entries]
    assert len({one["id"] for one in entries}) == len(entries)


def test_the_second_document_is_not_read_into_the_first() -> None:
    document = read_document(FIRST + SECOND)
    assert [one.id for one in document.clauses] == ["0.1", "1", "2"]
    assert document.clause("2").body == "自2024年1月1日起施行。"
    [note] = document.unplaced
    assert (note.line, note.text) == (4, SECOND.strip())
    assert note.reason == "从这里起是另一份文件，没有读进来：某市人民政府"


@pytest.mark.parametrize(
    "text",
    [
        "关于印发某市办法的通知\n现印发给你们。\n某市\n2024年1月1日\n某市办法\n第一条 甲。\n第二条 乙。",
        "第一条 甲。\n附件1\n某市居住证办法\n第一条 乙。",
        "第一条 按照下列办法\n某市计分办法\n一、甲。\n二、乙。",
        "一、甲\n某市计分办法\n1.乙",
    ],
)
def test_a_title_that_begins_no_other_document(text: str) -> None:
    assert len(parts_of_file(text)) == 1


@given(any_text)
def test_the_documents_of_any_file_are_its_whole_text(text: str) -> None:
    parts = parts_of_file(text)
    spans = chain.from_iterable(((part.document.text, span) for span in part.document.spans) for part in parts)
    assert "".join(words[span.start : span.end] for words, span in spans) == text
    assert len(outline_notes(*parts)) >= len(parts) - 1
