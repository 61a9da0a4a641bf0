"""Words at a place where other words were read: which are found, and which are free to change."""

from policy_engine.proving.reviewed import TAKEN, exchanged, words_by_place
from tests.policies_for_tests.qingxi import POLICY

READ = {"title of one": "甲", "title of other": "乙", f"interpretation term{TAKEN}": "wide"}


def told(**now: str) -> list[tuple[str, str]]:
    return [(one.where, one.problem) for one in exchanged({**READ, **now}, READ, "read both")]


def test_words_as_they_were_read_and_words_that_nobody_has_read_are_free() -> None:
    assert told() == []
    assert told(**{"title of one": "丙", "title of a third": "乙"}) == []


def test_words_that_have_changed_places_are_found_at_both() -> None:
    assert told(**{"title of one": "乙", "title of other": "甲"}) == [
        ("title of one", "this was read as title of other"),
        ("title of other", "this was read as title of one"),
    ]


def test_another_reading_taken_is_found() -> None:
    place = f"interpretation term{TAKEN}"
    assert told(**{place: "narrow"}) == [(place, "another reading is taken than the one that was read")]


def test_what_is_read_is_every_sentence_at_its_place_and_the_reading_that_is_taken() -> None:
    words = words_by_place(POLICY)
    assert {
        f"interpretation {one.id}{TAKEN}": one.taken or "" for one in POLICY.interpretations
    }.items() <= words.items()
    fact = POLICY.facts[0]
    assert fact.question in words.values()
