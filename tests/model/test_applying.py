"""Materials, fees and deadlines say what stands in the text, leave none of its words out, and are called unwritten nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.applying import Applying, Concern, Deadline, Fee, concerning, materials_for
from policy_engine.model.integrity import faults
from policy_engine.model.policy import Policy
from policy_engine.proving.coverage import coverage_figures
from policy_engine.proving.proof import proof_faults
from tests.policies_for_tests.qingxi import APPLYING, POLICY, spouse_is_here

BY_ID = {one.id: one for one in APPLYING}
NOT_SAID = "the passage does not say this"


def changed(applying_id: str, **changes: object) -> Policy:
    new: Applying = replace(BY_ID[applying_id], **changes)  # type: ignore[arg-type]
    return replace(POLICY, applying=tuple(new if one.id == applying_id else one for one in APPLYING))


def found(policy: Policy) -> list[tuple[str, str, str]]:
    return [(fault.where, fault.problem, fault.quote) for fault in faults(policy)]


def test_the_sample_is_complete_proved_and_says_that_it_is_fictitious() -> None:
    assert faults(POLICY) == ()
    assert proof_faults(POLICY) == ()
    assert "虚构示例" in POLICY.title
    assert "虚构示例" in POLICY.document.text.partition("\n")[0]


def test_a_page_is_named_after_what_is_to_be_brought_or_done() -> None:
    assert [BY_ID[one].title for one in ("booklet", "deciding", "city_office")] == [
        "居民户口簿",
        "办结的时限",
        "到城区派出所办",
    ]


def test_every_passage_is_one_of_its_kind() -> None:
    figures = coverage_figures(POLICY)
    assert {kind: figures.passages[kind] for kind in dict.fromkeys(one.kind for one in APPLYING)} == {
        "material": 5,
        "fee": 2,
        "deadline": 2,
        "office": 3,
        "sanction": 1,
        "transition": 1,
        "repeal": 1,
    }
    assert [(one.kind, POLICY.clause_of(one.quote)) for one in APPLYING[3:7]] == [
        ("material", "5.4"),
        ("material", "5.5"),
        ("fee", "6"),
        ("fee", "6"),
    ]


@pytest.mark.parametrize(
    ("applying_id", "changes", "fault"),
    [
        ("booklet", {"name": "户口本"}, (NOT_SAID, "户口本")),
        ("booklet", {"copies": "复印件"}, (NOT_SAID, "复印件")),
        ("booklet_fee", {"amount": "每本100元"}, (NOT_SAID, "每本100元")),
        ("free", {"amount": ""}, (NOT_SAID, "")),
        ("deciding", {"time": "自受理之日起10个工作日内"}, (NOT_SAID, "自受理之日起10个工作日内")),
        ("deciding", {"who": "公安局"}, (NOT_SAID, "公安局")),
        ("city_office", {"name": "市派出所"}, (NOT_SAID, "市派出所")),
        ("city_office", {"concern": Concern(("joining",))}, ("nothing stands for these words", "有自有房屋")),
        ("free", {"concern": Concern(("join",))}, ("there is no provision 'join'", "")),
        ("marriage", {"concern": Concern()}, ("nothing stands for these words", "属已婚")),
        ("card", {"copies": "原件"}, ("nothing stands for these words", "复印件")),
        ("card", {"quote": "居民身份证的原件"}, ("the quote is not in the official text", "居民身份证的原件")),
    ],
    ids=str,
)
def test_what_is_wrong_is_named(applying_id: str, changes: dict[str, object], fault: tuple[str, str]) -> None:
    where = f"{BY_ID[applying_id].kind} {applying_id}"
    assert (where, *fault) in found(changed(applying_id, **changes))


def test_a_condition_has_its_words_in_the_passage() -> None:
    [fault] = faults(changed("lease", says=("还应当提交", "租房居住"), concern=Concern(only_if=spouse_is_here)))
    assert fault.where == "material lease, statement about spouse"
    assert fault.problem == "its words do not stand in the passage"


def test_two_of_one_id_are_a_fault() -> None:
    policy = changed("card", id="booklet")
    assert ("part of applying booklet", "2 part of applyings have this id", "") in found(policy)


@pytest.mark.parametrize("matter", ["要带什么材料", "收不收钱", "办理时限"])
def test_what_is_encoded_is_not_said_to_be_left_out(matter: str) -> None:
    [fault] = faults(replace(POLICY, not_stated=(matter, "咨询电话")))
    assert (fault.where, fault.quote) == ("not_stated", matter)


def test_a_policy_without_them_may_say_so() -> None:
    without = replace(POLICY, applying=(), not_stated=("要带什么材料", "收不收钱", "办理时限"))
    assert not [one for one in faults(without) if one.where == "not_stated"]


def test_what_names_no_pathway_concerns_all() -> None:
    assert [one.id for one in materials_for(APPLYING, "tenant")] == ["booklet", "card", "marriage", "lease"]
    assert [one.id for one in concerning(APPLYING, "joining") if isinstance(one, Fee)] == ["free"]
    assert "spouse_booklet" in [one.id for one in materials_for(APPLYING, "joining")]


def test_a_deadline_binds_an_office_or_whoever_applies() -> None:
    acting = ("公安派出所", "申请人", "申请人本人")
    assert [Deadline("one", "办结", "", who, "").binds_an_office for who in acting] == [True, False, False]
