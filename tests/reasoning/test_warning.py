"""What must be known before a result is believed: another text applies or will, the check is overdue, or the date is not to be trusted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.answers import read_answers
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Replacement
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import conclude
from policy_engine.reasoning.result import result
from policy_engine.reasoning.verdict import assess
from tests.policies_for_tests.wangshan import POLICY

OWNER = {"permit": "two_years", "home": "yes"}


def _first(policy: Policy, today: str = "") -> str:
    """The first words of a result."""
    answers = read_answers(policy.facts, OWNER)
    found = conclude(compile_policy(policy), answers)
    return result(found, assess(policy, answers), today).top[0].text


def test_the_first_screen_says_what_must_be_known_before_anything_is_believed() -> None:
    old = replace(POLICY, superseded_by=Replacement("新办法", POLICY.checked_on))
    assert "《新办法》代替" in _first(old)
    assert "已经过期" in _first(POLICY, "9999-12-31")
    assert "2000-01-01" in _first(POLICY, "2000-01-01")
    assert _first(POLICY, POLICY.next_check_due) == _first(POLICY)


def test_a_text_that_names_its_last_day_is_told_as_over_from_the_day_after() -> None:
    ending = replace(POLICY, effective=replace(POLICY.effective, until="2030-06-30"), next_check_due="2099-01-01")
    assert "2030-06-30" not in _first(ending, "2030-06-30")
    assert "2030-06-30" in _first(ending, "2030-07-01")
    followed = replace(ending, superseded_by=Replacement("新办法", "2030-07-01"))
    assert "《新办法》代替" in _first(followed, "2030-07-01")


@pytest.mark.parametrize("today", ["", "1970-01-01", POLICY.checked_on, "2098-12-31"])
def test_a_text_is_not_applied_before_its_day_and_the_one_before_it_until_then(today: str) -> None:
    """A clock that is slow does not bring back what was over when the text was last compared."""
    year = POLICY.next_check_due.replace("2026", "2099")
    coming = replace(POLICY, effective=replace(POLICY.effective, date="2099-01-01"), next_check_due=year)
    going = replace(POLICY, superseded_by=Replacement("新办法", "2099-01-01"), next_check_due=year)
    assert "2099-01-01 起才执行，现在还没有执行" in _first(coming, today)
    assert "《新办法》2099-01-01 起代替这份文件，现在还没有执行" in _first(going, today)
    for policy, words in ((coming, "可以办"), (going, "按旧文件得出的")):
        first = _first(policy, "2099-01-01")
        assert words in first
        assert "还没有执行" not in first
    assert "还没有执行" not in _first(POLICY, today)
