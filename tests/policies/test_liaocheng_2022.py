"""The encoding of the Liaocheng policy: complete, faithful to the text, and in plain words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from policy_engine.model.condition import AllOf, Condition, Negate, Statement, children, statements
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import Fact
from policy_engine.model.integrity import checked
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.provision import Guarantee, LandingOrder, Provision
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.policies.liaocheng_2022.facts.situation import has_mainland_hukou

TEXT = POLICY.document.text

each_fact = pytest.mark.parametrize("fact", POLICY.facts, ids=lambda fact: fact.id)
each_provision = pytest.mark.parametrize("provision", POLICY.provisions, ids=lambda provision: provision.id)
each_interpretation = pytest.mark.parametrize("interpretation", POLICY.interpretations, ids=lambda one: one.id)


def interpretation_words(one: Interpretation) -> Iterator[str]:
    yield from (one.term, one.why, one.caution)
    yield from (reading.words for reading in one.readings)


def question_words(fact: Fact) -> Iterator[str]:
    yield from (fact.topic, fact.question, fact.hint, fact.why, fact.where)
    for option in fact.options:
        yield from (option.label, option.remedy)


def rule_words() -> Iterator[str]:
    for condition in POLICY.conditions():
        for statement in statements(condition):
            yield from (statement.sentence, statement.denial)
    titled: list[Provision | LandingOrder | Guarantee] = [
        *POLICY.provisions,
        *POLICY.landing_orders,
        *POLICY.guarantees,
    ]
    for one in titled:
        yield from (one.title, one.explanation)
    for place in POLICY.places():
        yield from (place.name, place.explanation)


def public_words() -> Iterator[str]:
    """Every word of ours that the public reads."""
    yield from rule_words()
    for fact in POLICY.facts:
        yield from question_words(fact)
    for one in POLICY.interpretations:
        yield from interpretation_words(one)
    yield from (passage.reason for passage in POLICY.uncodified)
    yield from (term.words for term in POLICY.terms)
    yield from (words for outside in POLICY.outside for words in outside)


# The text and its parts


def test_provisions_stand_where_the_text_has_them() -> None:
    found = {provision.id: POLICY.clause_of(provision.quote) for provision in POLICY.provisions}
    assert found == {
        "living_or_working_in_town": "3.1.0",
        "home_owner": "3.1.1",
        "tenant": "3.1.2",
        "employee": "3.1.3",
        "joining_relatives": "3.1.4",
        "talent": "3.1.5",
        "graduate_returning": "3.2.1a",
        "veteran_returning": "3.2.1b",
        "rural_employment": "3.2.1c",
        "returning_to_village": "3.2.2",
        "joining_rural_family": "3.2.3",
    }


def test_landing_order_and_guarantees_stand_where_the_text_has_them() -> None:
    assert [POLICY.clause_of(order.quote) for order in POLICY.landing_orders] == ["3.1.6"]
    stated = {
        "family_booklet": "3.1.6",
        "public_services": "4.1",
        "residence_permit": "4.1",
        "rural_rights": "4.2",
        "no_surrender": "4.2",
        "voluntary_transfer": "4.2",
    }
    found = {guarantee.id: POLICY.clause_of(guarantee.quote) for guarantee in POLICY.guarantees}
    assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize("dropped", POLICY.uncodified, ids=lambda passage: passage.quote[:8])
def test_no_passage_may_be_left_out(dropped: object) -> None:
    rest = tuple(passage for passage in POLICY.uncodified if passage is not dropped)
    with pytest.raises(PolicyFaults, match="no rule accounts for these words"):
        checked(replace(POLICY, uncodified=rest))


@each_provision
def test_no_condition_may_be_left_out(provision: Provision) -> None:
    """Take any one statement out of a provision, and words of its passage are left over."""
    for left_out in statements(provision.precondition):
        shorter = replace(provision, precondition=_without(provision.precondition, left_out))
        provisions = tuple(shorter if one is provision else one for one in POLICY.provisions)
        with pytest.raises(PolicyFaults, match="no statement and no grant stands for these words"):
            checked(replace(POLICY, provisions=provisions))


def _without(condition: Condition, left_out: Statement) -> AllOf:
    """All other statements of a condition; how they are joined does not matter for the words."""
    return AllOf(tuple(one for one in statements(condition) if one is not left_out))


def test_effective_date_is_the_one_in_the_text() -> None:
    day = date.fromisoformat(POLICY.effective.date)
    assert f"{day.year}年{day.month}月{day.day}日" in POLICY.effective.quote
    assert POLICY.version == POLICY.effective.date
    assert POLICY.effective.date < POLICY.checked_on < POLICY.next_check_due


def test_title_and_issuer_are_the_text_s() -> None:
    lines = TEXT.splitlines()
    assert POLICY.title in lines
    assert POLICY.issuer in lines


# What the words grant, and no more


@each_provision
def test_relatives_are_covered_exactly_where_the_words_say_so(provision: Provision) -> None:
    assert provision.covers_relatives is ("本人及其近亲属" in provision.quote)


def test_whom_the_plan_reaches_is_no_condition_of_any_clause() -> None:
    assert POLICY.reach is has_mainland_hukou
    for provision in POLICY.provisions:
        assert has_mainland_hukou not in statements(provision.precondition)


def test_only_homelessness_is_asked_for_as_a_contrary() -> None:
    """The text has one negative condition: 在城镇无自有房屋."""
    negated = [
        part.item.fact.id
        for provision in POLICY.provisions
        for part in children(provision.precondition)
        if isinstance(part, Negate) and isinstance(part.item, Statement)
    ]
    assert negated == ["town_home"]


@each_provision
def test_materials_are_only_those_the_text_names(provision: Provision) -> None:
    named = "证明材料" in provision.quote
    assert bool(provision.materials) is named
    assert all(material in provision.quote for material in provision.materials)


def test_the_ban_names_two_rights_and_the_sentence_before_it_three() -> None:
    guarantees = {guarantee.id: guarantee for guarantee in POLICY.guarantees}
    assert "集体收益分配权" in guarantees["rural_rights"].quote
    assert "集体收益分配权" not in guarantees["no_surrender"].quote
    assert "收益" not in guarantees["no_surrender"].title


INVENTED = [
    "社保",
    "社会保险",
    "缴费",
    "缴纳",
    "积分",
    "住满",
    "居住满",
    "年限",
    "工龄",
    "面积",
    "收入",
    "纳税",
    "身份证号",
    "房龄",
    "随迁年龄",
]


@each_fact
def test_no_question_asks_for_what_the_text_does_not_require(fact: Fact) -> None:
    """Social insurance, years, area, income: the text has no such condition."""
    words = "".join(question_words(fact))
    assert not [invented for invented in INVENTED if invented in words]
    assert not re.search(r"\d+ ?(年|个月|天|周|平|岁|元)", words)


def test_no_condition_speaks_of_what_the_text_does_not_require() -> None:
    words = "".join(
        statement.sentence + statement.denial
        for condition in POLICY.conditions()
        for statement in statements(condition)
    )
    assert not [invented for invented in INVENTED if invented in words]


def test_nobody_is_sent_to_an_invented_number_fee_or_office() -> None:
    words = "\n".join(public_words())
    assert not re.search(r"\d{3,4}-\d{7,8}|1\d{10}|12345|\d+ ?元", words)
    assert not re.search(r"行政服务中心|政务大厅|户政科|街道办|受理大厅|人社局|不动产登记中心", words)


# The readings


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


# Words for residents


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


def test_glossary_and_gaps() -> None:
    assert len(POLICY.terms) >= 15
    assert len({term.term for term in POLICY.terms}) == len(POLICY.terms)
    for term in POLICY.terms:
        assert term.term in TEXT, term.term
    assert len(POLICY.not_stated) >= 7
    assert all(advice.endswith("。") for _, advice in POLICY.outside)


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
