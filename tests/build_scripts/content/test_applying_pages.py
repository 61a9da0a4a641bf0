"""Materials, fees and deadlines have a page each, stand on the page of every pathway that they concern, and on the one sheet."""

from __future__ import annotations

import json

import pytest

from build_scripts.content import addresses
from build_scripts.content.models.clauses import operative_clauses
from build_scripts.open_data.published_files import SCHEMAS
from build_scripts.open_data.rule_data import applying_data, provisions_data
from build_scripts.open_data.text_data import passages_data
from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import Answers
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.reasoning.verdict import assess
from tests.build_scripts.content.test_rendering import built
from tests.policies_for_tests.nanjing_2004 import POLICY as NANJING
from tests.policies_for_tests.qingxi import APPLYING, POLICY


def words_of(clause: str) -> str:
    return built(POLICY, addresses.clause_page(clause)).words


def test_each_has_a_page_that_says_whom_it_concerns() -> None:
    assert {POLICY.clause_of(one.quote) for one in APPLYING} <= set(operative_clauses(POLICY))
    page = words_of("5.3")
    assert "结婚证" in page
    assert "如果您结了婚，还要带结婚证（复印件）。" in page
    assert "走哪条途径都要看这一条。" in page
    assert "走这些途径的人要看这一条：第四条 投靠爱人落户。" in words_of("5.4")


def test_the_page_of_a_pathway_lists_them_with_their_clauses() -> None:
    page = words_of("4")
    for words in ("要带配偶的居民户口簿。第五条（四）：", "投靠爱人：不收费。第六条：", "办结：由公安派出所办"):
        assert words in page
    assert "每本10元" not in page
    assert "没有写要带什么" not in page


def test_an_office_that_must_act_is_not_said_to_be_unwritten() -> None:
    for clause in ("4", "7"):
        offices = words_of(clause).partition("哪个部门负责，原文写的是")[2]
        assert "公安派出所应当自受理之日起15个工作日内办结" in offices
        assert "租房居住的,向社区派出所申请" in offices
    assert "原文没有写明这一条由哪个部门负责" in words_of("5.1")
    sheet = built(POLICY, addresses.GLANCE).words
    assert "原文没有写要带什么" not in sheet
    assert "原文没有写" not in sheet.partition("哪个部门负责")[2].partition("原文没有写的")[0]


@pytest.mark.slow  # goes through every sheet
def test_the_one_sheet_lists_them_once_and_says_for_which_pathways() -> None:
    sheet = built(POLICY, addresses.GLANCE).words
    assert sheet.count("要带居民户口簿（原件）。") == 1
    assert "要带配偶的居民户口簿。（只有“投靠爱人落户”）第五条（四）" in sheet
    assert "要带什么、多少钱、多久" in sheet
    assert "骗取" not in sheet
    for policy in (LIAOCHENG, NANJING):
        assert "多少钱、多久" not in built(policy, addresses.GLANCE).words


@pytest.mark.slow  # makes every page
def test_sanction_transition_and_repeal_have_their_pages() -> None:
    assert "靠造假办成的，户口登记会被撤销。" in words_of("8")
    assert "还按原来的规定办。" in words_of("8")
    last = words_of("9")
    assert "施行日期" in last
    assert "《清溪镇落户暂行规定》从那天起不再用。" in last
    assert "以前的规定和这份办法冲突的，不再用。" in built(NANJING, addresses.clause_page("13")).words


def test_the_data_has_the_words_of_the_text() -> None:
    joining = provisions_data(POLICY)["provisions"][2]
    assert "投靠配偶的,还应当提交配偶的居民户口簿" in joining["materials"]
    verdict = verdict_json(assess(POLICY, Answers((("spouse", "here"),))))
    assert verdict["pathways"][2]["materials"] == joining["materials"]
    published = {one["id"]: one for one in applying_data(POLICY)["applying"]}
    assert list(published) == [one.id for one in APPLYING]
    assert {one["kind"] for one in published.values()} == {one.kind for one in APPLYING}
    assert all(one["quote"] in POLICY.document.text for one in published.values())
    passages = passages_data(POLICY)
    assert {one.kind for one in APPLYING} <= {one["kind"] for one in passages["passages"]}
    kinds = json.loads((SCHEMAS / "passages.schema.json").read_text("utf-8"))["properties"]["passages"]["items"]
    assert {one["kind"] for one in passages["passages"]} <= set(kinds["properties"]["kind"]["enum"])
