"""Whoever a policy does not reach is told what to do instead, and nobody else is."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.condition import negate
from policy_engine.model.elsewhere import Elsewhere
from policy_engine.model.errors import Fault
from policy_engine.model.policy import Policy
from policy_engine.proving.reach import reach_faults
from policy_engine.proving.readings import replaced
from policy_engine.reasoning.compilation import compile_policy
from tests.build_scripts.sample_policy import POLICY, STATUS, is_soldier

NO_SOLDIERS = replace(POLICY, reach=negate(is_soldier))


def sent_away(*options: str) -> Policy:
    """The policy that does not reach soldiers, with words for those who give these answers."""
    words = Elsewhere("请问部队。")
    changed = tuple(replace(one, elsewhere=words) if one.id in options else one for one in STATUS.options)
    return replaced(NO_SOLDIERS, {id(STATUS): replace(STATUS, options=changed)})


def faults(policy: Policy) -> list[Fault]:
    return list(reach_faults(compile_policy(policy)))


def test_of_a_policy_in_order_nothing_is_found() -> None:
    assert faults(POLICY) == faults(sent_away("soldier")) == []


def test_an_answer_that_the_policy_reaches_and_sends_away_is_found() -> None:
    [fault] = faults(sent_away("soldier", "other"))
    assert fault.where == "fact status, option other"
    assert fault.problem == "says what to do instead, and the policy reaches whoever gives it"


def test_an_answer_that_leads_out_of_the_policy_without_a_word_is_found() -> None:
    [fault] = faults(NO_SOLDIERS)
    assert (fault.where, fault.problem) == ("reach", "whom the policy does not reach is not told what to do instead")
