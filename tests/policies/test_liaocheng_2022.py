"""The encoding of the Liaocheng policy: complete and faithful to the text."""

import hashlib
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from policy_engine.model.condition import AllOf, Condition, Negate, Statement, children, statements
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import Fact
from policy_engine.model.integrity import checked
from policy_engine.model.provision import Provision
from policy_engine.policies import liaocheng_2022
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.policies.liaocheng_2022.facts.situation import has_mainland_hukou
from tests.policies.liaocheng_words import (
    TEXT,
    each_fact,
    each_provision,
    public_words,
    question_words,
)

SHA_256 = "bcff8bc9195a376ec9c6d885992d70b5779a329cbd72be1e5978a94b47ea829e"


def test_the_official_text_is_the_published_one() -> None:
    official = files(liaocheng_2022).joinpath("official_text.txt").read_bytes()
    assert hashlib.sha256(official).hexdigest() == SHA_256


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
