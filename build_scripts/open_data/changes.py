"""The versions of a policy, as open data."""

from __future__ import annotations

from build_scripts.content.models.document_facts import text_digest
from build_scripts.content.models.history import earlier_versions
from build_scripts.open_data.conditions import Json
from policy_engine.model.policy import Policy
from policy_engine.versions.earlier import Moved


def changes_data(policy: Policy) -> Json:
    """Every version that the site holds, oldest first: since when it applies, its text's digest, when it was last compared with the official text.

    ``moved`` is, for an earlier version, the table from its ids to those of the version in force, of all that are not the same.
    """
    earlier = [(one.policy, one.moved) for one in earlier_versions(policy)]
    return {"versions": [_version(one, moved) for one, moved in (*earlier, (policy, ()))]}


def _version(policy: Policy, moved: tuple[Moved, ...]) -> Json:
    return {
        "version": policy.version,
        "effective": policy.effective.date,
        "text_sha256": text_digest(policy),
        "clauses": len(policy.document.clauses),
        "checked_on": policy.checked_on,
        "next_check_due": policy.next_check_due,
        "moved": [{"old": one.old, "new": list(one.new)} for one in moved],
    }
