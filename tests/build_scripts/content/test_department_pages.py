"""The page of every office: what it answers for, in the text's words, and nothing that the text does not say."""

import re

import pytest

from build_scripts.content import addresses
from build_scripts.content.models.department import DepartmentPage, department_pages
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee, LandingOrder, Provision
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.content.test_rendering import built
from tests.build_scripts.sample_policy import POLICY as SAMPLE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


def page_of(policy: Policy, agency: str) -> DepartmentPage:
    (found,) = (page for page in department_pages(policy) if page.agency.id == agency)
    return found


@both
def test_every_office_of_the_text_has_a_page_under_its_own_name(policy: Policy) -> None:
    named = {name for note in policy.document.departments for name in note.agencies}
    assert {page.agency.name for page in department_pages(policy)} == named
    for page in department_pages(policy):
        words = built(policy, addresses.department_page(page.agency.id)).words
        assert words.startswith(f"责任部门 {page.agency.name}")


@both
def test_it_quotes_every_line_that_names_the_office_and_every_clause_in_its_scope(policy: Policy) -> None:
    for page in department_pages(policy):
        words = built(policy, addresses.department_page(page.agency.id)).words
        notes = [note for note in policy.document.departments if page.agency.name in note.agencies]
        assert [section.duty.note for section in page.sections] == notes
        for note in notes:
            assert note.quote in words
        for provision in policy.provisions:
            answers = page.agency.name in {
                name for note in policy.departments_of(policy.clause_of(provision.quote)) for name in note.agencies
            }
            assert answers is (provision.quote in words), (page.agency.name, provision.id)


def test_a_section_without_a_rule_stands_in_its_own_words() -> None:
    (section,) = page_of(LIAOCHENG, "big_data").sections
    assert section.clauses == ()
    assert section.words == LIAOCHENG.document.words("3.3")


def test_who_shares_the_duty_is_named_and_linked() -> None:
    (section,) = page_of(LIAOCHENG, "veterans").sections
    assert [one.id for one in section.others] == ["agriculture", "public_security"]
    page = built(LIAOCHENG, addresses.department_page("veterans"))
    assert {"../agriculture/", "../public_security/"} <= set(page.links)


def test_that_a_line_speaks_for_the_whole_section_is_called_a_reading_where_it_is_one() -> None:
    by_scope = {section.duty.section.id: section for section in page_of(LIAOCHENG, "public_security").sections}
    assert {scope: section.printed_within for scope, section in by_scope.items()} == {
        "3.1": "三（一）6",  # printed at the end of the last item
        "3.2": "",  # a line of its own
        "3.3": "",
        "4.1": "",
    }
    assert "这是本站的理解，原文没有明说" in built(LIAOCHENG, addresses.department_page("natural_resources")).words
    assert "这是本站的理解" not in built(LIAOCHENG, addresses.department_page("housing")).words


@both
def test_every_duty_and_guarantee_of_the_office_stands_there_in_plain_words(policy: Policy) -> None:
    for page in department_pages(policy):
        words = built(policy, addresses.department_page(page.agency.id)).words
        scopes = [section.duty.section.id for section in page.sections]
        encoded: tuple[Provision | LandingOrder | Guarantee, ...] = (
            *policy.provisions,
            *policy.landing_orders,
            *policy.guarantees,
        )
        own = [one for one in encoded if any(policy.clause_of(one.quote).startswith(scope) for scope in scopes)]
        assert [one.title for one in own if one.explanation not in words] == []


def test_a_duty_that_makes_no_rule_says_in_plain_words_what_it_is() -> None:
    (section,) = page_of(LIAOCHENG, "big_data").sections
    assert section.plain
    assert all(one.words in built(LIAOCHENG, addresses.department_page("big_data")).words for one in section.plain)


@both
def test_no_number_to_call_and_no_address_is_invented(policy: Policy) -> None:
    for page in department_pages(policy):
        words = built(policy, addresses.department_page(page.agency.id)).words
        assert "窗口地址、电话、办公时间：原文未载明" in words
        assert not re.search(r"\d{7,}|\d{3,4}-\d{7,8}", words)


@both
def test_a_clause_and_its_offices_lead_to_each_other(policy: Policy) -> None:
    for page in department_pages(policy):
        links = built(policy, addresses.department_page(page.agency.id)).links
        for section in page.sections:
            for clause in section.clauses:
                clause_id = clause.name.id
                assert f"../../clauses/{clause_id}/" in links
                back = built(policy, addresses.clause_page(clause_id)).links
                assert f"../../departments/{page.agency.id}/" in back
