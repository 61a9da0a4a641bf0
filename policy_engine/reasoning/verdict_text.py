"""The verdict as JSON text, put together from parts that are remembered.

After one more answer most pathways stand as they stood: a pathway turns on a few facts, and what it says depends on the answers
to these alone. So each part is reported from those answers only, and its text is kept until one of them changes. The
text is, byte for byte, that of the whole verdict in :func:`policy_engine.reasoning.report.verdict_json`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import lru_cache

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, statements
from policy_engine.model.landing import Landing
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee, LandingOrder, Provision
from policy_engine.reasoning.company import cover_of
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.report import (
    answers_json,
    cover_json,
    guarantee_json,
    heading_json,
    order_json,
    pathway_json,
    relatives_json,
)
from policy_engine.reasoning.settlement import landing_reached
from policy_engine.reasoning.verdict import guarantee_verdict, order_verdict, pathway_verdict

Texts = tuple[str, ...]


def verdict_text(policy: Policy, answers: Answers) -> Iterator[str]:
    """The whole verdict for some answers: texts that, joined, are one JSON text."""
    parts = parts_of(policy)
    given = dict(answers.pairs)
    pathways = [part.texts(given) for part in parts["pathways"]]
    heading = {**heading_json(policy), "answers": answers_json(policy, answers)}
    yield _json(heading)[:-1]
    yield from _member("pathways", [told[0] for told in pathways])
    yield from _member("landing", [part.texts(given)[0] for part in parts["landing"]])
    yield from _member("guarantees", [part.texts(given)[0] for part in parts["guarantees"]])
    yield ', "company": {"covers": ['
    yield from _listed([cover for _, *covers in pathways for cover in covers])
    yield f"], {_json(relatives_json(policy))[1:]}}}"


class _Part:
    """One part of the verdict, with the facts on which it turns; holds nothing but the last texts and what they were for."""

    def __init__(self, facts: Iterable[str], report: Callable[[Answers], Texts]) -> None:
        self._facts = tuple(facts)
        self._report = report
        self._answers: Hashable = None
        self._texts: Texts = ()

    def texts(self, given: Mapping[str, str]) -> Texts:
        """The texts for some answers, fact → option; answers to other facts change nothing."""
        answers = tuple(map(given.get, self._facts))
        if answers != self._answers:
            pairs = zip(self._facts, answers, strict=True)
            self._texts = self._report(Answers(tuple((fact, one) for fact, one in pairs if one is not None)))
            self._answers = answers
        return self._texts


@lru_cache(maxsize=8)
def parts_of(policy: Policy) -> Mapping[str, tuple[_Part, ...]]:
    """The parts of a verdict, each with what it said last."""
    return {
        "pathways": tuple(_pathway(policy, one) for one in policy.provisions),
        "landing": tuple(_order(policy, one) for one in policy.landing_orders),
        "guarantees": tuple(_guarantee(policy, one) for one in policy.guarantees),
    }


def _pathway(policy: Policy, provision: Provision) -> _Part:
    """A pathway; and, where its words name close relatives, whether these are the reader's."""
    compilation = compile_policy(policy)

    def report(answers: Answers) -> Texts:
        pathway = pathway_verdict(compilation, provision, answers)
        cover = cover_of(policy, pathway, answers)
        told = [pathway_json(policy, pathway, answers), *([] if cover is None else [cover_json(cover)])]
        return tuple(map(_json, told))

    return _Part(_facts(policy, [provision.precondition], provision.landing), report)


def _order(policy: Policy, order: LandingOrder) -> _Part:
    compilation = compile_policy(policy)
    conditions = [one.precondition for one in policy.provisions if one.direction == order.direction]
    return _Part(
        _facts(policy, conditions, order.landing),
        lambda answers: (_json(order_json(policy, order_verdict(compilation, order, answers))),),
    )


def _guarantee(policy: Policy, guarantee: Guarantee) -> _Part:
    compilation = compile_policy(policy)
    if guarantee.applies is None:
        facts = compilation.facts_at(compilation.space.support(landing_reached(compilation, guarantee.places)))
    else:
        facts = _facts(policy, [guarantee.applies])
    return _Part(facts, lambda answers: (_json(guarantee_json(guarantee_verdict(compilation, guarantee, answers))),))


def _facts(policy: Policy, conditions: Iterable[Condition], landing: Landing | None = None) -> tuple[str, ...]:
    """The facts on which some conditions, those of a landing and the policy's reach turn, in the order of the policy."""
    places = () if landing is None else landing.places
    every = [policy.reach, *conditions, *(place.available for place in places)]
    used = {one.fact.id for condition in every if condition is not None for one in statements(condition)}
    return tuple(sorted(used, key=compile_policy(policy).levels.__getitem__))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _member(key: str, texts: Iterable[str]) -> Iterator[str]:
    """A list as a further member of an object."""
    yield f', "{key}": ['
    yield from _listed(texts)
    yield "]"


def _listed(texts: Iterable[str]) -> Iterator[str]:
    between = ""
    for text in texts:
        yield between
        yield text
        between = ", "
