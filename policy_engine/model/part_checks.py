"""Whether the parts of a policy fit together: ids, references, use and form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from policy_engine.model.condition import AllOf, AnyOf, parts_of, statements
from policy_engine.model.errors import Fault
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ADDRESS = re.compile(r"[a-z][a-z0-9_]*")


def ids_that_clash(policy: Policy) -> Iterator[Fault]:
    """Two parts of one kind, or two options of one fact, with the same id."""
    kinds = {
        "fact": [fact.id for fact in policy.facts],
        "provision": [provision.id for provision in policy.provisions],
        "place": [place.id for place in policy.places(distinct=False)],
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


def replacements_in_the_past(policy: Policy) -> Iterator[Fault]:
    """A document cannot take this one's place before this one applies; a date that is none compares wrongly, so its form counts too."""
    new = policy.superseded_by
    if new is not None and not (_DATE.fullmatch(new.date) and new.date > policy.effective.date and new.title):
        remedy = f"give its title, and a date after {policy.effective.date} as YYYY-MM-DD"
        what = "the document that takes this one's place has no possible date or no title"
        yield Fault("superseded_by", what, new.date, remedy=remedy)


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


def malformed_facts(policy: Policy) -> Iterator[Fault]:
    """Facts that cannot be asked."""
    for fact in policy.facts:
        if len(fact.options) < 2:
            yield Fault(f"fact {fact.id}", "a fact needs at least two options")
        yield from (_empty(fact, name) for name in ("topic", "question", "why", "where") if not getattr(fact, name))


def _empty(fact: Fact, name: str) -> Fault:
    return Fault(f"fact {fact.id}", f"{name} is empty", remedy="say it in plain words")


def malformed_interpretations(policy: Policy) -> Iterator[Fault]:
    """Interpretations without a choice, or with a choice that is not among the readings."""
    for interpretation in policy.interpretations:
        where = f"interpretation {interpretation.id}"
        readings = [reading.id for reading in interpretation.readings]
        if len(readings) < 2:
            yield Fault(where, "an open term has at least two readings")
        if interpretation.taken is not None and interpretation.taken not in readings:
            yield Fault(where, f"there is no reading {interpretation.taken!r}", nearest="、".join(readings))


def malformed_checklists(policy: Policy) -> Iterator[Fault]:
    """Checklists of facts or options that do not exist, or that leave an answer to chance."""
    for checklist in policy.checklists:
        where = f"checklist {checklist.id}"
        otherwise = {fact.id: option for fact, option in checklist.otherwise}
        for fact, option in [(one.fact, one.option) for one in checklist.items] + list(checklist.otherwise):
            if fact not in policy.facts:
                yield Fault(
                    where, f"the policy does not list the fact {fact.id!r}", remedy="add it to the policy's facts"
                )
            if option not in [one.id for one in fact.options]:
                yield Fault(where, f"{fact.id} has no option {option!r}", remedy="name one of its options")
        if {one.fact.id for one in checklist.items} != set(otherwise):
            yield Fault(
                where, "its items and its answers otherwise are about different facts", remedy="name each fact in both"
            )
        if any(otherwise.get(one.fact.id) == one.option for one in checklist.items):
            yield Fault(where, "an item stands for the same answer as no tick", remedy="remove it")


def malformed_pages(policy: Policy) -> Iterator[Fault]:
    """Questions that are to stand on one page and are none of the policy's, or on two pages at once."""
    below = [fact for facts in policy.together for fact in facts]
    ticked = [fact for checklist in policy.checklists for fact, _ in checklist.otherwise]
    for fact, times in Counter(below).items():
        if fact not in policy.facts:
            yield Fault(f"fact {fact.id}", "a page asks it, and the policy does not list it", remedy="list it")
        if times > 1 or fact in ticked:
            yield Fault(f"fact {fact.id}", "two pages ask it", remedy="name it once")


def malformed_actions(policy: Policy) -> Iterator[Fault]:
    """A list of what a person can bring about that leaves something out, or names what nobody can: then a nearer act would be passed over."""
    doable = Counter((fact.id, option.id) for fact in policy.facts for option in fact.options if option.remedy)
    listed = Counter((fact.id, option) for fact, option in policy.actions)
    for one in sorted(doable | listed) if listed else ():
        if doable[one] != listed[one]:
            remedy = "list every option that has a remedy once, and no other"
            yield Fault(
                f"action {'='.join(one)}", f"it is listed {listed[one]} times, not {doable[one]}", remedy=remedy
            )


def malformed_extensions(policy: Policy) -> Iterator[Fault]:
    """Extensions to relatives whose words the provision does not have, or whose ground is no part of its precondition."""
    for provision in policy.provisions:
        if provision.extension is None:
            continue
        where = f"extension of {provision.id}"
        if provision.extension.quote not in provision.quote:
            yield Fault(
                where, "the provision does not say this", quote=provision.extension.quote, nearest=provision.quote
            )
        if not set(statements(provision.extension.ground)) <= set(statements(provision.precondition)):
            yield Fault(
                where, "its ground is no part of the precondition", remedy="name statements of the precondition"
            )


def malformed_conditions(policy: Policy) -> Iterator[Fault]:
    """Combinators that join nothing, and landings without a place."""
    conditions = [(f"provision {one.id}", one.precondition) for one in policy.provisions]
    conditions += [(f"place {one.id}", one.available) for one in policy.places() if one.available is not None]
    conditions += [(f"guarantee {one.id}", one.applies) for one in policy.guarantees if one.applies is not None]
    for where, condition in conditions:
        if any(isinstance(part, AllOf | AnyOf) and not part.items for part in parts_of(condition)):
            yield Fault(where, "all_of or any_of joins nothing", remedy="name the conditions that it joins")
    landings = [(f"provision {one.id}", one.landing) for one in policy.provisions]
    landings += [(f"landing order {one.direction}", one.landing) for one in policy.landing_orders]
    for where, landing in landings:
        if not landing.places:
            yield Fault(where, "the landing names no place", remedy="name the place that the text names")


def malformed_statements(policy: Policy) -> Iterator[Fault]:
    """Statements that contradict themselves or misuse an interpretation."""
    for statement in policy.statements():
        where = f"statement about {statement.fact.id}"
        for option, interpretation in statement.open:
            if option in statement.true:
                yield Fault(where, f"option {option!r} is both true and left open")
            if not interpretation.is_open:
                yield Fault(where, f"option {option!r} turns on {interpretation.id!r}, which has been decided")
        for option, interpretation in statement.relies_on:
            if interpretation.is_open:
                yield Fault(where, f"option {option!r} relies on {interpretation.id!r}, which is open")
