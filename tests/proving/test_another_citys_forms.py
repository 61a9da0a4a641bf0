"""A text of another city's forms: conditions in the items of a list, points for every year and taken off, ages that the law states, a last day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.citing.citation import formal_citation, resolve
from policy_engine.citing.cited_words import faults_in
from policy_engine.model.anchoring import anchor_of
from policy_engine.model.answers import Answers
from policy_engine.model.clause import read_document
from policy_engine.model.comparison import for_each
from policy_engine.model.condition import AllOf, Condition, Statement, points
from policy_engine.model.integrity import faults
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.proving.coverage import coverage
from policy_engine.proving.limits import limit_faults
from policy_engine.proving.proof import proof_faults
from policy_engine.reasoning.verdict import assess
from tests.policies_for_tests import linjiang as sample
from tests.policies_for_tests.linjiang import POLICY, TEXT


def _with(provision: Provision, precondition: Condition) -> Policy:
    changed = replace(provision, precondition=precondition)
    return replace(POLICY, provisions=tuple(changed if one is provision else one for one in POLICY.provisions))


def test_the_whole_text_is_encoded_and_proved() -> None:
    assert (faults(POLICY), proof_faults(POLICY)) == ((), ())
    assert "".join(one.text for one in coverage(POLICY)) == TEXT


def test_a_passage_that_goes_on_over_a_list_stands_in_every_item_of_it() -> None:
    own = [(one.clause, one.owner) for one in POLICY.passages() if one.kind == "provision" and one.owner == "spouse"]
    assert own == [("2", "spouse"), ("2.1", "spouse"), ("2.2", "spouse")]
    assert anchor_of(POLICY, sample.has_home, sample.SPOUSE.quote).clause == "2.2"
    assert anchor_of(POLICY, sample.has_home, sample.WITH_CHILDREN.quote).clause == "2.2"


def test_a_word_of_an_item_that_nothing_stands_for_is_named_with_the_item() -> None:
    without = replace(sample.has_home, wordings=("配偶在本镇",))
    spouse = AllOf((sample.joins_spouse, sample.married, without))
    found = {(one.where, one.quote) for one in faults(_with(sample.SPOUSE, spouse))}
    assert ("clause 2.2, provision spouse", "有自有房屋") in found


@pytest.mark.parametrize(
    ("cited", "clause"),
    [
        ("第四条第一款", "4"),
        ("第四条第二款", "4.p2"),
        ("第四条第二款第二项", "4.2"),
        ("第四条第三款", "4.p3"),
        ("第二条第二款", "2.p2"),
    ],
)
def test_paragraphs_are_counted_from_the_articles_own_words_on(cited: str, clause: str) -> None:
    assert resolve(POLICY.document, cited).clauses == (clause,)
    if ".p" in clause:
        assert formal_citation(POLICY.document, clause) == cited


@pytest.mark.parametrize("cited", ["第四条第四款", "第四条第三款第一项"])
def test_a_paragraph_that_there_is_not_is_no_item(cited: str) -> None:
    assert resolve(POLICY.document, cited).status == "not_found"


LISTED = "关于落户的规定\n一、条件\n（一）投靠。符合下列条件的，可以落户：\n1. 结婚满3年{mark}\n2. 有住房。\n已经生育子女的，不受限制。\n二、附则\n"


def test_what_follows_a_list_that_is_one_sentence_belongs_to_the_clause_above() -> None:
    document = read_document(LISTED.format(mark="；"))
    assert not document.unplaced
    assert formal_citation(document, "1.1.p2") == "第一部分第（一）项第二段"
    assert resolve(document, "一（一）第二段").clauses == ("1.1.p2",)
    assert resolve(document, "一（一）第三段").status == "not_found"


def test_after_items_that_are_sentences_it_stays_a_line_to_be_looked_at() -> None:
    [note] = read_document(LISTED.format(mark="。")).unplaced
    assert note.line == 6


def test_points_are_added_up_and_taken_off() -> None:
    def status(**answers: str) -> str:
        verdict = assess(POLICY, Answers(tuple(answers.items())))
        return next(one.status for one in verdict.pathways if one.provision.id == "points")

    settled = {"degree": "yes", "certificate": "yes", "faked": "no"}
    assert status(**settled, insured="below_1") == "not_entitled"
    assert status(**settled, insured="from_1_below_2") == "entitled"
    assert status(**settled | {"faked": "yes"}, insured="from_2_below_3") == "not_entitled"
    assert status(**settled | {"faked": "yes"}, insured="from_3") == "entitled"


def _years(weight: int, every: int, times: int) -> tuple[tuple[int, Statement], ...]:
    first = sample.for_every_year[0][1]
    return for_each(weight, sample.INSURED, every, times, sentence="满{}年", denial="不满{}年", wordings=first.wordings)


@pytest.mark.parametrize(
    ("years", "problem"),
    [
        (_years(10, 1, 2), "it counts 20分 in 2 steps"),
        (_years(10, 2, 1), "it counts 10分 in 1 steps"),
        (_years(20, 1, 3), "it counts 60分 in 3 steps"),
    ],
)
def test_steps_that_the_words_do_not_state(years: tuple[tuple[int, Statement], ...], problem: str) -> None:
    items = ((40, sample.has_degree), (10, sample.has_certificate), *years, (-20, sample.has_faked))
    counted = points(60, *items, wordings=("积分达到60分",))
    found = list(limit_faults(_with(sample.POINTS, counted)))
    assert any(one.problem.startswith(problem) for one in found)


def test_an_age_that_the_law_states_is_held_to_it() -> None:
    grown_up = replace(sample.is_minor, true=tuple(one.id for one in sample.AGE.options[1:]))
    [found] = [
        one
        for one in limit_faults(_with(sample.YOUNG, AllOf((grown_up, sample.joins_parent))))
        if one.quote == "未成年人"
    ]
    assert found.problem == "it does not compare with 18周岁 as its words do"


def test_an_overlap_of_two_of_which_one_always_holds_must_be_listed() -> None:
    problems = [one.problem for one in proof_faults(replace(POLICY, overlaps=()))]
    assert problems == ["this part decides nothing that the others do not"]


def test_a_decimal_number_is_no_clause_number() -> None:
    said = "人均1.5平方米，收入是标准的2.5倍，税率1.5%，看3.1.2。"
    assert [one.quote for one in faults_in(POLICY.document, "here", said)] == ["3.1.2"]
