"""How many questions a person answers: the policy's own order against other orders.

Run ``python -m tests.benchmarks.question_count [--seconds 60]``. For each direction it prints the mean, median and maximum
number of questions, those about the direction and for whom it is included, until a first pathway is certain and until everything is settled,
over all situations. Questions that cannot matter are not asked, so contradictory situations such as a registered lease
without a rented home never arise. ``weight`` says which situations count as equally frequent:

* ``kinds``: each kind of answer to a question that is asked, options with the same consequences being one kind (that a
  relative is a spouse, a parent or a grandparent is one situation, not three);
* ``options``: each single option, so that questions with many options of one kind lean towards it.

The rows are

* ``text``: the facts in the order in which the official text first speaks of them, with the same skips;
* ``own``: the order in which the policy lists its facts;
* ``best``: the best order that a local search from ``own`` finds in the given time, for each figure by itself;
* ``ahead``: no fixed order: each time the question that is best if the order in force goes on after it;
* ``topic``: the same, among the questions of the topic that is next.

Nothing here is timed, so the table is the same on every machine but for how far the search gets.
"""

from __future__ import annotations

import argparse
import itertools
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from statistics import fmean
from typing import Literal

from policy_engine.model.fact import Fact
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.diagram import Space
from policy_engine.reasoning.interview import whole_scope
from policy_engine.reasoning.outcome import Outcome

Weight = Literal["kinds", "options"]
WEIGHTS: tuple[Weight, ...] = ("kinds", "options")
Goal = Literal["first pathway", "first pathway and landing", "everything"]
GOALS: tuple[Goal, ...] = ("first pathway", "first pathway and landing", "everything")
Shares = dict[int, float]
"""Number of questions → share of all situations."""

OPENING = 1 + bool(POLICY.relations)
"""Where to settle, and for whom: asked of everybody before the first fact."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many questions, over all situations."""

    mean: float
    median: int
    most: int


State = tuple[frozenset[int], frozenset[int]]
"""The pathways and the landing orders that are left."""
Choice = Callable[[State], int]
"""Which question comes next."""


@dataclass(frozen=True)
class Interview:
    """All interviews of one direction until a goal is reached."""

    policy: Policy
    direction: str | None
    goal: Goal
    weight: Weight

    @cached_property
    def space(self) -> Space:
        """The diagrams of the policy."""
        return compile_policy(self.policy).space

    @cached_property
    def start(self) -> State:
        """Before the first fact is asked."""
        compilation, scope = compile_policy(self.policy), whole_scope(self.policy, self.direction)
        return (
            frozenset(compilation.pathways[one].settled for one in scope.provisions),
            frozenset(compilation.orders[one].settled for one in scope.orders),
        )

    def spread(self, choose: Choice) -> Callable[[State], Shares]:
        """How the situations are spread over the number of questions, from any state on."""

        @cache
        def spread(state: State) -> Shares:
            pathways, orders = state
            if all(map(self.space.is_leaf, pathways | orders)) or any(
                _reached(self.space, node, self.goal) for node in pathways
            ):
                return {0: 1.0}
            found: Shares = defaultdict(float)
            following = self.after(state, choose(state))
            for after in following:
                for questions, share in spread(after).items():
                    found[questions + 1] += share / len(following)
            return dict(found)

        return spread

    def after(self, state: State, level: int) -> list[State]:
        """What each answer leaves; answers with the same consequences are one where kinds are counted."""
        pathways, orders = (
            [
                frozenset(self.space.restrict(node, {level: value}) for node in nodes)
                for value in range(self.space.arities[level])
            ]
            for nodes in state
        )
        following = list(zip(pathways, orders, strict=True))
        return list(dict.fromkeys(following)) if self.weight == "kinds" else following

    def in_force(self, state: State) -> int:
        """The question that comes next in the order of the policy."""
        return min(self.matter(state))

    def matter(self, state: State) -> frozenset[int]:
        """The questions that can still change something."""
        return frozenset[int]().union(*(self.space.support(node) for nodes in state for node in nodes))

    def ahead(self, *, within_topic: bool) -> Choice:
        """The question that is best if the order in force goes on after it; of all that matter, or of the topic that is next."""
        own = self.spread(self.in_force)
        fact = compile_policy(self.policy).fact

        def choose(state: State) -> int:
            following, matter = self.in_force(state), self.matter(state)
            levels = [one for one in matter if not within_topic or fact(one).topic == fact(following).topic]
            return min(
                levels,
                key=lambda level: (round(fmean(mean(own(after)) for after in self.after(state, level)), 9), level),
            )

        return choose


