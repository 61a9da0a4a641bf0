"""What the cases of the sheet must show: of every condition of every provision, that it holds and that it does not, each time deciding the result.

A case shows that a statement *decides* where the verdict is certain and would certainly be the contrary if this statement alone were otherwise
(masking MC/DC, Chilenski 2001). Where no situation can show that, because another statement of the same provision says it too, a case in
which the statement does not hold and the pathway is closed is enough.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from build_scripts.content.worked_cases import Case
from policy_engine.model.answers import read_answers
from policy_engine.model.condition import AllOf, Condition, Statement
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.proving.rules import parts, with_part
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.diagram import Space
from policy_engine.reasoning.status import MET, UNMET

REACH = "reach"
"""The owner of the statements that tell whom the policy reaches at all; they are shown once, not for every provision."""


@dataclass(frozen=True, slots=True)
class Obligation:
    """That a statement of a provision is to be shown holding, or not. ``way`` leads to it from the top; ``decisive`` where it must decide."""

    owner: str
    way: tuple[int, ...]
    holds: bool
    decisive: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """A statement in a provision's condition: its own diagram, and the provision's if it held and if it did not; all settled."""

    statement: Statement
    truth: int
    with_it: int
    without_it: int


def _parts(policy: Policy) -> dict[str, dict[tuple[str, tuple[int, ...]], _Part]]:
    """By provision, and within it by owner and way; the nodes are those of the policy's compilation."""
    return policy.memory.once(_worked_out, policy)


def _worked_out(policy: Policy) -> dict[str, dict[tuple[str, tuple[int, ...]], _Part]]:
    compilation = compile_policy(policy)
    return {one.id: {(owner, way): part for owner, way, part in _of(compilation, one)} for one in policy.provisions}


def _of(compilation: Compilation, provision: Provision) -> Iterator[tuple[str, tuple[int, ...], _Part]]:
    policy, space = compilation.policy, compilation.space
    conditions = ((REACH, policy.reach), (provision.id, provision.precondition))
    present = [(owner, one) for owner, one in conditions if one is not None]
    whole: Condition = AllOf(tuple(one for _, one in present))
    for place, (owner, condition) in enumerate(present):
        for way, part in parts(condition):
            if isinstance(part, Statement):
                results = (
                    with_part(compilation, whole, (place, *way), space.leaf(value=value)) for value in (True, False)
                )
                settled = (compilation.without_readings(one) for one in (compilation.truth(part), *results))
                yield owner, way, _Part(part, *settled)


def obligations(policy: Policy) -> tuple[Obligation, ...]:
    """Everything that the sheet must show, in the order of the text; nothing that no situation can show."""
    return policy.memory.once(_obligations, policy)


def _obligations(policy: Policy) -> tuple[Obligation, ...]:
    found: dict[Obligation, None] = {}
    compilation = compile_policy(policy)
    for own in _parts(policy).values():
        for (owner, way), part in own.items():
            for holds in (True, False):
                decisive = _can_decide(compilation.space, part, holds=holds)
                if decisive or not holds:
                    found[Obligation(owner, way, holds, decisive)] = None
    return tuple(found)


def _can_decide(space: Space, part: _Part, *, holds: bool) -> bool:
    opposed = space.combine(
        "sheet: opposed", lambda one, other: {one, other} == {True, False}, part.with_it, part.without_it
    )
    shown = space.combine(f"sheet: {holds}", lambda one, other: one is True and other is holds, opposed, part.truth)
    return True in space.leaves(shown)


def statement_of(policy: Policy, obligation: Obligation) -> Statement:
    """The statement that an obligation is about."""
    return next(
        own[obligation.owner, obligation.way].statement
        for own in _parts(policy).values()
        if (obligation.owner, obligation.way) in own
    )


def shown_by(policy: Policy, case: Case, provision: str) -> frozenset[Obligation]:
    """What a case shows of a provision whose verdict it states."""
    if case.expect.get(provision, {}).get("status") not in {*MET, *UNMET}:
        return frozenset()
    compilation = compile_policy(policy)
    assignment = compilation.assignment(read_answers(policy.facts, case.answers))

    def certain(node: int) -> Hashable:
        left = compilation.space.restrict(node, assignment)
        return compilation.space.value(left) if compilation.space.is_leaf(left) else None

    found = set()
    for (owner, way), part in _parts(policy)[provision].items():
        holds = certain(part.truth)
        if isinstance(holds, bool):
            if {certain(part.with_it), certain(part.without_it)} == {True, False}:
                found.add(Obligation(owner, way, holds, decisive=True))
            if case.expect[provision]["status"] in UNMET:
                found.add(Obligation(owner, way, holds, decisive=False))
    return frozenset(found).intersection(obligations(policy))


def shown(policy: Policy, case: Case) -> frozenset[Obligation]:
    """Everything that a case shows."""
    return frozenset().union(*(shown_by(policy, case, one) for one in case.expect))
