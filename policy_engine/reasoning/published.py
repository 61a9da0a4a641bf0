"""The interview as data: diagrams that a page can walk without the engine.

The export holds every node that an interview can reach, 不清楚 included, and no rule: whoever walks it only follows children.
Questions, bounds, statuses and landing places that come out of the walk are those of
:mod:`policy_engine.reasoning.interview` and :mod:`policy_engine.reasoning.verdict`, because they are the same diagrams.

Shape (``version 1``)::

    {"format": 1, "policy": …, "title": …, "version": …, "revision": …, "effective": …, "checked_on": …, "next_check_due": …, "superseded_by": …,
     "until": … (only where the text states its last day), "unsure_in_a_row": …, "directions": [{"id", "label", "hint"}], "facts": [fact, …],
     "outcomes": [{"status": …, "places": [place id, …] | null}, …],
     "nodes": [[outcome], …, [level, child for option 0, …, child for 不清楚], …],
     "pathways": [{"id", "clause", "direction", "title", "root"}], "orders": [{"direction", "root"}],
     "places": {place id: name}}

A node with one entry is a leaf and names an outcome; otherwise its first entry is the position in ``facts`` of the fact
to ask, followed by a node for each option and one for 不清楚. The question that comes next is the smallest such position
among the nodes in scope.
"""

from __future__ import annotations

from collections.abc import Iterable

from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.diagram import SILENT, Space
from policy_engine.reasoning.interview import UNSURE_IN_A_ROW
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.report import Json, direction_json, fact_json, replacement_json

FORMAT = 1


def published_interview(policy: Policy, also: Iterable[int] = ()) -> Json:
    """The diagrams of every pathway and landing order, in the shape given above; equal policies give equal JSON.

    ``also`` are further diagrams with outcomes as leaves; their roots come as a list ``also``, and nothing else changes by them
    but that nodes and outcomes are added at the end.
    """
    compilation = compile_policy(policy)
    more = list(also)
    roots = [roots.settled for roots in (*compilation.pathways.values(), *compilation.orders.values())] + more
    numbers = {node: number for number, node in enumerate(_reachable(compilation.space, roots))}
    outcomes = _outcomes(compilation.space, numbers)
    return {
        "format": FORMAT,
        "policy": policy.id,
        "title": policy.title,
        "version": policy.version,
        "revision": policy.revision,
        "effective": policy.effective.date,
        "checked_on": policy.checked_on,
        "next_check_due": policy.next_check_due,
        "superseded_by": replacement_json(policy),
        **({"until": policy.effective.until} if policy.effective.until else {}),
        "unsure_in_a_row": UNSURE_IN_A_ROW,
        "directions": [direction_json(direction) for direction in policy.directions],
        "facts": [fact_json(fact) for fact in policy.facts],
        "outcomes": [
            {"status": outcome.status, "places": None if outcome.places is None else list(outcome.places)}
            for outcome in outcomes
        ],
        "nodes": [_node(compilation.space, node, numbers, outcomes) for node in numbers],
        "pathways": _pathways(compilation, numbers),
        "orders": [
            {"direction": direction, "root": numbers[roots.settled]} for direction, roots in compilation.orders.items()
        ],
        "places": {place.id: place.name for place in policy.places()},
        **({"also": [numbers[root] for root in more]} if more else {}),
    }


def _pathways(compilation: Compilation, numbers: dict[int, int]) -> list[Json]:
    policy = compilation.policy
    return [
        {
            "id": provision.id,
            "clause": policy.clause_of(provision.quote),
            "direction": provision.direction,
            "title": provision.title,
            "root": numbers[compilation.pathways[provision.id].settled],
        }
        for provision in policy.provisions
    ]


def _reachable(space: Space, roots: Iterable[int]) -> list[int]:
    """Every node that some answers lead to, in an order that depends on the diagrams alone."""
    found: dict[int, None] = {}
    waiting = list(roots)[::-1]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found[node] = None
            waiting.extend(reversed(_children(space, node)))
    return list(found)


def _children(space: Space, node: int) -> tuple[int, ...]:
    """Where each option leads, and last 不清楚; a leaf leads nowhere."""
    if space.is_leaf(node):
        return ()
    return (*space.children(node), space.child(node, space.level(node), SILENT))


def _outcomes(space: Space, nodes: Iterable[int]) -> list[Outcome]:
    values = (space.value(node) for node in nodes if space.is_leaf(node))
    return [value for value in values if isinstance(value, Outcome)]


def _node(space: Space, node: int, numbers: dict[int, int], outcomes: list[Outcome]) -> list[int]:
    value = space.value(node)
    if isinstance(value, Outcome):
        return [outcomes.index(value)]
    return [space.level(node), *(numbers[child] for child in _children(space, node))]
