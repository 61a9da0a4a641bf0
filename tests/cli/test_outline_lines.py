"""Single lines of an outline: headings, notes of departments, numerals, and any text at all."""

import gc
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.cli.outline import (
    Part,
    decode_text,
    outline_entries,
    outline_json,
    outline_notes,
    outline_text,
)
from policy_engine.model.clause import read_document
from policy_engine.model.errors import PolicyError
from policy_engine.model.reading.numbering import chinese_numeral, read_mark, read_number
from tests.model.official import DOCUMENT, SAMPLES
from tests.model.test_clause import any_text

TEXTS = {path.stem: path.read_bytes().decode("utf-8") for path in SAMPLES}


@pytest.mark.parametrize(
    ("line", "heading", "body"),
    [
        ("（一）放开限制。凡有意愿的均可落户。", "放开限制", "凡有意愿的均可落户。"),
        ("（一）放开限制（市公安局负责）", "放开限制", "（市公安局负责）"),
        ("（一）放开限制，凡有意愿的均可落户。", "", "放开限制，凡有意愿的均可落户。"),
        ("（一）放开限制：", "", "放开限制："),
        ("（一）放开限制。", "", "放开限制。"),
        ("（一）放开限制。（市公安局负责。）", "", "放开限制。（市公安局负责。）"),
        ("第一条【目的】为了规范。", "目的", "为了规范。"),
        ("第一条〔目的〕为了规范。", "目的", "为了规范。"),
        ("第一条〔2020〕12号文废止。", "", "〔2020〕12号文废止。"),
        ("第一条 为了规范。", "", "为了规范。"),
        ("（一）" + "长" * 41, "", "长" * 41),
    ],
)
def test_headings(line: str, heading: str, body: str) -> None:
    clause = read_document(line).clause("1")
    assert (clause.heading, clause.body) == (heading, body)


def test_a_full_stop_after_the_heading_of_a_list() -> None:
    document = read_document("一、主要任务。\n（一）放开限制。\n各地办理。\n1.租房。\n2.购房。")
    assert [one.heading for one in document.clauses] == ["主要任务", "放开限制", "", "", ""]
    assert document.clause("1.1.0").text == "各地办理。"


@pytest.mark.parametrize(
    ("note", "agencies"),
    [
        ("（由市公安局会同市民政局、市教育局等部门按职责分工负责）", ("市公安局", "市民政局", "市教育局")),
        ("（责任单位：市公安局，各县（市、区）人民政府）", ("市公安局", "各县（市、区）人民政府")),
        ("【牵头部门：市公安局；配合部门：市民政局】。", ("市公安局", "市民政局")),
        ("（各有关部门按职责分工负责）", ()),
        ("(市公安局、市公安局负责)", ("市公安局",)),
    ],
)
def test_department_notes(note: str, agencies: tuple[str, ...]) -> None:
    (found,) = read_document(f"一、甲。乙。{note}").departments
    assert found.agencies == agencies


@pytest.mark.parametrize("words", ["（录聘用、务工）", "（市公安局负责", "市公安局负责）", "。", "（）"])
def test_what_is_no_department_note(words: str) -> None:
    assert read_document(f"一、甲。乙{words}").departments == ()


def test_a_note_speaks_for_its_own_item_when_others_have_notes() -> None:
    text = "一、甲\n（一）乙\n1.丙。（市公安局负责）\n2.丁。（市民政局负责）\n3.戊。\n（二）己\n1.庚。（市教育局负责）\n2.辛。"
    assert [note.scope for note in read_document(text).departments] == ["1.1.1", "1.1.2", "1.2.1"]


def test_sentences_with_brackets_and_quotations() -> None:
    document = read_document("一、甲\n“一次办好。”创新（含线上。）服务。“最后！”第三句")
    assert [one.text for one in document.sentences("1")] == [
        "“一次办好。”",
        "创新（含线上。）服务。",
        "“最后！”",
        "第三句",
    ]


