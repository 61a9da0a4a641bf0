from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.nearest import nearest_spelling, nearest_words
from policy_engine.model.passage import occurrences

TEXT = "一、落户\n可在租赁房屋处落户。\n可在社区集体户落户。\n"


def _found(quote: str) -> list[str]:
    return [TEXT[start:end] for start, end in occurrences(TEXT, quote)]


def test_every_place_of_a_quote_is_found() -> None:
    assert _found("租赁房屋处") == ["租赁房屋处"]
    assert _found("落户") == ["落户"] * 3
    assert _found("没有这句话") == []
    assert _found("") == []


def test_places_may_overlap() -> None:
    assert occurrences("户户户", "户户") == ((0, 2), (1, 3))


def test_a_long_quote_may_be_shortened_to_its_first_and_last_words() -> None:
    assert _found("可在租…落户。") == ["可在租赁房屋处落户。"]
    assert _found("可在…落户。") == ["可在租赁房屋处落户。", "可在社区集体户落户。"]


def test_a_shortened_quote_stays_within_one_line() -> None:
    assert _found("一、…社区集体户") == []
    assert occurrences("甲乙丙", "甲…丙") == ((0, 3),)
    assert occurrences("甲乙丙", "甲…丁") == ()


def test_the_first_words_do_not_serve_as_the_last_ones() -> None:
    assert occurrences("落户", "落户…落户") == ()
    assert occurrences("落户可落户", "落户…落户") == ((0, 5),)


@given(st.text("甲乙\n", max_size=12), st.text("甲乙", min_size=1, max_size=3))
def test_what_is_found_is_the_quote_and_nothing_is_missed(text: str, quote: str) -> None:
    wanted = tuple(
        (start, start + len(quote)) for start in range(len(text)) if text[start : start + len(quote)] == quote
    )
    assert occurrences(text, quote) == wanted


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [("可在租赁的房屋处落户", "可在租赁房屋处落户"), ("社区的集体户", "社区集体户"), ("ABC", ""), ("", "")],
)
def test_the_nearest_words_help_to_mend_a_quote(quote: str, nearest: str) -> None:
    assert nearest_words(TEXT, quote) == nearest


def test_the_nearest_spelling_is_one_that_is_close() -> None:
    assert nearest_spelling("ten4nt", ["owner", "tenant"]) == "tenant"
    assert nearest_spelling("zzz", ["owner", "tenant"]) == ""
    assert nearest_spelling("tenant", []) == ""
