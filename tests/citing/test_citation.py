"""Citations as people write them: found, ambiguous or not there, and never somewhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.citing.citation import formal_citation, resolve, short_citation
from policy_engine.model.clause import Clause, read_document
from policy_engine.model.errors import PolicyError
from policy_engine.model.reading.numbering import chinese_numeral
from tests.model.official import DOCUMENT, SAMPLES

TITLE = "关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的实施方案"

# citation: the ids it means, in order
FOUND = {
    # full forms
    "第三部分第（一）项第2目": "3.1.2",
    "第三部分第一项第二目": "3.1.2",
    "第3部分第1项第2目": "3.1.2",
    "第三部分第(一)项第(2)目": "3.1.2",
    "第三部分第（一）项第（2）目": "3.1.2",
    "第三条第（一）款第2项": "3.1.2",
    "第三条第一款第二项": "3.1.2",
    "第三点第（一）点第2点": "3.1.2",
    "第三大项": "3",
    "第三大点第（二）项": "3.2",
    "三部分一项2目": "3.1.2",
    "第二部分": "2",
    "第三条": "3",
    "第四部分第（二）项": "4.2",
    # short forms and other characters
    "三（一）2": "3.1.2",
    "三(一)2": "3.1.2",
    "三、（一）2.": "3.1.2",
    "三、（一）2．": "3.1.2",
    "三㈠2": "3.1.2",
    "三㈠⒉": "3.1.2",
    "三﹙一﹚２": "3.1.2",
    "三（一）②": "3.1.2",
    " 三 （一） 2 ": "3.1.2",
    "三.一.2": "3.1.2",
    "三（一）二": "3.1.2",
    "3（1）2": "3.1.2",
    "三（一）第2项": "3.1.2",
    "三（一）第3点": "3.1.3",
    "三（一）第2小点": "3.1.2",
    "第三部分，第（一）项，第2目": "3.1.2",
    "第三部分的第（一）项的第2目": "3.1.2",
    "第三部分中的第（一）项": "3.1",
    "三之（一）之2": "3.1.2",
    "三": "3",
    "三、": "3",
    "二": "2",
    "三（一）": "3.1",
    # ids
    "3.1.2": "3.1.2",
    "３．１．２": "3.1.2",
    "第3.1.2条": "3.1.2",
    "c-3-1-2": "3.1.2",
    "3-1-2": "3.1.2",
    "c-3-2-1b": "3.2.1b",
    "2": "2",
    "5": "5",
    "0.4": "0.4",
    "3.2.D": "3.2.D",
    # leads, sentences, the last paragraph
    "三（一）引言": "3.1.0",
    "三（一）第一段": "3.1.0",
    "三、（一）导语": "3.1.0",
    "3.1.0": "3.1.0",
    "序言": "0.4",
    "三（二）1第二句": "3.2.1b",
    "三（二）1第2句话": "3.2.1b",
    "三（二）1，第二句": "3.2.1b",
    "第三部分第（二）项第1目第三句": "3.2.1c",
    "三（二）1最后一句": "3.2.1c",
    "三（一）引言末句": "3.1.0b",
    "三（一）2第一句": "3.1.2",
    "3.2.1b": "3.2.1b",
    "（二）1第三句": "3.2.1c",
    "（一）1": "3.1.1",
    "落户政策和（四）": "3.1 2.4",
    "（二）至（四）": "2.2 2.3 2.4",
    "末段": "5",
    "最后一段": "5",
    "施行日期": "5",
    # headings
    "租房落户": "3.1.2",
    "《租房落户》": "3.1.2",
    "“租房落户”": "3.1.2",
    "关于租房落户的规定": "3.1.2",
    "投靠": "3.1.4",
    "坚持自愿": "2.2",
    "2.租房落户": "3.1.2",
    "三（一）2租房落户": "3.1.2",
    "三、租房落户": "3.1.2",
    "工作措施（一）2": "3.1.2",
    "三（一）落户方式第二句": "3.1.6b",
    "人才落户": "3.1.5",
    # after the document's name
    f"《聊城市人民政府办公室{TITLE}》第三部分第（一）项第2目": "3.1.2",
    f"根据《{TITLE}》三（一）2的规定": "3.1.2",
    f"{TITLE}三（一）2": "3.1.2",
    f"聊城市人民政府办公室{TITLE}三（一）2": "3.1.2",
    "实施方案三（一）2": "3.1.2",
    "本实施方案第三部分": "3",
    "《实施方案》第三部分": "3",
    "见三（一）2。": "3.1.2",
    # lists
    "三（一）1、3和5": "3.1.1 3.1.3 3.1.5",
    "三（一）1、2、和3": "3.1.1 3.1.2 3.1.3",
    "三（一）2或3": "3.1.2 3.1.3",
    "三（一）1、3和（二）1": "3.1.1 3.1.3 3.2.1",
    "三（一）2、四（二）": "3.1.2 4.2",
    "三（一）2；四（二）": "3.1.2 4.2",
    "三（一）和（二）": "3.1 3.2",
    "三（一）2和第3项": "3.1.2 3.1.3",
    "三（一）引言和2": "3.1.0 3.1.2",
    "第三、四部分": "3 4",
    "一、二": "1 2",
    "第三部分第（一）项第1、3、5目": "3.1.1 3.1.3 3.1.5",
    "第三部分第（一）项、第（二）项": "3.1 3.2",
    "第三部分第（一）项第2目以及第（二）项第1目": "3.1.2 3.2.1",
    "三（二）1第一、三句": "3.2.1a 3.2.1c",
    "三（二）1第一句、第三句": "3.2.1a 3.2.1c",
    "租房落户和就业落户": "3.1.2 3.1.3",
    "3.1.2、3.2.1b": "3.1.2 3.2.1b",
    "3.1.0和3.1.1": "3.1.0 3.1.1",
    "城镇落户方式第二句和租房落户": "3.1.6b 3.1.2",
    "三（一）2、2": "3.1.2",
    "三（一）、": "3.1",
    # ranges
    "三（一）1至3": "3.1.1 3.1.2 3.1.3",
    "三（一）1-3": "3.1.1 3.1.2 3.1.3",
    "三（一）1～3目": "3.1.1 3.1.2 3.1.3",
    "三（一）1—3": "3.1.1 3.1.2 3.1.3",
    "三（一）至（三）": "3.1 3.2 3.3",
    "第三部分第（一）项至第（三）项": "3.1 3.2 3.3",
    "一至四": "1 2 3 4",
    "第一至三部分": "1 2 3",
    "3.1.1-3.1.3": "3.1.1 3.1.2 3.1.3",
    "3.1.1至3": "3.1.1 3.1.2 3.1.3",
    "三（二）1第一至三句": "3.2.1a 3.2.1b 3.2.1c",
    "三（一）1至2和5": "3.1.1 3.1.2 3.1.5",
}

AMBIGUOUS = {
    "（二）": "2.2 3.2 4.2",
    "(二)": "2.2 3.2 4.2",
    "1.": "3.1.1 3.2.1",
    "1、": "3.1.1 3.2.1",
    "第1目": "3.1.1 3.2.1",
    "第2小项": "3.1.2 3.2.2",
    "第二款": "2.2 3.2 4.2",
    "第二项": "2.2 3.1.2 3.2 3.2.2 4.2",
    "第四点": "2.4 3.1.4 4",
    "第四": "2.4 3.1.4 4",
    "三2": "3.1.2 3.2 3.2.2",
    "三、2": "3.1.2 3.2 3.2.2",
    "第三部分第2目": "3.1.2 3.2.2",
    "引言": "0.4 3.1.0",
    "1.至2.": "3.1.1 3.1.2 3.2.1 3.2.2",
    "坚持": "2.1 2.2 2.3 2.4",
    "三（一）和落户": "3.1 3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.1.6 3.2 4.2",
}

# citation: what the note must say
NOT_FOUND = {
    "三（四）": "没有“三（四）”；这里有：三（一）、三（二）、三（三）。",
    "第十条": "没有“第十条”；这里有：一、二、三、四、末段。",
    "3.1.9": "没有“3.1.9”；这里有：三（一）引言、三（一）1、",
    "三（一）7": "没有“三（一）7”；这里有：三（一）引言、三（一）1、",
    "三（二）1第四句": "没有“三（二）1第四句”；这里有：三（二）1第一句、三（二）1第二句、三（二）1第三句。",
    "三（二）第二句": "没有“三（二）第二句”；这里有：三（二）1、三（二）2、三（二）3。",
    "三（一）2第二句": "没有“三（一）2第二句”；这里有：三（一）2。",
    "第五部分": "没有“第五部分”；这里有：一、二、三、四、末段。",
    "五": "末段",
    "三（二）引言": "没有“三（二）引言”",
    "第四部分第2目": "没有“第四部分第2目”；这里有：四（一）、四（二）、四（三）。",
    "三（一）3租房落户": "没有“三（一）3租房落户”",
    "三（一）末段": "看不出",
    "三（一）5至三（二）2": "起止两处不在同一层",
    "三（一）3至1": "前后颠倒",
    "3-1": "前后颠倒",
    "三（一）1至2至3": "起止两处",
    "三（一）1、9": "没有“三（一）9”",
    "第三章": "没有“第三章”",
    "附件1": "没有“附件1”",
    "《户口登记条例》第三条": "“《户口登记条例》第三条”引用的不是本文件",
    "根据《山东省人民政府办公厅关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的通知》第三部分": "不是本文件",
    "三（一）2（一）三": "没有",
    "三（二）1第二句2": "没有",
    "和": "看不出",
    "三（一）和": "看不出",
    "第一句": "没有“第一句”",
    "c-3-1-9": "没有“3.1.9”",
    "你好": "没有“你好”",
    "户": "没有“户”",
    "{0}": "没有“{0}”",
    "实施方案": "看不出“实施方案”指哪一条",
    "": "看不出",
    "。": "看不出",
}


@pytest.mark.parametrize(("citation", "ids"), FOUND.items())
def test_found(citation: str, ids: str) -> None:
    result = resolve(DOCUMENT, citation)
    assert (result.status, result.clauses, result.note) == ("found", tuple(ids.split()), "")


@pytest.mark.parametrize(("citation", "ids"), AMBIGUOUS.items())
def test_ambiguous(citation: str, ids: str) -> None:
    result = resolve(DOCUMENT, citation)
    assert (result.status, result.clauses) == ("ambiguous", tuple(ids.split()))
    assert result.note.startswith("可能指：")


@pytest.mark.parametrize(("citation", "note"), NOT_FOUND.items())
def test_not_found(citation: str, note: str) -> None:
    result = resolve(DOCUMENT, citation)
    assert (result.status, result.clauses) == ("not_found", ())
    assert note in result.note
    assert all(DOCUMENT.has(one) for one in result.nearest)


def test_the_note_names_the_candidates() -> None:
    assert resolve(DOCUMENT, "（二）").note == "可能指：二（二）、三（二）、四（二）。请连上一级一起写。"
    assert resolve(DOCUMENT, "三（四）").nearest == ("3.1", "3.2", "3.3")


def test_everyday_names() -> None:
    names = {"买房": "3.1.1", "回村": "3.2.2", "没有的": "9.9", "第二句": "3.2.1b"}
    assert resolve(DOCUMENT, "买房", names).clauses == ("3.1.1",)
    assert resolve(DOCUMENT, "关于回村", names).clauses == ("3.2.2",)
    assert resolve(DOCUMENT, "第二句", names).clauses == ("3.2.1b",)
    assert resolve(DOCUMENT, "没有的", names).status == "not_found"


def cited() -> list[Clause]:
    return [one for one in DOCUMENT.clauses if one.number is not None]


@given(st.sampled_from(cited()), st.booleans(), st.booleans(), st.sampled_from(["", " ", "　"]))
def test_every_printed_form_of_every_clause(clause: Clause, chinese: bool, bracketed: bool, space: str) -> None:  # noqa: FBT001
    numbers = [int(part) for part in clause.id.split(".")]
    units = ("部分", "项", "目")
    words = []
    for number, unit in zip(numbers, units, strict=False):
        numeral = chinese_numeral(number) if chinese else str(number)
        words.append(f"第（{numeral}）{unit}" if bracketed and unit == "项" else f"第{numeral}{unit}")
    assert resolve(DOCUMENT, space.join(words)).clauses == (clause.id,)
    marks = [DOCUMENT.clause(".".join(map(str, numbers[: depth + 1]))).mark for depth in range(len(numbers))]
    for form in (space.join(marks), f"见{space.join(marks)}", clause.id, "c-" + clause.id.replace(".", "-")):
        assert resolve(DOCUMENT, form).clauses == (clause.id,)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_citations_of_the_samples_lead_back(path: object) -> None:
    document = read_document(path.read_bytes().decode("utf-8"))  # type: ignore[attr-defined]
    for clause in document.clauses:
        for passage in (clause.id, *(one.id for one in document.sentences(clause.id))):
            for words in (formal_citation(document, passage), short_citation(document, passage)):
                assert words == passage or resolve(document, words).clauses == (passage,)


@pytest.mark.parametrize(
    ("passage", "formal", "short"),
    [
        ("3", "第三部分", "三"),
        ("3.1", "第三部分第（一）项", "三（一）"),
        ("3.1.2", "第三部分第（一）项第2目", "三（一）2"),
        ("3.1.0", "第三部分第（一）项引言", "三（一）引言"),
        ("3.2.1b", "第三部分第（二）项第1目第二句", "三（二）1第二句"),
        ("5", "末段", "末段"),
        ("0.4", "序言", "序言"),
        ("0.3", "0.3", "0.3"),
        ("3.2.D", "3.2.D", "3.2.D"),
    ],
)
def test_formal_and_short_citations(passage: str, formal: str, short: str) -> None:
    assert formal_citation(DOCUMENT, passage) == formal
    assert short_citation(DOCUMENT, passage) == short


def test_citing_what_is_not_there() -> None:
    with pytest.raises(PolicyError):
        formal_citation(DOCUMENT, "3.4")


def test_articles() -> None:
    text = next(path for path in SAMPLES if path.stem == "articles").read_text(encoding="utf-8")
    document = read_document(text)
    expected = {
        "第二章": ("2",),
        "第三条": ("2.3",),
        "第二章第三条": ("2.3",),
        "第三条第（二）项": ("2.3.2",),
        "第三条第（二）项第1目": ("2.3.2.1",),
        "第三条第一款": ("2.3",),
        "第三条第一款第（二）项": ("2.3.2",),
        "第三条第二款": ("2.3.p2",),
        "第三条第四款": (),
        "第四条第二款": ("2.4",),
        "第四条第三款": (),
        "第六条": (),
        "第一章第三条": (),
        "第一至三条": (),
        "第三至四条": ("2.3", "2.4"),
    }
    assert {words: resolve(document, words).clauses for words in expected} == expected
    assert formal_citation(document, "2.3.2.1") == "第三条第（二）项第1目"
    assert formal_citation(document, "2.3.p2") == short_citation(document, "2.3.p2") == "第三条第二款"
    assert short_citation(document, "2") == "第二章"


def test_attachments_and_deeper_levels() -> None:
    document = read_document("一、甲\n1.乙\n（1）丙\n①丁。\n附件1\n一、戊\n附件2\n一、己\n（一）庚")
    expected = {
        "附件2一": ("A2.1",),
        "附件2第一部分第（一）项": ("A2.1.1",),
        "附件1": ("A1",),
        "一": ("1",),
        "一、1.（1）": ("1.1.1",),
        "（1）": ("1.1.1",),
        "第一部分第1目": ("1.1", "1.1.1"),
        "庚": ("A2.1.1",),
    }
    assert {words: resolve(document, words).clauses for words in expected} == expected
    assert resolve(document, "附件").clauses == ("A1", "A2")
    assert formal_citation(document, "A2.1.1") == "附件2第一部分第（一）项"
    assert short_citation(document, "A2.1.1") == "附件2一（一）"
    assert formal_citation(document, "1.1.1") == "第一部分第1项第（1）目"
    assert short_citation(document, "1.1") == "一、1."


def test_a_number_printed_twice_is_ambiguous() -> None:
    document = read_document("一、甲\n（一）乙\n（一）丙")
    assert resolve(document, "一（一）").clauses == resolve(document, "1.1").clauses == ("1.1", "1.1r2")
    assert resolve(document, "1.1").status == "ambiguous"
    assert formal_citation(document, "1.1") == "1.1"
    assert resolve(document, "1.1r2").clauses == ("1.1r2",)


@pytest.mark.parametrize(
    "text",
    [
        "一、甲\n（一）乙\n1.丁\n（一）丙\n1.戊",
        "第一章 甲\n第一条 乙\n第二章 丙\n第一条 丁",
        "一、甲\n（一）乙\n1.丙\n丁。\n（1）戊",
        "一、甲\n1.乙\n附件1\n一、丙\n附件2\n一、丁\n（一）戊",
    ],
)
def test_a_citation_leads_back_or_is_the_id(text: str) -> None:
    document = read_document(text)
    for clause in document.clauses:
        for words in (formal_citation(document, clause.id), short_citation(document, clause.id)):
            assert words == clause.id or resolve(document, words).clauses == (clause.id,)


def test_a_text_without_numerals_or_articles() -> None:
    document = read_document("第一章 甲\n第二章 乙")
    assert resolve(document, "二").clauses == resolve(document, "第二条").clauses == ("2",)
    assert resolve(read_document(""), "三").note == "没有“三”。"


@given(
    st.lists(
        st.sampled_from([*"三一二2第（）部分项目款条点、和至-.的句引言末段《》落户a章", "3.2.1", "附件", "第一句"]),
        max_size=14,
    ).map("".join)
)
def test_whatever_is_written_gets_an_answer(citation: str) -> None:
    result = resolve(DOCUMENT, citation)
    assert all(DOCUMENT.has(one) for one in (*result.clauses, *result.nearest))
    assert bool(result.clauses) == (result.status != "not_found")
    assert (result.status == "found") == (not result.note)


@given(st.text())
def test_any_words_get_an_answer(citation: str) -> None:
    assert resolve(DOCUMENT, citation).status in {"found", "ambiguous", "not_found"}
