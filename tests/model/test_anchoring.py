"""A condition is cited where its words stand: in its own passage, in a clause to which this refers, in a definition; nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.content import addresses
from build_scripts.content.models.phrase_uses import Asks, further_uses
from build_scripts.open_data.rule_data import provisions_data
from policy_engine.citing.references import reference_faults
from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.anchoring import anchor_of
from policy_engine.model.answers import read_answers
from policy_engine.model.clause import read_document
from policy_engine.model.condition import all_of
from policy_engine.model.integrity import faults
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision, Reference
from policy_engine.proving.coverage import coverage_figures
from policy_engine.reasoning.verdict import assess
from tests.build_scripts.html_reading import read
from tests.build_scripts.rendered import rendered
from tests.policies_for_tests.referring import (
    GRADUATE,
    POLICY,
    TRADER,
    VETERAN,
    has_home,
    served,
    trades,
)

BASIC = "有合法固定住所"
DEFINED = "具有房屋产权证"


def with_provision(old: Provision, **changes: object) -> Policy:
    new = replace(old, **changes)  # type: ignore[arg-type]
    return replace(POLICY, provisions=tuple(new if one is old else one for one in POLICY.provisions))


def test_the_policy_has_no_fault() -> None:
    assert faults(POLICY) == ()
    assert list(reference_faults(POLICY)) == []


def test_own_words_come_before_those_of_another_clause() -> None:
    own, other = (anchor_of(POLICY, one, TRADER.quote) for one in (trades, has_home))
    assert (own.words, own.clause) == ("从事经商", "3.1")
    assert (other.words, other.clause) == (BASIC, "2")


def test_a_definition_is_read_with_what_has_its_term() -> None:
    by_definition = replace(has_home, wordings=(DEFINED,))
    policy = with_provision(TRADER, precondition=all_of(by_definition, trades))
    assert faults(policy) == ()
    anchor = anchor_of(policy, by_definition, TRADER.quote)
    assert (anchor.words, anchor.clause) == (DEFINED, "4")


def test_verdict_page_and_data_cite_the_clause_in_which_the_words_stand() -> None:
    verdict = verdict_json(assess(POLICY, read_answers(POLICY.facts, {"deed": "no", "trade": "yes"})))
    trader = next(one for one in verdict["pathways"] if one["id"] == "trader")
    assert [(one["clause"], one["quote"]) for one in trader["because"]] == [("2", BASIC)]
    tree = next(one for one in provisions_data(POLICY)["provisions"] if one["id"] == "trader")["conditions"]["all_of"]
    assert [one.get("stands_in") for one in tree] == [{"clause": "2", "quote": BASIC}, None]
    words = read(rendered(POLICY)[addresses.clause_page("3.1")]).words
    assert f"原文的话：{BASIC}（写在第二条）" in words.replace("\n", "")
    assert "原文的话：从事经商（写在" not in words.replace("\n", "")
    uses = {POLICY.document.text[one.start : one.end] for one in further_uses(POLICY) if isinstance(one.meaning, Asks)}
    assert uses == {BASIC}


def test_a_definition_has_a_page_that_leads_to_the_pathways_read_with_it() -> None:
    page = read(rendered(POLICY)[addresses.clause_page("4")])
    assert "有房产证的自建房才算。" in page.words
    assert "做生意能落户" in page.words
    figures = coverage_figures(POLICY)
    assert figures.passages["definition"] == 2
    assert figures.words["reference"] == len("符合第二条规定条件") + len("具备上述条件")


def test_words_of_a_clause_that_has_nothing_to_do_with_the_pathway_are_a_fault() -> None:
    [fault] = faults(with_provision(TRADER, refers_to=()))
    assert fault.where == "provision trader, statement about deed"
    assert fault.problem == "its words stand neither in the passage, nor in what that refers to, nor in a definition"
    assert "refers_to" in fault.remedy
    penal = replace(has_home, wordings=("伪造房屋产权证",))
    assert [one.where for one in faults(with_provision(TRADER, precondition=all_of(penal, trades)))] == [fault.where]


def test_words_that_stand_twice_where_they_are_cited_must_be_made_longer() -> None:
    twice = replace(served, wordings=("条",))
    policy = with_provision(VETERAN, precondition=all_of(has_home, twice), grants=("落户", "退役"))
    assert [(one.problem, one.quote) for one in faults(policy) if one.quote == "条"] == [
        ("its words stand 2 times there", "条")
    ]


@pytest.mark.parametrize(
    ("old", "reference", "problem"),
    [
        (VETERAN, Reference("符合第二条规定条件", to="具有房屋产权证"), "these words name another clause, or none"),
        (VETERAN, Reference("退役人员", to=BASIC), "these words name no clause"),
        (GRADUATE, Reference("具备上述条件", to="具有房屋产权证"), "these words name no clause"),
        (TRADER, Reference("依法处理", to=BASIC), "neither the passage, nor what speaks of the whole text"),
        (TRADER, Reference("为便利群众,制定本办法", to=BASIC), "neither the passage, nor what speaks"),
    ],
)
def test_a_reference_that_the_words_do_not_bear_out(old: Provision, reference: Reference, problem: str) -> None:
    [fault] = reference_faults(with_provision(old, refers_to=(reference,)))
    assert fault.where == f"provision {old.id} refers to"
    assert fault.problem.startswith(problem)
    assert (fault.quote, fault.nearest) == (reference.quote, reference.to)


def test_a_reference_to_an_article_that_does_not_exist_says_so() -> None:
    quote = VETERAN.quote.replace("第二条", "第九条")
    changes = {"quote": quote, "refers_to": (Reference("符合第九条规定条件", to=BASIC),)}
    text = POLICY.document.text.replace(VETERAN.quote, quote)
    [fault] = reference_faults(replace(with_provision(VETERAN, **changes), document=read_document(text)))
    assert "没有“第九条”" in fault.problem


@pytest.mark.parametrize(
    ("term", "problem"),
    [
        ("没有的词", "the term does not stand in it"),
        ("", "the term does not stand in it"),
        ("房屋产权证", "no pathway has the term or refers to it"),
    ],
)
def test_a_definition_without_a_term_or_without_use(term: str, problem: str) -> None:
    basic, home = POLICY.definitions
    policy = replace(POLICY, definitions=(basic, replace(home, term=term)))
    assert [(one.where, one.problem) for one in faults(policy)] == [("definition home", problem)]
