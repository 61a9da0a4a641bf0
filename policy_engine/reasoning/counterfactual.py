"""What would open a closed pathway: the smallest sets of changed answers.

The nearest way to open a pathway is the cheapest path through its diagram to *entitled*, where an answer that stays
costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.answers import Answers
from policy_engine.model.fact import Fact, Option
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy

Cost = tuple[int, int]
"""How many answers change, and how many answers that were never given are then needed as well."""

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

    For a pathway that is not closed, both parts are empty.
    """
    compilation = compile_policy(policy)
    root = compilation.status(compilation.pathways[provision_id].settled)
    left = compilation.space.restrict(root, compilation.known(answers))
    if compilation.space.leaves(left) != {"not_entitled"}:
        return Counterfactual((), ())
    doable = _cheapest(compilation, root, answers, only_doable=True)
    any_change = _cheapest(compilation, root, answers, only_doable=False)
    smaller = any_change if not doable or len(any_change[0].changes) < len(doable[0].changes) else ()
    return Counterfactual(doable, smaller)


def _cheapest(compilation: Compilation, root: int, answers: Answers, *, only_doable: bool) -> tuple[ChangeSet, ...]:
    """Every cheapest set of changes that leads from the root to *entitled*, in a fixed order."""
    search = _Search(compilation, answers.known(), only_doable=only_doable)
    if search.cost(root) is None:
        return ()
    return tuple(_change_set(compilation, answers.known(), path) for path in search.paths(root)[:MOST_SETS])


Step = tuple[int, tuple[int, ...]]
"""A level, and the values that lead on equally well."""


class _Search:
    """Cheapest paths through one diagram for one set of answers; holds nothing but its memo."""

    def __init__(self, compilation: Compilation, given: dict[str, str], *, only_doable: bool) -> None:
        self._compilation = compilation
        self._given = given
        self._only_doable = only_doable
        self._costs: dict[int, Cost | None] = {}

    def cost(self, node: int) -> Cost | None:
        """The cost of the cheapest way to *entitled*; ``None`` if there is none."""
        if node not in self._costs:
            self._costs[node] = self._cost(node)
        return self._costs[node]

    def _cost(self, node: int) -> Cost | None:
        space = self._compilation.space
        if space.is_leaf(node):
            return (0, 0) if space.value(node) == "entitled" else None
        return min((total for total, _ in self._steps(node)), default=None)

    def _steps(self, node: int) -> list[tuple[Cost, int]]:
        """What each value of a node's variable costs in all, with the value; impossible ones left out."""
        space = self._compilation.space
        found = []
        for value, child in enumerate(space.children(node)):
            step, rest = self._price(space.level(node), value), self.cost(child)
            if step is not None and rest is not None:
                found.append(((step[0] + rest[0], step[1] + rest[1]), value))
        return found

    def _price(self, level: int, value: int) -> Cost | None:
        """What it costs that a fact takes a value: nothing, a change, or an answer not yet given."""
        fact = self._compilation.fact(level)
        answer = self._given.get(fact.id)
        option = fact.options[value]
        if answer is None:
            return (0, 1)
        if answer == option.id:
            return (0, 0)
        return None if self._only_doable and not option.remedy else (1, 0)

    def paths(self, node: int) -> list[tuple[Step, ...]]:
        """Every cheapest path, values with the same continuation taken together."""
        space = self._compilation.space
        if space.is_leaf(node):
            return [()]
        best = self.cost(node)
        by_child: dict[int, list[int]] = {}
        for total, value in self._steps(node):
            if total == best:
                by_child.setdefault(space.children(node)[value], []).append(value)
        return [
            ((space.level(node), tuple(values)), *rest)
            for child, values in by_child.items()
            for rest in self.paths(child)[:MOST_SETS]
        ]


def _change_set(compilation: Compilation, given: dict[str, str], path: tuple[Step, ...]) -> ChangeSet:
    changes, provided = [], []
    for level, values in path:
        fact = compilation.fact(level)
        options = tuple(fact.options[value] for value in values)
        answer = given.get(fact.id)
        if answer is None:
            provided.append((fact, options))
        elif answer not in {option.id for option in options}:
            changes.append(Change(fact, fact.option(answer), options))
    return ChangeSet(tuple(changes), tuple(provided))
