"""Who gains and who loses: two versions' outcomes walked side by side, over every situation at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from policy_engine.model.answers import Answers
from policy_engine.reasoning.diagram import SILENT
from policy_engine.reasoning.outcome import CLOSED, Outcome
from policy_engine.reasoning.status import Status
from policy_engine.versions.common_questions import CommonQuestions

EffectKind = Literal["loses", "gains", "neither", "lands_elsewhere"]

_RANK: Final[dict[Status, int]] = {
    "not_concerned": 0,
    "not_entitled": 0,
    "undetermined": 1,
    "entitled": 2,
    "already_there": 2,
}

Transition = tuple[Status, Status]
"""How a situation stood, and how it stands; twice ``entitled`` for one that is registered elsewhere."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One way in which somebody fares otherwise.

    ``share`` of all situations: a situation is one way of answering every question of both versions, and all count alike, however many
    people are in it. ``witness`` is a smallest example, ``before`` and ``now`` what the versions say of it: the fewest answers with which
    both are certain, whatever the others may be; where an open term keeps one from being certain, the fewest on a whole way through.
    """

    share: Fraction
    witness: Answers
    before: Outcome
    now: Outcome

    @property
    def kind(self) -> EffectKind:
        """Whether it is for the better."""
        if self.before.status == self.now.status:
            return "lands_elsewhere"
        rank = _RANK[self.now.status] - _RANK[self.before.status]
        return "gains" if rank > 0 else "loses" if rank < 0 else "neither"


@dataclass(frozen=True, slots=True)
class Effects:
    """What changes for one pathway, or for all together: the shares of situations in which it is open, and each effect that there is."""

    open_before: Fraction
    open_now: Fraction
    found: tuple[Effect, ...]


def effects(common: CommonQuestions, before: int, now: int) -> Effects:
    """What becomes of everybody, given the settled outcomes of the two versions as nodes of their diagrams."""
    walk = _Walk(common)
    shares = walk.shares(before, now)
    return Effects(
        open_before=sum((share for (was, _), share in shares.items() if was.is_open), Fraction()),
        open_now=sum((share for (_, comes), share in shares.items() if comes.is_open), Fraction()),
        found=tuple(_effects(walk, shares, before, now)),
    )


def transition(before: Outcome, now: Outcome) -> Transition | None:
    """The way in which somebody fares otherwise, if so."""
    if before.status != now.status:
        return before.status, now.status
    return ("entitled", "entitled") if before.status == "entitled" and before.places != now.places else None


def _effects(
    walk: _Walk, shares: Mapping[tuple[Outcome, Outcome], Fraction], before: int, now: int
) -> Iterator[Effect]:
    """The worst first: who was sure of a place and is not any more."""
    found: defaultdict[Transition, Fraction] = defaultdict(Fraction)
    for pair, share in shares.items():
        if wanted := transition(*pair):
            found[wanted] += share
    for wanted in sorted(found, key=lambda one: (_RANK[one[1]] - _RANK[one[0]], -_RANK[one[0]])):
        yield Effect(found[wanted], *walk.witness(before, now, wanted))


_Pair = tuple[int, int]
_Witness = tuple[tuple[tuple[str, str], ...], Outcome, Outcome]


class _Walk:
    """The two diagrams as one: a state is a node of each."""

    def __init__(self, common: CommonQuestions) -> None:
        self._common = common
        self._shares: dict[_Pair, dict[tuple[Outcome, Outcome], Fraction]] = {}

    def shares(self, before: int, now: int) -> Mapping[tuple[Outcome, Outcome], Fraction]:
        """In which share of the situations the two versions say what."""
        found = self._shares.get((before, now))
        if found is None:
            found = self._shares[before, now] = self._counted(before, now)
        return found

    def _counted(self, before: int, now: int) -> dict[tuple[Outcome, Outcome], Fraction]:
        ended = self._ended(before, now)
        if ended is not None:
            return {ended: Fraction(1)}
        steps = list(self._steps(before, now))
        total: defaultdict[tuple[Outcome, Outcome], Fraction] = defaultdict(Fraction)
        for _, pair in steps:
            for outcomes, share in self.shares(*pair).items():
                total[outcomes] += share / len(steps)
        return dict(total)

    def witness(self, before: int, now: int, wanted: Transition) -> tuple[Answers, Outcome, Outcome]:
        """A smallest example of a transition that there is."""
        sure = "undetermined" not in wanted
        found = self._fewest(before, now, wanted, {}, sure=sure)
        assert found is not None  # noqa: S101 - a share that is not zero has a situation
        answers, was, comes = found
        return Answers(answers), was, comes

    def _fewest(
        self, before: int, now: int, wanted: Transition, known: dict[_Pair, _Witness | None], *, sure: bool
    ) -> _Witness | None:
        if (before, now) not in known:
            known[before, now] = self._shortest(before, now, wanted, known, sure=sure)
        return known[before, now]

    def _shortest(
        self, before: int, now: int, wanted: Transition, known: dict[_Pair, _Witness | None], *, sure: bool
    ) -> _Witness | None:
        ended = self._ended(before, now)
        if ended is not None:
            return ((), *ended) if transition(*ended) == wanted else None
        steps = list(self._steps(before, now))
        rare = {option.id for option in self._common.questions[self._level(before, now)].fact.options if option.rare}
        ways = [((answer,), pair) for answer, pair in sorted(steps, key=lambda one: one[0][1] not in rare)]
        # Left unanswered, a question tells each version only what holds for all its answers.
        skipped = [((), self._after(before, now, (SILENT, SILENT)))] if sure else []
        found = []
        # Of equals the last option that is not rare: it says no where there is one.
        for given, pair in (*skipped, *reversed(ways)):
            rest = self._fewest(*pair, wanted, known, sure=sure)
            if rest is not None:
                found.append(((*given, *rest[0]), rest[1], rest[2]))
        return min(found, key=lambda one: len(one[0]), default=None)

    def _ended(self, before: int, now: int) -> tuple[Outcome, Outcome] | None:
        was, comes = self._common.before.space, self._common.now.space
        if not (was.is_leaf(before) and comes.is_leaf(now)):
            return None
        return _outcome(was.value(before)), _outcome(comes.value(now))

    def _steps(self, before: int, now: int) -> Iterator[tuple[tuple[str, str], _Pair]]:
        """Every answer to the next question on which either depends, and the state after it."""
        question = self._common.questions[self._level(before, now)]
        for option, values in zip(question.options, question.values, strict=True):
            yield (question.fact.id, option), self._after(before, now, values)

    def _after(self, before: int, now: int, values: tuple[int, int]) -> _Pair:
        level = self._level(before, now)
        was, comes = self._common.before.space, self._common.now.space
        return was.child(before, level, values[0]), comes.child(now, level, values[1])

    def _level(self, before: int, now: int) -> int:
        return min(self._common.before.space.level(before), self._common.now.space.level(now))


def _outcome(value: Hashable) -> Outcome:
    return value if isinstance(value, Outcome) else CLOSED
