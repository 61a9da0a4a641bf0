"""Which worked cases stand on the sheet: chosen by a solver (tests/prover/smallest_sheet.py), recorded, and checked here.

That there cannot be fewer is recorded too, in a form that needs no solver to check: conditions of which no case shows two.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from build_scripts.content.lawyer_sheet.obligations import Obligation, obligations, shown
from build_scripts.content.models.proof_records import recorded
from build_scripts.content.worked_cases import Case, worked_cases
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy

REMEDY = "run: make sheet"


@dataclass(frozen=True, slots=True)
class Selection:
    """The cases of the sheet, out of how many, how many conditions they show together, and how many cases that takes at ``least``."""

    cases: tuple[Case, ...]
    out_of: int
    obligations: int
    least: int


def selection(policy: Policy) -> Selection | None:
    """The recorded cases of a policy; None where nothing is recorded for this version, or the cases did not come with the project.

    Raises:
        PolicyFaults: the recorded cases do not show everything, one of them is there no longer, or the bound does not hold.
    """
    found = recorded(policy, "lawyer_sheet.json")
    every = worked_cases(policy.id)
    if found is None or not every:
        return None
    named = {one.name: one for one in every}
    chosen = tuple(named[one] for one in found["cases"] if one in named)
    missing = set(obligations(policy)).difference(*(shown(policy, one) for one in chosen))
    apart = {Obligation(owner, tuple(way), holds, decisive) for owner, way, holds, decisive in found["apart"]}
    if missing or len(chosen) < len(found["cases"]):
        raise _fault(f"{len(missing)} of {len(obligations(policy))} conditions are shown by none of the cases")
    if not apart.issubset(obligations(policy)) or any(len(apart & shown(policy, one)) > 1 for one in every):
        raise _fault("one case shows two of the conditions that were said to need a case each")
    return Selection(chosen, len(every), len(obligations(policy)), len(apart))


def _fault(problem: str) -> PolicyFaults:
    return PolicyFaults((Fault("the lawyer's sheet", problem, remedy=REMEDY),))


def record(policy: Policy, cases: list[Case], apart: list[Obligation]) -> str:
    """The selection as it is recorded."""
    figures = {
        "policy": policy.id,
        "version": policy.version,
        "cases": [one.name for one in cases],
        "apart": [[one.owner, list(one.way), one.holds, one.decisive] for one in apart],
    }
    return json.dumps(figures, ensure_ascii=False, indent=1) + "\n"
