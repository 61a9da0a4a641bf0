"""Citations as people write them: found, ambiguous or not there, and never somewhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.citing.citation import formal_citation, resolve, short_citation
from policy_engine.model.clause import Clause, read_document
from policy_engine.model.errors import PolicyError
from policy_engine.model.reading.numbering import chinese_numeral
from tests.citing.citations import AMBIGUOUS, FOUND, NOT_FOUND
from tests.model.official import DOCUMENT, SAMPLES


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
