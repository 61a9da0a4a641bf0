"""The worked cases, in CPython and in real Pyodide."""

import json
from typing import Any

import pytest

from build_scripts.content.worked_cases import Case, order_of, summary, verdict_of, worked_cases
from policy_engine.browser import handle
from policy_engine.model.condition import statements
from policy_engine.model.provision import Provision
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import compile_policy
from tests.pyodide.node_engine import NodeEngine

CASES = worked_cases()
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def request(case: Case) -> dict[str, Any]:
    return {"kind": "verdict", "answers": case.answers}


@each_case
def test_case(case: Case) -> None:
    found = verdict_of(POLICY, case)
    pathways = {pathway["id"]: pathway for pathway in found["pathways"]}
    told = {name: summary(pathways[name], expected) for name, expected in case.expect.items()}
    assert told == case.expect, case.story
    if case.order != "not said":
        assert order_of(found["landing"][0]) == case.order, case.story
    guarantees = {one["id"]: one["applies"] for one in found["guarantees"]}
    assert {name: guarantees[name] for name in case.guarantees} == case.guarantees, case.story


@each_case
def test_same_json_in_pyodide(case: Case, pyodide_engine: NodeEngine) -> None:
    here = json.loads(handle(json.dumps(request(case))))
    assert pyodide_engine.handle(request(case)) == here


def test_names_are_unique() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 70


NEVER_THERE_ALREADY = {"talent"}
"""Talents are registered elsewhere (非本市户籍)."""


@pytest.mark.parametrize("provision", POLICY.provisions, ids=lambda provision: provision.id)
def test_every_provision_is_shown_from_every_side(provision: Provision) -> None:
    """Met, met with nothing to move, not met, not meant, not asked, 不清楚, and left open by the text: at least one case each.

    The last only where a statement of the provision turns on an open term.
    """
    statuses = {"entitled", "already_there", "undetermined", "not_entitled", "not_concerned"}
    if provision.id in NEVER_THERE_ALREADY:
        statuses.remove("already_there")
    compilation = compile_policy(POLICY)
    assert compilation.space.leaves(compilation.status(compilation.pathways[provision.id].settled)) == statuses
    cases = [case.expect[provision.id] for case in CASES if provision.id in case.expect]
    seen = {expected["status"] for expected in cases}
    seen |= {reason for expected in cases for reason in ("missing", "unsure", "open_terms") if expected.get(reason)}
    can_be_open = any(statement.open for statement in statements(provision.precondition))
    assert seen == statuses | {"missing", "unsure"} | ({"open_terms"} if can_be_open else set())


def test_every_open_term_and_every_answer_occurs() -> None:
    """No option of any question, and no open term, goes without a case."""
    turned_on = {
        interpretation.id
        for provision in POLICY.provisions
        for statement in statements(provision.precondition)
        for _, interpretation in statement.open
    }
    shown = {term for case in CASES for expected in case.expect.values() for term in expected.get("open_terms", [])}
    assert shown == turned_on
    answered = {pair for case in CASES for pair in case.answers.items()}
    options = {(fact.id, option.id) for fact in POLICY.facts for option in fact.options}
    assert options <= answered, sorted(options - answered)
