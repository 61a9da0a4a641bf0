"""Random small policies that pass every integrity check, and random answers to them.

The official text of a random policy is written from its rules, so that every word of it is accounted for, as in a real one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.clause import read_document
from policy_engine.model.condition import Condition, Statement, all_of, any_of, holds, negate, statements
from policy_engine.model.fact import UNKNOWN, Fact, Option
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.landing import Landing, Place, in_order, one_of
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction, EffectiveDate, Guarantee, LandingOrder, Provision, Uncodified

DIRECTIONS = (Direction("town", "城里"), Direction("village", "村里"))
EFFECTIVE = EffectiveDate("本方案自2022年8月1日起执行。", "2022-08-01")
_CHARACTERS = "天地玄黄宇宙洪荒日月盈昃"
_PLACES = "甲乙丙丁"
_MOST_SITUATIONS = 64
"""Keeps brute force over every situation, every reading and every interview affordable."""


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


@st.composite
def small_policies(draw: st.DrawFn, *, most_facts: int = 5, most_provisions: int = 3) -> Policy:
    """A valid policy of 2–5 facts with 2–4 options, open and decided terms, nested conditions and both kinds of landing."""
    facts = draw(_facts(most_facts))
    terms = tuple(draw(_interpretation(number)) for number in range(draw(st.integers(0, 3))))
    pool = [draw(_statement(facts, terms, number)) for number in range(draw(st.integers(2, 6)))]
    condition = _conditions(pool)
    places = tuple(draw(_place(name, condition)) for name in _PLACES[: draw(st.integers(1, 4))])
    landing = _landings(places)
    decided = [term for term in terms if not term.is_open]
    relied_on = st.lists(st.sampled_from(decided), max_size=1).map(tuple) if decided else st.just(())
    direction = st.sampled_from([one.id for one in DIRECTIONS])
    provision = st.tuples(condition, landing, direction, relied_on)
    draft = Draft(
        provisions=tuple(draw(st.lists(provision, min_size=1, max_size=most_provisions))),
        orders=tuple((one.id, draw(landing)) for one in DIRECTIONS if draw(st.booleans())),
        guarantees=draw(
            st.one_of(
                st.just(()),
                st.just(((None, ()),)),
                st.tuples(st.tuples(condition, st.just(()))),
                st.tuples(st.tuples(st.none(), st.lists(st.sampled_from(places), min_size=1, max_size=2).map(tuple))),
            )
        ),
        reach=draw(st.one_of(st.none(), condition)),
    )
    return write_policy(draft, facts, terms)


@st.composite
def _facts(draw: st.DrawFn, most_facts: int) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    situations = 1
    for number in range(draw(st.integers(2, most_facts))):
        size = draw(st.integers(2, max(2, min(4, _MOST_SITUATIONS // situations // 2))))
        situations *= size
        facts.append(
            make_fact(f"fact_{number}", size, doable=draw(st.lists(st.booleans(), min_size=size, max_size=size)))
        )
        if situations * 2 > _MOST_SITUATIONS:
            break
    return tuple(facts)


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


@st.composite
def _interpretation(draw: st.DrawFn, number: int) -> Interpretation:
    return make_interpretation(f"term_{number}", taken=draw(st.sampled_from([None, None, "wide"])))


def make_interpretation(term_id: str, *, taken: str | None = None) -> Interpretation:
    """A term with a wide and a narrow reading; open unless one is ``taken``."""
    readings = (Reading("wide", "算"), Reading("narrow", "不算"))
    return Interpretation(term_id, term=term_id, quote="落户", readings=readings, taken=taken, why="原文没有说清")


@st.composite
def _statement(draw: st.DrawFn, facts: tuple[Fact, ...], terms: tuple[Interpretation, ...], number: int) -> Statement:
    fact = draw(st.sampled_from(facts))
    true, turns_on, relies_on = [], {}, {}
    for option in fact.options:
        kind = draw(st.sampled_from(["true", "false", "term"] if terms else ["true", "false"]))
        term = draw(st.sampled_from(terms)) if kind == "term" else None
        if term is not None and term.is_open:
            turns_on[option.id] = term
            continue
        if kind == "true" or (term is not None and draw(st.booleans())):
            true.append(option.id)
        if term is not None:
            relies_on[option.id] = term
    return make_statement(fact, *true, character=_CHARACTERS[number], turns_on=turns_on, relies_on=relies_on)


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


def _conditions(pool: Sequence[Statement]) -> st.SearchStrategy[Condition]:
    def nest(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        some = st.lists(inner, min_size=2, max_size=3)
        return st.one_of(
            some.map(lambda items: all_of(*items)), some.map(lambda items: any_of(*items)), inner.map(negate)
        )

    leaf: st.SearchStrategy[Condition] = st.sampled_from(pool)
    return st.recursive(leaf, nest, max_leaves=6)


@st.composite
def _place(draw: st.DrawFn, name: str, condition: st.SearchStrategy[Condition]) -> Place:
    return Place(
        f"place_{name}",
        f"{name}处",
        quote=f"{name}处",
        explanation="",
        available=draw(st.none() | condition),
        already=draw(st.none() | condition),
    )


def _landings(places: tuple[Place, ...]) -> st.SearchStrategy[Landing]:
    some = st.lists(st.sampled_from(places), min_size=1, max_size=len(places), unique_by=lambda place: place.id)
    return st.one_of(some.map(lambda chosen: in_order(*chosen)), some.map(lambda chosen: one_of(*chosen)))


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
    used_conditions = [one.precondition for one in provisions]
    landings = [*(one.landing for one in provisions), *(one.landing for one in orders)]
    used_conditions += [
        one
        for landing in landings
        for place in landing.places
        for one in (place.available, place.already)
        if one is not None
    ]
    used_conditions += [one.applies for one in guarantees if one.applies is not None]
    used_conditions += [] if draft.reach is None else [draft.reach]
    used = [statement for condition in used_conditions for statement in statements(condition)]
    used_facts = {statement.fact.id for statement in used}
    used_terms = {term.id for statement in used for _, term in (*statement.open, *statement.relies_on)}
    used_terms |= {term.id for one in provisions for term in one.relies_on}
    words = "、".join([*(f"符合{character}项" for character in _CHARACTERS), *(f"{name}处" for name in _PLACES)])
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
    return Policy(
        id="small",
        title="关于落户的实施方案",
        short_title="落户方案",
        issuer="某市",
        version="2022-08-01",
        checked_on="2026-01-01",
        next_check_due="2026-07-01",
        ask_at="迁入地派出所",
        document=read_document(text),
        directions=DIRECTIONS,
        facts=tuple(fact for fact in facts if fact.id in used_facts),
        provisions=provisions,
        landing_orders=orders,
        guarantees=guarantees,
        interpretations=tuple(term for term in terms if term.id in used_terms),
        uncodified=(other,),
        effective=EFFECTIVE,
        reach=draft.reach,
    )


def _provision(
    number: int, condition: Condition, landing: Landing, direction: str, relies_on: tuple[Interpretation, ...]
) -> Provision:
    words = "、".join(dict.fromkeys(words for statement in statements(condition) for words in statement.wordings))
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


@st.composite
def answers_to(draw: st.DrawFn, policy: Policy, *, unanswered: bool = True) -> Answers:
    """Answers to some of the facts, 不清楚 among them; to all of them where ``unanswered`` is false."""
    pairs = []
    for fact in policy.facts:
        options = [option.id for option in fact.options]
        answer = draw(st.sampled_from([*options, UNKNOWN, *([None] * len(options) if unanswered else [])]))
        if answer is not None:
            pairs.append((fact.id, answer))
    return Answers(tuple(pairs))
