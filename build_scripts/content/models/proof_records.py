"""What was proved outside the build, as recorded by the tools that prove it; tests hold each record to what they find."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from policy_engine.model.policy import Policy

RECORDED = Path(__file__).parents[2] / "recorded"


@dataclass(frozen=True, slots=True)
class MutantRecord:
    """How many rules broken on purpose the worked cases noticed (``python -m tests.mutants``).

    ``equivalent`` counts those that nobody can tell from the original.
    """

    cases: int
    killed: int
    survived: tuple[str, ...]
    equivalent: int


@dataclass(frozen=True, slots=True)
class SolverRecord:
    """How many claims an independent solver proved about the engine, without finding a situation in which it errs (tests/prover)."""

    solver: str
    claims: int


@dataclass(frozen=True, slots=True)
class EverywhereRecord:
    """That every place where the verdict is worked out says the same, byte for byte (``make everywhere``), and what was compared.

    ``nodes`` and ``node_answers`` are those of the published diagrams, ``states``, ``answers`` and ``paths`` those of the interview about everything;
    ``size`` is how many bytes each place gave, ``versions`` what ran there.
    """

    states: int
    answers: int
    paths: int
    nodes: int
    node_answers: int
    size: int
    versions: tuple[tuple[str, str], ...]


def everywhere_record(policy: Policy) -> EverywhereRecord | None:
    """The record of the comparison for this version of the policy; None where there is none."""
    found = recorded(policy, "everywhere.json")
    if found is None:
        return None
    return EverywhereRecord(
        states=found["states"],
        answers=found["answers"],
        paths=found["paths"],
        nodes=found["nodes"],
        node_answers=found["node_answers"],
        size=found["bytes"],
        versions=tuple(found["versions"].items()),
    )


def mutant_record(policy: Policy) -> MutantRecord | None:
    """The record for this version of the policy; None where there is none."""
    found = recorded(policy, "mutants.json")
    if found is None:
        return None
    return MutantRecord(found["cases"], found["killed"], tuple(found["survived"]), len(found["equivalent"]))


def solver_record(policy: Policy) -> SolverRecord | None:
    """The same for the solver."""
    found = recorded(policy, "second_opinion.json")
    return None if found is None else SolverRecord(found["solver"], found["claims"])


def recorded(policy: Policy, name: str) -> dict[str, Any] | None:
    """What a file says of this version of the policy; None where it is of another."""
    found: dict[str, Any] = json.loads((RECORDED / name).read_text(encoding="utf-8"))
    return found if (found["policy"], found["version"]) == (policy.id, policy.version) else None
