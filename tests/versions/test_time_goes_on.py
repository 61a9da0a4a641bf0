"""A code has the day on which times since an event were worked out, and on another day they are asked for again."""

from __future__ import annotations

import pytest

from policy_engine.cli.recheck_text import recheck_text
from policy_engine.model.answers import read_answers
from policy_engine.versions.rechecking import recheck
from policy_engine.versions.share_code import read_code, write_code
from tests.policies_for_tests.measuring import POLICY as MEASURING
from tests.versions.test_rechecking import as_the_command_does, as_the_page_does


def code_of(today: str, **given: object) -> str:
    return write_code(MEASURING, None, None, read_answers(MEASURING.facts, given, today))


def test_a_code_has_the_day_of_working_out_and_neither_the_day_nor_the_number_that_was_given() -> None:
    code = code_of("2026-11-28", years="2024-03-01", area=95.5)
    assert read_code(code).day == "2026-11-28"
    assert "20261128" in code
    assert "20240301" not in code
    assert len(read_code(code).groups) == 2
    assert "20261128" not in code_of("2026-11-28", area=95.5)  # no time, no day
    chosen = code_of("2026-11-28", years="below_3")  # a range chosen by hand is that of a day, too
    assert read_code(chosen).day == "2026-11-28"


AGED = "居住时间：不满3年"


@pytest.mark.parametrize(
    ("years", "day", "holds", "aged"),
    [
        ("2024-03-01", "2026-11-28", True, []),
        ("2024-03-01", "2026-11-29", None, [AGED]),
        ("2024-03-01", "2026-11-27", None, [AGED]),
        ("2020-03-01", "2036-11-29", True, []),  # a longer time goes beyond no limit
        ("unknown", "2036-11-29", True, []),
    ],
)
def test_on_another_day_a_time_is_asked_for_again_where_it_may_be_another(
    years: str, day: str, holds: object, aged: list[str]
) -> None:
    code = code_of("2026-11-28", area=95.5, years=years, age=40)
    found = recheck(MEASURING, read_code(code), day)
    assert (found.holds, list(found.shared.aged), found.verdict.answers.get("years") is None) == (
        holds,
        aged,
        bool(aged),
    )
    assert (
        "有 1 个回答是按 2026-11-28 算的时间，到今天可能不一样了，没有算进去，要重新回答：居住时间：不满3年"
        in recheck_text(found)
    ) is bool(aged)
    assert as_the_page_does(MEASURING, [code], day) == [as_the_command_does(MEASURING, code, day)]
