"""The outline of texts in the styles that other cities use (the samples are written for these tests)."""

import pytest

from policy_engine.cli.outline import outline_entries
from policy_engine.model.clause import read_document
from tests.model.official import SAMPLES

TEXTS = {path.stem: path.read_bytes().decode("utf-8") for path in SAMPLES}


def numbered(text: str) -> dict[str, str]:
    return {one.id: one.mark + one.heading for one in outline_entries(read_document(text)) if one.mark}


def test_full_width_marks_metadata_and_attachment_list() -> None:
    document = read_document(TEXTS["fullwidth"])
    assert [(one.id, one.kind) for one in document.clauses if one.level == 0] == [
        ("0.1", "metadata"),
        ("0.2", "title"),
        ("0.3", "metadata"),
        ("0.4", "preamble"),
        ("0.5", "preamble"),
        ("E1", "end_matter"),
    ]
    assert document.title == "甲市人民政府关于放宽落户条件的实施意见"
    assert numbered(TEXTS["fullwidth"]) == {
        "1": "一、总体要求",
        "2": "二、主要任务",
        "2.1": "（一）放宽城区落户条件",
        "2.2": "（二）放宽县城落户条件",
        "2.2.1": "１．租房落户",
        "2.2.2": "2．",
        "2.2.2.1": "（1）",
        "2.2.2.2": "（2）",
        "3": "三、施行时间",
    }
    assert document.clause("2.0").text == "各县（市、区）要抓好下列任务。"
    assert document.clause("3").body == "本意见自2023年4月1日起施行，有效期5年。"
    assert document.clause("E1").text.startswith("附件：1.落户申请表")
    assert document.clause("E1").text.endswith("（此件公开发布）")
    assert [(note.scope, note.agencies) for note in document.departments] == [
        ("2.1", ("市公安局", "各县（市、区）人民政府", "市教育局")),
        ("2.2", ("市公安局", "市民政局", "市卫生健康委")),
    ]
    assert document.unplaced == document.doubts == ()


def test_numbering_that_runs_on_across_sections() -> None:
    document = read_document(TEXTS["running"])
    assert list(numbered(TEXTS["running"])) == ["1", "1.1", "1.2", "2", "2.3", "2.4", "3", "3.5", "3.6"]
    assert document.clause("4").kind == "closing"
    assert [note.scope for note in document.departments] == ["1.1", "1.2", "2.3", "2.4", "3.5", "3.6"]
    assert document.unplaced == document.doubts == ()


def test_chapters_contain_articles() -> None:
    document = read_document(TEXTS["articles"])
    assert numbered(TEXTS["articles"]) == {
        "1": "第一章总则",
        "1.1": "第一条",
        "1.2": "第二条适用范围",
        "2": "第二章申领",
        "2.3": "第三条",
        "2.3.1": "（一）",
        "2.3.2": "（二）",
        "2.3.2.1": "1.",
        "2.3.2.2": "2.",
        "2.4": "第四条",
        "3": "第三章附则",
        "3.5": "第五条",
    }
    assert document.clause("0.3").kind == "contents"
    assert document.clause("2.3.p2").text == "前款规定的材料，应当真实有效。"
    assert document.clause("2.3.p3").parent == "2.3"
    assert document.clause("1.2").body == "本市行政区域内适用本办法。"
    assert document.unplaced == document.doubts == ()


def test_attachments_have_their_own_numbering() -> None:
    document = read_document(TEXTS["attachments"])
    ids = [one.id for one in document.clauses if one.level]
    assert ids == ["1", "2", *("A1", "A1.0", "A1.1", "A1.1.1", "A1.1.1.1", "A1.1.1.2", "A1.1.2", "A1.2"), "A2"]
    assert document.clause("A1").heading == "丁市落户办事指南"
    assert document.clause("A1").mark == "附件1"
    assert document.clause("A2").body == "姓名、住址。"
    assert document.clause("E1").text == "丁市公安局\n2023年12月20日"
    assert document.unplaced == document.doubts == ()


