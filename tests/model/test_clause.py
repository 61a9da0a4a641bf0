"""The official text as a tree: ids, headings, exact positions, sentences, departments."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.clause import Document, read_document
from policy_engine.model.errors import PolicyError
from policy_engine.model.reading.lines import BLANK
from tests.model.official import DOCUMENT, FILE, SAMPLES

# What makes a reader of official texts stumble, in any order.
WORDS = """
一、 二、 三、 十一、 一百零二、 （一） (二) ㈢ （十八） 1. 2． ３、 ⒋ （1） ⑵ 1） ① ② 1.1 A. 十百、 （甲）
1 1.1.1 ２．１、 2.10 第二条之一 第三条至第五条 ：（一） ；（二） 。2. 某市办法 某市人民政府 — 1 — 第2页
第一编 第一部分 第一章 第二节 第一条 第二条 第十条之一 附件1 附件：1.申请表 附件二： 目录 附则
标题 租房落户。 本人可以申请。 有两句。第二句！ 前款规定， “一次办好。” 负责 () ） （ 。 ；
（市公安局负责） (各县(市、区)政府负责。) 责任单位：市公安局 （市公安局牵头，市民政局配合）
索引号：1 甲政发〔2023〕9号 2023年3月1日 甲市人民政府 本办法自2023年1月1日起施行。 （此件公开发布）
"""
SPACES = ("\n", "\n", "\n", "\n\n", "\r\n", "\r", "　　", " ", "\t", "\ufeff", "\u200b", "\u2028", "𠮷", "\x00")
FRAGMENTS = (*WORDS.split(), *SPACES * 2)
official_like = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
any_text = st.one_of(st.text(), official_like)


def joined(document: Document) -> str:
    return "".join(document.text[span.start : span.end] for span in document.spans)


def test_clauses_of_the_official_text() -> None:
    assert [(one.id, one.mark, one.heading) for one in DOCUMENT.clauses if one.level] == [
        ("1", "一、", "指导思想"),
        ("2", "二、", "基本原则"),
        ("2.1", "(一)", "坚持全面放开"),
        ("2.2", "(二)", "坚持自愿选择"),
        ("2.3", "(三)", "坚持动态平衡"),
        ("2.4", "(四)", "坚持配套改革"),
        ("3", "三、", "工作措施"),
        ("3.1", "(一)", "全面放开城镇落户政策"),
        ("3.1.0", "", ""),
        ("3.1.1", "1.", "合法稳定房产落户"),
        ("3.1.2", "2.", "租房落户"),
        ("3.1.3", "3.", "就业落户"),
        ("3.1.4", "4.", "投靠落户"),
        ("3.1.5", "5.", "人才落户"),
        ("3.1.6", "6.", "城镇落户方式"),
        ("3.2", "(二)", "畅通入乡返乡落户通道"),
        ("3.2.1", "1.", ""),
        ("3.2.2", "2.", ""),
        ("3.2.3", "3.", ""),
        ("3.2.D", "", ""),
        ("3.3", "(三)", "提升人口管理服务水平"),
        ("4", "四、", "保障措施"),
        ("4.1", "(一)", "推进城镇基本公共服务全覆盖"),
        ("4.2", "(二)", "保障进城落户农村人口合法权益"),
        ("4.3", "(三)", "积极做好改革政策保障宣传"),
        ("5", "", ""),
    ]


def test_what_stands_before_the_first_clause() -> None:
    title = "聊城市人民政府办公室关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的实施方案"
    front = [one for one in DOCUMENT.clauses if one.level == 0]
    assert [(one.id, one.kind) for one in front] == [
        ("0.1", "title"),
        ("0.2", "paragraph"),
        ("0.3", "title"),
        ("0.4", "preamble"),
    ]
    assert DOCUMENT.title == front[2].heading == title
    assert front[0].heading.endswith("的实施方案的通知")
    assert front[3].text.startswith("为促进人口和劳动力合理顺畅有序流动,")


def test_own_words_of_clauses() -> None:
    words = {one.id: one.text for one in DOCUMENT.clauses}
    assert words["3"] == "三、工作措施"
    assert words["3.1"] == "(一)全面放开城镇落户政策"
    assert words["3.1.0"].startswith("实行经常居住地登记户口制度。凡在我市城镇居住或就业的人员,")
    assert words["3.1.0"].endswith("取消其他前置条件和附加限制。")
    assert words["3.1.1"] == "1.合法稳定房产落户。拥有合法不动产权的房屋所有人,本人及其近亲属可申请落户。"
    assert words["3.2.3"].endswith("未婚子女投靠父母、父母投靠成年子女。")
    assert words["3.3"].startswith("(三)提升人口管理服务水平\n以公安机关提供的户籍数据为基础")
    assert words["5"] == "本实施方案自2022年8月1日起执行。"
    assert DOCUMENT.clause("3.1.1").body == "拥有合法不动产权的房屋所有人,本人及其近亲属可申请落户。"
    assert DOCUMENT.clause("3.1").body == ""


def test_every_clause_stands_where_it_says() -> None:
    levels = {"1": 1, "2.1": 2, "3.1.0": 3, "3.1.2": 3, "3.2.D": 3, "5": 1}
    assert {one: DOCUMENT.clause(one).level for one in levels} == levels
    assert [one.id for one in DOCUMENT.children("3.1")] == [f"3.1.{number}" for number in range(7)]
    assert [one.id for one in DOCUMENT.children(None) if one.level] == ["1", "2", "3", "4", "5"]
    assert DOCUMENT.clause("3.1.2").style == "decimal"
    assert DOCUMENT.clause("3.1.2").number == 2


def test_sentences() -> None:
    first, second, third = DOCUMENT.sentences("3.2.1")
    assert (first.id, second.id, third.id) == ("3.2.1a", "3.2.1b", "3.2.1c")
    assert first.text == "普通高校录取的农村籍学生毕业后,可根据本人意愿将户口落回原籍。"
    assert second.text.endswith("可将户口落回原籍农村;也可将户口落在入伍地或原籍所在乡镇集体户。")
    assert third.text == "高校毕业生、复退转军人入乡返乡就业创业的,可在就业创业地申请落户。"
    assert DOCUMENT.text[second.start : second.end] == second.text
    assert [one.id for one in DOCUMENT.sentences("3.1.6")] == ["3.1.6a", "3.1.6b", "3.1.6c"]
    assert DOCUMENT.sentences("3.1.6")[2].text.endswith("颁发家庭居民户口簿。")
    assert DOCUMENT.sentences("3.1.2") == ()


def test_department_notes_and_their_scope() -> None:
    assert [(note.clause, note.scope, note.agencies) for note in DOCUMENT.departments] == [
        ("3.1.6", "3.1", ("市自然资源和规划局", "市人力资源社会保障局", "市公安局")),
        ("3.2.D", "3.2", ("市农业农村局", "市退役军人局", "市公安局")),
        ("3.3", "3.3", ("市公安局", "市大数据局")),
        ("4.1", "4.1", ("市教育体育局", "市公安局", "市卫生健康委", "市住房城乡建设局")),
        ("4.2", "4.2", ("市农业农村局", "市自然资源和规划局")),
        ("4.3", "4.3", ()),
    ]
    assert DOCUMENT.departments[-1].quote == "(市政府有关部门按照职责分工负责)"


def test_spans_of_a_clause() -> None:
    spans = [one for one in DOCUMENT.spans if one.clause_id == "3.1.6"]
    words = [(one.kind, DOCUMENT.text[one.start : one.end]) for one in spans]
    assert words[:2] == [("mark", "6."), ("heading", "城镇落户方式。")]
    assert words[2][0] == "body"
    assert words[3] == ("department", "(市自然资源和规划局、市人力资源社会保障局、市公安局负责)")
    assert {one.kind for one in DOCUMENT.spans} == {"title", "mark", "heading", "body", "department", "blank"}


def test_nothing_of_the_official_text_is_left_over() -> None:
    assert joined(DOCUMENT) == DOCUMENT.text == FILE.read_text(encoding="utf-8")
    assert DOCUMENT.unplaced == DOCUMENT.doubts == ()


@pytest.mark.parametrize(
    "changed",
    [
        DOCUMENT.text.translate(str.maketrans("(),;.:", "（），；．：")),
        "\ufeff" + DOCUMENT.text.replace("\n", "\r\n\r\n　　"),
        DOCUMENT.text.replace("(一)", "㈠").replace("(二)", "㈡").replace("(三)", "㈢").replace("(四)", "㈣"),
        DOCUMENT.text + "\n\n聊城市人民政府办公室\n2022年7月1日\n",
        DOCUMENT.text.replace(
            "\n(市农业农村局、市退役军人局、市公安局负责)", "(市农业农村局、市退役军人局、市公安局负责)"
        ),
    ],
    ids=["full width", "spaced", "enclosed", "signed", "note in line"],
)
def test_other_typesettings_give_the_same_clauses(changed: str) -> None:
    document = read_document(changed)
    ids = [one.id for one in document.clauses if one.id not in {"E1", "3.2.D"}]
    assert ids == [one.id for one in DOCUMENT.clauses if one.id != "3.2.D"]
    assert [one.heading for one in document.clauses if one.mark] == [
        one.heading for one in DOCUMENT.clauses if one.mark
    ]
    notes = [(note.scope, note.agencies) for note in document.departments]
    assert notes == [(note.scope, note.agencies) for note in DOCUMENT.departments]
    assert document.unplaced == document.doubts == ()


def test_brackets_inside_words_are_not_numbering() -> None:
    document = read_document("一、范围\n父(母)子(女)。\n县(市、区)。\n国(境)外。")
    assert [one.id for one in document.clauses] == ["1"]


def test_where_a_character_stands() -> None:
    text = DOCUMENT.text
    assert DOCUMENT.clause_at(text.index("租住合法")).id == "3.1.2"
    assert DOCUMENT.clause_at(text.index("(市农业农村局、市退役")).id == "3.2.D"
    assert DOCUMENT.clause_at(0).id == "0.1"
    assert DOCUMENT.clause_at(len(text)).id == "5"
    assert read_document("\n一、甲").clause_at(0).id == "1"


def test_asking_for_what_is_not_there() -> None:
    with pytest.raises(PolicyError, match=r"3\.4"):
        DOCUMENT.clause("3.4")
    with pytest.raises(PolicyError, match="no clause"):
        read_document("").clause_at(0)
    with pytest.raises(PolicyError, match=r"3\.1\.2b"):
        DOCUMENT.words("3.1.2b")
    assert not DOCUMENT.has("3.2.1d")


def test_words_and_clause_of_a_sentence() -> None:
    assert DOCUMENT.words("3.2.1c").startswith("高校毕业生")
    assert DOCUMENT.words("3.1").startswith("(一)")
    assert DOCUMENT.clause_of("3.2.1c").id == DOCUMENT.clause_of("3.2.1").id == "3.2.1"
    assert DOCUMENT.has("3.2.1c")


def test_twenty_seven_sentences() -> None:
    document = read_document("一、" + "有。" * 29)
    assert [one.id for one in document.sentences("1")][25:] == ["1z", "1aa", "1ab"]
    assert document.words("1ab") == "有。"


@pytest.mark.parametrize("path", [FILE, *SAMPLES], ids=lambda path: path.stem)
def test_spans_of_the_samples(path: Path) -> None:
    check(path.read_bytes().decode("utf-8"))


@given(any_text)
def test_any_text(text: str) -> None:
    check(text)


def check(text: str) -> None:
    """What holds for every text that anybody could hand in."""
    document = read_document(text)
    assert joined(document) == text
    assert all(one.text == text[one.start : one.end] for one in document.clauses)
    assert all(one.text and one.text == one.text.strip(BLANK) for one in document.clauses)
    ids = [one.id for one in document.clauses]
    ids += [sentence.id for one in ids for sentence in document.sentences(one)]
    assert len(ids) == len(set(ids))
    assert all(one.isascii() for one in ids)
    assert all(one.parent is None or one.parent in ids for one in document.clauses)
    starts = [one.start for one in document.clauses]
    assert starts == sorted(starts)
    covered = [*((one.start, one.end) for one in document.clauses), (len(text), len(text))]
    assert all(end <= start for (_, end), (start, _) in pairwise(covered))
    for span in document.spans:
        words = text[span.start : span.end]
        assert bool(words.strip(BLANK)) == (span.kind != "blank")
    unplaced = [text[one.start : one.end] for one in document.spans if one.kind == "unplaced"]
    assert unplaced == [one.text for one in document.unplaced]
    assert all(one.scope in ids and one.clause in ids for one in document.departments)


def test_a_short_sentence_that_says_who_may_is_no_heading() -> None:
    text = "办法\n第一条 下列人员：\n（一）本科毕业生可先落户后就业。大专毕业生工作满两年。\n（二）推进可持续发展。具体如下。\n"
    headings = {one.id: one.heading for one in read_document(text).clauses}
    assert (headings["1.1"], headings["1.2"]) == ("", "推进可持续发展")
