"""Clause numbers in sentences: what is quoted beside one stands in the clause, and a renumbered text leaves none of them green: as the Liaocheng policy has it."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from policy_engine.citing.cited_words import citation_faults, faults_in
from policy_engine.citing.sentences import sentences_of
from policy_engine.model.clause import read_document
from policy_engine.model.document import Document
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.citing.test_cited_words import ITEMS, renumbered

TEXT = POLICY.document


def problems(sentence: str, document: Document = TEXT) -> list[str]:
    return [f"{fault.problem} | {fault.quote}" for fault in faults_in(document, "here", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "原文三（一）2写的是“经房管部门租赁登记备案”，所以要问。",
        "三（一）3写的才是“已……就业”，三（二）2和3写的是“经常居住”。",
        "三（二）1第一句写“普通高校”，第三句只写“高校毕业生”。",
        "要符合三（一）1“合法稳定房产落户”至5“人才落户”中的一项。",
        "三（一）开头和三（一）1写了“本人及其近亲属”。",
        "第四部分第（二）项写作“土地承包权”。",
        "四（二）写“依法维护”；《土地管理法》第六十二条写的是“一户一处”。",
        "三（一）2写“区别不同情形”。要看“另外一句话”。",
        "民法典第一千零四十五条第二款，国发〔2014〕25号都写了“近亲属”。",
        "《关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的实施方案》三（一）6写的是“依次”。",
        "2025年9月15日起施行；最多还有 3-5 页。",
    ],
)
def test_a_number_beside_words_of_its_clause_is_right(sentence: str) -> None:
    assert problems(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("三（一）3写的是“经房管部门租赁登记备案”。", "these words do not stand in 三（一）3 | 经房管部门租赁登记备案"),
        ("三（二）1第一句写“高校毕业生”。", "these words do not stand in 三（二）1第一句 | 高校毕业生"),
        (
            "三（二）1第一句写“普通高校”，第三句写“农村籍”。",
            "these words do not stand in 三（二）1第一句、第三句 | 农村籍",
        ),
        ("三（一）1“合法稳定房产落户”至5“租房落户”。", "these words do not stand in 三（一）1至5 | 租房落户"),
        ("三（二）2和3写的是“宅基地使用权”。", "these words do not stand in 三（二）2和3 | 宅基地使用权"),
        ("先看三（一）6的顺序。", "a clause number with nothing quoted beside it | 三（一）6"),
        ("三（一）6见《条例》“依次”。", "a clause number with nothing quoted beside it | 三（一）6"),
        ("三（一）6在先。原文写的是“依次”。", "a clause number with nothing quoted beside it | 三（一）6"),
        (
            "三（一）2、三（一）3都写了，三（一）1写“近亲属”。",
            "a clause number with nothing quoted beside it | 三（一）2、三（一）3",
        ),
        ("符合下面1到5中的一项。", "a number that no clause carries in print | 1到5"),
        ("标题（0.1）和正文。", "a number that no clause carries in print | 0.1"),
        ("见3.1.2。", "a number that no clause carries in print | 3.1.2"),
    ],
)
def test_a_number_beside_other_words_or_none_is_found(sentence: str, problem: str) -> None:
    assert problems(sentence) == [problem]


def test_a_number_that_the_text_does_not_have_is_found() -> None:
    (found,) = problems("三（四）写的是“依次”。")
    assert found.startswith("this names no clause, or more than one: 没有“三（四）”")


def questions() -> list[tuple[str, str]]:
    return list(sentences_of(import_module(POLICY.questions_module).QUESTIONS))


def test_every_sentence_of_the_policy_is_right() -> None:
    assert list(citation_faults(POLICY)) == []
    assert [fault for where, words in questions() for fault in faults_in(TEXT, where, words)] == []


def test_sentences_leave_out_official_words_and_ids() -> None:
    places = {where for where, _ in sentences_of(POLICY)}
    assert "fact lease_registered, why" in places
    assert "interpretation own_landing_first, reading order_only, words" in places
    assert "term 落户, words" in places
    assert not [where for where in places if where.endswith((", quote", ", id", ", wordings", ", date"))]


SECTIONS = r"\((?P<number>[一二三四五六])\)"


@pytest.mark.parametrize(("mark", "cites"), [(ITEMS, r"三（[一二]）[0-9]"), (SECTIONS, r"[二三四]（[一二三四]）")])
def test_renumbering_the_text_leaves_no_sentence_that_cites_it_green(mark: str, cites: str) -> None:
    document = read_document(renumbered(TEXT.text, mark))
    cited = [one for one in (*sentences_of(POLICY), *questions()) if re.search(cites, one[1])]
    assert len(cited) > 30
    assert [words for where, words in cited if not list(faults_in(document, where, words))] == []
