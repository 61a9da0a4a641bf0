"""The day on which times since an event are worked out: that of this machine, or another that is given."""

from __future__ import annotations

import pytest

from policy_engine.cli import commands
from tests.cli.terminal import Said, Terminal
from tests.policies_for_tests import measuring


def test_assess_works_a_time_out_for_the_day_that_is_given(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "policy_in_force", lambda _: measuring.POLICY)

    def measured(typed: str, *options: str) -> Said:
        return terminal("assess", "-", *options, typed=typed.encode())

    typed = '{"years": "2024-03-01"}'
    told = {
        today: measured(typed, "--today", today, "--json").json["answers"][0]["option"]
        for today in ("2027-02-28", "2027-03-01")
    }
    assert told == {"2027-02-28": "below_3", "2027-03-01": "from_3"}
    early = measured(typed, "--today", "2023-12-31")
    assert (early.code, early.output) == (2, "")
    assert "标准输入 第 1 行第 2 列 years：这一天还没有到：填已经过去的日期，或者今天" in early.notes
    wrong = measured(typed, "--today", "2027-02-30")
    assert (wrong.code, wrong.output) == (2, "")
    assert "--today 后面应当是一个日期，如 2027-03-01，不是“2027-02-30”" in wrong.notes
    assert measured(typed).code == 0  # the day on which this runs
