"""What is concluded from outcomes alone: the order, the way told first, the next step; and that reasons change none of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import all_of, any_of
from policy_engine.model.errors import PolicyError
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.paths import path_graph
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Conclusion, Enquiry, conclude
from policy_engine.reasoning.interview import whole_scope
from policy_engine.reasoning.lines import Result
from policy_engine.reasoning.result import incomplete_result, result
from policy_engine.reasoning.verdict import assess
from tests.browser.quiz_driver import NEWCOMER
from tests.drafting import Draft, make_fact, make_statement, write_policy
from tests.everywhere.account import ways_to
from tests.strategies import answers_to, small_policies

TENANT = NEWCOMER | {"intends_to_come": "no"}
"""Rents in town without a registered lease, and nothing else speaks for them there."""


def _concluded(given_: dict[str, str], enquiry: Enquiry | None = None) -> Conclusion:
    return conclude(compile_policy(POLICY), read_answers(POLICY.facts, given_), enquiry)


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


@pytest.mark.slow
@pytest.mark.parametrize("direction", [one.id for one in POLICY.directions])
def test_in_every_state_of_the_interview_reasons_change_nothing_on_the_first_screen(direction: str) -> None:
    """About everything at once, every state is compared with the page in tests/quiz/test_result_without_engine.py."""
    graph = path_graph(compile_policy(POLICY), whole_scope(POLICY, direction))
    states = ways_to(graph).values()
    assert len(states) > 100  # fewer would mean that the walk stops early
    for way in states:
        _check(POLICY, read_answers(POLICY.facts, dict(way)), Enquiry(direction))


def test_a_numbered_item_comes_before_the_lead_and_only_the_outcome_before_that() -> None:
    worker = {"habitual_residence": "town", "town_work": "working", "current_hukou": "other_town"}
    order = [one.provision.id for one in _concluded(worker, Enquiry("town")).order]
    assert order[:2] == ["employee", "living_or_working_in_town"]
    # Undecided, the lead of 三（一） still follows every item, and what is closed comes last.
    assert order[-1] == "home_owner" or set(order[2:]) == {"home_owner", "tenant", "joining_relatives", "talent"}


def test_whether_the_landing_is_certain_ranks_nothing() -> None:
    worker = {"town_work": "working", "habitual_residence": "town", "owner_consents": UNKNOWN}
    found = _concluded(TENANT | worker, Enquiry("town"))
    assert found.way.provision.id == "employee"
    assert not found.way.places
    assert next(one for one in found.order if one.provision.id == "living_or_working_in_town").status == "entitled"


def test_the_next_step_of_who_can_is_to_ask_with_what_the_text_names() -> None:
    joining = TENANT | {"town_sponsor": "parent_or_child", "kinship_proof": "yes", "sponsor_household": "family"}
    found = _concluded(joining, Enquiry("town"))
    joining_relatives = found.way.provision
    assert joining_relatives.id == "joining_relatives"
    assert (
        found.next_step.text
        == f"准备好原文写到的“{joining_relatives.materials[0]}”。{POLICY.whom_to_ask}：到哪里办、还要带什么。"
    )


def test_an_act_that_opens_a_pathway_is_the_next_step_and_that_pathway_is_told_first() -> None:
    found = _concluded(TENANT | {"habitual_residence": "elsewhere"}, Enquiry(clause="3.1.2"))
    assert found.outcome == "not_entitled"
    assert (found.next_step.kind, found.next_step.facts) == ("act", ("lease_registered",))
    assert found.next_step.text == "到房管部门办理房屋租赁登记备案，就能按“租房落户”办。"
    assert found.way.provision.id == "tenant"


def test_the_easiest_act_comes_first_as_the_policy_lists_them() -> None:
    acts = [(fact.id, option.id) for fact, option in POLICY.acts()]
    found = _concluded(TENANT, Enquiry("town"))
    opening = [
        pair
        for pair in acts
        if _concluded(TENANT | dict([pair]), Enquiry("town")).outcome == "entitled" and TENANT.get(pair[0]) != pair[1]
    ]
    assert len(opening) > 1
    assert found.next_step.facts == (opening[0][0],)


def test_where_no_single_act_opens_anything_nothing_is_promised() -> None:
    joining = TENANT | {"town_sponsor": "in_law", "kinship_proof": "no"}
    found = _concluded(joining, Enquiry(clause="3.1.4"))
    assert found.outcome == "not_entitled"
    assert found.next_step.kind == "wait"


def test_whom_the_policy_does_not_concern_is_told_where_to_turn() -> None:
    found = _concluded({"current_hukou": "none"})
    option = POLICY.fact("current_hukou").option("none")
    assert found.outcome == "not_concerned"
    assert option.elsewhere is not None
    assert found.next_step.text.startswith(option.elsewhere.words.rstrip("。"))


def test_open_questions_come_before_what_is_to_be_found_out() -> None:
    assert _concluded({}).next_step.kind == "answer"


def test_what_is_not_known_is_to_be_found_out_where_that_alone_decides() -> None:
    unsure = {fact.id: UNKNOWN for fact in POLICY.facts} | TENANT | {"lease_registered": UNKNOWN}
    found = _concluded(unsure, Enquiry(clause="3.1.2"))
    assert (found.next_step.kind, found.next_step.facts) == ("find_out", ("lease_registered",))
    fact = POLICY.fact("lease_registered")
    assert found.next_step.text == f"查清“{fact.topic}”，再来改这一题的回答。到哪里查：{fact.where}"


def test_what_only_the_text_leaves_open_is_for_the_office_to_decide() -> None:
    edge = TENANT | {"town_work": "atypical"}
    found = _concluded(edge, Enquiry(clause="3.1.3"))
    assert found.outcome == "undetermined"
    assert (found.next_step.kind, found.next_step.facts) == ("ask_office", ("town_work",))


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


@pytest.mark.parametrize("enquiry", [Enquiry("nowhere"), Enquiry(clause="9.9")])
def test_an_enquiry_about_what_the_policy_does_not_have_is_refused(enquiry: Enquiry) -> None:
    with pytest.raises(PolicyError):
        _concluded({}, enquiry)


def test_relatives_may_come_along_only_on_the_reader_s_own_ground() -> None:
    owner = _concluded(TENANT | {"town_home": "titled"}, Enquiry("town"))
    assert (owner.company, [one.id for one in owner.company_by]) == ("may", ["home_owner"])
    guest = _concluded(TENANT | {"relative_home": "parent_or_child"}, Enquiry("town"))
    assert (guest.company, [one.id for one in guest.company_by]) == ("silent", ["home_owner"])
    assert _concluded({}, Enquiry("town")).company == "open"
