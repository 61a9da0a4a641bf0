"""Answers that lead to every state of an interview, for tests that ask something of each."""

from __future__ import annotations

from policy_engine.model.answers import Answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.proving.paths import PathGraph, State


def routes(graph: PathGraph) -> dict[State, Answers]:
    """For every state some answers that lead there; `test_paths` asks the engine whether they do."""
    found = {graph.start: Answers()}
    for state, following in graph.follow.items():
        level = graph.level(state)
        if level is None:
            continue
        fact = graph.compilation.fact(level)
        for option, after in zip((*(one.id for one in fact.options), UNKNOWN), following, strict=True):
            found.setdefault(after, Answers((*found[state].pairs, (fact.id, option))))
    return found
