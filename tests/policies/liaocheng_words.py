"""Passages and words of the Liaocheng policy."""

from collections.abc import Iterator

import pytest

from policy_engine.model.condition import statements
from policy_engine.model.fact import Fact
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.provision import Guarantee, LandingOrder, Provision
from policy_engine.policies.liaocheng_2022 import POLICY

REFERENCE = "policy_engine.policies.liaocheng_2022:POLICY"
TEXT = POLICY.document.text
each_fact = pytest.mark.parametrize("fact", POLICY.facts, ids=lambda fact: fact.id)
each_provision = pytest.mark.parametrize("provision", POLICY.provisions, ids=lambda provision: provision.id)


def interpretation_words(one: Interpretation) -> Iterator[str]:
    yield from (one.term, one.why, one.caution)
    yield from (reading.words for reading in one.readings)


def question_words(fact: Fact) -> Iterator[str]:
    yield from (fact.topic, fact.question, fact.hint, fact.why, fact.where)
    for option in fact.options:
        yield from (option.label, option.remedy)


def rule_words() -> Iterator[str]:
    for condition in POLICY.conditions():
        for statement in statements(condition):
            yield from (statement.sentence, statement.denial)
    titled: list[Provision | LandingOrder | Guarantee] = [
        *POLICY.provisions,
        *POLICY.landing_orders,
        *POLICY.guarantees,
    ]
    for one in titled:
        yield from (one.title, one.explanation)
    yield from (words for one in POLICY.provisions for words in one.card)
    for place in POLICY.places():
        yield from (place.name, place.explanation)


def public_words() -> Iterator[str]:
    """Every word of ours that the public reads."""
    yield from rule_words()
    for fact in POLICY.facts:
        yield from question_words(fact)
    for one in POLICY.interpretations:
        yield from interpretation_words(one)
    yield from (passage.reason for passage in POLICY.uncodified)
    yield from (term.words for term in POLICY.terms)
    yield from (words for outside in POLICY.outside for words in outside)
