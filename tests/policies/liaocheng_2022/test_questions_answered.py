"""The questions that people of Liaocheng ask fit the rules, and the words by which they ask mean one thing each."""

from dataclasses import replace

import pytest

from build_scripts.content.models.questions import question_views, questions_of
from policy_engine.answering.checks import checked_questions
from policy_engine.answering.near_words import checked_wording
from policy_engine.model.condition import negate
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.policies.liaocheng_2022.questions_answered import QUESTIONS, WORDING


def test_every_question_published_fits_the_rules() -> None:
    assert checked_questions(POLICY, QUESTIONS) == QUESTIONS
    assert len(QUESTIONS) >= 30


def test_every_near_word_means_one_thing() -> None:
    assert len(WORDING.near) > 50
    assert checked_wording(WORDING) is WORDING


def test_a_changed_rule_fails_every_entry_that_rests_on_it() -> None:
    tenant = POLICY.provision("tenant")
    contrary = replace(tenant, precondition=negate(tenant.precondition))
    changed = replace(POLICY, provisions=tuple(contrary if one is tenant else one for one in POLICY.provisions))
    with pytest.raises(PolicyFaults) as raised:
        question_views(changed, QUESTIONS)
    assert "question lease-not-registered, pathway tenant" in {fault.where for fault in raised.value.faults}
    assert all(fault.remedy for fault in raised.value.faults)


def test_every_entry_has_an_answer_in_short() -> None:
    assert [view.entry.id for view in questions_of(POLICY) if not view.summary] == []


def test_a_policy_without_questions_has_no_page_and_a_wrong_module_is_named() -> None:
    assert questions_of(replace(POLICY, questions_module="")) == ()
    with pytest.raises(PolicyError, match="the questions of liaocheng_2022 cannot be read"):
        questions_of(replace(POLICY, questions_module="policy_engine.model.fact"))


def test_a_clause_number_that_the_text_does_not_bear_out_keeps_the_questions_from_being_shown() -> None:
    stale = replace(QUESTIONS[0], note="三（一）3写的是“经房管部门租赁登记备案”。")
    with pytest.raises(PolicyFaults, match="these words do not stand in 三（一）3"):
        checked_questions(POLICY, (stale, *QUESTIONS[1:]))
