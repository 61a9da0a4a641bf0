"""The earlier versions of a policy, and what became of the clauses and provisions that they had."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from policy_engine.model.errors import PolicyError
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


def listed_versions(policy: Policy) -> tuple[EarlierVersion, ...]:
    """The earlier versions that the policy's module lists, oldest first; none if it has no such module.

    That their tables are right is checked when the pages are built (``build_scripts.content.models.history``).

    Raises:
        PolicyError: the module cannot be found, or has no ``EARLIER``.
    """
    if not policy.history_module:
        return ()
    try:
        found: tuple[EarlierVersion, ...] = importlib.import_module(policy.history_module).EARLIER
    except (ImportError, AttributeError) as error:
        raise PolicyError(f"the earlier versions of {policy.id} cannot be read: {error}") from error
    return found
