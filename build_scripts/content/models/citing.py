"""The whole official citation of a clause, as it stands in a letter or a judgment."""

from __future__ import annotations

from build_scripts.content.models.naming import ClauseName
from policy_engine.model.policy import Policy


def full_citation(policy: Policy, name: ClauseName) -> str:
    """《title》（issuer，date起执行）第三部分第（一）项第2目: which document, whose, in force since when, and where in it."""
    year, month, day = (int(part) for part in policy.effective.date.split("-"))
    return f"《{policy.title}》（{policy.issuer}，{year}年{month}月{day}日起执行）{name.formal}"
