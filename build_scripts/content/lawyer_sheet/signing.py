"""Who has signed which cases of the sheet, and which have changed since.

A signature holds the fingerprint of every case as it was seen. It is not bound to a version of the policy: a case that an amendment does not
touch stays signed, one that looks otherwise than it was signed needs another look.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from build_scripts.content.lawyer_sheet.sayings import SheetItem
from build_scripts.content.models.proof_records import RECORDED

SIGNATURES = RECORDED / "signed_off"
"""One file for each policy that somebody has signed: ``POLICY_ID.json``."""

State = Literal["signed", "changed", "unsigned"]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, on which day (YYYY-MM-DD), and the fingerprint of each case by its name."""

    by: str
    on: str
    cases: dict[str, str]


def signatures(policy: str, folder: Path = SIGNATURES) -> tuple[Signature, ...]:
    """Every signature under the sheet of a policy, by its id; none as long as nobody has signed."""
    path = folder / f"{policy}.json"
    if not path.exists():
        return ()
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return tuple(Signature(**one) for one in found)


def sign(policy: str, signature: Signature, folder: Path = SIGNATURES) -> None:
    """Put one more signature on record."""
    folder.mkdir(exist_ok=True)
    every = [{"by": one.by, "on": one.on, "cases": one.cases} for one in (*signatures(policy, folder), signature)]
    text = json.dumps(every, ensure_ascii=False, indent=1) + "\n"
    (folder / f"{policy}.json").write_text(text, encoding="utf-8")


def state_of(item: SheetItem, signed: Iterable[Signature]) -> State:
    """Whether somebody signed an item of the sheet as it is now, only as it was, or not at all."""
    found = [one.cases[item.name] for one in signed if item.name in one.cases]
    if item.fingerprint in found:
        return "signed"
    return "changed" if found else "unsigned"
