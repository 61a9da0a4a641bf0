"""Words that have changed places since somebody read them are found, whatever they are; rewording is free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from build_scripts.content.lawyer_sheet.wording import changes, checked_words, keep_as_read, words_now
from build_scripts.dev import read_words
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.readings import replaced
from policy_engine.proving.reviewed import exchanged as exchanged_words
from policy_engine.proving.reviewed import words_by_place
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.policies.liaocheng_words import REFERENCE


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the words as they are."""
    folder = tmp_path_factory.mktemp("read")
    keep_as_read(POLICY, folder)
    return folder


def with_changed(*changed: tuple[Any, dict[str, object]]) -> Policy:
    return replaced(POLICY, {id(part): replace(part, **words) for part, words in changed})


def exchanged(one: Any, other: Any, *, names: tuple[str, ...]) -> Policy:
    """The policy in which two parts have exchanged some fields."""
    own, others = ({name: getattr(part, name) for name in names} for part in (one, other))
    return with_changed((one, others), (other, own))


NAMED: tuple[tuple[tuple[Any, ...], tuple[str, ...]], ...] = (
    (POLICY.facts, ("question", "topic", "why", "where")),
    (POLICY.statements(), ("sentence",)),
    (POLICY.statements(), ("denial",)),
    (POLICY.provisions, ("title",)),
    (POLICY.provisions, ("explanation",)),
    (POLICY.guarantees, ("title",)),
    (POLICY.guarantees, ("explanation",)),
    (POLICY.places(), ("name",)),
    (POLICY.interpretations, ("why",)),
)
"""Parts of one kind, and the fields that neighbours exchange."""


def within() -> Iterator[tuple[str, Policy]]:
    """What can change places within one part."""
    for fact in POLICY.facts:
        yield f"labels of {fact.id}", exchanged(*fact.options[:2], names=("label",))
    for statement in POLICY.statements():
        said: dict[str, object] = {"sentence": statement.denial, "denial": statement.sentence}
        yield f"sentence and denial of {statement.sentence}", with_changed((statement, said))
    for term in POLICY.interpretations:
        yield f"readings of {term.id}", exchanged(*term.readings[:2], names=("words",))
        if term.taken is not None:
            yield f"taken of {term.id}", with_changed((term, {"taken": term.others[0].id}))


def between() -> Iterator[tuple[str, Policy]]:
    """What can change places with a neighbour of its kind."""
    for parts, names in NAMED:
        for number, (one, other) in enumerate(pairwise(parts)):
            yield f"{names[0]} of {type(one).__name__} {number}", exchanged(one, other, names=names)


def test_no_words_have_changed_places_since_they_were_read() -> None:
    assert checked_words(POLICY) is POLICY


@pytest.mark.slow  # renders a policy that nobody else renders
def test_words_that_have_changed_places_are_found() -> None:
    read = words_now(POLICY)
    swaps = [(name, words_by_place(policy)) for name, policy in (*within(), *between())]
    told = [(name, words) for name, words in swaps if any(read[place] != now for place, now in words.items())]
    assert len(told) > 250
    assert [name for name, words in told if not list(exchanged_words(words, read, ""))] == []


def test_rewording_and_new_parts_turn_nothing_red(read: Path) -> None:
    fact, other = POLICY.facts[0], POLICY.facts[1]
    reworded = with_changed((fact, {"question": "您的户口现在在哪里？"}), (other, {"question": f"{other.question}？"}))
    copied = with_changed((fact, {"question": other.question}))
    assert checked_words(reworded, read) is reworded
    assert checked_words(copied, read) is copied
    fewer = replace(POLICY, guarantees=POLICY.guarantees[1:])
    assert checked_words(fewer, read) is fewer
    assert checked_words(SAMPLE, read) is SAMPLE


def test_the_command_names_what_changed_and_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keep_as_read(POLICY, tmp_path)
    assert read_words.main([], policy=REFERENCE, folder=tmp_path) == 0
    assert capsys.readouterr().out == "有 0 处和上次看的不一样\n"
    fact = POLICY.facts[0]
    one, other = fact.options[:2]
    swapped = exchanged(one, other, names=("label",))
    monkeypatch.setattr(read_words, "load_policy", lambda _: swapped)
    assert read_words.main([], policy=REFERENCE, folder=tmp_path) == 1
    told = capsys.readouterr()
    assert f"fact {fact.id}, option {one.id}, label\n  原来：{one.label}\n  现在：{other.label}" in told.out
    assert "this was read as" in told.err
    assert read_words.main(["--keep"], policy=REFERENCE, folder=tmp_path) == 0
    assert changes(swapped, tmp_path) == []
