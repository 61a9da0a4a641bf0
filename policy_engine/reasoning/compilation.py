"""From a policy to its decision diagrams.

Variables, top to bottom: the facts in the order in which the policy lists them, then one two-valued variable per open
interpretation (does the situation count, as the authority will read the text?). No answer ever sets the latter, so a
verdict that depends on one is undetermined *because the text leaves it open*.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from policy_engine.model.answers import Answers
from policy_engine.model.condition import Condition, Statement, children, parts_of, statements
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import Fact
from policy_engine.model.landing import Landing, Place
from policy_engine.model.policy import Policy
from policy_engine.model.provision import LandingOrder, Provision
from policy_engine.reasoning.combining import any_true, compound, if_else, landing_diagram
from policy_engine.reasoning.counting import Bounds, State
from policy_engine.reasoning.diagram import SILENT, Space, SpaceFullError
from policy_engine.reasoning.given import Given, given_as
from policy_engine.reasoning.outcome import (
    CLOSED,
    NOT_CONCERNED,
    ends_in,
    is_open,
    meet,
    status_at,
)
from policy_engine.reasoning.too_large import refuse_too_many_variables, too_large

MOST_NODES = 100_000
"""How many nodes the diagrams of a policy may have when they are built. Answers may add as many again."""


@dataclass(frozen=True, slots=True)
class Roots:
    """The diagrams of one pathway or landing order.

    ``full`` still contains the open interpretations as variables; in ``settled`` they are left out of account, so its
    leaves are what is certain whatever the authority decides.
    """

    full: int
    settled: int


@dataclass(eq=False, slots=True)
class Compilation:
    """A policy with its diagrams, and what has been worked out over them. Two are equal only if they are the same object."""

    policy: Policy
    space: Space
    levels: Mapping[str, int]
    readings: Mapping[str, int]
    pathways: dict[str, Roots] = field(default_factory=dict)
    orders: dict[str, Roots] = field(default_factory=dict)
    counted: dict[State, Bounds] = field(init=False)
    """How many questions can follow the states of the interview that have been counted so far."""
    _given: Given = field(init=False, default_factory=Given)
    _left: dict[tuple[Given, int, bool], int] = field(init=False)
    _truths: dict[int, tuple[Condition, int]] = field(init=False)
    _certain: dict[int, int] = field(init=False)
    _landing_in: dict[frozenset[str], int] = field(init=False)

    def __post_init__(self) -> None:
        self.counted, self._left = self.space.table(), self.space.table()
        self._truths, self._certain, self._landing_in = self.space.table(), self.space.table(), self.space.table()

    def fact(self, level: int) -> Fact:
        """The fact that is asked at a level."""
        return self.policy.facts[level]

    def assignment(self, answers: Answers) -> Mapping[int, int]:
        """Answers as levels and values; 不清楚 is :data:`SILENT`."""
        return self._read(answers).levels

    def known(self, answers: Answers) -> Mapping[int, int]:
        """The same without the facts answered 不清楚."""
        return self._read(answers).known

    def explained(self, answers: Answers) -> dict[Hashable, Any]:
        """What has been explained of some answers so far; gone with the next ones."""
        return self._read(answers).explained

    def _read(self, answers: Answers) -> Given:
        if self._given.answers is not answers:
            self._given = given_as(answers, self.levels, self.policy.facts)
        return self._given

    def left(self, node: int, answers: Answers, *, known: bool = False) -> int:
        """A diagram after some answers, or after the known ones among them; whoever explains a verdict asks for the same many times."""
        given = self._read(answers)
        found = self._left.get(key := (given, node, known))
        if found is None:
            found = self._left[key] = self.space.restrict(node, given.known if known else given.levels)
        return found

    def facts_at(self, levels: frozenset[int]) -> tuple[str, ...]:
        """The ids of the facts among some levels, in the order of the policy."""
        return tuple(self.fact(level).id for level in sorted(levels) if level < len(self.policy.facts))

    def status(self, node: int) -> int:
        """An outcome diagram without its landing places; the leaves are statuses."""
        return self.space.relabel("status", status_at, node)

    def opening(self, node: int) -> int:
        """An outcome diagram as whether the pathway is certainly open; the leaves are ``True`` and ``False``."""
        return self.space.relabel("open", is_open, node)

    def without_readings(self, node: int) -> int:
        """A diagram's certain part: open interpretations left out of account."""
        if node not in self._certain:
            self._certain[node] = self.space.restrict(node, dict.fromkeys(self.readings.values(), SILENT))
        return self._certain[node]

    def truth(self, condition: Condition) -> int:
        """The diagram of a condition; leaves are ``True`` and ``False``."""
        known = self._truths.get(id(condition))
        if known is None:
            # The condition is kept as well, lest another take over its id.
            known = self._truths[id(condition)] = condition, _truth(self, condition)
        return known[1]

    def landing_in(self, places: tuple[Place, ...]) -> int:
        """Whether some open pathway ends in one of ``places``, or lets the applicant choose it; open interpretations still in it."""
        wanted = frozenset(place.id for place in places)
        if wanted not in self._landing_in:
            name = "lands in " + "|".join(sorted(wanted))
            every = [self.space.relabel(name, ends_in(wanted), roots.full) for roots in self.pathways.values()]
            self._landing_in[wanted] = any_true(self.space, every)
        return self._landing_in[wanted]


