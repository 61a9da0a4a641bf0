"""Every quotation in a verdict stands, word for word, in the clause that the verdict names for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import Answers
from policy_engine.model.passage import occurrences
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from tests.strategies import answers_to


def _quotations(told: Any) -> Iterator[tuple[str, str]]:
    """Every clause and quote that stand side by side anywhere in a report."""
    if isinstance(told, dict):
        if told.get("clause") and told.get("quote"):
            yield told["clause"], told["quote"]
        for part in told.values():
            yield from _quotations(part)
    elif isinstance(told, list):
        for part in told:
            yield from _quotations(part)


def _text_of(clause: str) -> str:
    """The official words of a clause, or of a sentence of one."""
    whole = POLICY.document.clauses_by_id.get(clause)
    if whole is not None:
        return whole.text
    return next(one.text for one in POLICY.document.sentences(clause.rstrip("abc")) if one.id == clause)


@given(answers_to(POLICY))
@settings(max_examples=25)
def test_every_quote_stands_in_its_clause(answers: Answers) -> None:
    found = set(_quotations(verdict_json(assess(POLICY, answers))))
    assert len(found) > 20
    for clause, quote in found:
        assert occurrences(_text_of(clause), quote), f"{clause} does not say {quote!r}"


@pytest.mark.parametrize(
    ("pathway", "place", "clause"),
    [
        ("living_or_working_in_town", "unit_collective", "3.1.6"),
        ("tenant", "rented_home", "3.1.2"),
        ("employee", "unit_collective", "3.1.6"),
        ("employee", "dwelling", "3.1.3"),
    ],
)
def test_a_borrowed_place_is_cited_where_the_text_names_it(pathway: str, place: str, clause: str) -> None:
    told = verdict_json(assess(POLICY, Answers(())))
    landing = next(one["landing"] for one in told["pathways"] if one["id"] == pathway)
    assert next(one["clause"] for one in landing["places"] if one["id"] == place) == clause
