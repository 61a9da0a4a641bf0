"""Whether each part of a policy is well formed by itself: facts, interpretations, checklists, pages, acts, conditions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policy_engine.model.condition import AllOf, AnyOf, AtLeast, at_least_parts, parts_of, statements
from policy_engine.model.dates import is_date
from policy_engine.model.errors import Fault
from policy_engine.model.fact import Fact
from policy_engine.model.policy import Policy


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
        for one in interpretation.decisions:
            if one.reading not in readings:
                yield Fault(where, f"a decision follows no reading: {one.reading!r}", nearest="、".join(readings))
            if not (one.authority and one.source and is_date(one.date)):
                yield Fault(
                    where, "a decision needs authority, source and date (YYYY-MM-DD)", remedy="never invent one"
                )


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
    """Combinators that join nothing or count to what nobody reaches or misses."""
    for where, condition in policy.named_conditions():
        if any(isinstance(part, AllOf | AnyOf) and not part.items for part in parts_of(condition)):
            yield Fault(where, "all_of or any_of joins nothing", remedy="name the conditions that it joins")
        for one in at_least_parts(condition):
            yield from _badly_counted(where, one)


def malformed_vocabularies(policy: Policy) -> Iterator[Fault]:
    """A vocabulary that leaves something unsaid, and directions to choose where nothing lands."""
    vocabulary = policy.vocabulary
    for name in ("grant", "authority", "site_name", "site_description"):
        if not getattr(vocabulary, name):
            yield Fault("vocabulary", f"{name} is empty", remedy="say it in plain words")
    if len(vocabulary.seal) != 1:
        yield Fault("vocabulary", f"the seal is no single character: {vocabulary.seal!r}")
    if not vocabulary.registration and len(policy.directions) > 1:
        remedy = "list one, and encode as conditions what tells the others apart"
        yield Fault("directions", "nothing lands, so there is no direction to choose", remedy=remedy)


def malformed_grants(policy: Policy) -> Iterator[Fault]:
    """Landings without a place where something lands, or with one where nothing does, and amounts that the passage does not state."""
    lands = bool(policy.vocabulary.registration)
    landings = [(f"provision {one.id}", one.landing) for one in policy.provisions]
    landings += [(f"landing order {one.direction}", one.landing) for one in policy.landing_orders]
    for where, landing in landings:
        if lands and not landing.places:
            yield Fault(where, "the landing names no place", remedy="name the place that the text names")
        if landing.places and not lands:
            remedy = "say in vocabulary.registration what lands, or write landing=NOWHERE"
            yield Fault(where, "the landing names a place, and nothing lands", remedy=remedy)
    for one in policy.provisions:
        if one.amount not in one.quote:
            yield Fault(f"provision {one.id}", f"the passage does not state {one.amount!r}", nearest=one.quote)


def _badly_counted(where: str, one: AtLeast) -> Iterator[Fault]:
    most = sum(one.weights)
    if not (one.stated >= 1 and one.least <= most):
        problem = f"it asks for {one.stated}{one.unit} of {most - one.credited}{one.unit}"
        yield Fault(where, problem, remedy="ask for 1 at least, and for no more than all come to")
    if any(weight < 1 for weight in one.weights):
        yield Fault(
            where, "an item weighs nothing", remedy="let it weigh 1 or more, or less than nothing where it takes off"
        )


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
