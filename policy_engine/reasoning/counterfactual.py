"""What would open a closed pathway: the smallest sets of changed answers.

The nearest way to open a pathway is the cheapest path through its diagram to *entitled*, where an answer that stays
costs nothing, one that changes costs one, and facts that are not known yet may turn out as they will.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

from policy_engine.model.answers import Answers
from policy_engine.model.fact import Fact, Option
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.opening import FewestChanges, Way, enough
from policy_engine.reasoning.verdict import status_of

MOST_SETS = 12
"""How many equally small sets are listed; more would help nobody to choose."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that would have to be different: from what was answered to any one of ``to``.

    ``doable`` tells that a person can bring at least one of them about; those options carry a remedy.
    """

    fact: Fact
    answered: Option
    to: tuple[Option, ...]

    @property
    def doable(self) -> bool:
        """Whether a person can bring the change about."""
        return any(option.remedy for option in self.to)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that together open the pathway.

    ``provided`` are further facts, not answered or 不清楚, that must then turn out right: fact and the options that do.
    """

    changes: tuple[Change, ...]
    provided: tuple[tuple[Fact, tuple[Option, ...]], ...]

    @property
    def doable(self) -> bool:
        """Whether every change is one that a person can bring about."""
        return all(change.doable for change in self.changes)


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """The smallest sets of changes: those a person can bring about, and smaller ones that nobody can.

    ``doable`` is empty where no change in a person's power opens the pathway. ``fixed`` lists sets with something that
    nobody can change, and only where they are smaller than every doable one.
    """

    doable: tuple[ChangeSet, ...]
    fixed: tuple[ChangeSet, ...]


def nearest_opening(policy: Policy, provision_id: str, answers: Answers) -> Counterfactual:
    """The smallest changes after which the pathway would certainly be open, whatever the authority decides.

    For a pathway that is not closed, and for somebody whom the policy does not concern, both parts are empty.
    """
    compilation = compile_policy(policy)
    settled = compilation.pathways[provision_id].settled
    with compilation.space.scratch():
        if status_of(compilation, compilation.left(settled, answers, known=True)) != "not_entitled":
            return Counterfactual((), ())
        root = compilation.opening(settled)
        doable = _cheapest(compilation, root, answers, only_doable=True)
        any_change = _cheapest(compilation, root, answers, only_doable=False)
        smaller = any_change if not doable or len(any_change[0].changes) < len(doable[0].changes) else ()
        return Counterfactual(doable, smaller)


def _cheapest(compilation: Compilation, root: int, answers: Answers, *, only_doable: bool) -> tuple[ChangeSet, ...]:
    """Every smallest set of changes, those that need the fewest further facts first."""
    known = compilation.known(answers)

    def step(level: int, value: int) -> int | None:
        if known.get(level, value) == value:
            return 0
        return None if only_doable and not compilation.fact(level).options[value].remedy else 1

    groups: dict[tuple[tuple[int, ...], _Provided], list[Way]] = {}
    for way in FewestChanges(compilation.space, step).ways(root):
        left = compilation.space.restrict(root, {**known, **dict(way)})
        provided = tuple(enough(compilation.space, left).items())
        groups.setdefault((tuple(level for level, _ in way), provided), []).append(way)
    found = [
        _change_set(compilation, known, changed, provided)
        for (_, provided), ways in groups.items()
        for changed in _together(ways)
    ]
    return tuple(sorted(found, key=lambda one: len(one.provided))[:MOST_SETS])


_Provided = tuple[tuple[int, tuple[int, ...]], ...]


def _together(ways: list[Way]) -> list[_Provided]:
    """Ways that change the same facts, as one where every combination of their values is among them."""
    levels = [level for level, _ in ways[0]]
    values = [tuple(sorted({way[place][1] for way in ways})) for place in range(len(levels))]
    if len(ways) == prod(map(len, values)):
        return [tuple(zip(levels, values, strict=True))]
    return [tuple((level, (value,)) for level, value in way) for way in ways]


def _change_set(
    compilation: Compilation, known: Mapping[int, int], changed: _Provided, provided: _Provided
) -> ChangeSet:
    return ChangeSet(
        changes=tuple(
            Change(fact, fact.options[known[level]], options)
            for level, values in changed
            for fact, options in [_named(compilation, level, values)]
        ),
        provided=tuple(_named(compilation, level, values) for level, values in provided),
    )


def _named(compilation: Compilation, level: int, values: tuple[int, ...]) -> tuple[Fact, tuple[Option, ...]]:
    fact = compilation.fact(level)
    return fact, tuple(fact.options[value] for value in values)
