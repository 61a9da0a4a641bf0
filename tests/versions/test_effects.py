"""Who gains and who loses, held against every situation counted one by one."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.model.answers import read_answers
from policy_engine.model.fact import Fact, Option
from policy_engine.model.policy import Policy
from policy_engine.reasoning.outcome import CLOSED, Outcome
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict, assess
from policy_engine.versions.common_questions import common_questions
from policy_engine.versions.comparison import Comparison, PathwayChange, compare
from policy_engine.versions.effects import Effects, Transition, transition
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN
from tests.policies_for_tests.wangshan.first_version import FIRST
from tests.strategies import small_policies


def ids(change: PathwayChange) -> tuple[str | None, str | None]:
    return None if change.before is None else change.before.id, None if change.now is None else change.now.id


def outcome(verdict: Verdict, provision_id: str | None) -> Outcome:
    """What an assessment says of a pathway, in the terms of the diagrams."""
    found = next((one for one in verdict.pathways if one.provision.id == provision_id), None)
    return CLOSED if found is None else Outcome(found.status, _places(found))


def _places(pathway: PathwayVerdict) -> tuple[str, ...] | None:
    if pathway.status == "not_entitled":
        return ()
    if pathway.status == "undetermined" or not pathway.landing.certain:
        return None
    return tuple(one.place.id for one in pathway.landing.places if one.state in ("here", "choice"))


def together(verdict: Verdict) -> Outcome:
    statuses = {one.status for one in verdict.pathways}
    return Outcome("entitled", ()) if "entitled" in statuses else CLOSED


def one_by_one(before: Policy, now: Policy, names: tuple[str | None, str | None] | None) -> Counter[Transition]:
    """In how many situations of the questions of both versions somebody fares otherwise, and how."""
    found: Counter[Transition] = Counter()
    for was, comes in verdicts(before, now):
        pair = (together(was), together(comes)) if names is None else (outcome(was, names[0]), outcome(comes, names[1]))
        if wanted := transition(*pair):
            found[wanted] += 1
    return found


@cache
def situations(before: Policy, now: Policy) -> list[dict[str, str]]:
    facts = {one.id: one for one in (*before.facts, *now.facts)}
    choices = product(*([(fact.id, option.id) for option in fact.options] for fact in facts.values()))
    return [dict(one) for one in choices]


@cache
def verdicts(before: Policy, now: Policy) -> list[tuple[Verdict, Verdict]]:
    """What each version says in each situation."""
    return [(verdict_for(before, answers), verdict_for(now, answers)) for answers in situations(before, now)]


def verdict_for(policy: Policy, answers: dict[str, str]) -> Verdict:
    own = {fact.id for fact in policy.facts}
    return assess(policy, read_answers(policy.facts, {fact: one for fact, one in answers.items() if fact in own}))


def shares(effects: Effects) -> dict[Transition, Fraction]:
    return {(one.before.status, one.now.status): one.share for one in effects.found}


def assert_counted(found: Comparison) -> None:
    total = len(situations(found.before, found.now))
    for change in found.pathways:
        names = ids(change)
        counted = one_by_one(found.before, found.now, names)
        assert shares(change.effects) == {wanted: Fraction(count, total) for wanted, count in counted.items()}
        assert_smallest(found, change.effects, names)


def assert_smallest(found: Comparison, effects: Effects, names: tuple[str | None, str | None]) -> None:
    """Each witness shows its effect, and where both versions are certain no smaller set of answers does."""
    for effect in effects.found:
        wanted = (effect.before.status, effect.now.status)
        assert shows(found, dict(effect.witness.pairs), names, wanted)
        if "undetermined" not in wanted:
            smaller = (
                dict(some)
                for size in range(len(effect.witness))
                for whole in situations(found.before, found.now)
                for some in combinations(whole.items(), size)
            )
            tried = {tuple(sorted(one.items())) for one in smaller}
            assert not any(shows(found, dict(one), names, wanted) for one in tried)


def shows(found: Comparison, answers: dict[str, str], names: tuple[str | None, str | None], wanted: Transition) -> bool:
    was, comes = (verdict_for(policy, answers) for policy in (found.before, found.now))
    return transition(outcome(was, names[0]), outcome(comes, names[1])) == wanted


def test_the_amendment_of_a_small_policy_is_counted_as_by_hand() -> None:
    found = compare(FIRST, WANGSHAN)
    assert_counted(found)
    total = len(situations(FIRST, WANGSHAN))
    assert shares(found.together) == {
        wanted: Fraction(count, total) for wanted, count in one_by_one(FIRST, WANGSHAN, None).items()
    }
    assert [ids(one) for one in found.affected] == [
        ("holder", "holder"),
        (None, "worker"),
        ("returning", None),
    ]
    assert {one.kind for one in found.pathways[0].effects.found} == {"gains"}
    assert {one.kind for one in found.affected[-1].effects.found} == {"loses"}


@settings(max_examples=25)
@given(st.data())
def test_what_a_random_amendment_changes_is_counted_as_by_hand(data: st.DataObject) -> None:
    """The same policy with another pathway's condition, and another landing, in the place of each."""
    before = data.draw(small_policies(most_facts=3))
    turned = tuple(
        replace(one, precondition=other.precondition, landing=other.landing)
        for one, other in zip(before.provisions, before.provisions[::-1], strict=True)
    )
    assert_counted(compare(before, replace(before, version="2099-01-01", provisions=turned)))


def test_nobody_gains_or_loses_by_nothing() -> None:
    found = compare(WANGSHAN, WANGSHAN)
    assert (found.affected, found.clauses, found.together.found) == ((), (), ())


def test_questions_keep_todays_order_and_old_ones_stay_where_they_were() -> None:
    facts = [Fact(name, name, name, (Option("yes", "是"), Option("no", "不是")), "", "") for name in "abcdxy"]
    a, b, c, d, x, y = facts

    def ask(*some: Fact) -> Policy:
        return replace(FIRST, facts=(*some, *FIRST.facts))

    def order(before: Policy, now: Policy) -> str:
        return "".join(one.fact.id for one in common_questions(before, now).questions if len(one.fact.id) == 1)

    assert order(ask(x, a, y, b), ask(a, c, b, d)) == "xaycbd"
    assert order(ask(b, a), ask(a, b)) == "ab"
