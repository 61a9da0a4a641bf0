"""What was proved outside the build, as recorded by the tools that prove it; tests hold each record to what they find."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from policy_engine.model.policy import Policy

RECORDED = Path(__file__).parents[1] / "recorded"


@dataclass(frozen=True, slots=True)
class MutantRecord:
    """How many rules broken on purpose the worked cases noticed (``python -m tests.mutants``).

    ``equivalent`` counts those that nobody can tell from the original.
    """

    cases: int
    killed: int
    survived: tuple[str, ...]
    equivalent: int


def mutant_record(policy: Policy) -> MutantRecord | None:
    """The record for this version of the policy; None where there is none."""
    found = json.loads((RECORDED / "mutants.json").read_text(encoding="utf-8"))
    if (found["policy"], found["version"]) != (policy.id, policy.version):
        return None
    return MutantRecord(found["cases"], found["killed"], tuple(found["survived"]), len(found["equivalent"]))
