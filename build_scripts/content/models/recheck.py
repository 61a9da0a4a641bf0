"""What the page that checks a printed result brings along: every edition's questions, diagrams, codes and clauses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from build_scripts.content import addresses
from build_scripts.content.answer_codes import edition_table, link_table
from build_scripts.content.models.naming import name_of
from build_scripts.content.page_text import script_json
from policy_engine.model.policy import Policy
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.told import VIEWS, told_of
from policy_engine.versions.editions import Edition, editions


def recheck_editions(policy: Policy) -> Markup:
    """The editions as JSON inside a ``script`` element, that in force first (docs/assets/recheck/rechecking.js has the shape)."""
    today, *others = (_edition(one, policy) for one in editions(policy))
    told = told_of(policy.vocabulary, VIEWS)
    return script_json(
        [{**today, "words": told, "interview": published_quiz(policy), "links": link_table(policy)}, *others]
    )


def _edition(edition: Edition, in_force: Policy) -> Mapping[str, Any]:
    clauses = dict.fromkeys(one["clause"] for one in edition.interview["pathways"])
    return {
        "links": {**edition_table(edition), "reworded": {}},
        "interview": edition.interview,
        "clauses": {one: _clause(edition.policy, one, dated=edition.policy is not in_force) for one in clauses},
        "moved": {one.old: list(one.new) for one in edition.moved},
    }


def _clause(policy: Policy, clause: str, *, dated: bool) -> Mapping[str, str]:
    is_own = clause in {
        policy.clause_of(one.quote) for one in policy.provisions
    }  # another encoding may take sentences apart
    page = addresses.clause_page(clause if is_own else policy.document.clause_of(clause).id)
    return {
        "name": name_of(policy, clause).short,
        "words": policy.document.words(clause),
        "page": addresses.relative_url(addresses.RECHECK, addresses.dated(policy.version, page) if dated else page),
    }
