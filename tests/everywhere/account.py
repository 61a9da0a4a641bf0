"""Everything that the engine says about the interview, as text: run by every Python that is compared, those in browsers included.

One line for the diagrams that the page carries, then lines for every state of the interview about everything: what is asked there, which state
follows every answer, how the interview stands, and what is concluded from one set of answers that leads there; then the whole result with its
reasons for every way in which a pathway or landing order can end. ``brief`` leaves out the states.
"""

import json
from collections.abc import Iterator

from policy_engine.browser import handle
from policy_engine.model.answers import read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.paths import PathGraph, State, path_graph
from policy_engine.proving.witness import nearest
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Conclusion, conclude
from policy_engine.reasoning.interview import whole_scope
from policy_engine.reasoning.published import published_interview

Way = tuple[tuple[str, str], ...]


def whole_account() -> Iterator[str]:
    """The lines about the diagrams, every state and every answer."""
    graph = interview(POLICY)
    ways = ways_to(graph)
    numbers = {state: number for number, state in enumerate(graph.follow)}
    yield _json(published_interview(POLICY))
    for state, following in graph.follow.items():
        yield _json(
            {"state": numbers[state], "asks": graph.level(state), "follow": [numbers[one] for one in following]}
        )
        yield handle(_json({"kind": "step", "direction": None, "clause": None, "answers": dict(ways[state])}))
        yield _json(_decided(conclude(graph.compilation, read_answers(POLICY.facts, dict(ways[state])))))
    yield from _results()


def _decided(conclusion: Conclusion) -> dict[str, object]:
    """What is concluded, by ids: no sentence, so that rewording one changes nothing here."""
    following = conclusion.next_step
    return {
        "order": [[one.provision.id, one.status, [place.id for place in one.places]] for one in conclusion.order],
        "way": conclusion.way.provision.id,
        "next": [following.kind, following.facts],
        "company": [conclusion.company, [one.id for one in conclusion.company_by]],
        "guarantees": [[one.id, applies] for one, applies in conclusion.guarantees],
    }


def brief_account() -> Iterator[str]:
    """The diagrams, and the results."""
    yield _json(published_interview(POLICY))
    yield from _results()


def _results() -> Iterator[str]:
    """A result with its reasons for every end of every pathway and landing order."""
    compilation = compile_policy(POLICY)
    space = compilation.space
    for roots in (*compilation.pathways.values(), *compilation.orders.values()):
        for leaf in sorted(space.leaves(roots.settled), key=repr):
            found = nearest(space, roots.settled, lambda value, leaf=leaf: value == leaf) or {}  # type: ignore[misc]
            chosen = {POLICY.facts[level]: value for level, value in sorted(found.items())}
            answers = {fact.id: fact.options[value].id for fact, value in chosen.items()}
            yield handle(_json({"kind": "verdict", "answers": answers}))


def interview(policy: Policy) -> PathGraph:
    """The interview about everything."""
    return path_graph(compile_policy(policy), whole_scope(policy))


def ways_to(graph: PathGraph) -> dict[State, Way]:
    """For every state answers that lead there, the first ones found."""
    facts = graph.compilation.policy.facts
    ways: dict[State, Way] = {graph.start: ()}
    for state, following in graph.follow.items():
        level = graph.level(state)
        if level is not None:
            options = (*(one.id for one in facts[level].options), UNKNOWN)
            for option, after in zip(options, following, strict=True):
                ways.setdefault(after, (*ways[state], (facts[level].id, option)))
    return ways


def batches(*, brief: bool, size: int = 60) -> Iterator[str]:
    """The account in pieces of some lines, so that nobody need hold hundreds of megabytes."""
    held: list[str] = []
    for line in brief_account() if brief else whole_account():
        held.append(line)
        if len(held) == size:
            yield "\n".join(held)
            held = []
    yield "\n".join(held)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
