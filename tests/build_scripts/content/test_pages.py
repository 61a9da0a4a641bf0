"""Page models, on a policy of a city that does not exist and on the one that is in force."""

import hashlib
from dataclasses import replace
from importlib import resources

import pytest

from build_scripts.content.models.agencies import agency_duties
from build_scripts.content.models.clauses import clause_pages, operative_clauses
from build_scripts.content.models.document_facts import document_facts, text_digest
from build_scripts.content.models.evidence import shown_evidence
from build_scripts.content.models.glossary import glossary
from build_scripts.content.models.official_text import Block, text_blocks
from build_scripts.content.models.parts import orders, pathways, promises
from build_scripts.content.models.readings import BY_READING, open_terms
from build_scripts.content.pages.site_pages import site_pages
from build_scripts.settings import Question
from policy_engine.model.clause import read_document
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.sample_policy import POLICY as SAMPLE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


def test_every_clause_that_grants_orders_or_promises_something_has_a_page() -> None:
    assert operative_clauses(SAMPLE) == ("2.1.0", "2.1.1", "2.1.2", "2.2.1", "2.2.1a", "2.2.1b", "3.1", "4")


def test_the_clauses_of_the_policy_in_force() -> None:
    expected = "3.1.0 3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.1.6 3.2.1 3.2.1a 3.2.1b 3.2.1c 3.2.2 3.2.3 4.1 4.2 5"
    assert operative_clauses(LIAOCHENG) == tuple(expected.split())


def test_a_clause_page_gathers_what_belongs_to_the_clause() -> None:
    pages = {page.name.id: page for page in clause_pages(SAMPLE)}
    tenant = pages["2.1.1"]
    assert [way.provision.id for way in tenant.pathways] == ["tenant"]
    assert (tenant.title, tenant.name.title, tenant.summary) == (
        "租房也能落户",
        "租房落户",
        f"租房的人也可以。{BY_READING}",
    )
    assert [one.interpretation.id for one in tenant.open_terms] == ["owner"]
    assert [note.agencies for note in tenant.departments] == [("市公安局",)]
    assert tenant.also_called == ("租房没备案",)
    assert tenant.previous is not None
    assert tenant.next is not None
    assert (tenant.previous.id, tenant.next.id) == ("2.1.0", "2.1.2")
    assert [term.term for term in pages["2.1.2"].terms] == ["社区集体户"]
    assert [one.id for one in pages["2.2.1"].sentences] == ["2.2.1a", "2.2.1b"]
    assert [one.guarantee.id for one in pages["3.1"].promises] == ["land", "booklet"]
    assert pages["3.1"].also_called == ("地会不会收走",)
    assert pages["4"].effective == SAMPLE.effective
    assert pages["2.1.0"].effective is None


def test_open_terms_say_which_reading_was_taken_and_where_it_matters() -> None:
    urban, owner = open_terms(SAMPLE, SAMPLE.interpretations)
    assert urban.taken is None
    assert [reading.id for reading in urban.others] == ["narrow", "wide"]
    assert [clause.id for clause in urban.clauses] == ["2.1.0", "3.1"]
    assert owner.taken is not None
    assert (owner.taken.id, [reading.id for reading in owner.others]) == ("own", ["family"])
    assert [clause.id for clause in owner.clauses] == ["2.1.0", "2.1.1", "2.1.2", "3.1"]


def test_agencies_stand_in_the_texts_order_and_the_unnamed_last() -> None:
    found = agency_duties(SAMPLE)
    assert [one.agency for one in found] == ["市公安局", "市农业农村局", ""]
    assert [duty.section.id for duty in found[0].duties] == ["2.1"]
    assert [clause.id for clause in found[0].duties[0].clauses] == ["2.1.0", "2.1.1", "2.1.2"]
    assert found[2].duties[0].note.quote == "(有关部门按照职责分工负责)"
    assert found[2].duties[0].clauses == ()


def test_the_glossary_tells_where_a_term_stands() -> None:
    (entry,) = glossary(SAMPLE)
    assert [clause.id for clause in entry.clauses] == ["2.1.2"]


def test_places_are_in_order_only_where_there_are_several_in_order() -> None:
    ordered = {way.provision.id: way.landing.ordered for way in pathways(SAMPLE)}
    assert ordered == {"resident": True, "tenant": False, "graduate": False, "soldier": False}
    assert orders(SAMPLE)[0].landing.ordered
    assert [promise.conditions is None for promise in promises(SAMPLE)] == [False, True]


def test_what_the_text_does_not_state_stays_empty() -> None:
    facts = {fact.label: fact.value for fact in document_facts(LIAOCHENG)}
    silent = ("索引号", "主题分类", "发文字号", "成文日期", "发布日期", "有效性")
    assert {label for label, value in facts.items() if not value} == set(silent)
    assert facts["施行日期"] == "2022-08-01"


def test_what_the_text_states_is_read_from_it() -> None:
    stated = "索引号：示-1\n示政办字〔2020〕3号\n有效期：至2025年1月1日\n"
    policy = replace(SAMPLE, document=read_document(stated + SAMPLE.document.text))
    facts = {fact.label: fact.value for fact in document_facts(policy)}
    assert (facts["索引号"], facts["发文字号"], facts["有效性"]) == ("示-1", "示政办字〔2020〕3号", "至2025年1月1日")


def test_the_digest_is_that_of_the_published_file() -> None:
    file = resources.files("policy_engine.policies.liaocheng_2022") / "official_text.txt"
    assert text_digest(LIAOCHENG) == hashlib.sha256(file.read_bytes()).hexdigest()


@both
def test_the_text_page_is_the_text_character_for_character(policy: Policy) -> None:
    whole = "\n".join(_words(block) for block in text_blocks(policy))
    assert "".join(whole.split()) == "".join(policy.document.text.split())
    for block, clause in zip(text_blocks(policy), policy.document.clauses, strict=True):
        assert _words(block) == clause.text


def _words(block: Block) -> str:
    lines = ["".join(piece.words for piece in line) for line in block.lines]
    return "\n".join([block.heading, *lines] if block.heading else lines)


@both
def test_every_page_has_its_own_address_and_description(policy: Policy) -> None:
    pages = site_pages(policy, shown_evidence(policy))
    assert len({page.path for page in pages}) == len(pages)
    assert len({page.description for page in pages}) == len(pages)
    assert all(20 <= len(page.description) <= 120 for page in pages)


def test_a_question_of_the_home_page_leads_to_a_clause_that_answers_it() -> None:
    with pytest.raises(PolicyError, match=r"9\.9"):
        site_pages(SAMPLE, shown_evidence(SAMPLE), (Question("哪里？", "9.9"),))
