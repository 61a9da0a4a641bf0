"""What a command says, kept apart from the saying, so that nothing is printed of an answer that fails half-way."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from policy_engine.model.errors import Fault, PolicyError, PolicyFaults

NOT_SO = 1
"""Exit code: understood, but the answer is no (no such clause; the policy has faults)."""

REFUSED = 2
"""Exit code: the request itself is wrong; nothing was computed."""


MOST_FAULTS = 20
"""So many faults are told in full: nobody reads more at a time, and most of them usually have one cause."""

_CHINESE = re.compile("^[^A-Za-z]*[\u4e00-\u9fff]")

# Control characters but line ends and tabs, and those that turn the direction of writing.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


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
    faults = error.faults if isinstance(error, PolicyFaults) else (Fault("policy_engine", str(error)),)
    return Reply(notes=faults_text(faults), code=code)


def faults_text(faults: Sequence[Fault]) -> str:
    """Faults as blocks: place and problem, then what was written, the nearest thing there is, what to do. Of many, the rest are counted."""
    rest = len(faults) - MOST_FAULTS
    left_out = "还有 {} 处没有列出：先改好上面这些，再运行一次。"
    if not _is_chinese(faults[0]):
        left_out = "{} more are not listed: mend these first, then run it again."
    counted = [left_out.format(rest)] if rest > 0 else []
    return "\n".join([*(_fault_text(fault) for fault in faults[:MOST_FAULTS]), *counted])


def shown(words: str) -> str:
    """Words for a terminal: what a foreign file could steer it with is written out as its code point, which JSON reads as the same."""
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", words)


def _fault_text(fault: Fault) -> str:
    """A fault in one language: Chinese for what was asked, English for how a policy is encoded (docs/decisions/0038-language-of-messages.md)."""
    if not _is_chinese(fault):
        return str(fault)
    details = (("写的是", fault.quote), ("最接近的是", fault.nearest), ("怎么办", fault.remedy))
    lines = [f"{fault.where}：{fault.problem}", *(f"  {label}：{words}" for label, words in details if words)]
    return "\n".join(lines)


def _is_chinese(fault: Fault) -> bool:
    return _CHINESE.search(fault.problem) is not None
