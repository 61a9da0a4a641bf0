"""What the page that checks a printed result brings along: every version's questions, diagrams, codes and clauses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from build_scripts import addresses
from build_scripts.answer_codes import link_table
from build_scripts.page_models.naming import name_of
from build_scripts.page_text import script_json
from policy_engine.model.policy import Policy
from policy_engine.reasoning.published import published_interview
from policy_engine.versions.earlier import EarlierVersion


def recheck_versions(policy: Policy, earlier: tuple[EarlierVersion, ...]) -> Markup:
    """The versions as JSON inside a ``script`` element, that in force first (docs/assets/recheck/rechecking.js has the shape)."""
    before = ({**_version(one.policy, dated=True), "moved": _moved(one)} for one in reversed(earlier))
    return script_json([{**_version(policy, dated=False), "moved": {}}, *before])


def _version(policy: Policy, *, dated: bool) -> Mapping[str, Any]:
    clauses = dict.fromkeys(policy.clause_of(one.quote) for one in policy.provisions)
    return {
        "links": link_table(policy),
        "interview": published_interview(policy),
        "clauses": {one: _clause(policy, one, dated=dated) for one in clauses},
    }


def _clause(policy: Policy, clause: str, *, dated: bool) -> Mapping[str, str]:
    page = addresses.clause_page(clause)
    return {
        "name": name_of(policy, clause).short,
        "words": policy.document.words(clause),
        "page": addresses.relative_url(addresses.RECHECK, addresses.dated(policy.version, page) if dated else page),
    }


def _moved(earlier: EarlierVersion) -> Mapping[str, list[str]]:
    return {one.old: list(one.new) for one in earlier.moved}
