"""The policy, and the versions of it, that a command speaks for."""

from __future__ import annotations

import difflib
from pkgutil import iter_modules

from policy_engine import policies
from policy_engine.browser import MAIN
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.policies import load_policy
from policy_engine.versions.earlier import listed_versions


def reference_of(words: str | None) -> str:
    """The reference of the policy that ``--policy`` names: by its id, or as ``package.module:NAME``; of the main one where none is named.

    Raises:
        PolicyFaults: no policy has this id.
    """
    if words is None or ":" in words:
        return words or MAIN
    known = {one.name: f"{policies.__name__}.{one.name}:POLICY" for one in iter_modules(policies.__path__) if one.ispkg}
    known |= {one.partition(":")[0].rpartition(".")[2]: one for one in policies.listed_policies()}
    if words not in known:
        nearest = difflib.get_close_matches(words, known, n=1) or list(known)
        remedy = "写政策的编号，或者写成 包.模块:名字，和 mkdocs.yml 的 extra.policies 里一样"
        raise PolicyFaults((Fault("--policy", "没有这个政策", words, nearest="、".join(nearest), remedy=remedy),))
    return known[words]


def policy_in_force(reference: str = MAIN) -> Policy:
    """The policy that a command speaks for. It is loaded only then: `outline` must run, and `verify` tell, where one has faults.

    Raises:
        PolicyFaults: the policy does not pass its integrity checks; with every fault.
    """
    return load_policy(reference)


def version_named(words: str, reference: str = MAIN) -> Policy:
    """A version of a policy by its date, or any policy as ``package.module:NAME``.

    Raises:
        PolicyFaults: there is no such version; or the reference leads to no policy, or the policy has faults of its own.
    """
    if ":" in words:
        return load_policy(words)
    today = policy_in_force(reference)
    versions = {one.version: one for one in (*(one.policy for one in listed_versions(today)), today)}
    if words not in versions:
        remedy = "写版本的日期，或者写成 包.模块:名字"
        raise PolicyFaults((Fault("版本", "没有这一版", words, nearest="、".join(versions), remedy=remedy),))
    return versions[words]


def everyday_names(policy: Policy) -> dict[str, str]:
    """Everyday name → the id of the clause that it means."""
    names = {name: policy.clause_of(one.quote) for one in policy.provisions for name in (one.title, *one.names)}
    return names | {name: clause for clause, group in policy.names for name in group}
