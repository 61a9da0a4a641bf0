"""What is concluded from outcomes alone: the order, the way told first, the next step; and that reasons change none of it: as the Liaocheng policy has it."""

from __future__ import annotations

import pytest

from policy_engine.model.answers import read_answers
from policy_engine.model.errors import PolicyError
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.paths import path_graph
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Conclusion, Enquiry, conclude
from policy_engine.reasoning.interview import whole_scope
from tests.browser.quiz_driver import NEWCOMER
from tests.everywhere.account import ways_to
from tests.reasoning.test_conclusion import _check

TENANT = NEWCOMER | {"intends_to_come": "no"}
"""Rents in town without a registered lease, and nothing else speaks for them there."""


def _concluded(given_: dict[str, str], enquiry: Enquiry | None = None) -> Conclusion:
    return conclude(compile_policy(POLICY), read_answers(POLICY.facts, given_), enquiry)


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
