from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.condition import Condition, all_of, at_least_of, holds, negate
from policy_engine.model.landing import Place, in_order
from policy_engine.model.provision import Provision
from policy_engine.model.wording import unaccounted_words, wording_in
from tests.drafting import make_fact

FACT = make_fact("fact", 2)
QUOTE = "在城镇无自有房屋、租住合法不动产权房屋并经房管部门租赁登记备案的人员,可在租赁房屋处落户。"


def _says(*wordings: str) -> Condition:
    return holds(FACT, "o1", sentence="是", denial="不是", wordings=wordings)


NO_HOME = negate(_says("在城镇无自有房屋"))
RENTS = _says("租住合法不动产权房屋", "租住")
REGISTERED = _says("经房管部门租赁登记备案")


def _provision(*conditions: Condition, quote: str = QUOTE) -> Provision:
    place = Place("rented_home", "租的房子", "租赁房屋处", "")
    return Provision(
        id="tenant",
        title="租房落户",
        quote=quote,
        precondition=all_of(*conditions),
        grants=("在租赁房屋处落户",),
        landing=in_order(place),
        direction="town",
        explanation="",
    )


def test_every_word_of_a_fully_encoded_passage_is_accounted_for() -> None:
    assert unaccounted_words(_provision(NO_HOME, RENTS, REGISTERED)) == ()


@pytest.mark.parametrize(
    ("conditions", "left"),
    [
        ((RENTS, REGISTERED), ("在城镇无自有房屋",)),
        ((NO_HOME, REGISTERED), ("租住合法不动产权房屋",)),
        ((NO_HOME, RENTS), ("经房管部门租赁登记备案",)),
        ((NO_HOME,), ("租住合法不动产权房屋", "经房管部门租赁登记备案")),
    ],
)
def test_words_of_a_condition_that_is_not_encoded_are_left_over(
    conditions: tuple[Condition, ...], left: tuple[str, ...]
) -> None:
    assert unaccounted_words(_provision(*conditions)) == left


def test_an_entitlement_that_is_not_granted_is_left_over() -> None:
    provision = replace(_provision(NO_HOME, RENTS, REGISTERED), grants=("落户",))
    assert unaccounted_words(provision) == ("在租赁房屋处",)


def test_a_short_wording_does_not_tear_a_longer_one_apart() -> None:
    provision = _provision(_says("房屋"), _says("租住房屋所在地"), quote="租住房屋所在地的房屋")
    assert unaccounted_words(provision) == ()


def test_the_longest_wording_in_the_passage_is_the_one_meant() -> None:
    statement = holds(FACT, "o1", sentence="", denial="", wordings=("租住", "租住合法不动产权房屋", "租赁房屋"))
    assert wording_in(statement, QUOTE) == "租住合法不动产权房屋"
    assert wording_in(statement, "租住的人员") == "租住"
    assert wording_in(statement, "购房的人员") == ""


def test_the_words_that_count_are_accounted_for_by_what_counts() -> None:
    quote = "符合下列两项条件中一项以上的人员,可在租赁房屋处落户:在城镇无自有房屋;租住。"
    counted = at_least_of(1, NO_HOME, RENTS, wordings=("符合下列两项条件中一项以上",))
    assert unaccounted_words(_provision(counted, quote=quote)) == ()
    assert unaccounted_words(_provision(replace(counted, wordings=()), quote=quote)) == ("符合下列两项条件中一项以上",)
