"""A real policy of another city: proved, with its worked cases, and nothing of it invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.content import addresses
from build_scripts.content.worked_cases import worked_cases
from policy_engine.citing.references import reference_faults
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import all_of
from policy_engine.model.integrity import faults
from policy_engine.model.provision import Provision
from policy_engine.proving.proof import proof_faults
from policy_engine.reasoning.practical_lines import practical_lines
from policy_engine.versions.share_code import write_code
from tests.build_scripts.rendered import rendered
from tests.policies_for_tests.nanjing_2004 import POLICY
from tests.policies_for_tests.nanjing_2004.special_conditions import pays_one, pays_two

CASES = worked_cases(POLICY.id)


def problems(old: Provision, new: Provision) -> list[str]:
    provisions = tuple(new if one is old else one for one in POLICY.provisions)
    return [one.problem for one in proof_faults(replace(POLICY, provisions=provisions))]


def test_it_is_complete_and_proved() -> None:
    assert faults(POLICY) == ()
    assert proof_faults(POLICY) == ()


@pytest.mark.parametrize("provision", POLICY.provisions, ids=lambda provision: provision.id)
def test_every_pathway_has_a_case_in_which_it_is_open_and_one_in_which_it_is_not(provision: Provision) -> None:
    found = {case.expect[provision.id]["status"] for case in CASES if provision.id in case.expect}
    assert {"entitled", "not_entitled"} <= found


def test_exchanging_two_sums_between_two_kinds_of_people_is_a_fault() -> None:
    provision = POLICY.provision("taxpayer")
    two = replace(pays_one, wordings=pays_two.wordings)
    changed = replace(provision, precondition=all_of(provision.precondition, two))
    assert "it turns on 1万元, which its words do not state" in problems(provision, changed)


def test_an_item_is_read_with_the_first_and_last_words_of_its_own_article_only() -> None:
    provision = POLICY.provision("personnel_talent")
    assert list(reference_faults(POLICY)) == []
    labour = POLICY.provision("labour_expert").refers_to
    found = problems(provision, replace(provision, refers_to=labour))
    wanted = "neither the passage, nor what speaks of the whole text or of its own article's items, says so"
    assert found.count(wanted) == 3


def test_what_makes_no_rule_binds_nobody() -> None:
    for one in POLICY.uncodified:
        assert not any(words in one.quote for words in ("不予", "允许", "可在", "不得")), one.quote


def test_a_code_holds_the_range_and_not_the_number() -> None:
    codes = {
        write_code(POLICY, None, None, read_answers(POLICY.facts, {"area": area})) for area in ("60", "75.5", "1000")
    }
    assert len(codes) == 1


def test_its_title_says_that_its_validity_was_not_checked() -> None:
    assert "今天是否有效没有核对" in POLICY.short_title


@pytest.mark.slow  # makes every page
def test_nothing_is_called_unwritten_that_the_text_writes() -> None:
    """Whom a pathway lets come along, and which office handles it, stand in grants and in passages with which it is read."""
    pages = rendered(POLICY)
    buyer = pages[addresses.clause_page("6.3")]
    assert "家里人：原文这一条没有写" not in buyer
    assert "允许其本人、配偶和未成年或未婚子女共3人在我市落户" in buyer
    assert "哪个部门负责，原文写的是" in buyer
    assert "市区下列人员户口准入，由公安机关受理" in buyer
    assert "家里人：原文这一条没有写" not in pages[addresses.clause_page("4.1")]
    assert "家里人：原文这一条没有写" in pages[addresses.clause_page("4.5")]
    told = {one.id: [line.text for line in practical_lines(POLICY, one, Answers())] for one in POLICY.provisions}
    assert told["buyer"][0].startswith("家里人能不能一起，原文写的是“允许其本人、配偶和未成年或未婚子女共3人")
    assert told["buyer"][2] == "哪些部门负责：原文写的是“市区下列人员户口准入，由公安机关受理”。"
    assert told["within"][0] == "这一条的原文没有写家里人能不能一起。"
    assert told["within"][2].startswith("哪些部门负责：原文没有写")
