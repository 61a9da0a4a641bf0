"""Whole columns at once say of every person what the verdict says of that person."""

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.policy import Policy
from policy_engine.populations.assess_many import assess_many, statuses_of_many
from policy_engine.populations.population import from_words
from policy_engine.reasoning.verdict import assess
from tests.strategies import answers_to, small_policies


def _columns(policy: Policy, people: list[Answers]) -> dict[str, list[str]]:
    return {fact.id: [one.get(fact.id) or "" for one in people] for fact in policy.facts}


def _agrees(policy: Policy, people: list[Answers]) -> None:
    population = from_words(policy, _columns(policy, people))
    found, alone = assess_many(policy, population), statuses_of_many(policy, population)
    for number, answers in enumerate(people):
        verdict = assess(policy, answers)
        said = {one.provision.id: (one.status, one.landing) for one in verdict.pathways}
        assert {name: [one for one, who in sets.items() if who >> number & 1] for name, sets in alone.items()} == {
            name: [status] for name, (status, _) in said.items()
        }
        said |= {one.order.direction: (one.status, one.landing) for one in verdict.orders}
        for name, (status, landing) in said.items():
            assert [one for one, who in found[name].statuses.items() if who >> number & 1] == [status]
            places = [one for one, who in found[name].places.items() if who >> number & 1]
            assert places == [one.id for one in landing.here]


@settings(max_examples=40)
@given(data=st.data())
def test_any_policy_says_the_same_of_everybody(data: st.DataObject) -> None:
    policy = data.draw(small_policies())
    _agrees(policy, data.draw(st.lists(answers_to(policy), max_size=5)))