def test_enclosed_numbers_byte_order_mark_and_crlf() -> None:
    text = TEXTS["enclosed"]
    assert text.startswith("\ufeff")
    assert "\r\n" in text
    ids = ["1", "1.1", "1.2", "1.2.1", "1.2.2", "1.2.2.1", "1.2.2.2", "1.2.2.2.1", "1.2.2.2.2", "2", "2.1", "2.2"]
    assert list(numbered(text)) == ids
    assert read_document(text).clause("1.2.2.2.1").mark == "①"


def test_inserted_articles_and_lists_in_their_line() -> None:
    document = read_document(TEXTS["inserted"])
    assert [one.id for one in document.clauses if one.level] == [
        *("1", "1.1", "1.1x1", "1.1x1.1", "1.1x1.2"),
        *("2", "2.2", "2.2.1", "2.2.2", "2.3", "2.3.1", "2.3.2", "2.3.p2", "2.3x1", "2.3x2"),
        *("3", "3.4"),
    ]
    assert document.clause("2.2.2").text == "（二）租房的人员，可以申请落户。"
    assert document.unplaced == document.doubts == ()


def test_numbers_with_points() -> None:
    document = read_document(TEXTS["points"])
    assert numbered(TEXTS["points"]) == {
        "1": "1总则",
        "1.1": "1.1",
        "1.2": "1.2",
        "2": "2条件",
        "2.1": "2.1学历人才",
        "2.1.1": "2.1.1",
        "2.1.2": "2.1.2",
        "2.1.2.1": "（1）",
        "2.1.2.2": "（2）",
        "2.2": "2.2技能人才",
        "3": "3附则",
        "3.1": "3.1",
    }
    assert document.unplaced == document.doubts == ()


