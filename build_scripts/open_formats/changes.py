"""The versions of a policy, as open data."""

from __future__ import annotations

from build_scripts.open_formats.conditions import Json
from build_scripts.page_models.document_facts import text_digest
from policy_engine.model.policy import Policy


def changes_data(policy: Policy) -> Json:
    """Every version that the site holds: since when it applies, its text's digest, when it was last compared with the text in force."""
    return {
        "versions": [
            {
                "version": policy.version,
                "effective": policy.effective.date,
                "text_sha256": text_digest(policy),
                "clauses": len(policy.document.clauses),
                "checked_on": policy.checked_on,
                "next_check_due": policy.next_check_due,
            }
        ]
    }
