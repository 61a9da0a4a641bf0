"""How every pathway stands for a whole population: each diagram is walked once, by sets of people.

A set flows from a node to its child by the people who can have the child's answer: those who gave it, and those of whom none is known. So it
comes to every leaf that some completion of their answers, and some reading of an open term, comes to. What holds at all of a person's leaves
is what is certain of them; nothing more is needed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from policy_engine.model.landing import Landing
from policy_engine.model.policy import Policy
from policy_engine.populations.population import Population
from policy_engine.reasoning.compilation import Compilation, Roots, compile_policy
from policy_engine.reasoning.diagram import Space
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.status import BEST_FIRST, Status, common_status


@dataclass(frozen=True, slots=True)
class Standing:
    """How one pathway or landing order stands: everybody by status, and by place those who, if it is open to them, certainly land there or may."""

    statuses: Mapping[Status, int]
    places: Mapping[str, int]


def assess_many(policy: Policy, population: Population) -> dict[str, Standing]:
    """For each pathway what :func:`~policy_engine.reasoning.verdict.assess` says of each person; landing orders by their direction."""
    compilation = compile_policy(policy)
    flow = _Flow(compilation, population)
    found = {one.id: flow.standing(compilation.pathways[one.id], one.landing) for one in policy.provisions}
    return found | {
        one.direction: flow.standing(compilation.orders[one.direction], one.landing) for one in policy.landing_orders
    }


def statuses_of_many(policy: Policy, population: Population) -> dict[str, Mapping[Status, int]]:
    """Statuses of pathways alone: their diagrams are smaller."""
    compilation = compile_policy(policy)
    flow = _Flow(compilation, population)
    return {one.id: flow.statuses(compilation.pathways[one.id]) for one in policy.provisions}


class _Flow:
    """A population over a policy's diagrams."""

    def __init__(self, compilation: Compilation, population: Population) -> None:
        self._compilation = compilation
        self._everybody = population.everybody
        both = (self._everybody, self._everybody)  # nobody knows how an open term will be read
        self._can_have = (*map(population.can_have, compilation.policy.facts), *(both for _ in compilation.readings))

    def standing(self, roots: Roots, landing: Landing) -> Standing:
        reached = self._reached(roots.full)
        possible: defaultdict[str, int] = defaultdict(int)
        elsewhere: defaultdict[str, int] = defaultdict(int)
        for leaf, people in reached.items():
            if isinstance(leaf, Outcome) and leaf.is_open:
                for place in landing.places:
                    (possible if place.id in (leaf.places or ()) else elsewhere)[place.id] |= people
        return Standing(self.statuses(roots), {one.id: possible[one.id] & ~elsewhere[one.id] for one in landing.places})

    def statuses(self, roots: Roots) -> Mapping[Status, int]:
        """Who has which status: by what is common to all that they can still come to."""
        found: dict[Status, int] = {}
        for leaf, people in self._reached(self._compilation.status(roots.settled)).items():
            status: Status = leaf  # type: ignore[assignment] # the leaves are statuses
            together: defaultdict[Status, int] = defaultdict(int)
            rest = people
            for before, others in found.items():
                rest &= ~others
                together[before] |= others & ~people
                together[common_status((before, status))] |= others & people
            together[status] |= rest
            found = {one: set_of for one, set_of in together.items() if set_of}
        return {one: found.get(one, 0) for one in BEST_FIRST}

    def _reached(self, root: int) -> Mapping[Hashable, int]:
        """Who can come to each leaf."""
        space = self._compilation.space
        here: defaultdict[int, int] = defaultdict(int, {root: self._everybody})
        ends: dict[Hashable, int] = {}
        for node in _from_the_top(space, root):
            if space.is_leaf(node):
                ends[space.value(node)] = here[node]
                continue
            for child, people in zip(space.children(node), self._can_have[space.level(node)], strict=True):
                here[child] |= here[node] & people
        return ends


def _from_the_top(space: Space, root: int) -> list[int]:
    """Every node after all that lead to it."""
    seen, waiting = {root}, [root]
    while waiting:
        following = set(space.children(waiting.pop())) - seen
        seen |= following
        waiting.extend(following)
    return sorted(seen, key=space.level)
