"""A condition as a nested list that people can read: every item must hold, one of them is enough, or some of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, assert_never

from build_scripts.content.models.naming import ClauseName, name_of
from policy_engine.model.anchoring import anchor_of
from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.reasoning.condition_words import group_words, weights_said


@dataclass(frozen=True, slots=True)
class Item:
    """One statement that must hold, said to the applicant.

    ``quote`` are the words it stands for; ``elsewhere`` is the clause in which they stand, where that is not the passage's own.
    ``counts``, ``open`` and ``fails`` are the answers with which it holds, with which it is left to the authority, and with which it does not hold.
    """

    words: str
    quote: str
    elsewhere: ClauseName | None
    counts: tuple[str, ...]
    open: tuple[str, ...]
    fails: tuple[str, ...]
    where: str
    interpretations: tuple[Interpretation, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Several conditions of which all, one or some must hold; ``words`` say how many it takes where it is some."""

    needs: Literal["all", "one", "some"]
    parts: tuple[Item | Group, ...]
    words: str = ""


def outline(policy: Policy, condition: Condition, passage: str, *, negated: bool = False) -> Item | Group:
    """The condition as nested groups, in the text's order; ``passage`` is the quoted text that it encodes.

    A denial is carried down to the statements (not (a or b) is said as: not a, and not b), groups with one part are that part, and a
    group within a group of the same kind is one group.
    """
    match condition:
        case Statement():
            return item_of(policy, condition, passage, negated=negated)
        case Negate(item):
            return outline(policy, item, passage, negated=not negated)
        case AllOf(items):
            return _group(policy, "one" if negated else "all", items, passage, negated=negated)
        case AnyOf(items):
            return _group(policy, "all" if negated else "one", items, passage, negated=negated)
        case AtLeast(items=items):
            parts = (outline(policy, item, passage, negated=negated) for item in items)
            each = tuple(_worth(points, part) for points, part in zip(weights_said(condition), parts, strict=True))
            return Group("some", each, group_words(condition, negated=negated))
        case _ as never:
            assert_never(never)


def _worth(points: str, part: Item | Group) -> Item | Group:
    """A part with the points that it counts before its words."""
    if isinstance(part, Item):
        return replace(part, words=f"{points}{part.words}")
    needs = part.words or group_words(AllOf(()) if part.needs == "all" else AnyOf(()), negated=False)
    return replace(part, words=f"{points}{needs}") if points else part


def as_group(part: Item | Group) -> Group:
    """A single statement as a group of one, so that every list of conditions is a group."""
    return part if isinstance(part, Group) else Group("all", (part,))


def _group(
    policy: Policy, needs: Literal["all", "one"], items: tuple[Condition, ...], passage: str, *, negated: bool
) -> Item | Group:
    parts: list[Item | Group] = []
    for item in items:
        part = outline(policy, item, passage, negated=negated)
        parts += part.parts if isinstance(part, Group) and part.needs == needs else (part,)
    return parts[0] if len(parts) == 1 else Group(needs, tuple(parts))


def item_of(policy: Policy, statement: Statement, passage: str, *, negated: bool = False) -> Item:
    """One statement, or its denial, as the list shows it."""
    fact, open_options = statement.fact, dict(statement.open)
    holding = {option.id for option in fact.options if option.id in statement.true}
    failing = {option.id for option in fact.options} - holding - set(open_options)
    counts, fails = (failing, holding) if negated else (holding, failing)
    label = {option.id: option.label for option in fact.options}
    anchor = anchor_of(policy, statement, passage)
    touched = (*statement.open, *statement.relies_on)
    return Item(
        words=statement.denial if negated else statement.sentence,
        quote=anchor.words,
        elsewhere=name_of(policy, anchor.clause) if anchor.passage != passage else None,
        counts=tuple(label[one] for one in label if one in counts),
        open=tuple(label[one] for one in label if one in open_options),
        fails=tuple(label[one] for one in label if one in fails),
        where=fact.where,
        interpretations=tuple({one.id: one for _, one in touched}.values()),
    )
