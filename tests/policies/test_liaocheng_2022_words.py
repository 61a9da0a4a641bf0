"""The readings of the Liaocheng policy, and its plain words for residents."""

import re

import pytest

from policy_engine.model.fact import Fact
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.provision import Provision
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.policies.liaocheng_words import (
    TEXT,
    each_fact,
    each_provision,
    public_words,
)

each_interpretation = pytest.mark.parametrize("interpretation", POLICY.interpretations, ids=lambda one: one.id)


@each_interpretation
def test_a_reading_without_law_is_marked_as_our_own(interpretation: Interpretation) -> None:
    if interpretation.taken and not interpretation.authority:
        assert interpretation.team_view
    if interpretation.is_open:
        assert not interpretation.team_view, "an open term takes no view"


def test_law_is_cited_by_statute_and_article() -> None:
    cited = [one.authority for one in POLICY.interpretations if one.authority]
    assert len(cited) > 10
    for authority in cited:
        for part in authority.split("；"):
            assert re.fullmatch(r"《[^》]+》(第[一二三四五六七八九十百千零]+条(第[一二三四五六七八九十]款)?、?)*", part)


@each_interpretation
def test_an_open_term_says_both_ways_it_may_go(interpretation: Interpretation) -> None:
    if interpretation.is_open:
        assert {reading.id for reading in interpretation.readings} == {"counts", "does_not_count"}


@each_fact
def test_why_quotes_the_text(fact: Fact) -> None:
    assert fact.why.startswith("原文")
    quoted = re.findall(r"“([^”]+)”", fact.why)
    assert quoted
    for words in quoted:
        if words != "被投靠人" and words not in TEXT:
            assert words.replace("，", ",") in TEXT, words


@each_fact
def test_questions_are_questions_and_complete(fact: Fact) -> None:
    assert fact.question.endswith("？")
    assert "不清楚" not in [option.label for option in fact.options], "every question has it anyway"
    labels = [option.label for option in fact.options]
    assert len(set(labels)) == len(labels)
    assert len(fact.question) <= 40, "one short sentence"


@each_interpretation
def test_quotations_in_the_reasons_are_verbatim(interpretation: Interpretation) -> None:
    """What stands in quotation marks is in the text, or in a law that the same sentence names."""
    for sentence in re.split(r"[。；]", interpretation.why):
        if re.search(r"法典|条例|文件|管理法|承包法", sentence):
            continue
        for words in re.findall(r"“([^”]+)”", sentence):
            parts = [
                part for part in words.replace("，", ",").replace("（", "(").replace("）", ")").split("……") if part
            ]
            assert all(part in TEXT for part in parts), words


PLAIN = ["系统", "引擎", "布尔", "资格", "字段", "算法", "选项", "凭此", "上述", "予以", "之日起"]


def test_public_words_are_plain() -> None:
    for words in public_words():
        assert not [jargon for jargon in PLAIN if jargon in words], words
        assert "你" not in words.replace("你们", ""), f"people are 您: {words}"
        assert not re.search(r"[,;:!?]", re.sub(r"“[^”]*”", "", words)), f"full-width marks outside quotations: {words}"


def test_sentences_are_short() -> None:
    for words in public_words():
        for sentence in re.split(r"[。？！；]", re.sub(r"“[^”]*”", "“”", words)):
            assert len(sentence) <= 60, sentence


@each_provision
def test_everyday_names(provision: Provision) -> None:
    assert len(provision.names) >= 5


@each_provision
def test_a_card_is_three_or_four_short_sentences(provision: Provision) -> None:
    assert len(provision.card) in (3, 4)
    for words in provision.card:
        assert re.fullmatch(r"[一-鿿、，]{1,14}。", words), words


def test_glossary_and_gaps() -> None:
    assert len(POLICY.terms) >= 15
    assert len({term.term for term in POLICY.terms}) == len(POLICY.terms)
    for term in POLICY.terms:
        assert term.term in TEXT, term.term
    assert len(POLICY.not_stated) >= 7
    assert all(advice.endswith("。") for _, advice in POLICY.outside)
    repeated = [
        matter for matter, advice in POLICY.outside for end in range(2, len(matter)) if matter.endswith(advice[:end])
    ]
    assert repeated == []


def test_remedies_are_acts_of_the_person() -> None:
    """Nobody can choose kinship, origin, past service, another's property or an authority's decision."""
    with_remedy = {fact.id for fact in POLICY.facts if any(option.remedy for option in fact.options)}
    assert with_remedy == {
        "habitual_residence",
        "town_work",
        "town_home",
        "dwelling",
        "lease_registered",
        "kinship_proof",
        "has_diploma",
        "title_or_skill",
        "intends_to_come",
        "village_work",
    }


def test_every_remedy_is_an_action_and_buying_a_home_is_the_last() -> None:
    remedies = {(fact.id, option.id) for fact in POLICY.facts for option in fact.options if option.remedy}
    assert {(fact.id, option) for fact, option in POLICY.actions} == remedies
    assert len(POLICY.actions) == len(remedies)
    assert [fact.id for fact, _ in POLICY.actions][:: len(remedies) - 1] == ["lease_registered", "town_home"]
