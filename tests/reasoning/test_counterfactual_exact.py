"""Counterfactuals on random small policies: applying the changes opens the pathway, and nothing smaller does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import event, given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.policy import Policy
from policy_engine.reasoning.counterfactual import MOST_SETS, ChangeSet, Counterfactual, nearest_opening
from tests.reasoning import brute_force
from tests.strategies import answers_to, small_policies

Situation = dict[str, str]


@given(st.data(), small_policies())
def test_only_closed_pathways_have_changes(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    for provision in policy.provisions:
        found = nearest_opening(policy, provision.id, answers)
        target = brute_force.targets(policy)[provision.id]
        if brute_force.status(policy, target, answers) != "not_entitled":
            assert found == Counterfactual((), ())
        event(f"doable {len(found.doable) > 0}, fixed {len(found.fixed) > 0}")


@given(st.data(), small_policies())
def test_the_changes_open_the_pathway_and_none_can_be_left_out(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    for provision in policy.provisions:
        target = brute_force.targets(policy)[provision.id]
        found = nearest_opening(policy, provision.id, answers)
        for one in (*found.doable, *found.fixed):
            ways = list(_ways_to_apply(one))
            assert all(_opens(policy, target, answers, changed | provided) for changed, provided in ways)
            for change in one.changes:
                rest = [_without(changed, change.fact.id) | provided for changed, provided in ways]
                assert not any(_opens(policy, target, answers, way) for way in rest)
            for fact, _ in one.provided:
                rest = [changed | _without(provided, fact.id) for changed, provided in ways]
                assert not all(_opens(policy, target, answers, way) for way in rest)
        assert all(one.doable for one in found.doable)
        assert not any(one.doable for one in found.fixed)
        assert all(option.remedy for one in found.doable for change in one.changes for option in change.to)


@given(st.data(), small_policies())
def test_no_smaller_set_opens_the_pathway_and_every_smallest_one_is_listed(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    for provision in policy.provisions:
        target = brute_force.targets(policy)[provision.id]
        if brute_force.status(policy, target, answers) != "not_entitled":
            continue
        found = nearest_opening(policy, provision.id, answers)
        doable = _smallest(policy, target, answers, only_doable=True)
        smallest = _smallest(policy, target, answers, only_doable=False)
        assert _listed(found.doable) == doable
        if doable and len(next(iter(doable))) == len(next(iter(smallest))):
            assert found.fixed == ()
        else:
            assert _listed(found.fixed) == smallest


def _ways_to_apply(change_set: ChangeSet) -> Iterator[tuple[Situation, Situation]]:
    """Every way to choose among the options named: the changed facts, and those provided."""
    changed = [[(one.fact.id, option.id) for option in one.to] for one in change_set.changes]
    provided = [[(fact.id, option.id) for option in options] for fact, options in change_set.provided]
    for some in product(*changed):
        for others in product(*provided):
            yield dict(some), dict(others)


def _opens(policy: Policy, target: brute_force.Target, answers: Answers, changed: Situation) -> bool:
    given_answers = answers.known() | changed
    return brute_force.status(policy, target, Answers(tuple(given_answers.items()))) in brute_force.OPEN


def _without(situation: Situation, fact_id: str) -> Situation:
    return {name: option for name, option in situation.items() if name != fact_id}


Changes = frozenset[tuple[str, str]]


def _smallest(policy: Policy, target: brute_force.Target, answers: Answers, *, only_doable: bool) -> set[Changes]:
    """Every smallest set of changed answers after which some situation certainly opens the pathway."""
    known = answers.known()
    found: dict[Changes, None] = {}
    for situation, worlds in brute_force.asked_worlds(policy, Answers()):
        changes = frozenset(item for item in situation.items() if known.get(item[0], item[1]) != item[1])
        doable = all(policy.fact(fact).option(option).remedy for fact, option in changes)
        if (doable or not only_doable) and brute_force.certain_status(target, worlds) in brute_force.OPEN:
            found[changes] = None
    fewest = min(map(len, found), default=0)
    return {changes for changes in found if len(changes) == fewest}


def _listed(sets: tuple[ChangeSet, ...]) -> set[Changes]:
    assert len(sets) <= MOST_SETS
    return {frozenset(changed.items()) for one in sets for changed, _ in _ways_to_apply(one)}
