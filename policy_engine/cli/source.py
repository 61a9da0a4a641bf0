"""The policy, and the versions of it, that the command line speaks for."""

from __future__ import annotations

from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.policies import load_policy
from policy_engine.versions.earlier import listed_versions


def policy_in_force() -> Policy:
    """The policy in force.

    Raises:
        PolicyFaults: the policy does not pass its integrity checks; with every fault.
    """
    # A policy with faults refuses to load, and `verify` and `outline` must still run.
    from policy_engine.policies.liaocheng_2022 import POLICY  # noqa: PLC0415 - see above

    return POLICY


def version_named(words: str) -> Policy:
    """A version of the policy in force by its date, or any policy as ``package.module:NAME``.

    Raises:
        PolicyFaults: there is no such version; or the reference leads to no policy, or the policy has faults of its own.
    """
    if ":" in words:
        return load_policy(words)
    today = policy_in_force()
    versions = {one.version: one for one in (*(one.policy for one in listed_versions(today)), today)}
    if words not in versions:
        remedy = "写版本的日期，或者写成 包.模块:名字"
        raise PolicyFaults((Fault("版本", "没有这一版", words, nearest="、".join(versions), remedy=remedy),))
    return versions[words]


def everyday_names(policy: Policy) -> dict[str, str]:
    """Everyday name → the id of the clause that it means."""
    names = {name: policy.clause_of(one.quote) for one in policy.provisions for name in (one.title, *one.names)}
    return names | {name: clause for clause, group in policy.names for name in group}
