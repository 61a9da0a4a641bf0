from __future__ import annotations

from policy_engine.model.answers import read_answers
from policy_engine.model.condition import Condition, negate
from policy_engine.model.landing import Landing, Place, in_order, one_of
from policy_engine.model.policy import Policy
from policy_engine.reasoning.settlement import LandingVerdict
from policy_engine.reasoning.verdict import assess
from tests.drafting import Draft, make_fact, make_interpretation, make_statement, write_policy

OPENS, HOME, KIN = (make_fact(name, 3) for name in ("opens", "home", "kin"))
TERM = make_interpretation("term")
IS_OPEN = make_statement(OPENS, "o1", character="天", turns_on={"o2": TERM})
HAS_HOME = make_statement(HOME, "o1", character="地")
HAS_KIN = make_statement(KIN, "o1", character="玄")


def _place(name: str, available: Condition | None = None) -> Place:
    return Place(f"place_{name}", f"{name}处", f"{name}处", "", available)


HOUSE, FAMILY, HALL = _place("甲", HAS_HOME), _place("乙", HAS_KIN), _place("丙")
LADDER = in_order(HOUSE, FAMILY, HALL)


def _policy(landing: Landing, *guaranteed: Place) -> Policy:
    guarantees = ((None, guaranteed),) if guaranteed else ()
    facts = (OPENS, HOME, KIN)
    return write_policy(Draft(((IS_OPEN, landing, "town", ()),), (), guarantees), facts, (TERM,))


def _landing(landing: Landing, **answers: str) -> LandingVerdict:
    policy = _policy(landing)
    return assess(policy, read_answers((OPENS, HOME, KIN), answers)).pathways[0].landing


def _states(landing: Landing, **answers: str) -> list[str]:
    return [found.state for found in _landing(landing, **answers).places]


def test_the_first_place_that_is_available_is_the_one() -> None:
    assert _states(LADDER, opens="o1", home="o1") == ["here", "not_reached", "not_reached"]
    assert _states(LADDER, opens="o1", home="o0", kin="o1") == ["unavailable", "here", "not_reached"]
    assert _states(LADDER, opens="o1", home="o0", kin="o0") == ["unavailable", "unavailable", "here"]


def test_a_place_after_the_one_is_not_reached_even_where_it_would_not_do() -> None:
    assert _states(LADDER, opens="o1", home="o1", kin="o0") == ["here", "not_reached", "not_reached"]


def test_what_is_not_known_leaves_the_places_open() -> None:
    landing = _landing(LADDER, opens="o1", kin="o1")
    assert [found.state for found in landing.places] == ["undetermined", "undetermined", "not_reached"]
    assert (landing.certain, landing.missing, landing.here) == (False, ("home",), ())
    assert _states(LADDER, opens="o1", home="unknown", kin="o0") == ["undetermined", "unavailable", "undetermined"]


def test_a_place_that_earlier_ones_always_forestall_is_not_reached() -> None:
    always = in_order(HOUSE, _place("乙", negate(HAS_HOME)), HALL)
    assert _states(always, opens="o1") == ["undetermined", "undetermined", "not_reached"]


def test_where_the_text_gives_no_order_every_available_place_may_be_chosen() -> None:
    landing = _landing(one_of(HOUSE, HALL), opens="o1", home="o1")
    assert [place.id for place in landing.here] == ["place_甲", "place_丙"]
    assert landing.certain
    assert _states(one_of(HOUSE, HALL), opens="o1", home="o0") == ["unavailable", "choice"]
    landing = _landing(one_of(HOUSE, HALL), opens="o1")
    assert ([found.state for found in landing.places], landing.certain) == (["undetermined", "choice"], False)


def test_a_landing_is_certain_although_it_is_open_whether_the_pathway_is() -> None:
    landing = _landing(LADDER, opens="o2", home="o1")
    assert (landing.certain, [place.id for place in landing.here]) == (True, ["place_甲"])
    assert landing.missing == ()


def test_a_closed_pathway_lands_nowhere() -> None:
    landing = _landing(LADDER, opens="o0", home="o0", kin="o1")
    assert (landing.certain, landing.here) == (False, ())
    assert [found.state for found in landing.places] == ["unavailable", "undetermined", "undetermined"]


def test_a_guarantee_of_a_place_applies_to_those_who_certainly_land_there() -> None:
    policy = _policy(LADDER, FAMILY)

    def applies(**answers: str) -> bool | None:
        return assess(policy, read_answers(policy.facts, answers)).guarantees[0].applies

    assert applies(opens="o1", home="o0", kin="o1") is True
    assert applies(opens="o1", home="o1") is False
    assert applies(opens="o0") is False
    assert applies(opens="o2", home="o0", kin="o1") is None
    assert applies(home="o0", kin="o1") is None
