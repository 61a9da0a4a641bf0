"""What the page needs beside the diagrams to conclude and tell without the engine: words, ranks, and every condition by its answer.

Nothing here is worked out for a person: whoever reads it looks up a fact's answer, or walks a diagram. The lines are those of
:mod:`policy_engine.reasoning.incomplete`, which says the same in Python.

Shape, beside the keys of :mod:`policy_engine.reasoning.published`::

    "conclusion": {
      "words": {"sentences", "headlines", "headlines_of_a_clause", "statuses", "why", "states", "place_states", "company", "guarantees",
        "who", "sections"},
      "ask_at", "edition", "not_stated", "elsewhere": [[fact, option, words, [line]]], "acts": [[fact, option, remedy]],
      "relations": [{"id", "label", "close", "readings": [line]}], "family_routes": [{"direction", "line"}],
      "refused": [line],
      "guarantees": [{"foremost": direction or null, "root" or null, "direction", "settled": root or null, "places", "line"}],
      "pathways": {id: {"rank", "go", "covers": {"root", "line"} or null, "cautions": [[fact or null, [option], words]],
        "open_terms": [[fact, [option], quote]], "why": [line], "bring": [line],
        "landing": {"kind", "places": [{"id", "nouns": [[fact, option, noun]], "line", "explanation"}]}}}}

Roots lead to outcomes, of which *entitled* stands for true and *not_entitled* for false. In ``why`` a line of kind ``reason`` has, in place of text
and state, ``states`` (option → state; where it has none: 不清楚, not asked) and ``texts`` (state → text, else that of ``""``). A line with
``unless_met`` is left out where its condition is met. In ``bring`` one with a ``root`` is left out where that is certainly false;
``texts`` has its words where it is certainly ``true``, else those of ``""``.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final

from policy_engine.model.anchoring import anchor_of
from policy_engine.model.condition import Condition, Negate, Statement, children
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee, Provision
from policy_engine.reasoning import words
from policy_engine.reasoning.closing_lines import edition_words, guarantee_line, refused_lines
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.conclusion import stated_in
from policy_engine.reasoning.condition_words import group_words, weights_said
from policy_engine.reasoning.family_lines import extension_line, route_line
from policy_engine.reasoning.incomplete import condition_state, condition_words
from policy_engine.reasoning.lines import Line, result_json
from policy_engine.reasoning.next_step import elsewhere_words, go_words
from policy_engine.reasoning.outcome import CLOSED, OPEN, Outcome
from policy_engine.reasoning.pathway_lines import readings_taken
from policy_engine.reasoning.practical_lines import ForSome, what_it_takes
from policy_engine.reasoning.published import published_interview
from policy_engine.reasoning.ranking import ranks
from policy_engine.reasoning.report import Json
from policy_engine.reasoning.settlement import passage_naming
from policy_engine.reasoning.told import told_of
from policy_engine.reasoning.words import said, sentence


def published_quiz(policy: Policy) -> Json:
    """The interview as data, with what the page concludes and tells without the engine."""
    compilation = compile_policy(policy)
    grounds = {one.id: one.extension.ground for one in policy.provisions if one.extension is not None}
    applying = {one.id: one.applies for one in policy.guarantees if one.applies is not None}
    settled = {f"{one.id} settled": one.settled for one in policy.guarantees if one.settled is not None}
    some = {one.id: one.concern.only_if for one in policy.applying if one.concern.only_if is not None}
    conditions = {**grounds, **applying, **settled, **{f"to {name}": one for name, one in some.items()}}
    interview = published_interview(policy, [_as_outcome(compilation, one) for one in conditions.values()])
    roots = dict(zip(conditions, interview.pop("also", ()), strict=True))
    return {**interview, "conclusion": _conclusion(policy, roots)}


def _as_outcome(compilation: Compilation, condition: Condition) -> int:
    """A condition's certain truth as a diagram of outcomes."""
    outcomes = {True: Outcome("entitled", ()), False: CLOSED}

    def change(value: Hashable) -> Hashable:
        return outcomes[value] if isinstance(value, bool) else OPEN

    root = compilation.without_readings(compilation.truth(condition))
    return compilation.space.relabel("truth as outcome", change, root)


def _conclusion(policy: Policy, roots: dict[str, int]) -> Json:
    rank = ranks(policy)
    routes = [policy.provision(one) for one in policy.family_routes]
    return {
        "words": {name: told_of(policy.vocabulary, table) for name, table in _TABLES.items()},
        "ask_at": policy.ask_at,
        "edition": edition_words(policy.version, policy.revision),
        "not_stated": "、".join(policy.not_stated),
        "elsewhere": [
            [
                fact.id,
                option.id,
                elsewhere_words(option.elsewhere),
                [_quote(policy, one) for one in option.elsewhere.quotes],
            ]
            for fact in policy.facts
            for option in fact.options
            if option.elsewhere is not None
        ],
        "acts": [[fact.id, option.id, option.remedy.rstrip("。")] for fact, option in policy.acts()],
        "relations": [
            {
                "id": one.id,
                "label": one.label,
                "close": one.close,
                "readings": _lines(readings_taken([one.interpretation])),
            }
            for one in policy.relations
        ],
        "family_routes": [{"direction": one.direction, "line": result_json(route_line(policy, one))} for one in routes],
        "refused": _lines(refused_lines(policy)),
        "guarantees": [_guarantee(policy, one, roots) for one in policy.guarantees],
        "pathways": {one.id: {"rank": rank[one.id], **_pathway(policy, one, roots)} for one in policy.provisions},
    }


