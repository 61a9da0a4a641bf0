from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.fact import UNKNOWN
from tests.drafting import make_fact

FACTS = (make_fact("lease_registered", 2), make_fact("town_home", 3))


def _faults(given_answers: Mapping[str, object]) -> tuple[Fault, ...]:
    with pytest.raises(PolicyFaults) as refused:
        read_answers(FACTS, given_answers)
    return refused.value.faults


def test_answers_stand_in_the_order_of_the_facts_whatever_order_they_were_given_in() -> None:
    answers = read_answers(FACTS, {"town_home": "o2", "lease_registered": UNKNOWN})
    assert answers == read_answers(FACTS, {"lease_registered": UNKNOWN, "town_home": "o2"})
    assert list(answers) == [("lease_registered", UNKNOWN), ("town_home", "o2")]
    assert hash(answers) == hash(Answers(tuple(answers)))


def test_an_option_unknown_and_not_asked_are_three_different_things() -> None:
    answers = read_answers(FACTS, {"lease_registered": UNKNOWN})
    assert (answers.get("lease_registered"), answers.get("town_home")) == (UNKNOWN, None)
    assert answers.known() == {}
    assert answers.unknown() == {"lease_registered"}
    assert len(answers) == 1
    answers = read_answers(FACTS, {"lease_registered": "o1"})
    assert answers.known() == {"lease_registered": "o1"}
    assert answers.unknown() == frozenset()


def test_no_answers_are_answers() -> None:
    assert read_answers(FACTS, {}) == Answers()
    assert len(Answers()) == 0


def test_a_mistyped_fact_is_named_with_the_nearest_one() -> None:
    [fault] = _faults({"lease_registred": "o1"})
    assert (fault.where, fault.nearest) == ("lease_registred", "lease_registered")
    [fault] = _faults({"收入": "o1"})
    assert (fault.where, fault.nearest) == ("收入", "")


def test_a_wrong_option_is_named_with_all_that_there_are() -> None:
    [fault] = _faults({"town_home": "unknwon"})
    assert (fault.quote, fault.nearest) == ("unknwon", UNKNOWN)
    assert fault.remedy == "可用的答案：o0、o1、o2、unknown"


@pytest.mark.parametrize("value", [None, True, 1, 1.5, ["o1"], {"o1": "o1"}])
def test_an_answer_that_is_no_text_is_refused(value: object) -> None:
    [fault] = _faults({"town_home": value})
    assert (fault.problem, fault.quote) == ("答案必须是文字", repr(value))


def test_everything_wrong_is_told_at_once_in_the_order_given() -> None:
    found = _faults({"town_home": "o9", "lease_registered": "o1", "other": "o1"})
    assert [fault.where for fault in found] == ["town_home", "other"]


OPTIONS = {fact.id: [*(option.id for option in fact.options), UNKNOWN] for fact in FACTS}
keys = st.sampled_from([*OPTIONS, *OPTIONS]) | st.text(max_size=6)
values = st.sampled_from(["o0", "o1", "o2", UNKNOWN]) | st.text(max_size=6) | st.integers() | st.none()


@given(st.dictionaries(keys, values))
def test_any_answers_are_read_whole_or_refused(given_answers: dict[str, object]) -> None:
    wrong = {key for key, value in given_answers.items() if value not in OPTIONS.get(key, [])}
    if wrong:
        assert {fault.where for fault in _faults(given_answers)} == wrong
    else:
        assert dict(read_answers(FACTS, given_answers).pairs) == given_answers