def test_irregular_numbers_are_reported_by_line() -> None:
    document = read_document(TEXTS["irregular"])
    assert list(numbered(TEXTS["irregular"])) == ["1", "1.1", "1.3", "2", "2.1", "2.2", "2.2r2", "4", "4.1"]
    assert [(note.line, note.text) for note in document.unplaced] == [
        (9, "1.1 有合同的优先。"),
        (11, "所称合同包括劳务合同。"),
        (21, "A.复印件"),
        (23, "上述材料一式两份。"),
        (29, "如有变化，另行通知。"),
    ]
    assert document.unplaced[0].reason == "像编号，但不是认得的编号样式"
    assert document.unplaced[1].reason == "责任部门行或不认得的编号之后的文字，不知属于哪一条"
    assert document.unplaced[-1].reason == "没有编号，可能属于 4.1，也可能属于 4"
    assert [(note.line, note.text) for note in document.doubts] == [
        (7, "3.有工作。"),
        (19, "（二）结婚证"),
        (25, "四、其他"),
    ]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("一、甲\n1.乙\n2.丙\n二、丁\n（一）戊\n1.己", ["1", "1.1", "1.2", "2", "2.1", "2.1.1"]),
        ("1.甲\n（一）乙\n（二）丙\n2.丁\n（一）戊", ["1", "1.1", "1.2", "2", "2.1"]),
        ("1.甲\n2.乙\n一、丙\n二、丁", ["1", "2", "1r2", "2r2"]),
        ("一、总则\n第一条 甲。\n第二条 乙。\n二、附则\n第三条 丙。", ["1", "1.1", "1.2", "2", "2.3"]),
        (
            "第一编 甲\n第一章 乙\n第一节 丙\n第一条 丁。\n第二编 戊\n第二章 己\n第二条 庚。",
            ["1", "1.1", "1.1.1", "1.1.1.1", "2", "2.2", "2.2.2"],
        ),
        ("第一部分 甲\n一、乙\n第二部分 丙\n二、丁", ["1", "1.1", "2", "2.2"]),
        ("二十、甲\n二十一、乙\n一百零二、丙", ["20", "21", "102"]),
        ("一、甲\n（三）乙\n1.丙\n（四）丁", ["1", "1.3", "1.3.1", "1.4"]),
        ("一、甲\n1.乙\n（三）丙", ["1", "1.1", "1.3"]),
        ("一、甲\n（一）乙\n一、丙\n（一）丁", ["1", "1.1", "1r2", "1r2.1"]),
        ("（一）甲\n1.乙\n二、丙\n（二）丁", ["1", "1.1", "2", "2.2"]),
        ("附件\n一、甲\n附件\n一、乙", ["A1", "A1.1", "A2", "A2.1"]),
        ("一、甲\n附件十二：表\n1.乙", ["1", "A12", "A12.1"]),
        ("附件1\n（市公安局负责）\n一、甲", ["A1", "A1.1"]),
        ("第十条规定的人员。\n一、甲", ["1"]),
        ("一、甲\n1.2022年底前完成。\n1.5倍以上。", ["1", "1.1"]),
        ("十百、甲\n第千百条 乙\n一〇二、丙", ["102"]),
    ],
)
def test_places(text: str, ids: list[str]) -> None:
    assert list(numbered(text)) == ids


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("一、甲\n（一）乙。\n本办法自印发之日起施行。", {"2": "closing"}),
        ("一、甲\n施行时间见下。\n本办法自印发之日起施行。", {"2": "closing"}),
        ("一、施行时间\n本办法自印发之日起施行。", {}),
        ("附件1\n一、甲\n（一）乙。\n本指南自印发之日起施行。", {"A1.2": "closing"}),
        ("一、甲\n（一）乙。\n（市公安局负责）\n本办法自印发之日起施行。", {"1.1.D": "department", "2": "closing"}),
        ("一、甲\n乙。\n（市公安局负责）\n（市民政局负责）", {"1.D": "department", "1.D2": "department"}),
        ("一、甲\n责任单位：市公安局、市民政局", {"1.D": "department"}),
        ("一、甲\n乙。\n甲市公安局\n二〇二三年三月一日\n（此件公开发布）", {"E1": "end_matter"}),
        ("一、甲\n乙。\n附件：申请表", {"E1": "end_matter"}),
        ("一、坚持自愿。\n尊重意愿。", {}),
    ],
)
def test_lines_that_are_no_clause_of_a_list(text: str, kinds: dict[str, str]) -> None:
    document = read_document(text)
    assert {one.id: one.kind for one in document.clauses if one.kind not in {"numbered", "attachment"}} == kinds
    assert document.unplaced == ()


@pytest.mark.parametrize(
    ("text", "unplaced"),
    [
        ("一、甲\n（一）乙。\n总之如此。", ["总之如此。"]),
        ("一、材料\n1.身份证\n2.户口簿\n各一份。", ["各一份。"]),
        ("一、甲\n乙。\n（市公安局负责）\n丙。", ["丙。"]),
        ("一、甲\n乙。\n甲市公安局\n2023年3月1日\n丙办法", ["丙办法"]),
        ("1.1 甲\n一、乙", ["1.1 甲"]),
    ],
)
def test_lines_whose_place_would_be_a_guess(text: str, unplaced: list[str]) -> None:
    assert [note.text for note in read_document(text).unplaced] == unplaced


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("（三）甲", ["编号不连续：这一层不是从 1 开始"]),
        ("一、甲\n（一）乙\n二、丙\n（二）丁", []),
        ("一、甲\n（一）乙\n二、丙\n（三）丁", ["编号不连续：这一层不是从 1 开始"]),
        ("一、甲\n（二）乙\n（一）丙", ["编号不连续：这一层不是从 1 开始", "编号重复或倒退：同一层前一个是第 2 个"]),
        ("一、甲\n1.乙\n（一）丙\n（二）丁\n①戊", []),
        ("1.甲\n一、乙", ["与前面的 1 编号相同"]),
        ("附件1\n附件1", ["与前面的 A1 编号相同"]),
    ],
)
def test_doubtful_numbers(text: str, doubts: list[str]) -> None:
    assert [note.reason for note in read_document(text).doubts] == doubts
