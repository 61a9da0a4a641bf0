"""Rules and statements that another one already covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policy_engine.model.condition import Condition, Statement, children, negate, statements
from policy_engine.model.overlap import Overlap
from policy_engine.model.provision import Provision
from policy_engine.proving.matter import PartProof
from policy_engine.reasoning.combining import both
from policy_engine.reasoning.compilation import Compilation


@dataclass(frozen=True, slots=True)
class Covered:
    """Whoever meets ``provision`` meets ``by``; ``equal`` where that holds the other way round too."""

    provision: Provision
    by: Provision
    equal: bool


def covered_provisions(compilation: Compilation) -> tuple[Covered, ...]:
    """Every provision that another one of the same direction covers, whatever the authority decides about open terms."""
    policy = compilation.policy
    return tuple(
        Covered(one, other, implies(compilation, other.precondition, one.precondition))
        for one in policy.provisions
        for other in policy.provisions
        if one is not other
        and one.direction == other.direction
        and implies(compilation, one.precondition, other.precondition)
    )


def implies(compilation: Compilation, one: Condition, other: Condition) -> bool:
    """Whether ``other`` holds wherever ``one`` does, for everybody whom the policy reaches."""
    space, reach = compilation.space, compilation.policy.reach
    left = compilation.truth(one)
    if reach is not None:
        left = both(space, left, compilation.truth(reach))
    return both(space, left, compilation.truth(other)) == left


def excuse(compilation: Compilation, proof: PartProof, part: Condition) -> tuple[Overlap, ...]:
    """The listed overlaps that explain why a part decides nothing; none where it is not explained."""
    if isinstance(part, Statement):
        return tuple(one for one in compilation.policy.overlaps if _explains(compilation, one, proof, part))
    found = [excuse(compilation, proof, child) for child in children(part)]
    return tuple(one for some in found for one in some) if all(found) else ()


def _explains(compilation: Compilation, overlap: Overlap, proof: PartProof, part: Statement) -> bool:
    by = overlap.by
    return (
        overlap.covered is part
        and isinstance(by, Statement)
        and any(by is one for one in statements(proof.condition))
        and (
            implies(compilation, by, part)
            or implies(compilation, part, by)
            or implies(compilation, negate(by), part)  # 男性年满60周岁、女性年满55周岁: one of them always holds
        )
    )


def unused(compilation: Compilation, proofs: tuple[PartProof, ...]) -> Iterator[Overlap]:
    """Listed overlaps that explain nothing."""
    explained = {id(one) for proof in proofs if proof.idle for one in excuse(compilation, proof, proof.part)}
    covered = covered_provisions(compilation)
    for overlap in compilation.policy.overlaps:
        among = any(overlap.covered is one.provision and overlap.by is one.by for one in covered)
        if id(overlap) not in explained and not among:
            yield overlap
