"""How pathways end, and which of them comes first.

The order is one sentence: by outcome (能, 已经在那里, 要看情况, 还不能, 不归这份文件管), a numbered item before the lead of its section,
then the order of the text.
Whether the landing place is sure never ranks, nor does anything that only the reasons know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policy_engine.model.landing import Place
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.compilation import Compilation
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.status import BEST_FIRST, MET, Status, common_status


@dataclass(frozen=True, slots=True)
class PathwayOutcome:
    """How one pathway ends: its status, and the places where the household lands, several to choose from.

    ``places`` is empty while the landing is not certain, or the pathway is not open.
    """

    provision: Provision
    clause: str
    status: Status
    places: tuple[Place, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the conditions are met, be there something to move or not."""
        return self.status in MET


def ranks(policy: Policy) -> dict[str, int]:
    """By provision: its place among pathways that end alike.

    A numbered item comes before the lead of its section, since it is contestable what a lead is worth by itself.
    """
    in_order = sorted(policy.provisions, key=lambda one: _stands_in_a_lead(policy, one))
    return {provision.id: place for place, provision in enumerate(in_order)}


def _stands_in_a_lead(policy: Policy, provision: Provision) -> bool:
    return policy.document.clause_of(policy.clause_of(provision.quote)).id.endswith(".0")


def best_first(policy: Policy, outcomes: list[PathwayOutcome]) -> tuple[PathwayOutcome, ...]:
    """Pathways by their outcome, then by their rank."""
    rank = ranks(policy)
    return tuple(sorted(outcomes, key=lambda one: (BEST_FIRST.index(one.status), rank[one.provision.id])))


def outcome_of(compilation: Compilation, provision: Provision, assignment: Mapping[int, int]) -> PathwayOutcome:
    """How a pathway ends for answers given as levels and values."""
    policy, space = compilation.policy, compilation.space
    left = space.restrict(compilation.pathways[provision.id].settled, assignment)
    leaves = space.leaves(left)
    ends = [leaf for leaf in leaves if isinstance(leaf, Outcome)]
    status, landings = common_status(one.status for one in ends), {one.places for one in ends}
    ids = (landings.pop() or ()) if status in MET and len(landings) == 1 else ()
    places = tuple(place for place in provision.landing.places if place.id in ids)
    return PathwayOutcome(provision, policy.clause_of(provision.quote), status, places)
