"""What would open a closed pathway, in words: what a person can do, apart from what nobody can change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policy_engine.model.fact import Fact, Option
from policy_engine.reasoning.counterfactual import ChangeSet, Counterfactual
from policy_engine.reasoning.lines import Line, sentences
from policy_engine.reasoning.words import quoted, said, sentence


def change_lines(found: Counterfactual) -> Iterator[Line]:
    """The smallest changes that would open a closed pathway: those in a person's power, then those that are not."""
    yield from (_doable(one) for one in found.doable)
    yield from (_fixed(one) for one in found.fixed)
    if not (found.doable or found.fixed):
        yield Line("sentence", said("no_change"))


def _doable(found: ChangeSet) -> Line:
    steps = ["，或者".join(one.remedy.rstrip("。") for one in change.to if one.remedy) for change in found.changes]
    turns = (
        said(
            "change_to",
            topic=change.fact.topic,
            answered=change.answered.label,
            labels=_either(one for one in change.to if one.remedy),
        )
        for change in found.changes
    )
    return Line("change", sentence("；还要".join(steps)), state="doable", lines=sentences([*turns, _provided(found)]))


def _fixed(found: ChangeSet) -> Line:
    turns = (
        said("change_fixed", topic=one.fact.topic, answered=one.answered.label, labels=_either(one.to))
        for one in found.changes
    )
    return Line("change", "".join(turns), state="fixed", lines=sentences([_provided(found)]))


def _provided(found: ChangeSet) -> str:
    facts = [_condition_on(fact, options) for fact, options in found.provided]
    return said("provided", facts="；".join(facts)) if facts else ""


def _condition_on(fact: Fact, options: Iterable[Option]) -> str:
    """Which answers it takes; where most would do, which would not."""
    right = list(options)
    wrong = [one for one in fact.options if one not in right]
    name, few = ("provided_fact", right) if len(right) <= len(wrong) else ("provided_not", wrong)
    return said(name, topic=fact.topic, labels=_either(few))


def _either(options: Iterable[Option]) -> str:
    return quoted([one.label for one in options], "或")
