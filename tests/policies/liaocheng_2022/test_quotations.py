"""A place that another clause names is cited where the text names it."""

import pytest

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import Answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess


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
