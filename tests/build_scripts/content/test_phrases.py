"""Every phrase that carries a rule is marked where it stands, leads to what rests on it, and back."""

import re
from functools import cache
from itertools import pairwise

import markdown
import pytest

from build_scripts.content import addresses
from build_scripts.content.models.citing import full_citation
from build_scripts.content.models.marked_text import marked_lines
from build_scripts.content.models.naming import name_of
from build_scripts.content.models.phrase_entries import phrase_index
from build_scripts.content.models.phrases import phrase_at, phrases_of
from build_scripts.content.models.plain_words import plain_words
from policy_engine.model.condition import statements
from policy_engine.model.policy import Policy
from policy_engine.model.wording import word_roles
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.html_reading import Reading, read
from tests.build_scripts.rendered import rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


@cache
def built(policy: Policy, path: str) -> Reading:
    body = rendered(policy)[path].split("---\n", 2)[2]
    return read(markdown.markdown(body, extensions=["attr_list", "md_in_html", "toc"]))


@both
def test_phrases_are_the_words_that_stand_there_and_none_overlaps_another(policy: Policy) -> None:
    phrases = phrases_of(policy)
    assert len({one.id for one in phrases}) == len(phrases)
    for one, following in pairwise(phrases):
        assert one.end <= following.start
    for one in phrases:
        assert policy.document.text[one.start : one.end] == one.words
        assert one.uses


@both
def test_every_word_that_is_a_condition_or_an_entitlement_is_marked(policy: Policy) -> None:
    marked = {at for one in phrases_of(policy) for at in range(one.start, one.end)}
    for provision in policy.provisions:
        position = policy.document.text.index(provision.quote)
        for words in word_roles(provision):
            if words.role in {"statement", "grant"}:
                assert set(range(position, position + len(words.text))) <= marked, words.text
            position += len(words.text)


@both
def test_every_letter_of_a_guarantee_and_of_the_landing_order_is_marked(policy: Policy) -> None:
    marked = {at for one in phrases_of(policy) for at in range(one.start, one.end)}
    quotes = [one.quote for one in policy.guarantees] + [one.quote for one in policy.landing_orders]
    for quote in (*quotes, policy.effective.quote):
        begin = policy.document.text.index(quote)
        left = [policy.document.text[at] for at in range(begin, begin + len(quote)) if at not in marked]
        assert not re.search(r"\w\w", "".join(left)), quote


@both
def test_everything_that_quotes_the_text_is_said_of_a_phrase(policy: Policy) -> None:
    entries = [one for clause in phrase_index(policy) for one in clause.entries]
    facts = {question.fact.id for one in entries for question in one.questions}
    assert {one.fact.id for way in policy.provisions for one in statements(way.precondition)} <= facts
    decided = {way.title for one in entries for way in (*one.decides, *one.grants)}
    assert {one.title for one in policy.provisions} | {one.title for one in policy.guarantees} <= decided
    assert {one.title for one in policy.landing_orders} <= decided
    terms = {term.interpretation.id for one in entries for term in one.open_terms}
    assert terms == {one.id for one in policy.interpretations}
    places = {place.id for one in entries for place in one.places}
    assert places == {one.id for one in policy.places()}
    agencies = {one.name for entry in entries if entry.is_department_line for one in entry.agencies}
    assert agencies == {one.name for one in policy.named_agencies()}


@both
def test_a_phrase_leads_to_its_entry_and_the_entry_back(policy: Policy) -> None:
    text, index = built(policy, addresses.TEXT), built(policy, addresses.PHRASES)
    for one in phrases_of(policy):
        assert one.id in text.ids
        assert one.id in index.ids
        assert f"../phrases/#{one.id}" in text.links
        assert f"../text/#{one.id}" in index.links


def test_quoted_words_lead_to_their_phrase_in_the_clause_of_the_page() -> None:
    lead, home = (phrase_at(LIAOCHENG, "近亲属", clause) for clause in ("3.1.0", "3.1.1"))
    assert lead is not None
    assert home is not None
    assert (lead.clause, home.clause) == ("3.1.0", "3.1.1")
    veteran = phrase_at(LIAOCHENG, "农村籍", "3.2.1b")
    assert veteran is not None
    assert veteran.clause == "3.2.1"
    assert phrase_at(LIAOCHENG, "这几个字原文里没有") is None
    lease = phrase_at(LIAOCHENG, "经房管部门租赁登记备案")
    assert lease is not None
    assert f"../../text/#{lease.id}" in built(LIAOCHENG, "clauses/3.1.2.md").links


def test_the_id_of_a_phrase_is_its_place_in_the_clause() -> None:
    """Others link to it: the id may never change."""
    lease = phrase_at(LIAOCHENG, "经房管部门租赁登记备案")
    assert lease is not None
    assert lease.id == "w-3-1-2-27"
    assert LIAOCHENG.document.clause("3.1.2").text[27:].startswith(lease.words)


def test_the_entry_of_a_phrase_says_what_it_asks_decides_and_who_answers() -> None:
    index = rendered(LIAOCHENG)[addresses.PHRASES]
    entry = index[index.index('id="w-3-1-2-27"') :].partition("</section>")[0]
    for link in (
        "../quiz/#q=lease_registered",
        "../clauses/3.1.2/",
        "../interpretations/#lease_registration",
        "../departments/public_security/",
    ):
        assert f'href="{link}"' in entry


@both
def test_marked_lines_are_the_text_character_for_character(policy: Policy) -> None:
    document = policy.document
    lines = marked_lines(policy, 0, len(document.text), document.sentences(document.clauses[-1].id))
    assert "\n".join("".join(piece.words for piece in line) for line in lines) == document.text


def test_a_term_is_marked_once_a_clause_and_never_within_a_phrase() -> None:
    marked = 0
    for clause in LIAOCHENG.document.clauses:
        lines = marked_lines(LIAOCHENG, clause.start, clause.end)
        fragments = [one for line in lines for piece in line for one in piece.fragments]
        terms = [one.words for one in fragments if one.term]
        assert len(terms) == len(set(terms)), clause.id
        assert not any(one.term and one.phrase for one in fragments), clause.id
        marked += len(terms)
    assert marked > 10


def test_every_clause_that_says_something_has_plain_words() -> None:
    for clause in LIAOCHENG.document.clauses:
        said = plain_words(LIAOCHENG, clause)
        assert bool(said) == any(
            one.kind in {"provision", "landing", "guarantee", "uncodified"} and clause.start <= one.start < clause.end
            for one in LIAOCHENG.passages()
        ), clause.id
    [tenant] = plain_words(LIAOCHENG, LIAOCHENG.document.clause("3.1.2"))
    assert tenant.title == "租房落户"
    assert len(plain_words(LIAOCHENG, LIAOCHENG.document.clause("3.2.1"))) == 3


def test_the_whole_citation_names_document_issuer_date_and_clause() -> None:
    assert full_citation(LIAOCHENG, name_of(LIAOCHENG, "3.1.2")) == (
        "《关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的实施方案》"
        "（聊城市人民政府办公室，发文字号：＿＿＿＿，2022年8月1日起执行）第三部分第（一）项第2目"
    )
    for path in ("clauses/3.1.2.md", addresses.TEXT):
        assert full_citation(LIAOCHENG, name_of(LIAOCHENG, "3.1.2")) in built(LIAOCHENG, path).words
