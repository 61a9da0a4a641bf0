"""What the independent solver proved, recorded with what it was asked about: asking it again takes minutes, and what it answers hangs on nothing else.

``make opinion`` asks and records.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import z3

from build_scripts.content.models.proof_records import RECORDED
from build_scripts.whole_file import write_whole
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.diagram import Space
from tests.prover import second_opinion, subjects
from tests.prover.second_opinion import Opinion

RECORD = RECORDED / "second_opinion.json"


def digest(opinion: Opinion) -> str:
    """Of all that the claims speak of: the rules as they are written, the engine's diagrams, and how the two are compared."""
    told = sha256(b"".join(Path(one).read_bytes() for one in (second_opinion.__file__, subjects.__file__)))
    told.update(f"{[*opinion.facts.items()]} {[*opinion.readings]}".encode())
    listed: dict[int, int] = {}
    compilation, space = opinion.compilation, opinion.compilation.space
    for subject in subjects.subjects(opinion.policy, compilation):
        written = opinion.outcome(subject.conditions, subject.landing)
        hidden = [subject.without(compilation, fact) for fact in subject.hidden]
        roots = [subject.roots.full, subject.roots.settled, *hidden]
        told.update(f"{subject.owner}: {written.sexpr()}: {[_listed(space, root, listed) for root in roots]}".encode())
    for guarantee, applies in subjects.guarantees(opinion.policy):
        diagram = _listed(space, compilation.truth(applies), listed)
        told.update(f"{guarantee}: {opinion.says(applies).sexpr()}: {diagram}".encode())
    return told.hexdigest()


def _listed(space: Space, root: int, listed: dict[int, int]) -> list[object]:
    """The nodes below one that are not listed yet, each as what it asks and what follows, or as its value; last, the root's number."""
    found: list[object] = []

    def number(node: int) -> int:
        if node not in listed:
            leaf = space.is_leaf(node)
            found.append(space.value(node) if leaf else (space.level(node), [*map(number, space.children(node))]))
            listed[node] = len(listed)
        return listed[node]

    last = number(root)
    return [*found, last]


def record(opinion: Opinion) -> dict[str, Any]:
    """What is recorded when the solver has found no situation in which the engine is wrong.

    Raises:
        ValueError: it has found one; the message names the claim and the situation.
    """
    asked, claims = (
        about(opinion),
        list(opinion.claims()),
    )  # in this order: the claims give numbers to what they compare
    for claim in claims:
        if (situation := opinion.disagreement(claim)) is not None:
            raise ValueError(f"{claim.name}: the engine is wrong where {dict(situation)}")
    return {**asked, "claims": len(claims)}


def about(opinion: Opinion) -> dict[str, Any]:
    """What was asked, and whom."""
    policy, solver = opinion.policy, f"z3 {z3.get_version_string()}"
    return {"policy": policy.id, "version": policy.version, "solver": solver, "asked": digest(opinion)}


def main() -> int:
    found = record(Opinion(POLICY))
    write_whole(RECORD, (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())
    sys.stdout.write(f"{found['claims']} claims, and no situation in which the engine is wrong\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
