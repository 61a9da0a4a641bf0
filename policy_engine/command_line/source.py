"""The policy that the command line speaks for."""

from __future__ import annotations

from policy_engine.model.policy import Policy


def policy_in_force() -> Policy:
    """The policy in force.

    Raises:
        PolicyFaults: the policy does not pass its integrity checks; with every fault.
    """
    # A policy with faults refuses to load, and `verify` and `outline` must still run.
    from policy_engine.policies.liaocheng_2022 import POLICY  # noqa: PLC0415 - see above

    return POLICY


def everyday_names(policy: Policy) -> dict[str, str]:
    """Everyday name → the id of the clause that it means."""
    names = {name: policy.clause_of(one.quote) for one in policy.provisions for name in (one.title, *one.names)}
    return names | {name: clause for clause, group in policy.names for name in group}
