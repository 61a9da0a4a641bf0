"""A decision of the authority in charge on an open term: it decides where it holds, and is told with its source. None of today's is one: as the Liaocheng policy has it."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.form_checks import malformed_interpretations
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.reasoning.test_decisions import EVERYWHERE, IN_A_COUNTY, OPEN


def test_a_decision_without_source_or_on_no_reading_is_refused() -> None:
    for wrong in (replace(EVERYWHERE, source=""), replace(EVERYWHERE, date="去年"), replace(IN_A_COUNTY, reading="x")):
        broken = replace(LIAOCHENG, interpretations=(replace(OPEN, decisions=(wrong,)),))
        assert len(list(malformed_interpretations(broken))) == 1


def test_none_is_invented() -> None:
    assert [one.id for one in LIAOCHENG.interpretations if one.decisions] == []