def compile_policy(policy: Policy) -> Compilation:
    """The diagrams of a policy, built once and kept with it.

    Raises:
        PolicyFaults: the policy has more than the permitted number of facts and open terms, or its diagrams more than
            :data:`MOST_NODES` nodes; then the fault names the provision or landing order with which that happens.
    """
    return policy.memory.once(_compiled, policy)


def _compiled(policy: Policy) -> Compilation:
    readings = _open_interpretations(policy)
    refuse_too_many_variables(policy, len(readings))
    arities = [len(fact.options) for fact in policy.facts] + [2] * len(readings)
    compilation = Compilation(
        policy=policy,
        space=Space(arities, meet, MOST_NODES),
        levels={fact.id: level for level, fact in enumerate(policy.facts)},
        readings={reading: len(policy.facts) + index for index, reading in enumerate(readings)},
    )
    reached = compilation.space.leaf(value=True) if policy.reach is None else compilation.truth(policy.reach)
    for provision in policy.provisions:
        compilation.pathways[provision.id] = _built(compilation, provision, reached, [provision])
    for order in policy.landing_orders:
        directed = [one for one in policy.provisions if one.direction == order.direction]
        compilation.orders[order.direction] = _built(compilation, order, reached, directed)
    compilation.space.most = 2 * MOST_NODES
    _prepare(compilation)
    return compilation


def _prepare(compilation: Compilation) -> None:
    """Build what every verdict explains, so that it need not be built for each: nothing made for one verdict is kept."""
    for condition in compilation.policy.conditions():
        for part in parts_of(condition):
            compilation.without_readings(compilation.truth(part))
    for roots in (*compilation.pathways.values(), *compilation.orders.values()):
        compilation.status(roots.full), compilation.status(roots.settled), compilation.opening(roots.settled)
    for guarantee in compilation.policy.guarantees:
        compilation.without_readings(compilation.landing_in(guarantee.places))


def _built(
    compilation: Compilation, part: Provision | LandingOrder, reached: int, open_by: Sequence[Provision]
) -> Roots:
    """The diagrams of a pathway or landing order that any of some provisions opens; says of which they became too large."""
    space = compilation.space
    try:
        met = any_true(space, [compilation.truth(one.precondition) for one in open_by])
        return _roots(compilation, reached, met, part.landing)
    except SpaceFullError as error:
        raise PolicyFaults((too_large(compilation.policy, len(compilation.readings), part, error),)) from error


def _open_interpretations(policy: Policy) -> tuple[str, ...]:
    """The variables of the open interpretations that some statement turns on, each once, in the order of first use."""
    found = (
        statement.variable(interpretation)
        for condition in policy.conditions()
        for statement in statements(condition)
        for _, interpretation in statement.open
    )
    return tuple(dict.fromkeys(found))


def _truth(compilation: Compilation, condition: Condition) -> int:
    if isinstance(condition, Statement):
        return _statement(compilation, condition)
    return compound(compilation.space, condition, [compilation.truth(part) for part in children(condition)])


def _statement(compilation: Compilation, statement: Statement) -> int:
    space = compilation.space
    no, yes = space.leaf(value=False), space.leaf(value=True)
    children = []
    for option in statement.fact.options:
        reading = statement.open_reading(option.id)
        if reading is not None:
            children.append(space.branch(compilation.readings[statement.variable(reading)], (no, yes)))
        else:
            children.append(yes if option.id in statement.true else no)
    return space.branch(compilation.levels[statement.fact.id], tuple(children))


def _roots(compilation: Compilation, reached: int, met: int, landing: Landing) -> Roots:
    space = compilation.space
    decided = if_else(space, met, landing_diagram(space, landing, compilation.truth), space.leaf(CLOSED))
    full = if_else(space, reached, decided, space.leaf(NOT_CONCERNED))
    return Roots(full, compilation.without_readings(full))
