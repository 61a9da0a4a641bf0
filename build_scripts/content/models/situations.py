"""Which pathways are still open after some answers: what the comparison of pathways can be narrowed by, worked out when the site is built.

The page's script knows no law. For every pathway it is given the situations in which the pathway can still be open, one for each way through
the pathway's decision diagram that does not end closed, and leaves out the rows that none of them fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policy_engine.model.fact import Fact
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.status import UNMET

Situation = Mapping[str, tuple[str, ...]]
"""Fact id → the options that lead this way; a fact that is not named may be anything."""


@dataclass(frozen=True, slots=True)
class Situations:
    """What can be chosen, and what each pathway is still open for.

    ``common`` are the facts that bear on more than one pathway, ``others`` those that bear on one, both in the order of asking.
    ``open_for`` maps a provision's id to its situations; a pathway is certainly closed exactly when no situation fits what was chosen.
    """

    common: tuple[Fact, ...]
    others: tuple[Fact, ...]
    open_for: Mapping[str, tuple[Situation, ...]]


def situations(policy: Policy) -> Situations:
    """The facts and situations of all pathways."""
    compilation = compile_policy(policy)
    statuses = {one: compilation.status(roots.settled) for one, roots in compilation.pathways.items()}
    uses = [fact for node in statuses.values() for fact in compilation.facts_at(compilation.space.support(node))]
    return Situations(
        common=tuple(fact for fact in policy.facts if uses.count(fact.id) > 1),
        others=tuple(fact for fact in policy.facts if uses.count(fact.id) == 1),
        open_for={one: tuple(_ways(compilation, node)) for one, node in statuses.items()},
    )


def _ways(compilation: Compilation, node: int) -> Iterator[Situation]:
    """Every way to a leaf that is not closed, the values that lead to the same place taken together."""
    space = compilation.space
    if space.is_leaf(node):
        if space.value(node) not in UNMET:
            yield {}
        return
    fact, children = compilation.fact(space.level(node)), space.children(node)
    for child in dict.fromkeys(children):
        options = tuple(one.id for one, below in zip(fact.options, children, strict=True) if below == child)
        for rest in _ways(compilation, child):
            yield {fact.id: options, **rest}
