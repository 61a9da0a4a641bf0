"""An independent solver agrees with the engine; and it finds the situation where the engine is made to err."""

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings

from policy_engine.model.condition import Condition, Negate, Statement, all_of, any_of, statements
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import Compilation, Roots, _roots, compile_policy
from tests.policies_for_tests.nanjing_2004 import POLICY as NANJING
from tests.policies_for_tests.qingxi import POLICY as QINGXI
from tests.strategies import small_policies

z3 = pytest.importorskip("z3", reason="`make prover` installs the solver; `make test` does so by itself")

from tests.prover.recorded_opinion import RECORD, about, digest, record  # noqa: E402 - needs the solver
from tests.prover.second_opinion import Opinion  # noqa: E402
from tests.prover.subjects import subjects  # noqa: E402

pytestmark = pytest.mark.slow  # asks the solver some thousand times


def test_the_solver_finds_no_situation_in_which_the_engine_is_wrong() -> None:
    """Asked again only where rules, diagrams or claims are others than those it was asked about."""
    opinion, recorded = Opinion(POLICY), json.loads(RECORD.read_text("utf-8"))
    asked = about(opinion)
    found = recorded if asked.items() <= recorded.items() else record(opinion)
    assert recorded == found, "the solver agrees with what is new: `make opinion` records it"


def test_other_rules_or_diagrams_are_not_what_was_asked_about() -> None:
    right, tenant = Opinion(POLICY), POLICY.provision("tenant")
    asked, recorded = digest(right), json.loads(RECORD.read_text("utf-8"))
    assert digest(Opinion(POLICY)) == asked == recorded["asked"]
    reach = reached(right.compilation)
    wrong = _roots(right.compilation, reach, 1, tenant.landing)
    assert digest(with_roots(wrong)) != asked
    items = tenant.precondition.items[:2]  # type: ignore[union-attr]
    fewer = tuple(replace(one, precondition=all_of(*items)) if one is tenant else one for one in POLICY.provisions)
    assert digest(Opinion(replace(POLICY, provisions=fewer), right.compilation)) != asked


@pytest.mark.parametrize("policy", [NANJING, QINGXI], ids=lambda policy: policy.id)
def test_the_same_for_another_city_and_for_a_fictitious_one(policy: Policy) -> None:
    opinion = Opinion(policy)
    assert [claim.name for claim in opinion.claims() if opinion.disagreement(claim) is not None] == []


@given(small_policies(most_facts=3))
@settings(max_examples=15)
def test_the_same_for_any_policy(policy: Policy) -> None:
    opinion = Opinion(policy)
    assert all(opinion.disagreement(claim) is None for claim in opinion.claims())


def reached(compilation: Compilation) -> int:
    assert POLICY.reach is not None
    return compilation.truth(POLICY.reach)


def with_roots(roots: Roots) -> Opinion:
    compilation = compile_policy(POLICY)
    return Opinion(POLICY, replace(compilation, pathways={**compilation.pathways, "tenant": roots}))


def first_situation(opinion: Opinion, beginning: str) -> dict[str, str]:
    subject = next(one for one in subjects(opinion.policy, opinion.compilation) if one.owner == "tenant")
    claims = (claim for claim in opinion.about(subject) if claim.name.startswith(beginning))
    return dict(next(found for claim in claims if (found := opinion.disagreement(claim)) is not None))


def held(condition: Condition, situation: Mapping[str, str]) -> bool:
    """Whether a statement, or the contrary of one, is as the passage asks in a situation with its readings."""
    if isinstance(condition, Negate):
        return not held(condition.item, situation)
    assert isinstance(condition, Statement)
    option = situation[condition.fact.id]
    term = condition.open_reading(option)
    return option in condition.true if term is None else situation.get(condition.variable(term)) == "True"


def test_an_evaluation_that_forgets_a_condition_is_caught_with_the_situation() -> None:
    compilation, tenant = compile_policy(POLICY), POLICY.provision("tenant")
    no_home, rents, registered = tenant.precondition.items  # type: ignore[union-attr]
    wrong = compilation.truth(all_of(no_home, any_of(rents, registered)))
    roots = _roots(compilation, reached(compilation), wrong, tenant.landing)
    situation = first_situation(with_roots(roots), "tenant: every")
    assert held(rents, situation) != held(registered, situation)
    assert held(no_home, situation)
    assert situation["current_hukou"] != "none"


def test_something_called_certain_that_is_not_is_caught() -> None:
    """The engine takes an open term as settled: the whole diagram is right, what it calls certain is not."""
    compilation = compile_policy(POLICY)
    right = compilation.pathways["tenant"]
    readings = dict.fromkeys(compilation.readings.values(), 1)
    wrong = Roots(right.full, compilation.space.restrict(right.full, readings))
    situation = first_situation(with_roots(wrong), "tenant: whatever")
    tenant = POLICY.provision("tenant")
    places = [one for place in tenant.landing.places for one in (place.available, place.already)]
    conditions = [one for one in (POLICY.reach, tenant.precondition, *places) if one is not None]
    said = [one for condition in conditions for one in statements(condition)]
    assert any(one.open_reading(situation[one.fact.id]) for one in said if one.fact.id in situation)


def test_a_landing_that_is_wrong_is_caught() -> None:
    compilation = compile_policy(POLICY)
    landing = POLICY.provision("tenant").landing
    upside_down = replace(landing, places=landing.places[::-1])
    truth = compilation.truth(POLICY.provision("tenant").precondition)
    roots = _roots(compilation, reached(compilation), truth, upside_down)
    situation = first_situation(with_roots(roots), "tenant: every")
    assert situation["owner_consents"] == "yes"
