"""The whole policy on one sheet (一图读懂): who, where to, what is kept, what to bring, who answers, what is not written."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.models.parts import OrderView, Pathway, Promise, orders, pathways, promises
from build_scripts.content.models.unstated import Unstated, unstated
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction


@dataclass(frozen=True, slots=True)
class Side:
    """One direction with its pathways and the agencies that the text names for them, each once."""

    direction: Direction
    pathways: tuple[Pathway, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """What stands on the sheet; ``bringing`` are the pathways for which the text names something to bring."""

    sides: tuple[Side, ...]
    orders: tuple[OrderView, ...]
    promises: tuple[Promise, ...]
    bringing: tuple[Pathway, ...]
    in_force: ClauseName
    unstated: tuple[Unstated, ...]


def glance(policy: Policy) -> Glance:
    """The sheet of a policy."""
    ways = pathways(policy)
    return Glance(
        sides=tuple(_side(one, ways) for one in policy.directions),
        orders=orders(policy),
        promises=promises(policy),
        bringing=tuple(way for way in ways if way.provision.materials),
        in_force=name_of(policy, policy.clause_of(policy.effective.quote)),
        unstated=unstated(policy),
    )


def _side(direction: Direction, ways: tuple[Pathway, ...]) -> Side:
    own = tuple(way for way in ways if way.direction.id == direction.id)
    return Side(direction, own, tuple(dict.fromkeys(agency for way in own for agency in way.agencies)))