def test_numerals() -> None:
    assert [chinese_numeral(value) for value in (10, 21, 102, 110, 1005, 1010)] == [
        "十",
        "二十一",
        "一百零二",
        "一百一十",
        "一千零五",
        "一千零一十",
    ]
    assert all(read_number(chinese_numeral(value)) == value for value in range(1, 10_000))
    assert [read_number(words) for words in ("一〇二", "１２", "㈢", "⑩", "一十", "一一十", "十百", "〇", "甲")] == [
        102,
        12,
        3,
        10,
        10,
        None,
        None,
        None,
        None,
    ]


def test_marks_at_the_start_of_a_line_only() -> None:
    assert read_mark("父(母)") is None
    assert read_mark("第二章 总则") is not None
    assert read_mark("第二章的规定") is None


def test_json_is_the_list_of_clauses() -> None:
    entries = json.loads(outline_json(Part(DOCUMENT)))
    assert [list(entry) for entry in entries] == [["id", "level", "mark", "heading", "text", "start", "end"]] * len(
        DOCUMENT.clauses
    )
    assert all(DOCUMENT.text[entry["start"] : entry["end"]] == entry["text"] for entry in entries)
    assert [entry["id"] for entry in entries] == [one.id for one in outline_entries(DOCUMENT)]


def test_text_is_an_indented_tree_with_notes_at_the_end() -> None:
    assert "\n      3.1.2  2.租房落户\n" in outline_text(Part(DOCUMENT))
    assert "\n      3.1.0  ［引言］实行经常居住地登记户口制度。" in outline_text(Part(DOCUMENT))
    assert outline_notes(Part(DOCUMENT)) == ()
    document = read_document(TEXTS["irregular"])
    assert outline_text(Part(document)).endswith("\n".join(outline_notes(Part(document))))
    assert (
        outline_notes(Part(document))[0]
        == "第 9 行没有放进任何条款，请人工核对（像编号，但不是认得的编号样式）：1.1 有合同的优先。"
    )
    assert (
        outline_notes(Part(document))[-1]
        == "第 25 行已放入，但编号可疑，请人工核对（编号不连续：同一层前一个是第 2 个）：四、其他"
    )


@given(any_text)
def test_any_text_has_an_outline(text: str) -> None:
    document = read_document(text)
    assert [one.id for one in outline_entries(document)] == [one.id for one in document.clauses]
    assert len(outline_text(Part(document)).splitlines()) >= len(document.clauses)
    assert json.loads(outline_json(Part(document))) is not None


@given(st.sampled_from(["utf-8", "utf-16", "gb18030"]))
def test_files_in_any_usual_encoding(encoding: str) -> None:
    assert decode_text("一、甲\r\n（一）乙".encode(encoding)) == "一、甲\r\n（一）乙"


def test_a_file_that_is_no_text() -> None:
    with pytest.raises(PolicyError, match="UTF-8"):
        decode_text(b"\xff\x00\xff")
    assert decode_text(b"\xef\xbb\xbf1") == "\ufeff1"


@pytest.mark.parametrize(
    "piece",
    [
        "（",
        "1.",
        "负责",
        "一、甲\n",
        "自",
        "(市公安局负责)\n",
        "第一条",
        "目录\n",
        "\u200b ",
        "1.甲\n",
        "2023年1月1日\n",
        "附件：1\n",
        "：（一）；（二）",
        "：1.",
        "；二、",
        "。 第二条 ",
        "。第一章 第一条 ",
        "1.1 ",
        "1.1\n",
        "某市办法\n第一条\n",
        "— 1 —\n",
    ],
)
def test_reading_takes_time_in_proportion_to_length(piece: str) -> None:
    def seconds(times: int) -> float:
        text = "一、甲\n" + piece * times
        gc.collect()
        gc.disable()  # it would go through everything that other tests have left
        begin = time.process_time()
        read_document(text)
        gc.enable()
        return time.process_time() - begin

    assert seconds(10_000) < 40 * seconds(1_000) + 0.2
