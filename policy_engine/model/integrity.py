"""The checks that a policy must pass before anything may use it.

Every check is a generator of faults, so that one run reports all of them together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policy_engine.model.condition import Statement, statements
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.passage import SEPARATORS, nearest_words, occurrences
from policy_engine.model.policy import Policy
from policy_engine.model.wording import unaccounted_words


def checked(policy: Policy) -> Policy:
    """The policy itself, once it is proved complete.

    Raises:
        PolicyFaults: with every fault found, each with clause, quote and nearest match.
    """
    found = faults(policy)
    if found:
        raise PolicyFaults(found)
    return policy


def faults(policy: Policy) -> tuple[Fault, ...]:
    """Everything that is wrong with a policy; empty when it may be used."""
    missing = tuple(_quotes_not_found(policy))
    found = (
        *missing,
        *_names_that_clash(policy),
        *_references_that_lead_nowhere(policy),
        *_parts_without_use(policy),
        *_malformed_parts(policy),
        *_text_unaccounted_for(policy),
    )
    # Words can only be struck out of a passage that stands in the text.
    return found if missing else (*found, *_words_unaccounted_for(policy))


def _quotes(policy: Policy) -> Iterator[tuple[str, str, bool]]:
    """Every quote with the part that uses it, and whether it must stand in the text exactly once."""
    for provision in policy.provisions:
        yield f"provision {provision.id}", provision.quote, True
        yield from ((f"provision {provision.id} grants", words, False) for words in provision.grants)
        yield from ((f"provision {provision.id} materials", words, False) for words in provision.materials)
    for order in policy.landing_orders:
        yield f"landing order {order.direction}", order.quote, True
    for guarantee in policy.guarantees:
        yield f"guarantee {guarantee.id}", guarantee.quote, True
    for passage in policy.uncodified:
        yield f"uncodified ({passage.reason})", passage.quote, True
    yield "effective date", policy.effective.quote, True
    for place in policy.places():
        yield f"place {place.id}", place.quote, False
    for interpretation in policy.interpretations:
        yield f"interpretation {interpretation.id}", interpretation.quote, False
    for term in policy.terms:
        yield f"term {term.term}", term.quote, False
    for statement in all_statements(policy):
        yield from ((f"statement about {statement.fact.id}", words, False) for words in statement.wordings)


def all_statements(policy: Policy) -> tuple[Statement, ...]:
    """Every statement of the policy, each object once, in the order of first use."""
    found = [statement for condition in policy.conditions() for statement in statements(condition)]
    return tuple({id(statement): statement for statement in found}.values())


def _quotes_not_found(policy: Policy) -> Iterator[Fault]:
    text = policy.document.text
    for where, quote, once in _quotes(policy):
        count = len(occurrences(text, quote))
        if count == 0:
            nearest = nearest_words(text, quote)
            yield Fault(where, "the quote is not in the official text", quote, nearest, "copy the words from the text")
        elif once and count > 1:
            yield Fault(where, f"the quote stands {count} times in the official text", quote, remedy="quote more words")


def _names_that_clash(policy: Policy) -> Iterator[Fault]:
    kinds = {
        "fact": [fact.id for fact in policy.facts],
        "provision": [provision.id for provision in policy.provisions],
        "place": [place.id for place in policy.places()],
        "guarantee": [guarantee.id for guarantee in policy.guarantees],
        "interpretation": [one.id for one in policy.interpretations],
        "direction": [direction.id for direction in policy.directions],
    }
    for kind, names in kinds.items():
        for name, count in Counter(names).items():
            if count > 1:
                yield Fault(f"{kind} {name}", f"{count} {kind}s have this id", remedy="give each its own id")
    everyday = Counter(name for provision in policy.provisions for name in {*provision.names, provision.title})
    everyday.update(name for _, names in policy.names for name in names)
    for name, count in everyday.items():
        if count > 1:
            yield Fault(f"name {name}", f"{count} clauses have this everyday name", remedy="keep it for one of them")
    for fact in policy.facts:
        for option, count in Counter(option.id for option in fact.options).items():
            if count > 1 or option == UNKNOWN:
                yield Fault(f"fact {fact.id}", f"option id {option!r} is taken", remedy="choose another id")


def _references_that_lead_nowhere(policy: Policy) -> Iterator[Fault]:
    facts = {id(fact) for fact in policy.facts}
    directions = {direction.id for direction in policy.directions}
    listed = {id(interpretation) for interpretation in policy.interpretations}
    for statement in all_statements(policy):
        where = f"statement about {statement.fact.id}"
        if id(statement.fact) not in facts:
            yield Fault(where, "the policy does not list this fact", remedy="add it to the policy's facts")
        options = {option.id for option in statement.fact.options}
        named = (*statement.true, *dict(statement.open), *dict(statement.relies_on))
        for option in sorted(set(named) - options):
            yield Fault(where, f"the fact has no option {option!r}", nearest="、".join(sorted(options)))
    for where, interpretation in used_interpretations(policy):
        if id(interpretation) not in listed:
            yield Fault(where, f"interpretation {interpretation.id!r} is not listed", remedy="add it to the policy")
    for owner, direction in [
        *((f"provision {one.id}", one.direction) for one in policy.provisions),
        *((f"landing order {one.title}", one.direction) for one in policy.landing_orders),
    ]:
        if direction not in directions:
            yield Fault(owner, f"there is no direction {direction!r}", nearest="、".join(sorted(directions)))
    clauses = {clause.id for clause in policy.document.clauses}
    for clause_id, _ in policy.names:
        if clause_id not in clauses:
            yield Fault(f"names of {clause_id}", "there is no such clause", nearest="、".join(sorted(clauses)))


def used_interpretations(policy: Policy) -> Iterator[tuple[str, Interpretation]]:
    """Every use of an interpretation, with the part that uses it."""
    for statement in all_statements(policy):
        for _, interpretation in (*statement.open, *statement.relies_on):
            yield f"statement about {statement.fact.id}", interpretation
    for provision in policy.provisions:
        yield from ((f"provision {provision.id}", one) for one in provision.relies_on)
    for order in policy.landing_orders:
        yield from ((f"landing order {order.direction}", one) for one in order.relies_on)
    for guarantee in policy.guarantees:
        yield from ((f"guarantee {guarantee.id}", one) for one in guarantee.relies_on)


def _parts_without_use(policy: Policy) -> Iterator[Fault]:
    used = {id(statement.fact) for statement in all_statements(policy)}
    for fact in policy.facts:
        if id(fact) not in used:
            yield Fault(f"fact {fact.id}", "no condition uses this fact", remedy="remove it, or encode what it decides")
    relied_on = {id(interpretation) for _, interpretation in used_interpretations(policy)}
    for interpretation in policy.interpretations:
        if id(interpretation) not in relied_on:
            yield Fault(f"interpretation {interpretation.id}", "nothing relies on this interpretation")


def _malformed_parts(policy: Policy) -> Iterator[Fault]:
    for fact in policy.facts:
        if len(fact.options) < 2:
            yield Fault(f"fact {fact.id}", "a fact needs at least two options")
        for name in ("question", "why", "where", "topic"):
            if not getattr(fact, name):
                yield Fault(f"fact {fact.id}", f"{name} is empty", remedy="say it in plain words")
    for interpretation in policy.interpretations:
        readings = [reading.id for reading in interpretation.readings]
        if len(readings) < 2:
            yield Fault(f"interpretation {interpretation.id}", "an open term has at least two readings")
        if interpretation.taken is not None and interpretation.taken not in readings:
            yield Fault(
                f"interpretation {interpretation.id}", f"no reading {interpretation.taken!r}", nearest="、".join(readings)
            )
    for statement in all_statements(policy):
        where = f"statement about {statement.fact.id}"
        for option in set(statement.true) & set(dict(statement.open)):
            yield Fault(where, f"option {option!r} is both true and left open")
        for option, interpretation in statement.open:
            if not interpretation.is_open:
                yield Fault(where, f"option {option!r} turns on {interpretation.id!r}, which has been decided")
        for option, interpretation in statement.relies_on:
            if interpretation.is_open:
                yield Fault(where, f"option {option!r} relies on {interpretation.id!r}, which is open")


def _text_unaccounted_for(policy: Policy) -> Iterator[Fault]:
    text = policy.document.text
    position = 0
    for passage in policy.passages():
        if passage.start < position:
            yield Fault(
                f"clause {passage.clause}",
                f"two passages overlap; the second is {passage.kind} {passage.owner}",
                text[passage.start : min(position, passage.end)],
                remedy="let each character belong to one passage",
            )
        yield from _gap(policy, position, passage.start)
        position = max(position, passage.end)
    yield from _gap(policy, position, len(text))


def _gap(policy: Policy, start: int, end: int) -> Iterator[Fault]:
    words = policy.document.text[start:end]
    if words.strip("".join(SEPARATORS)):
        clause = policy.document.clause_at(start).id
        yield Fault(
            f"clause {clause}", "no rule accounts for these words", words, remedy="encode them, or list them as uncodified"
        )


def _words_unaccounted_for(policy: Policy) -> Iterator[Fault]:
    for provision in policy.provisions:
        for words in unaccounted_words(provision):
            yield Fault(
                f"clause {policy.clause_of(provision.quote)}, provision {provision.id}",
                "no statement and no grant stands for these words",
                words,
                remedy="add them to the wordings of a statement, or to the provision's grants",
            )
