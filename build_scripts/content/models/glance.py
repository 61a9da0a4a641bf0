"""The whole policy on one sheet (一图读懂): who, where to, what is kept, what to bring, who answers, what is not written."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.applying import Told, told
from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.models.parts import OrderView, Pathway, Promise, orders, pathways, promises
from build_scripts.content.models.unstated import Unstated, unstated
from policy_engine.model.applying import Notice
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction


@dataclass(frozen=True, slots=True)
class Side:
    """One direction with its pathways and the agencies that the text names for them, each once; ``offices`` are its words for them elsewhere."""

    direction: Direction
    pathways: tuple[Pathway, ...]
    agencies: tuple[str, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """What stands on the sheet; ``bringing`` are the pathways whose own passage names something to bring.

    ``is_silent_on_materials`` tells that for some pathway the text names nothing.
    """

    sides: tuple[Side, ...]
    orders: tuple[OrderView, ...]
    promises: tuple[Promise, ...]
    bringing: tuple[Pathway, ...]
    applying: tuple[Told, ...]
    is_silent_on_materials: bool
    in_force: ClauseName
    unstated: tuple[Unstated, ...]

    @property
    def states_more_than_materials(self) -> bool:
        """Whether the text states fees or deadlines, too."""
        return any(told.one.kind in {"fee", "deadline"} for told in self.applying)


def glance(policy: Policy) -> Glance:
    """The sheet of a policy."""
    ways = pathways(policy)
    return Glance(
        sides=tuple(_side(one, ways) for one in policy.directions),
        orders=orders(policy),
        promises=promises(policy),
        bringing=tuple(way for way in ways if way.provision.materials),
        applying=tuple(one for one in told(policy) if not isinstance(one.one, Notice)),
        is_silent_on_materials=not all(way.provision.materials or way.lists_materials for way in ways),
        in_force=name_of(policy, policy.clause_of(policy.effective.quote)),
        unstated=unstated(policy),
    )


def _side(direction: Direction, ways: tuple[Pathway, ...]) -> Side:
    own = tuple(way for way in ways if way.direction.id == direction.id)
    agencies = dict.fromkeys(agency for way in own for agency in way.agencies)
    offices = dict.fromkeys(words for way in own for words in way.offices)
    return Side(direction, own, tuple(agencies), tuple(offices))
