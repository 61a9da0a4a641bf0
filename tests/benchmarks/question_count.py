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
* ``best``: the best order that a local search from ``own`` finds in the given time, for each figure by itself.

Nothing here is timed, so the table is the same on every machine but for how far the search gets.
"""

from __future__ import annotations

import argparse
import itertools
import random
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
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


def shares(policy: Policy, direction: str | None, goal: Goal, weight: Weight) -> Shares:
    """How the situations are spread over the number of questions."""
    compilation = compile_policy(policy)
    space, scope = compilation.space, whole_scope(policy, direction)
    known: dict[tuple[frozenset[int], frozenset[int]], Shares] = {}

    def count(pathways: frozenset[int], orders: frozenset[int]) -> Shares:
        unsettled = [node for node in pathways | orders if not space.is_leaf(node)]
        if not unsettled or any(_reached(space, node, goal) for node in pathways):
            return {0: 1.0}
        if (pathways, orders) not in known:
            level = min(space.level(node) for node in unsettled)
            following = [
                (
                    frozenset(space.child(node, level, value) for node in pathways),
                    frozenset(space.child(node, level, value) for node in orders),
                )
                for value in range(space.arities[level])
            ]
            if weight == "kinds":
                following = list(dict.fromkeys(following))
            spread: Shares = defaultdict(float)
            for after in following:
                for questions, share in count(*after).items():
                    spread[questions + 1] += share / len(following)
            known[pathways, orders] = dict(spread)
        return known[pathways, orders]

    return count(
        frozenset(compilation.pathways[one].settled for one in scope.provisions),
        frozenset(compilation.orders[one].settled for one in scope.orders),
    )


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
    mean = sum(questions * share for questions, share in spread.items())
    return Count(mean + OPENING, median + OPENING, max(spread) + OPENING)


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
        mean = counted(shares(in_order(policy, tried), direction, goal, weight)).mean
        if mean < least:
            best, least = tried, mean
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
