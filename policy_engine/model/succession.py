"""The earlier versions of a policy, and what became of the clauses and provisions that they had."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Moved:
    """A clause or provision of an earlier version that no longer stands under its id.

    ``old`` is its id in that version, ``new`` are the ids of its successors in the version in force: none where it was repealed.
    """

    old: str
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """A policy as it applied before; ``moved`` is the table from its ids to today's, of those that are not the same."""

    policy: Policy
    moved: tuple[Moved, ...] = ()