def mean(spread: Shares) -> float:
    """The mean number of questions."""
    return sum(questions * share for questions, share in spread.items())


def shares(policy: Policy, direction: str | None, goal: Goal, weight: Weight) -> Shares:
    """How the situations are spread over the number of questions in the order that the policy lists."""
    interview = Interview(policy, direction, goal, weight)
    return interview.spread(interview.in_force)(interview.start)


def _reached(space: Space, node: int, goal: Goal) -> bool:
    outcomes = [leaf for leaf in space.leaves(node) if isinstance(leaf, Outcome)]
    if goal == "everything" or any(outcome.status != "entitled" for outcome in outcomes):
        return False
    return goal == "first pathway" or (len(outcomes) == 1 and outcomes[0].places is not None)


def counted(spread: Shares) -> Count:
    """The figures for the table."""
    passed, median = 0.0, 0
    for questions in sorted(spread):
        passed += spread[questions]
        if passed >= 0.5:  # half of all situations
            median = questions
            break
    return Count(mean(spread) + OPENING, median + OPENING, max(spread) + OPENING)


def in_order(policy: Policy, facts: Iterable[Fact]) -> Policy:
    """The same policy, asking in another order."""
    return replace(policy, facts=tuple(facts))


def text_order(policy: Policy) -> list[Fact]:
    """The facts in the order in which the official text first speaks of them."""
    first: dict[str, int] = {}
    for statement in policy.statements():
        starts = [start for words in statement.wordings for start, _ in occurrences(policy.document.text, words)]
        first[statement.fact.id] = min([*starts, first.get(statement.fact.id, len(policy.document.text))])
    return sorted(policy.facts, key=lambda fact: first[fact.id])


def best_order(policy: Policy, direction: str | None, goal: Goal, weight: Weight, seconds: float) -> list[Fact]:
    """The order with the smallest mean that moving single facts finds in the given time."""
    chance = random.Random(1)
    best = list(policy.facts)
    least = counted(shares(policy, direction, goal, weight)).mean
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        tried = best.copy()
        tried.insert(chance.randrange(len(tried)), tried.pop(chance.randrange(len(tried))))
        found = counted(shares(in_order(policy, tried), direction, goal, weight)).mean
        if found < least:
            best, least = tried, found
    return best


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=20, help="time for each search")
    seconds = parser.parse_args().seconds
    print("| weight | direction | until | order | mean | median | most | mean / best |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    directions = (*(one.id for one in POLICY.directions), None)
    for weight, direction, goal in itertools.product(WEIGHTS, directions, GOALS):
        for row in rows(direction, goal, weight, seconds):
            print("|", " | ".join(row), "|", flush=True)


def rows(direction: str | None, goal: Goal, weight: Weight, seconds: float) -> list[list[str]]:
    """The rows of the table for one direction, goal and weight."""
    orders = {
        "text": text_order(POLICY),
        "own": list(POLICY.facts),
        "best": best_order(POLICY, direction, goal, weight, seconds),
    }
    counts = {name: counted(shares(in_order(POLICY, facts), direction, goal, weight)) for name, facts in orders.items()}
    interview = Interview(POLICY, direction, goal, weight)
    for name, within_topic in (("ahead", False), ("topic", True)):
        counts[name] = counted(interview.spread(interview.ahead(within_topic=within_topic))(interview.start))
    return [
        [
            weight,
            direction or "both",
            goal,
            name,
            f"{count.mean:.2f}",
            str(count.median),
            str(count.most),
            f"{count.mean / counts['best'].mean:.2f}",
        ]
        for name, count in counts.items()
    ]


if __name__ == "__main__":
    main()
