"""How the clauses of a policy are called: citation, formal citation and a title."""

from __future__ import annotations

from dataclasses import dataclass, replace

from policy_engine.citing.citation import formal_citation, short_citation
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Definition, Guarantee, LandingOrder, Provision


@dataclass(frozen=True, slots=True)
class ClauseName:
    """How a clause is called and cited: ``三（一）2``, ``第三部分第（一）项第2目``, its heading or what it is about."""

    id: str
    short: str
    formal: str
    title: str


_UNNUMBERED = {"title": "标题", "paragraph": "前言"}
"""What stands before the first numbered clause."""


def name_of(policy: Policy, clause_id: str) -> ClauseName:
    """The name of a clause or of a sentence that is a pathway of its own; a line of departments has no citation but that of its clause."""
    document = policy.document
    own = document.clauses_by_id.get(clause_id)
    if own is not None and own.kind == "department" and own.parent is not None:
        return replace(name_of(policy, own.parent), id=clause_id, title="责任部门")
    short, formal = short_citation(document, clause_id), formal_citation(document, clause_id)
    if own is not None and short == clause_id:  # no number in print: its place tells it, an id would tell nobody
        short = formal = _UNNUMBERED.get(own.kind, short)
    return ClauseName(id=clause_id, short=short, formal=formal, title=_title(policy, clause_id))


def clause_names(policy: Policy, quotes: tuple[str, ...]) -> tuple[ClauseName, ...]:
    """The clauses in which some quotes stand, each once, in the text's order."""
    found = dict.fromkeys(policy.clause_of(quote) for quote in quotes)
    order = {passage.clause: passage.start for passage in reversed(policy.passages())}
    return tuple(name_of(policy, one) for one in sorted(found, key=lambda one: order.get(one, 0)))


def _title(policy: Policy, clause_id: str) -> str:
    """The heading that the text prints, else what is encoded there, else the heading above."""
    own = policy.document.clauses_by_id.get(clause_id)
    if own is not None and own.heading:
        return own.heading
    titles = [one.title for one in _titled_parts(policy) if policy.clause_of(one.quote) == clause_id]
    if titles:
        return titles[0]
    if policy.clause_of(policy.effective.quote) == clause_id:
        return "施行日期"
    titles = [one.title for one in policy.applying if policy.clause_of(one.quote) == clause_id]
    if titles:
        return titles[0]
    parent = own.parent if own is not None else None
    return policy.document.clause(parent).heading if parent is not None else ""


def _titled_parts(policy: Policy) -> tuple[Provision | LandingOrder | Guarantee | Definition, ...]:
    return (*policy.provisions, *policy.landing_orders, *policy.guarantees, *policy.definitions)
