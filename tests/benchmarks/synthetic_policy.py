"""Policies of any size that pass every integrity check, for measuring how the engine grows.

``synthetic_policy(provisions, facts)`` is the same policy every time and in every Python. It needs nothing but
``policy_engine.model``, so that it runs in the browser's runtime too. Its shape is that of a real plan, only longer:

* Facts come in topics of four that stand together in the order of asking; a provision asks two or three facts of one topic,
  each by one of the few sentences that exist about a fact.
* A few facts are shared: asked first, they matter to every fourth provision; the first of them is whom the policy reaches.
* A few facts at the end decide where a household lands; provisions share a handful of landings, in order or by choice.
* Provisions of the first half settle in one direction, under a landing order for all of them, the others in another.
* Up to :data:`MOST_TERMS` terms are left open by the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from policy_engine.model.clause import read_document
from policy_engine.model.condition import Condition, Statement, all_of, any_of, holds, negate, statements
from policy_engine.model.fact import Fact, Option
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.landing import Landing, Place, in_order, one_of
from policy_engine.model.policy import Policy
from policy_engine.model.provision import (
    Direction,
    EffectiveDate,
    Extension,
    Guarantee,
    LandingOrder,
    Provision,
    Uncodified,
)
from tests.policies_for_tests.settling import SETTLING

TOPIC: Final = 4
"""Facts that belong together."""

SENTENCES: Final = 3
"""Statements that exist about one fact."""

MOST_TERMS: Final = 8
"""Terms that the text leaves open, at most."""

NUMERALS: Final = "一二三四五六七八九十"
"""How chapters are numbered; the last three are those about landing places, guarantees and the rest."""

TOWN: Final = Direction("town", "城里")
VILLAGE: Final = Direction("village", "村里")
EFFECTIVE: Final = EffectiveDate("本方案自2022年8月1日起执行。", "2022-08-01")

_T = TypeVar("_T")


class _Dice:
    """Numbers that look random and are the same everywhere (Park and Miller's generator)."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def below(self, limit: int) -> int:
        self._state = self._state * 48271 % 0x7FFFFFFF
        return self._state // 7 % limit

    def one_of(self, choices: Sequence[_T]) -> _T:
        return choices[self.below(len(choices))]

    def some_of(self, choices: Sequence[_T], count: int) -> list[_T]:
        """Different ones, in the order in which they stand."""
        left = list(range(len(choices)))
        chosen = sorted(left.pop(self.below(len(left))) for _ in range(min(count, len(left))))
        return [choices[place] for place in chosen]


@dataclass(frozen=True)
class _Pool:
    """Everything that a provision chooses from: statements by fact, in the order of asking, and landings."""

    shared: tuple[tuple[Statement, ...], ...]
    topics: tuple[tuple[tuple[Statement, ...], ...], ...]
    landings: tuple[Landing, ...]


def synthetic_policy(provisions: int, facts: int) -> Policy:
    """A valid policy of so many provisions and at least 6 facts; facts that no provision comes to are left out."""
    dice = _Dice(provisions * 1000 + facts)
    few = max(1, min(3, facts // 10))
    every = tuple(_fact(number, 2 + dice.one_of((0, 0, 1, 1, 2))) for number in range(facts))
    terms = tuple(_term(number) for number in range(max(1, min(MOST_TERMS, facts // 10))))
    about = tuple(_statements(dice, fact, number, terms) for number, fact in enumerate(every))
    middle = about[few:-few]
    places = _places(dice, about[-few:])
    pool = _Pool(
        about[:few],
        tuple(middle[start : start + TOPIC] for start in range(0, len(middle), TOPIC)),
        (in_order(*places), in_order(*places[1:]), in_order(places[0], places[-1]), one_of(*places[-2:])),
    )
    rules = tuple(_provision(dice, pool, number, provisions) for number in range(provisions))
    return _policy(every, terms, rules, pool, places)


def _fact(number: int, size: int) -> Fact:
    return Fact(
        f"fact_{number}",
        topic=f"第{number}项情况",
        question=f"第{number}项情况是哪一种？",
        options=tuple(
            Option(f"o{value}", f"第{value}种", remedy=f"办成第{value}种" if value == number % size else "")
            for value in range(size)
        ),
        why="原文要看这一点",
        where="看看自己的证件",
    )


def _term(number: int) -> Interpretation:
    readings = (Reading("wide", "算", counts=True), Reading("narrow", "不算", counts=False))
    return Interpretation(f"term_{number}", f"第{number}个词", "落户", readings, taken=None, why="原文没有说清")


def _statements(dice: _Dice, fact: Fact, number: int, terms: tuple[Interpretation, ...]) -> tuple[Statement, ...]:
    """The sentences about a fact; one option of every tenth fact turns on an open term."""
    options = [option.id for option in fact.options]
    turns_on = {options[-1]: terms[number // 10 % len(terms)]} if number % 10 == 5 and number // 10 < len(terms) else {}
    sure = [one for one in options if one not in turns_on]
    return tuple(
        holds(
            fact,
            *dice.some_of(sure, 1 + dice.below(max(1, len(sure) - 1))),
            sentence=f"您符合第{number}项第{kind}款",
            denial=f"您不符合第{number}项第{kind}款",
            wordings=(f"符合第{number}项第{kind}款",),
            open=turns_on if kind == 0 else None,
        )
        for kind in range(SENTENCES)
    )


def _places(dice: _Dice, about: Sequence[tuple[Statement, ...]]) -> tuple[Place, ...]:
    conditional = [
        Place(f"place_{number}", f"第{number}处", f"第{number}处", "", available=dice.one_of(choices))
        for number, choices in enumerate(about)
    ]
    return (*conditional, *(Place(f"place_{name}", f"{name}处", f"{name}处", "") for name in "甲乙"))


def _provision(dice: _Dice, pool: _Pool, number: int, total: int) -> Provision:
    topic = pool.topics[number * len(pool.topics) // total]
    parts: list[Condition] = [dice.one_of(about) for about in dice.some_of(topic, 2 + dice.below(2))]
    if dice.below(4) == 0:
        parts.insert(0, dice.one_of(dice.one_of(pool.shared)))
    if dice.below(4) == 0:
        parts[-1] = negate(parts[-1])
    if len(parts) > 2 and dice.below(3) == 0:
        parts = [*parts[:-2], any_of(*parts[-2:])]
    precondition = all_of(*parts)
    words = "、".join(dict.fromkeys(one.wordings[0] for one in statements(precondition)))
    return Provision(
        id=f"provision_{number}",
        title=f"途径{number}",
        quote=f"{words}的人员,可落户（其{number}）。",
        precondition=precondition,
        grants=("落户", f"其{number}"),
        landing=dice.one_of(pool.landings),
        direction=(TOWN if number * 2 < total else VILLAGE).id,
        explanation="",
        extension=Extension("的人员", parts[0]) if number % 10 == 3 else None,
    )


def _policy(
    facts: tuple[Fact, ...],
    terms: tuple[Interpretation, ...],
    provisions: tuple[Provision, ...],
    pool: _Pool,
    places: tuple[Place, ...],
) -> Policy:
    reach = any_of(*pool.shared[0][:2])
    order = LandingOrder("去城里的应当落户。", pool.landings[0], TOWN.id, title="城里落户地", explanation="")
    guarantees = (
        Guarantee("for_all", "第一项保障", "第一项应当保障。", ""),
        Guarantee("by_ground", "第二项保障", "第二项应当保障。", "", applies=provisions[0].precondition),
        Guarantee("by_place", "第三项保障", "第三项应当保障。", "", places=places[-1:]),
    )
    conditions = [reach, *(one.precondition for one in provisions)]
    conditions += [place.available for place in places if place.available is not None]
    used = [statement for condition in conditions for statement in statements(condition)]
    words = "、".join([*dict.fromkeys(one.wordings[0] for one in used), *(place.quote for place in places)])
    other = Uncodified(f"其他说法：{words}。", "没有权利义务")
    text = [
        "关于落户的实施方案",
        *_chapters(provisions),
        f"{NUMERALS[-3]}、落户地",
        f"1.{order.title}。{order.quote}",
        f"{NUMERALS[-2]}、保障",
        *(f"{number}.{one.title}。{one.quote}" for number, one in enumerate(guarantees, 1)),
        f"{NUMERALS[-1]}、其他",
        other.quote,
        EFFECTIVE.quote,
        "",
    ]
    asked = {one.fact.id for one in used}
    turned_on = {term.id for one in used for _, term in one.open}
    return Policy(
        id="synthetic",
        title="关于落户的实施方案",
        short_title="落户方案",
        issuer="某市",
        version="2022-08-01",
        checked_on="2026-01-01",
        next_check_due="2026-07-01",
        ask_at="迁入地派出所",
        vocabulary=SETTLING,
        document=read_document("\n".join(text)),
        directions=(TOWN, VILLAGE),
        facts=tuple(fact for fact in facts if fact.id in asked),
        provisions=provisions,
        landing_orders=(order,),
        guarantees=guarantees,
        interpretations=tuple(term for term in terms if term.id in turned_on),
        uncodified=(other,),
        effective=EFFECTIVE,
        reach=reach,
    )


def _chapters(provisions: tuple[Provision, ...]) -> Iterator[str]:
    """The lines of the provisions, in as many chapters as numbering of clauses with up to three digits needs."""
    numerals = NUMERALS[:-3]
    each = -(-len(provisions) // len(numerals))
    for chapter, numeral in enumerate(numerals):
        yield f"{numeral}、途径之{numeral}"
        found = provisions[chapter * each : (chapter + 1) * each]
        yield from (f"{number}.{one.title}。{one.quote}" for number, one in enumerate(found, 1))
