"""What the independent solver is asked about: every pathway, landing order and guarantee, as it is written and as the engine has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from policy_engine.model.condition import Condition, statements
from policy_engine.model.landing import Landing
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, Roots
from policy_engine.reasoning.diagram import SILENT


@dataclass(frozen=True)
class Subject:
    """A pathway or a landing order, as it is written and as the engine has it.

    One of ``conditions`` is to be met; for each fact in ``hidden`` it is claimed what is certain while nobody knows it.
    """

    owner: str
    conditions: tuple[Condition, ...]
    landing: Landing
    roots: Roots
    hidden: tuple[str, ...] = ()

    def without(self, compilation: Compilation, fact: str) -> int:
        """The engine's diagram of what is certain while nobody knows a fact."""
        return compilation.space.restrict(self.roots.settled, {compilation.levels[fact]: SILENT})


def subjects(policy: Policy, compilation: Compilation) -> Iterator[Subject]:
    """Every pathway, then every landing order."""
    for one in policy.provisions:
        places = [said for place in one.landing.places for said in (place.available, place.already)]
        used = [said for said in (policy.reach, one.precondition, *places) if said is not None]
        hidden = dict.fromkeys(said.fact.id for said in chain.from_iterable(map(statements, used)))
        yield Subject(one.id, (one.precondition,), one.landing, compilation.pathways[one.id], tuple(hidden))
    for order in policy.landing_orders:
        conditions = tuple(one.precondition for one in policy.provisions if one.direction == order.direction)
        yield Subject(order.direction, conditions, order.landing, compilation.orders[order.direction])


def guarantees(policy: Policy) -> Iterator[tuple[str, Condition]]:
    """Those that not everybody has: name and condition."""
    return ((one.id, one.applies) for one in policy.guarantees if one.applies is not None)
