"""What is concluded from outcomes alone: the order, the way told first, the next step; and that reasons change none of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import all_of, any_of
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.lines import Result
from policy_engine.reasoning.result import incomplete_result, result
from policy_engine.reasoning.verdict import assess
from tests.drafting import Draft, make_fact, make_statement, write_policy
from tests.strategies import answers_to, small_policies


def _first_told(told: Result) -> tuple[object, ...]:
    return told.outcome, told.headline, told.way, told.order, told.top, told.next


def _check(policy: Policy, answers: Answers, enquiry: Enquiry | None = None) -> None:
    """Order, headline, place and next step are the verdict's, and the same with and without reasons."""
    found, verdict = conclude(compile_policy(policy), answers, enquiry), assess(policy, answers)
    assert _first_told(result(found, verdict)) == _first_told(incomplete_result(found))
    pathways = {one.provision.id: one for one in verdict.pathways}
    for one in found.order:
        told = pathways[one.provision.id]
        assert one.status == told.status
        assert one.places == (told.landing.here if told.is_certain else ())


@given(st.data())
def test_the_first_screen_is_the_same_with_reasons_and_without(data: st.DataObject) -> None:
    policy = data.draw(small_policies())
    _check(policy, data.draw(answers_to(policy)))


def test_where_nothing_alone_decides_the_office_is_asked() -> None:
    facts = tuple(make_fact(name, 2) for name in "abcd")
    one, two, three, four = (
        make_statement(fact, "o1", character=character) for fact, character in zip(facts, "天地玄黄", strict=True)
    )
    place = Place("place_甲", "甲处", "甲处", "")
    both_ways = any_of(all_of(one, two), all_of(three, four))
    policy = write_policy(Draft(((both_ways, in_order(place), "town", ()),)), facts, ())
    answers = read_answers(facts, {fact.id: UNKNOWN for fact in facts})
    found = conclude(compile_policy(policy), answers)
    assert (found.next_step.kind, found.next_step.facts) == ("ask_office", ())
    assert found.next_step.text == f"把您的情况说给{policy.ask_at}听，请他们认定。"
