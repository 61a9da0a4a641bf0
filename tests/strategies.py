"""Random small policies that pass every integrity check, and random answers to them."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, Statement, all_of, any_of, negate, points
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import Landing, Place, in_order, one_of
from policy_engine.model.policy import Policy
from tests.drafting import (
    CHARACTERS,
    DIRECTIONS,
    PLACES,
    Draft,
    make_fact,
    make_interpretation,
    make_statement,
    write_policy,
)

_MOST_SITUATIONS = 64
"""Keeps brute force over every situation, every reading and every interview affordable."""


@st.composite
def small_policies(draw: st.DrawFn, *, most_facts: int = 5, most_provisions: int = 3) -> Policy:
    """A valid policy of 2–5 facts with 2–4 options, open and decided terms, nested conditions, counted ones among them, and both kinds of landing."""
    facts = draw(_facts(most_facts))
    terms = tuple(draw(_interpretation(number)) for number in range(draw(st.integers(0, 3))))
    pool = [draw(_statement(facts, terms, number)) for number in range(draw(st.integers(2, 6)))]
    condition = _conditions(pool)
    places = tuple(draw(_place(name, condition)) for name in PLACES[: draw(st.integers(1, 4))])
    landing = _landings(places, condition)
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


@st.composite
def _interpretation(draw: st.DrawFn, number: int) -> Interpretation:
    return make_interpretation(f"term_{number}", taken=draw(st.sampled_from([None, None, "wide"])))


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
    return make_statement(fact, *true, character=CHARACTERS[number], turns_on=turns_on, relies_on=relies_on)


def _conditions(pool: Sequence[Statement]) -> st.SearchStrategy[Condition]:
    def nest(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        some = st.lists(inner, min_size=2, max_size=3)
        return st.one_of(
            some.map(lambda items: all_of(*items)),
            some.map(lambda items: any_of(*items)),
            some.flatmap(_counted),
            inner.map(negate),
        )

    leaf: st.SearchStrategy[Condition] = st.sampled_from(pool)
    return st.recursive(leaf, nest, max_leaves=6)


@st.composite
def _counted(draw: st.DrawFn, items: list[Condition]) -> Condition:
    weights = draw(st.lists(st.integers(1, 2), min_size=len(items), max_size=len(items)))
    least = draw(st.integers(1, sum(weights)))
    return points(least, *zip(weights, items, strict=True), wordings=(f"满{least}分",))


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


@st.composite
def _landings(draw: st.DrawFn, places: tuple[Place, ...], condition: st.SearchStrategy[Condition]) -> Landing:
    some = st.lists(st.sampled_from(places), min_size=1, max_size=len(places), unique_by=lambda place: place.id)
    chosen = draw(some)
    if draw(st.booleans()):
        return one_of(*chosen)
    passing = draw(st.lists(st.sampled_from(chosen), max_size=2, unique_by=lambda place: place.id))
    return in_order(*chosen, may_pass=tuple((place, draw(condition)) for place in passing))


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
