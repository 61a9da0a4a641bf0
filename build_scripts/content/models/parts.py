"""The encoded parts of a policy as pages show them: pathways, landing orders, guarantees."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.applying import Told, told_of
from build_scripts.content.models.conditions import Group, as_group, outline
from build_scripts.content.models.decision_chart import Chart, decision_chart
from build_scripts.content.models.landing import LandingView, landing_view
from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.models.unstated import who_knows
from policy_engine.model.anchoring import read_with, words_about_family, words_about_offices
from policy_engine.model.applying import materials_for
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Definition, Direction, Guarantee, LandingOrder, Provision
from policy_engine.reasoning.practical_lines import unwritten


@dataclass(frozen=True, slots=True)
class Pathway:
    """A provision with its conditions as a list and as a chart, the places where the household lands and the agencies that answer.

    ``family`` and ``offices`` are what the text says of these in other words than those of an extension or a line about departments;
    ``applying`` is what it says elsewhere of materials, fees and deadlines, ``unwritten`` what of these it says only of others.
    """

    provision: Provision
    clause: ClauseName
    direction: Direction
    conditions: Group
    chart: Chart
    landing: LandingView
    agencies: tuple[str, ...]
    family: tuple[str, ...]
    offices: tuple[str, ...]
    applying: tuple[Told, ...]
    lists_materials: bool
    unwritten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderView:
    """A landing order with its places."""

    order: LandingOrder
    clause: ClauseName
    landing: LandingView


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition with the pathways that are read with it."""

    definition: Definition
    clause: ClauseName
    serves: tuple[tuple[Provision, ClauseName], ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """A guarantee; ``conditions`` is None where it holds for everyone or goes by the landing place. ``ask`` are the offices that know more."""

    guarantee: Guarantee
    clause: ClauseName
    ask: tuple[str, ...]
    conditions: Group | None


def pathways(policy: Policy) -> tuple[Pathway, ...]:
    """Every pathway, in the text's order."""
    directions = {direction.id: direction for direction in policy.directions}
    return tuple(
        Pathway(
            provision=one,
            clause=name_of(policy, policy.clause_of(one.quote)),
            direction=directions[one.direction],
            conditions=as_group(outline(policy, one.precondition, one.quote)),
            chart=decision_chart(policy, one),
            landing=landing_view(policy, one.landing, one.quote),
            agencies=policy.agencies_of(policy.clause_of(one.quote)),
            family=words_about_family(policy, one),
            offices=words_about_offices(policy, one),
            applying=told_of(policy, one),
            lists_materials=bool(materials_for(policy.applying, one.id)),
            unwritten=unwritten(policy, one),
        )
        for one in policy.provisions
    )


def orders(policy: Policy) -> tuple[OrderView, ...]:
    """Every landing order."""
    return tuple(
        OrderView(one, name_of(policy, policy.clause_of(one.quote)), landing_view(policy, one.landing, one.quote))
        for one in policy.landing_orders
    )


def promises(policy: Policy) -> tuple[Promise, ...]:
    """Every guarantee, in the policy's order."""
    return tuple(
        Promise(
            guarantee=one,
            clause=name_of(policy, policy.clause_of(one.quote)),
            ask=who_knows(policy, policy.clause_of(one.quote)),
            conditions=None if one.applies is None else as_group(outline(policy, one.applies, one.quote)),
        )
        for one in policy.guarantees
    )


def meanings(policy: Policy) -> tuple[Meaning, ...]:
    """Every definition, in the policy's order."""
    return tuple(
        Meaning(
            definition=one,
            clause=name_of(policy, policy.clause_of(one.quote)),
            serves=tuple(
                (way, name_of(policy, policy.clause_of(way.quote)))
                for way in policy.provisions
                if one.quote in read_with(policy, way.quote)
            ),
        )
        for one in policy.definitions
    )
