"""Every quotation in a verdict stands, word for word, in the clause that the verdict names for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy
from policy_engine.policies import listed_policies, load_policy
from policy_engine.reasoning.verdict import assess
from tests.conftest import NANJING
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


POLICIES = {policy.id: policy for policy in map(load_policy, (NANJING, *listed_policies()))}


@pytest.mark.parametrize("policy", POLICIES.values(), ids=lambda policy: policy.id)
@given(data=st.data())
@settings(max_examples=25)
def test_every_quote_stands_in_its_clause(policy: Policy, data: st.DataObject) -> None:
    found = set(_quotations(verdict_json(assess(policy, data.draw(answers_to(policy))))))
    assert len(found) > 20
    for clause, quote in found:
        assert occurrences(policy.document.words(clause), quote), f"{clause} does not say {quote!r}"
