"""Small policies drafted by hand or at random.

The official text of one is written from its rules, so that every word of it is accounted for, as in a real one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from policy_engine.model.clause import read_document
from policy_engine.model.condition import Condition, Statement, holds, worded
from policy_engine.model.fact import Fact, Option
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.landing import Landing, Place
from policy_engine.model.part_checks import used_interpretations
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction, EffectiveDate, Guarantee, LandingOrder, Provision, Uncodified
from tests.policies_for_tests.settling import SETTLING

DIRECTIONS = (Direction("town", "城里"), Direction("village", "村里"))
EFFECTIVE = EffectiveDate("本方案自2022年8月1日起执行。", "2022-08-01")
CHARACTERS = "天地玄黄宇宙洪荒日月盈昃"
PLACES = "甲乙丙丁"


@dataclass(frozen=True)
class Draft:
    """Everything of a policy that is not its text.

    Provisions are a condition, a landing, a direction and the readings relied on; orders a direction and a landing;
    guarantees a condition or the places to which they belong.
    """

    provisions: tuple[tuple[Condition, Landing, str, tuple[Interpretation, ...]], ...]
    orders: tuple[tuple[str, Landing], ...] = ()
    guarantees: tuple[tuple[Condition | None, tuple[Place, ...]], ...] = ()
    reach: Condition | None = None


def make_fact(fact_id: str, size: int, *, doable: Sequence[bool] = ()) -> Fact:
    """A fact with the options ``o0``, ``o1`` …; those marked ``doable`` can be brought about."""
    options = tuple(
        Option(f"o{value}", f"第{value}种", remedy=f"办成第{value}种" if value < len(doable) and doable[value] else "")
        for value in range(size)
    )
    return Fact(
        fact_id,
        topic=f"{fact_id}的情况",
        question=f"{fact_id}是哪一种？",
        options=options,
        why="原文要看这一点",
        where="看看自己的证件",
    )


def make_interpretation(term_id: str, *, taken: str | None = None) -> Interpretation:
    """A term with a wide and a narrow reading; open unless one is ``taken``."""
    readings = (Reading("wide", "算"), Reading("narrow", "不算"))
    return Interpretation(term_id, term=term_id, quote="落户", readings=readings, taken=taken, why="原文没有说清")


def make_statement(
    fact: Fact,
    *true: str,
    character: str = "天",
    turns_on: dict[str, Interpretation] | None = None,
    relies_on: dict[str, Interpretation] | None = None,
) -> Statement:
    """A statement worded 符合天项; ``character`` tells it apart from the others."""
    return holds(
        fact,
        *true,
        sentence=f"您符合{character}项",
        denial=f"您不符合{character}项",
        wordings=(f"符合{character}项",),
        open=turns_on,
        relies_on=relies_on,
    )


def write_policy(draft: Draft, facts: tuple[Fact, ...], terms: tuple[Interpretation, ...]) -> Policy:
    """The draft with its official text; facts and terms that nothing uses are left out."""
    provisions = tuple(_provision(number, *parts) for number, parts in enumerate(draft.provisions, 1))
    orders = tuple(
        LandingOrder(f"去{one.label}的应当落户。", landing, direction, title=f"{one.label}落户地", explanation="")
        for direction, landing in draft.orders
        for one in DIRECTIONS
        if one.id == direction
    )
    guarantees = tuple(
        Guarantee(f"guarantee_{number}", f"保障{number}", f"第{number}项应当保障。", "", applies, places)
        for number, (applies, places) in enumerate(draft.guarantees, 1)
    )
    words = "、".join(
        [
            *(f"符合{character}项" for character in CHARACTERS),
            *(f"{name}处" for name in PLACES),
            *(f"满{number}分" for number in range(1, 10)),
        ]
    )
    other = Uncodified(f"其他说法：{words}。", "没有权利义务")
    text = "\n".join(
        [
            "关于落户的实施方案",
            "一、途径",
            *(f"{number}.途径{number}。{one.quote}" for number, one in enumerate(provisions, 1)),
            "二、落户地",
            *(f"{number}.{one.title}。{one.quote}" for number, one in enumerate(orders, 1)),
            "三、保障",
            *(f"{number}.{one.title}。{one.quote}" for number, one in enumerate(guarantees, 1)),
            "四、其他",
            other.quote,
            EFFECTIVE.quote,
            "",
        ]
    )
    policy = Policy(
        id="small",
        title="关于落户的实施方案",
        short_title="落户方案",
        issuer="某市",
        version="2022-08-01",
        checked_on="2026-01-01",
        next_check_due="2026-07-01",
        ask_at="迁入地派出所",
        vocabulary=SETTLING,
        document=read_document(text),
        directions=DIRECTIONS,
        facts=facts,
        provisions=provisions,
        landing_orders=orders,
        guarantees=guarantees,
        interpretations=terms,
        uncodified=(other,),
        effective=EFFECTIVE,
        reach=draft.reach,
    )
    asked = {one.fact.id for one in policy.statements()}
    relied_on = {id(term) for _, term in used_interpretations(policy)}
    return replace(
        policy,
        facts=tuple(fact for fact in facts if fact.id in asked),
        interpretations=tuple(term for term in terms if id(term) in relied_on),
    )


def _provision(
    number: int, condition: Condition, landing: Landing, direction: str, relies_on: tuple[Interpretation, ...]
) -> Provision:
    words = "、".join(dict.fromkeys(words for part in worded(condition) for words in part.wordings))
    return Provision(
        id=f"provision_{number}",
        title=f"途径{number}",
        quote=f"{words}的人员,可落户（其{number}）。",
        precondition=condition,
        grants=("落户", f"其{number}"),
        landing=landing,
        direction=direction,
        explanation="",
        relies_on=relies_on,
    )
