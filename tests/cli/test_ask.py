"""ask: the quiz in a terminal, from the first question to the verdict."""

from __future__ import annotations

import pytest

from policy_engine.cli.ask import _left, ask
from policy_engine.model.policy import Policy
from tests.cli.small_policy import SMALL
from tests.policies_for_tests.measuring import POLICY as MEASURING


class Person:
    """Someone at the terminal: types the given lines, reads what is written."""

    def __init__(self, *lines: str) -> None:
        self._lines = iter(lines)
        self.pages: list[str] = []

    def read(self) -> str:
        try:
            return next(self._lines)
        except StopIteration:
            raise EOFError from None

    def write(self, words: str) -> None:
        self.pages.append(words)

    def sits(self, policy: Policy = SMALL, today: str = "2027-03-01") -> int:
        return ask(policy, self.read, self.write, today)


def test_ask_takes_a_number_with_its_unit_and_the_day_of_an_event() -> None:
    person = Person("95", "95平方米", "2027-03-02", "20240301", "-3周岁", "16周岁")
    assert person.sits(MEASURING) == 0
    assert person.pages[2].startswith("没有看懂“95”。")
    assert "  也可以输入数，后面写上单位平方米\n" in person.pages[1]
    assert "  也可以输入日期（开始住的那一天，如 2024-03-01）\n" in person.pages[4]
    assert person.pages[5].startswith("没有看懂“2027-03-02”。这一天还没有到：填已经过去的日期，或者今天。请输入 1 到 2")
    assert person.pages[8].startswith("没有看懂“-3周岁”。不能是负数。请输入 1 到 2")
    told = person.pages[-1]
    assert [words for words in ("90平方米以上，不满100平方米", "3年以上", "不超过16周岁") if words not in told] == []


def test_ask_counts_the_questions_that_are_left() -> None:
    person = Person("1", "3", "1")
    assert person.sits() == 0
    assert "（还要回答 2 题）" in person.pages[2]
    assert "（还要回答 1 题）" in person.pages[3]
    assert "  work的情况：第2种\n" in person.pages[-1]


def test_questions_too_many_to_count_are_told_without_a_number() -> None:
    assert _left(None) == "（后面还有几题）"


def test_ask_goes_back_to_the_question_before_and_to_the_direction() -> None:
    person = Person("1", "3", "b", "b", "q")
    assert person.sits() == 0
    asked = [page.strip().splitlines()[0] for page in person.pages[1:]]
    assert asked == [
        "您想把户口落在哪里？",
        "work是哪一种？",
        "home是哪一种？",
        "work是哪一种？",
        "您想把户口落在哪里？",
    ]


@pytest.mark.parametrize("mark", ["?", "？", " ? "])
def test_ask_accepts_that_the_person_does_not_know(mark: str) -> None:
    person = Person("1", mark, mark)
    assert person.sits() == 0
    assert "  work的情况：不清楚\n" in person.pages[-1]


@pytest.mark.parametrize("typed", ["0", "9", "abc", "", "-1", "1" * 6000])
def test_ask_asks_again_when_a_line_means_nothing(typed: str) -> None:
    person = Person("1", typed, "q")
    person.sits()
    assert person.pages[3].startswith("没有看懂")
    assert person.pages[4] == person.pages[2]


@pytest.mark.parametrize("typed", ["?", "r"])
def test_the_direction_must_be_chosen(typed: str) -> None:
    person = Person(typed, "q")
    person.sits()
    assert person.pages[2].startswith("没有看懂")


def test_ask_shows_the_result_so_far() -> None:
    person = Person("1", "２", "R")
    assert person.sits() == 0
    assert "“途径2”这条路可以办。" in person.pages[-1]


def test_ask_says_when_a_pathway_is_certain() -> None:
    person = Person("3", "2", "q")
    person.sits()
    assert "已经可以办" not in person.pages[2]
    assert "已经可以办：途径4。可以按 r 看结果" in person.pages[3]


def test_ask_ends_quietly_with_the_input() -> None:
    person = Person("1")
    assert person.sits() == 1
    assert person.pages[-1] == "输入已经结束，还没有看结果。"
