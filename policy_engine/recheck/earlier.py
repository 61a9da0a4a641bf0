"""The versions of a policy that applied before."""

from __future__ import annotations

import importlib

from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy
from policy_engine.model.succession import EarlierVersion


def listed_versions(policy: Policy) -> tuple[EarlierVersion, ...]:
    """The earlier versions that the policy's module lists, oldest first; none if it has no such module.

    That their tables are right is checked when the pages are built (``build_scripts.page_models.history``).

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
