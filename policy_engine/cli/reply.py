"""What a command says, kept apart from the saying, so that nothing is printed of an answer that fails half-way."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from policy_engine.model.errors import Fault, PolicyError, PolicyFaults

NOT_SO = 1
"""Exit code: understood, but the answer is no (no such clause; the policy has faults)."""

REFUSED = 2
"""Exit code: the request itself is wrong; nothing was computed."""


@dataclass(frozen=True, slots=True)
class Reply:
    """``output`` for standard output, ``notes`` for standard error, and the exit code."""

    output: str = ""
    notes: str = ""
    code: int = 0


def as_json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """A value as indented JSON with Chinese left readable."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def refusal(error: PolicyError, code: int = REFUSED) -> Reply:
    """Nothing on standard output; on standard error everything that is wrong."""
    faults = error.faults if isinstance(error, PolicyFaults) else (Fault("出错了", str(error)),)
    return Reply(notes=faults_text(faults), code=code)


def faults_text(faults: Sequence[Fault]) -> str:
    """Every fault as a block: place and problem, then what was written, the nearest thing there is, what to do."""
    return "\n".join(_fault_text(fault) for fault in faults)


def _fault_text(fault: Fault) -> str:
    details = (("写的是", fault.quote), ("最接近的是", fault.nearest), ("怎么办", fault.remedy))
    lines = [f"{fault.where}：{fault.problem}", *(f"  {label}：{words}" for label, words in details if words)]
    return "\n".join(lines)
