"""What the pages of another city's text say of it: nothing that it does not say, and nothing of it is called unwritten."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.content import addresses
from build_scripts.content.models.decision_chart import decision_chart
from build_scripts.content.models.document_facts import document_facts, standing
from build_scripts.open_data.text_data import policy_data
from policy_engine.model.answers import Answers
from policy_engine.model.clause import read_document
from policy_engine.reasoning.closing_lines import refused_lines
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import conclude
from policy_engine.reasoning.condition_words import in_one_clause
from policy_engine.reasoning.result import incomplete_result
from tests.build_scripts.content.test_rendering import built
from tests.policies_for_tests import linjiang
from tests.policies_for_tests.linjiang import POLICY, TEXT


def words_of(clause: str) -> str:
    return built(POLICY, addresses.clause_page(clause)).words


def test_an_item_of_a_list_leads_to_the_pathway_that_it_is_part_of() -> None:
    assert "这里写的是“投靠爱人”的一部分，要连起来看：第二条 投靠爱人。" in words_of("2.2")
    assert "原文没有写明这一条由哪个部门负责" not in words_of("2.2")
    assert "这里写的是" not in words_of("2")


def test_points_stand_before_what_counts_and_the_chart_adds_them_up_in_one_step() -> None:
    page = words_of("4")
    assert "下面各项加起来至少要有 80 分（原文写的是 60 分；" in page
    for words in ("40 分：您读过大专", "10 分：您参加社保满2年", "不扣 20 分：您没有伪造过材料"):
        assert words in page
    assert [step.fact for step in decision_chart(POLICY, linjiang.POINTS).steps] == [""]
    assert "不扣 20 分：您没有伪造过材料" in in_one_clause(linjiang.SIXTY)


def test_who_may_come_along_is_not_called_unwritten_where_another_article_says_so() -> None:
    assert "家里人：原文写的是配偶、未成年子女可以随迁。" in words_of("4")
    assert built(POLICY, addresses.PATHWAYS).words.count("配偶、未成年子女可以随迁") == len(POLICY.provisions)


def test_the_last_day_is_told_where_the_text_states_one() -> None:
    page = words_of("6")
    assert "有效到 2026-05-31 为止。" in page
    assert "原文没有写到什么时候为止" not in page
    facts = {one.label: one.value for one in document_facts(POLICY)}
    assert facts["有效性"] == "有效到 2026-05-31 为止"
    assert standing(POLICY)["expiry"] == {"date": "2026-05-31", "is_past": True}
    assert policy_data(POLICY)["effective"]["until"] == "2026-05-31"


def test_number_and_day_of_publication_are_read_from_the_line_beneath_the_title() -> None:
    facts = {one.label: one.value for one in document_facts(POLICY)}
    assert (facts["发文字号"], facts["发布日期"]) == ("临江镇人民政府令第3号", "2021年5月6日")
    assert "请照手里的正式文本填上" not in built(POLICY, addresses.STAFF).words


def test_the_day_beneath_a_notice_is_the_day_of_signing() -> None:
    notice = "关于印发办法的通知\n各县人民政府：\n现将办法印发给你们。\n某市人民政府\n2015年6月18日\n\n某市落户办法\n"
    document = read_document(notice + TEXT.partition("\n")[2].partition("\n")[2])
    facts = {one.label: one.value for one in document_facts(replace(POLICY, document=document))}
    assert facts["成文日期"] == "2015年6月18日"


def test_a_result_after_the_last_day_says_so_first() -> None:
    found = conclude(compile_policy(POLICY), Answers((("whom", "nobody"),)))
    for day, is_told in (("2026-12-01", True), ("", True)):
        told = [line.text for line in incomplete_result(found, day).top]
        assert any("写明有效到 2026-05-31 为止，现在已经过了" in one for one in told) is is_told
    running = replace(POLICY, effective=replace(POLICY.effective, until="2099-05-31"))
    told = [line.text for line in incomplete_result(conclude(compile_policy(running), Answers()), "2026-12-01").top]
    assert not any("为止" in one for one in told)


def test_that_the_text_is_silent_about_review_is_said_only_where_it_is() -> None:
    document = read_document(TEXT.replace("扣减20分。", "扣减20分。对决定不服的,可以依法申请行政复议。"))
    silent = [one.text for one in refused_lines(POLICY)]
    speaks = [one.text for one in refused_lines(replace(POLICY, document=document))]
    assert any("申请复议" in one for one in silent)
    assert not any("申请复议" in one for one in speaks)
