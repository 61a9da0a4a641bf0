"""Interviews on random small policies against brute force: every question counts, and every bound is attained."""

from __future__ import annotations

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.interview import (
    Progress,
    Scope,
    progress,
    questions_left,
    relevant,
    replay,
    whole_scope,
)
from policy_engine.reasoning.status import MET
from policy_engine.reasoning.verdict import assess
from tests.reasoning import brute_force
from tests.strategies import answers_to, small_policies

scopes = st.sampled_from([None, "town", "village"])


def _matter(policy: Policy, scope: Scope, answers: Answers) -> tuple[str, ...]:
    """The facts that can still change what is certain about anything in scope."""
    targets = [brute_force.targets(policy)[name] for name in (*scope.provisions, *scope.orders)]
    return brute_force.that_matter(
        policy, answers, lambda worlds: [brute_force.certain_outcome(one, worlds) for one in targets]
    )


def _certain(policy: Policy, scope: Scope, answers: Answers) -> bool:
    """Whether a pathway in scope is certainly open with a certain landing, and comes to the same whatever is answered to the rest."""
    rest = [worlds for _, worlds in brute_force.asked_worlds(policy, answers)]
    targets = [brute_force.targets(policy)[one] for one in scope.provisions]
    ends = [{brute_force.certain_outcome(one, worlds) for worlds in rest} for one in targets]
    sure = (next(iter(one)) for one in ends if len(one) == 1)
    return any(status in MET and landing != brute_force.UNDETERMINED for status, landing in sure)


@given(st.data(), small_policies(), scopes)
def test_the_next_question_is_the_first_whose_answer_can_matter(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    scope = whole_scope(policy, direction)
    answers = data.draw(answers_to(policy))
    matter = _matter(policy, scope, answers)
    assert relevant(policy, scope, answers) == matter
    asked = progress(policy, scope, answers)
    assert (asked.question.id if asked.question else None) == next(iter(matter), None)
    assert asked.certain == _certain(policy, scope, answers)


@given(small_policies(most_facts=4, most_provisions=2), scopes)
def test_bounds_are_exact_after_every_answer(policy: Policy, direction: str | None) -> None:
    scope = whole_scope(policy, direction)
    answers = Answers()
    while True:
        now = progress(policy, scope, answers)
        assert _left(policy, scope, answers) == brute_force.remaining(policy, answers, partial(_matter, policy, scope))
        if now.question is None:
            break
        # The longest way on, so that as many states as possible are compared.
        answers = max(
            (brute_force.with_answer(policy, answers, now.question.id, option) for option in _options(now)),
            key=lambda one: _left(policy, scope, one)[1],
        )


def _left(policy: Policy, scope: Scope, answers: Answers) -> tuple[int, int]:
    bounds = questions_left(policy, scope, answers)
    assert bounds is not None
    return bounds.least, bounds.most


def _options(now: Progress) -> list[str]:
    return [] if now.question is None else [*(option.id for option in now.question.options), UNKNOWN]


@given(st.data(), small_policies(), scopes)
def test_any_interview_keeps_within_its_bounds_and_settles_everything(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    scope, answers, asked = whole_scope(policy, direction), Answers(), 0
    now, first = progress(policy, scope, answers), questions_left(policy, scope, answers)
    assert first is not None
    while now.question is not None:
        left = _left(policy, scope, answers)
        assert left[0] <= left[1]
        option = data.draw(st.sampled_from(_options(now)))
        answers = brute_force.with_answer(policy, answers, now.question.id, option)
        asked += 1
        then = progress(policy, scope, answers)
        after = _left(policy, scope, answers)
        assert left[0] - 1 <= after[0]
        assert after[1] <= left[1] - 1
        assert then.certain or not now.certain
        now = then
    assert first.least <= asked <= first.most
    assert questions_left(policy, scope, answers) == Bounds(0, 0)
    for pathway in assess(policy, answers).pathways:
        if pathway.provision.id in scope.provisions:
            assert pathway.missing == pathway.landing.missing == ()


@given(st.data(), small_policies(), scopes)
def test_replay_keeps_what_the_interview_would_ask_and_names_the_rest(
    data: st.DataObject, policy: Policy, direction: str | None
) -> None:
    scope = whole_scope(policy, direction)
    answers = data.draw(answers_to(policy))
    kept, discarded = replay(policy, scope, answers)
    expected = Answers()
    for fact_id, option in answers:
        if fact_id in _matter(policy, scope, expected):
            expected = brute_force.with_answer(policy, expected, fact_id, option)
    assert kept == expected
    assert discarded == tuple(fact_id for fact_id, _ in answers if fact_id not in dict(kept.pairs))
    assert replay(policy, scope, kept) == (kept, ())


@given(st.data(), small_policies())
def test_what_is_discarded_changes_no_status(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy, unanswered=False))
    kept, _ = replay(policy, whole_scope(policy), answers)
    whole, without = assess(policy, answers), assess(policy, kept)
    assert [one.status for one in whole.pathways] == [one.status for one in without.pathways]
    assert [one.status for one in whole.orders] == [one.status for one in without.orders]
