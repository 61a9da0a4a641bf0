"""Verdicts of random small policies against brute force."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import statements
from policy_engine.model.integrity import faults
from policy_engine.model.policy import Policy
from policy_engine.reasoning.settlement import LandingVerdict
from policy_engine.reasoning.verdict import OrderVerdict, PathwayVerdict, Verdict, assess
from tests.reasoning import brute_force
from tests.strategies import answers_to, small_policies

NARROWER = {("entitled", "already_there"), ("not_entitled", "not_concerned")}
"""What an answer can still add to a settled verdict."""


@given(small_policies())
def test_random_policies_pass_every_integrity_check(policy: Policy) -> None:
    assert faults(policy) == ()


@given(st.data(), small_policies())
def test_status_is_that_of_all_completions_and_readings(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    found = {name: one.status for name, one in _named(assess(policy, answers))}
    targets = brute_force.targets(policy).items()
    assert found == {name: brute_force.status(policy, target, answers) for name, target in targets}


@given(st.data(), small_policies())
def test_missing_unsure_and_open_terms_are_exactly_what_the_status_turns_on(
    data: st.DataObject, policy: Policy
) -> None:
    answers = data.draw(answers_to(policy))
    for pathway in assess(policy, answers).pathways:
        target = brute_force.targets(policy)[pathway.provision.id]
        assert pathway.missing == brute_force.that_matter(
            policy,
            answers,
            lambda worlds, target=target: brute_force.certain_status(target, worlds),  # type: ignore[misc]
        )
        assert pathway.unsure == brute_force.unsure(policy, target, answers)
        turning = brute_force.turning_terms(policy, target, answers)
        assert {term.id for term in pathway.open_terms} == turning & _touched(policy, pathway, answers)


def _touched(policy: Policy, pathway: PathwayVerdict, answers: Answers) -> set[str]:
    """The open terms on which some answer to a statement of the pathway, of the policy's reach, or of being there already depends."""
    already = [place.already for place in pathway.provision.landing.places]
    conditions = [one for one in (pathway.provision.precondition, policy.reach, *already) if one is not None]
    return {
        term.id
        for condition in conditions
        for statement in statements(condition)
        for option, term in statement.open
        if answers.get(statement.fact.id) == option
    }


@given(st.data(), small_policies())
def test_landing_is_that_of_all_open_completions_and_readings(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    targets = brute_force.targets(policy)
    for name, found in _named(assess(policy, answers)):
        _check_landing(policy, targets[name], answers, found.landing)
        if found.status in brute_force.OPEN:
            assert found.landing.missing == brute_force.that_matter(
                policy,
                answers,
                lambda worlds, name=name: brute_force.certain_outcome(targets[name], worlds),  # type: ignore[misc]
            )
        else:
            assert found.landing.missing == ()


def _named(verdict: Verdict) -> list[tuple[str, PathwayVerdict | OrderVerdict]]:
    """Every pathway by its id and every landing order by its direction."""
    found: list[tuple[str, PathwayVerdict | OrderVerdict]] = [(one.provision.id, one) for one in verdict.pathways]
    return [*found, *((one.order.direction, one) for one in verdict.orders)]


def _check_landing(policy: Policy, target: brute_force.Target, answers: Answers, landing: LandingVerdict) -> None:
    outcomes = {brute_force.lands(target, world) for world in brute_force.worlds(policy, answers)} - {
        brute_force.CLOSED
    }
    assert landing.certain == (len(outcomes) == 1)
    assert tuple(one.place for one in landing.places) == target.landing.places
    assert [one.state for one in landing.places] == brute_force.place_states(policy, target, answers)


@given(st.data(), small_policies())
def test_guarantees_apply_exactly_where_every_world_says_so(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    for found in assess(policy, answers).guarantees:
        assert found.applies == brute_force.guarantee_applies(policy, found.guarantee, answers)


@given(st.data(), small_policies())
def test_more_answers_never_turn_a_settled_verdict(data: st.DataObject, policy: Policy) -> None:
    complete = data.draw(answers_to(policy, unanswered=False))
    kept = data.draw(st.lists(st.booleans(), min_size=len(complete), max_size=len(complete)))
    before = assess(policy, Answers(tuple(pair for pair, keep in zip(complete, kept, strict=True) if keep)))
    after = assess(policy, complete)
    for (_, early), (_, late) in zip(_named(before), _named(after), strict=True):
        assert early.status in ("undetermined", late.status) or (early.status, late.status) in NARROWER
        if early.status in brute_force.OPEN and early.landing.certain:
            assert late.landing.certain
            assert _here(early.landing) == _here(late.landing)
    for promised, kept_promise in zip(before.guarantees, after.guarantees, strict=True):
        assert promised.applies in (None, kept_promise.applies)


def _here(landing: LandingVerdict) -> list[str]:
    return [one.place.id for one in landing.places if one.state in ("here", "choice")]


@given(st.data(), small_policies())
def test_order_of_answers_never_matters(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    shuffled = dict(data.draw(st.permutations(answers.pairs)))
    again = read_answers(policy.facts, shuffled)
    assert again == answers
    assert assess(policy, again) == assess(policy, answers)


@given(st.data(), small_policies())
def test_regardless_and_certainty_follow_from_the_rest(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    verdict = assess(policy, answers)
    for pathway in verdict.pathways:
        assert pathway.is_certain == (pathway.status in brute_force.OPEN and pathway.landing.certain)
        unanswered = [fact for fact in policy.facts_of(pathway.provision) if answers.get(fact.id) is None]
        settled = pathway.status != "undetermined" and pathway.missing == ()
        assert pathway.regardless == (settled and unanswered != [])
