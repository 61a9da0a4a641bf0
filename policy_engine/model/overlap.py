"""Overlaps: parts that another part already covers because the text itself says both."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.condition import Statement
from policy_engine.model.provision import Provision


@dataclass(frozen=True, slots=True)
class Overlap:
    """A part that decides nothing by itself, kept because it stands in the text.

    Two provisions: whoever meets ``covered`` meets ``by`` as well. Two statements: in every condition where both stand, ``covered``
    could be left out, because one holds wherever the other does, or because one of them always holds (男性…、女性…). ``reason`` says to the
    public why the text says both. What is not listed here may not overlap (policy_engine.proving).
    """

    covered: Provision | Statement
    by: Provision | Statement
    reason: str
