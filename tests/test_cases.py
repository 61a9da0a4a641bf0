"""The worked cases of every listed policy, and of those that the tests have, in CPython; those of the listed ones in real Pyodide, too."""

import json
from dataclasses import dataclass

import pytest

from build_scripts.content.worked_cases import Case, order_of, summary, verdict_of, worked_cases
from policy_engine.browser import handle
from policy_engine.model.policy import Policy
from policy_engine.policies import listed_policies, load_policy
from tests.conftest import CHANGQING, NANJING
from tests.pyodide.node_engine import NodeEngine


@dataclass(frozen=True)
class Of:
    """A case, the policy that it is about, and the reference by which a page asks for that."""

    policy: Policy
    reference: str
    case: Case


def cases_of(*references: str) -> list[Of]:
    """The first of two policies with one id is meant: a sample may be listed from another place."""
    policies = {policy.id: (policy, one) for one in reversed(references) for policy in (load_policy(one),)}
    return [Of(*policy, case) for policy in policies.values() for case in worked_cases(policy[0].id)]


def name_of(one: Of) -> str:
    return f"{one.policy.id} {one.case.name}"


LISTED = cases_of(*listed_policies())
EVERY = cases_of(*listed_policies(), CHANGQING, NANJING)


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_case(one: Of) -> None:
    case, found = one.case, verdict_of(one.policy, one.case)
    pathways = {pathway["id"]: pathway for pathway in found["pathways"]}
    told = {name: summary(pathways[name], expected) for name, expected in case.expect.items()}
    assert told == case.expect, case.story
    if case.order != "not said":
        assert order_of(found["landing"][0]) == case.order, case.story
    guarantees = {one["id"]: one["applies"] for one in found["guarantees"]}
    assert {name: guarantees[name] for name in case.guarantees} == case.guarantees, case.story


@pytest.mark.parametrize("one", LISTED, ids=name_of)
def test_same_json_in_pyodide(one: Of, pyodide_engine: NodeEngine) -> None:
    request = {"kind": "verdict", "answers": one.case.answers}
    here = json.loads(handle(json.dumps(request), one.reference))
    assert pyodide_engine.handle(request, one.reference) == here


def test_names_are_unique() -> None:
    assert len({name_of(one) for one in EVERY}) == len(EVERY)


def test_a_policy_enters_by_being_listed_or_by_being_a_sample() -> None:
    assert {one.policy.id for one in EVERY} >= {"changqing", "nanjing_2004"}
    assert {one.reference for one in LISTED} == {one for one in listed_policies() if worked_cases(load_policy(one).id)}
