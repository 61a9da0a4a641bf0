"""What rests on which words of the official text: one use for each thing that quotes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policy_engine.model.anchoring import anchor_of, stands_in
from policy_engine.model.clause import DepartmentNote
from policy_engine.model.condition import Condition, Statement, statements
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import Landing, Place
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy
from policy_engine.model.provision import EffectiveDate, Guarantee, LandingOrder, Provision
from policy_engine.model.wording import word_roles, wording_in

Owner = Provision | LandingOrder | Guarantee


@dataclass(frozen=True, slots=True)
class Asks:
    """The words are a condition: ``statement`` says which; it decides ``owner``."""

    statement: Statement
    owner: Owner


@dataclass(frozen=True, slots=True)
class Grants:
    """The words say what a provision gives."""

    provision: Provision


@dataclass(frozen=True, slots=True)
class Lands:
    """The words name a place where the household is registered."""

    place: Place


Meaning = Asks | Grants | Lands | Guarantee | LandingOrder | EffectiveDate | Interpretation | DepartmentNote


@dataclass(frozen=True, slots=True, eq=False)
class Use:
    """Something that rests on the words at ``start``–``end`` of the text."""

    start: int
    end: int
    meaning: Meaning


def is_whole_rule(use: Use) -> bool:
    """Whether every word of the passage belongs to the rule, so that what nothing narrower claims is marked too."""
    return isinstance(use.meaning, Guarantee | LandingOrder)


def direct_uses(policy: Policy) -> Iterator[Use]:
    """The words of provisions: statements and grants, which never overlap; and the date from which the text applies."""
    for provision in policy.provisions:
        yield from _words_of(policy, provision)
    yield from _quoted(policy, policy.effective.quote, policy.effective)


def further_uses(policy: Policy) -> Iterator[Use]:
    """Everything else that quotes the text, the narrower first."""
    owners: tuple[Owner, ...] = (*policy.provisions, *policy.landing_orders, *policy.guarantees)
    for provision in policy.provisions:
        yield from _said_elsewhere(policy, provision)
    for owner in owners:
        yield from _landing_of(policy, owner)
    for guarantee in policy.guarantees:
        yield from _conditions(policy, guarantee.applies, guarantee)
    rules: tuple[Guarantee | LandingOrder, ...] = (*policy.guarantees, *policy.landing_orders)
    for whole in rules:
        yield from _quoted(policy, whole.quote, whole)
    for note in policy.document.departments:
        yield Use(note.start, note.end, note)
    for interpretation in policy.interpretations:
        yield from _quoted(policy, interpretation.quote, interpretation)


def _words_of(policy: Policy, provision: Provision) -> Iterator[Use]:
    position = policy.document.text.index(provision.quote)
    own = tuple({id(one): one for one in statements(provision.precondition)}.values())
    for words in word_roles(provision):
        end = position + len(words.text)
        if words.role == "statement":
            for statement in own:
                if words.text in statement.wordings:
                    yield Use(position, end, Asks(statement, provision))
        if words.text in provision.grants:
            yield Use(position, end, Grants(provision))
        position = end


def _said_elsewhere(policy: Policy, provision: Provision) -> Iterator[Use]:
    """The words of other passages that are conditions of a provision because it is read with them."""
    for statement in statements(provision.precondition):
        anchor = anchor_of(policy, statement, provision.quote)
        if anchor.passage != provision.quote:
            yield Use(*stands_in(policy.document.text, anchor.words, anchor.passage), Asks(statement, provision))


def _landing_of(policy: Policy, owner: Owner) -> Iterator[Use]:
    landing: Landing | None = None if isinstance(owner, Guarantee) else owner.landing
    for place in landing.places if landing is not None else ():
        yield from _within(policy, place.quote, owner.quote, Lands(place))
        yield from _conditions(policy, place.available, owner)


def _conditions(policy: Policy, condition: Condition | None, owner: Owner) -> Iterator[Use]:
    """The statements of a condition whose wordings stand in the owner's passage."""
    for statement in statements(condition) if condition is not None else ():
        yield from _within(policy, wording_in(statement, owner.quote), owner.quote, Asks(statement, owner))


def _within(policy: Policy, words: str, passage: str, meaning: Meaning) -> Iterator[Use]:
    begin = policy.document.text.index(passage)
    for start, end in occurrences(passage, words) if words else ():
        yield Use(begin + start, begin + end, meaning)


def _quoted(policy: Policy, words: str, meaning: Meaning) -> Iterator[Use]:
    for start, end in occurrences(policy.document.text, words):
        yield Use(start, end, meaning)
