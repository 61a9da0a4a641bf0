"""Lines in, the same lines with status and landing out: a bad one is named, the rest goes on, partitions change nothing."""

import csv
import json
from typing import Any

import pytest

from policy_engine.model.answers import read_answers
from policy_engine.model.errors import PolicyFaults
from policy_engine.populations import lines as room
from policy_engine.populations.lines import assessed_lines
from policy_engine.reasoning.verdict import assess
from tests.build_scripts.sample_policy import POLICY

TENANT = {"residence": "village", "home": "no", "lease": "no", "record": "no"}
PEOPLE = [{**TENANT, "id": "1"}, {"id": "2"}, {**TENANT, "record": "yes"}, {"record": "unknown"}]
LINES = [json.dumps(one) for one in PEOPLE]


def _said_alone(answers: dict[str, str]) -> dict[str, dict[str, Any]]:
    verdict = assess(POLICY, read_answers(POLICY.facts, {key: one for key, one in answers.items() if key != "id"}))
    every = [(one.provision.id, one.status, one.landing) for one in verdict.pathways]
    every += [(one.order.direction, one.status, one.landing) for one in verdict.orders]
    return {name: {"status": status, "landing": [one.id for one in at.here]} for name, status, at in every}


def test_each_json_line_comes_back_with_what_the_verdict_says() -> None:
    told = [json.loads(str(one)) for one in assessed_lines(POLICY, LINES)]
    assert told == [{**one, **_said_alone(one)} for one in PEOPLE]


def test_a_table_comes_back_with_two_columns_for_each_pathway() -> None:
    names = ["id", *TENANT]
    table = ["\ufeff" + ",".join(names), *(",".join(one.get(name, "") for name in names) for one in PEOPLE)]
    header, *rows = csv.reader([str(one) for one in assessed_lines(POLICY, table)])
    assert header[: len(names)] == names
    for row, person in zip(rows, PEOPLE, strict=True):
        cells = dict(zip(header, row, strict=True))
        for name, one in _said_alone(person).items():
            assert [cells[f"{name}.status"], cells[f"{name}.landing"].split()] == list(one.values())


@pytest.mark.parametrize("size", [1, 2, 3])
def test_partitions_give_together_what_the_whole_gives(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a cluster's mapPartitions hands them out, or one batch after the other."""
    whole = list(assessed_lines(POLICY, LINES))
    parts = [LINES[start : start + size] for start in range(0, len(LINES), size)]
    assert [one for part in parts for one in assessed_lines(POLICY, part)] == whole
    monkeypatch.setattr(room, "BATCH", size)
    assert list(assessed_lines(POLICY, LINES)) == whole


def test_a_row_of_a_table_that_does_not_fit_is_named() -> None:
    table = ["id,record", "1,yes", '2,"yes', "3", "4,ja", "5,"]
    told = list(assessed_lines(POLICY, table))
    assert [isinstance(one, PolicyFaults) for one in told] == [False, False, True, True, True, False]


@pytest.mark.parametrize("header", ["id,recod", "id,id", 'id,"lease'])
def test_a_header_that_does_not_fit_refuses_the_table(header: str) -> None:
    with pytest.raises(PolicyFaults):
        list(assessed_lines(POLICY, [header, "1,yes"]))
