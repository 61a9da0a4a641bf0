"""Whether the parts of a policy fit together: ids, references and use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from policy_engine.model.errors import Fault
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy

_ADDRESS = re.compile(r"[a-z][a-z0-9_]*")


def ids_that_clash(policy: Policy) -> Iterator[Fault]:
    """Two parts of one kind, or two options of one fact, with the same id."""
    kinds = {
        "fact": [fact.id for fact in policy.facts],
        "provision": [provision.id for provision in policy.provisions],
        "place": [place.id for place in policy.places(distinct=False)],
        "definition": [definition.id for definition in policy.definitions],
        "part of applying": [one.id for one in policy.applying],
        "guarantee": [guarantee.id for guarantee in policy.guarantees],
        "interpretation": [one.id for one in policy.interpretations],
        "direction": [direction.id for direction in policy.directions],
        "landing order": [order.direction for order in policy.landing_orders],
        "relation": [relation.id for relation in policy.relations],
        "agency": [agency.id for agency in policy.agencies],
    }
    for kind, ids in kinds.items():
        for name, count in _repeated(ids):
            yield Fault(f"{kind} {name}", f"{count} {kind}s have this id", remedy="give each its own id")
    for fact in policy.facts:
        for option_id, _ in _repeated([UNKNOWN, *(option.id for option in fact.options)]):
            yield Fault(f"fact {fact.id}", f"option id {option_id!r} is taken", remedy="choose another id")


def names_that_clash(policy: Policy) -> Iterator[Fault]:
    """Everyday names that lead to more than one clause."""
    names = [name for provision in policy.provisions for name in dict.fromkeys((*provision.names, provision.title))]
    names += [name for _, group in policy.names for name in group]
    for name, count in _repeated(names):
        yield Fault(f"name {name}", f"{count} clauses have this everyday name", remedy="keep it for one of them")


def _repeated(names: list[str]) -> list[tuple[str, int]]:
    return [(name, count) for name, count in Counter(names).items() if count > 1]


def references_that_lead_nowhere(policy: Policy) -> Iterator[Fault]:
    """Facts, options, interpretations, directions and clauses that are named but do not exist."""
    yield from _statements_about_nothing(policy)
    listed = {id(interpretation) for interpretation in policy.interpretations}
    for where, interpretation in used_interpretations(policy):
        if id(interpretation) not in listed:
            yield Fault(where, f"interpretation {interpretation.id!r} is not listed", remedy="add it to the policy")
    directions = [direction.id for direction in policy.directions]
    directed = [(f"provision {one.id}", one.direction) for one in policy.provisions]
    directed += [(f"landing order {one.title}", one.direction) for one in policy.landing_orders]
    directed += [(f"guarantee {one.id}", one.direction) for one in policy.guarantees if one.direction]
    for where, direction in directed:
        if direction not in directions:
            yield Fault(where, f"there is no direction {direction!r}", nearest="、".join(directions))
    clauses = [clause.id for clause in policy.document.clauses]
    for clause_id, _ in policy.names:
        if clause_id not in clauses:
            yield Fault(f"names of {clause_id}", "there is no such clause", nearest="、".join(clauses))


def family_routes_that_lead_nowhere(policy: Policy) -> Iterator[Fault]:
    """Provisions by which relatives can join that do not exist."""
    provisions = [provision.id for provision in policy.provisions]
    for route in policy.family_routes:
        if route not in provisions:
            yield Fault(f"family route {route}", "there is no such provision", nearest="、".join(provisions))


def _statements_about_nothing(policy: Policy) -> Iterator[Fault]:
    facts = {id(fact) for fact in policy.facts}
    for statement in policy.statements():
        where = f"statement about {statement.fact.id}"
        if id(statement.fact) not in facts:
            yield Fault(where, "the policy does not list this fact", remedy="add it to the policy's facts")
        options = [option.id for option in statement.fact.options]
        named = {*statement.true, *dict(statement.open), *dict(statement.relies_on)}
        for option in sorted(named.difference(options)):
            yield Fault(where, f"the fact has no option {option!r}", nearest="、".join(options))


def used_interpretations(policy: Policy) -> Iterator[tuple[str, Interpretation]]:
    """Every use of an interpretation, with the part that uses it."""
    for statement in policy.statements():
        for _, interpretation in (*statement.open, *statement.relies_on):
            yield f"statement about {statement.fact.id}", interpretation
    elsewhere = ((fact, one.elsewhere) for fact in policy.facts for one in fact.options if one.elsewhere is not None)
    yield from ((f"fact {fact.id}", one.interpretation) for fact, one in elsewhere if one.interpretation is not None)
    relying = (
        *((f"provision {one.id}", one.relies_on) for one in policy.provisions),
        *((f"landing order {one.direction}", one.relies_on) for one in policy.landing_orders),
        *((f"guarantee {one.id}", one.relies_on) for one in policy.guarantees),
        *((f"place {one.id}", one.relies_on) for one in policy.places(distinct=False)),
        *((f"landing {one.quote}", one.relies_on) for one in policy.landings()),
    )
    yield from ((where, one) for where, interpretations in relying for one in interpretations)
    yield from ((f"relation {relation.id}", relation.interpretation) for relation in policy.relations)


def parts_without_use(policy: Policy) -> Iterator[Fault]:
    """Facts that decide nothing and interpretations that nothing relies on."""
    used = {id(statement.fact) for statement in policy.statements()}
    for fact in policy.facts:
        if id(fact) not in used:
            yield Fault(f"fact {fact.id}", "no condition uses this fact", remedy="remove it, or encode what it decides")
    relied_on = {id(interpretation) for _, interpretation in used_interpretations(policy)}
    for interpretation in policy.interpretations:
        if id(interpretation) not in relied_on:
            yield Fault(
                f"interpretation {interpretation.id}",
                "nothing relies on this interpretation",
                remedy="name it where it bears on a rule, or remove it",
            )


def agencies_that_the_text_does_not_name(policy: Policy) -> Iterator[Fault]:
    """Offices that no department line names, and, where offices are listed, those that are left out."""
    named = {name for note in policy.document.departments for name in note.agencies}
    listed = {agency.name: agency.id for agency in policy.agencies}
    for name in sorted(listed.keys() - named):
        yield Fault(f"agency {listed[name]}", "no department line names it", name, "、".join(sorted(named)))
    for name in sorted(named - listed.keys()) if listed else ():
        yield Fault(f"agency {name}", "it has no id", name, remedy="list it with an id of its own")
    for agency in policy.agencies:
        if not _ADDRESS.fullmatch(agency.id):
            yield Fault(f"agency {agency.id}", "its id cannot be part of an address", remedy="use a-z, 0-9 and _")
