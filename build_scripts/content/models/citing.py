"""The whole official citation of a clause, as it stands in a letter or a judgment."""

from __future__ import annotations

from typing import Final

from build_scripts.content.models.document_facts import document_facts
from build_scripts.content.models.naming import ClauseName
from policy_engine.model.policy import Policy

SLOT: Final = "发文字号：＿＿＿＿"
"""Where the text does not state its number: whoever writes the letter fills it in from the copy before them."""


def full_citation(policy: Policy, name: ClauseName) -> str:
    """《title》（issuer，number，date起执行）第三部分第（一）项第2目: which document, whose, in force since when, and where in it."""
    year, month, day = (int(part) for part in policy.effective.date.split("-"))
    number = next((one.value for one in document_facts(policy) if one.label == "发文字号"), "") or SLOT
    return f"《{policy.title}》（{policy.issuer}，{number}，{year}年{month}月{day}日起执行）{name.formal}"
