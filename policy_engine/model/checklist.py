"""Questions that belong together for a person, asked on one page: tick all that apply."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.fact import Fact


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to tick: the answer ``option`` to a fact, and what it is called beside the others."""

    fact: Fact
    option: str
    label: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """Several facts on one page; the answers are those that one question after the other would have got.

    ``otherwise`` is the answer of each fact of which nothing is ticked. It changes how facts are asked, never what they mean: whoever
    is unsure about one of them alone can still answer them one by one.
    """

    id: str
    question: str
    hint: str
    items: tuple[ChecklistItem, ...]
    otherwise: tuple[tuple[Fact, str], ...]
