"""The published diagrams say, on every path of an interview, what the engine says: as the Liaocheng policy has it."""

from __future__ import annotations

import json

from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.published import published_interview


def test_leaves_and_nodes_are_well_formed() -> None:
    published = published_interview(POLICY)
    sizes = [len(fact.options) for fact in POLICY.facts]
    for node in published["nodes"]:
        if len(node) == 1:
            assert 0 <= node[0] < len(published["outcomes"])
        else:
            assert len(node) == sizes[node[0]] + 2
            assert all(0 <= child < len(published["nodes"]) for child in node[1:])


def test_the_export_is_small_enough_to_come_with_the_page() -> None:
    # 353 nodes when this was written. A reordering of the facts that bloats the diagrams should be noticed.
    assert len(published_interview(POLICY)["nodes"]) < 1000


def test_equal_policies_give_equal_bytes() -> None:
    one, other = published_interview(POLICY), published_interview(POLICY)
    assert json.dumps(one) == json.dumps(other)