_TABLES: Final = {
    "sentences": words.SENTENCES,
    "headlines": words.HEADLINES,
    "headlines_of_a_clause": words.HEADLINES_OF_A_CLAUSE,
    "statuses": words.STATUSES,
    "why": words.WHY,
    "states": words.STATES,
    "place_states": words.PLACE_STATES,
    "company": words.COMPANY,
    "who": words.WHO,
    "guarantees": words.GUARANTEES,
    "sections": words.SECTIONS,
}
"""What is told in the page without the engine."""


def _quote(policy: Policy, quote: str) -> Json:
    return result_json(Line("quote", "", quote=quote, clause=policy.clause_of(quote)))


def _guarantee(policy: Policy, one: Guarantee, roots: dict[str, int]) -> Json:
    return {
        "foremost": one.foremost_in,
        "root": roots.get(one.id),
        "direction": one.direction,
        "settled": roots.get(f"{one.id} settled"),
        "places": [place.id for place in one.places],
        "line": result_json(guarantee_line(policy, one)),
    }


def _pathway(policy: Policy, provision: Provision, roots: dict[str, int]) -> Json:
    ground = roots.get(provision.id)
    return {
        "go": go_words(policy, provision),
        "covers": None if ground is None else {"root": ground, "line": result_json(extension_line(policy, provision))},
        "cautions": [[None, [], one.caution] for one in provision.relies_on if one.caution]
        + list(_cautions(provision)),
        "open_terms": list(_open_terms(provision)),
        "why": list(_why(policy, provision)),
        "landing": {"kind": provision.landing.kind, "places": list(_places(policy, provision))},
        "bring": [_for_some(one, roots) for one in what_it_takes(policy, provision)],
        **({"amount": provision.amount} if provision.amount else {}),
    }


def _for_some(one: Line | ForSome, roots: dict[str, int]) -> Json:
    """A line; where it concerns some people alone, with the node of their condition, and the words while that is not certain."""
    if isinstance(one, Line):
        return result_json(one)
    return {
        **result_json(one.line),
        "root": roots[f"to {one.owner}"],
        "texts": {"true": one.line.text, "": one.perhaps},
    }


def _cautions(provision: Provision) -> Iterator[Sequence[object]]:
    """Those of the pathway; then, by statement and reading, with the answers that meet a condition by that reading."""
    yield from ((None, (), one.caution) for one in provision.relies_on if one.caution)
    for one, negated in stated_in(provision.precondition):
        options: dict[str, list[str]] = {}
        for option, reading in one.relies_on:
            if reading.caution and condition_state(one, option, negated=negated) == "met":
                options.setdefault(reading.caution, []).append(option)
        yield from ([one.fact.id, some, caution] for caution, some in options.items())


def _open_terms(provision: Provision) -> Iterator[Sequence[object]]:
    """By statement, the answers on which the text is not clear, and its words."""
    for one, _ in stated_in(provision.precondition):
        terms: dict[str, list[str]] = {}
        for option, term in one.open:
            terms.setdefault(term.quote, []).append(option)
        yield from ([one.fact.id, some, quote] for quote, some in terms.items())


def _why(policy: Policy, provision: Provision) -> Iterator[Json]:
    """The lines that tell why, as :mod:`policy_engine.reasoning.incomplete` tells them."""
    clause = policy.clause_of(provision.quote)
    yield result_json(Line("sentence", sentence(provision.explanation)))
    if policy.reach is not None:
        yield {**_condition(policy, policy.reach, provision.quote), "unless_met": True}
    yield _condition(policy, provision.precondition, provision.quote)
    yield result_json(Line("pending", said("pending_reasons")))
    yield result_json(Line("fold", said("whole"), lines=(Line("quote", "", quote=provision.quote, clause=clause),)))


def _condition(policy: Policy, condition: Condition, passage: str, points: str = "", *, negated: bool = False) -> Json:
    if isinstance(condition, Statement):
        return _statement(policy, condition, passage, points, negated=negated)
    if isinstance(condition, Negate):
        return _condition(policy, condition.item, passage, points, negated=not negated)
    each = zip(weights_said(condition), children(condition), strict=True)
    parts = [_condition(policy, one, passage, its_points, negated=negated) for its_points, one in each]
    return {"kind": "group", "text": f"{points}{group_words(condition, negated=negated)}", "lines": parts}


def _statement(policy: Policy, statement: Statement, passage: str, points: str, *, negated: bool) -> Json:
    fact, anchor = statement.fact, anchor_of(policy, statement, passage)
    texts = {**condition_words(statement, negated=negated), "": sentence(fact.topic)}
    return {
        **result_json(Line("reason", "", quote=anchor.words, clause=anchor.clause, fact=fact.id)),
        "states": {one.id: condition_state(statement, one.id, negated=negated) for one in fact.options},
        "texts": {state: f"{points}{one}" for state, one in texts.items()},
    }


def _places(policy: Policy, provision: Provision) -> Iterator[Json]:
    for place in provision.landing.places:
        clause = policy.clause_of(passage_naming(policy, place, provision.quote))
        line = result_json(Line("place", place.name, quote=place.quote, clause=clause))
        nouns = [[fact.id, option, noun] for fact, option, noun in place.nouns]
        yield {"id": place.id, "nouns": nouns, "line": line, "explanation": sentence(place.explanation)}


def _lines(lines: Iterable[Line]) -> list[Json]:
    return [result_json(one) for one in lines]
