"""Two versions of a policy compared: words, pathways, and whether anybody can settle at all."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.combining import any_true
from policy_engine.reasoning.compilation import Compilation
from policy_engine.reasoning.outcome import CLOSED, Outcome
from policy_engine.versions.common_questions import CommonQuestions, common_questions
from policy_engine.versions.earlier import listed_versions
from policy_engine.versions.effects import Effect, Effects, effects
from policy_engine.versions.text_changes import ClauseChange, text_changes


@dataclass(frozen=True, slots=True)
class PathwayChange:
    """What becomes of a pathway; ``None`` for the version that has no such pathway."""

    before: Provision | None
    now: Provision | None
    effects: Effects

    @property
    def shown(self) -> Provision:
        """The pathway as it is, or was."""
        return next(one for one in (self.now, self.before) if one is not None)


@dataclass(frozen=True, eq=False, slots=True)
class Comparison:
    """``pathways`` are all of both versions, in today's order, those that are gone last; ``together`` is whether any of them is open."""

    before: Policy
    now: Policy
    clauses: tuple[ClauseChange, ...]
    pathways: tuple[PathwayChange, ...]
    together: Effects
    common: CommonQuestions

    @property
    def affected(self) -> tuple[PathwayChange, ...]:
        """The pathways in which somebody fares otherwise."""
        return tuple(one for one in self.pathways if one.effects.found)

    def example(self, effect: Effect) -> Iterator[tuple[str, str]]:
        """A witness in words: what each question is about, and the answer as whichever version has it puts it."""
        earlier = {fact.id: fact for fact in self.before.facts}
        questions = {one.fact.id: one for one in self.common.questions}
        for fact, option in effect.witness:
            yield questions[fact].fact.topic, questions[fact].label(option, earlier.get(fact))


def compare(before: Policy, now: Policy) -> Comparison:
    """What an amendment changes, exactly: over every situation, by the diagrams of both versions; worked out once for the later one.

    Raises:
        PolicyFaults: the diagrams of one version become too large over the questions of both.
        PolicyError: the later version names earlier ones that cannot be read.
    """
    return now.memory.once(_compared, before, now)


def _compared(before: Policy, now: Policy) -> Comparison:
    common = common_questions(before, now)
    moved = _moved(before, now)
    pathways = tuple(
        PathwayChange(was, comes, effects(common, _node(common.before, was), _node(common.now, comes)))
        for was, comes in _pairs(before, now, moved)
    )
    together = effects(common, _together(common.before), _together(common.now))
    return Comparison(before, now, text_changes(before, now, moved), pathways, together, common)


def _moved(before: Policy, now: Policy) -> Mapping[str, tuple[str, ...]]:
    """The table of the later version's history, if that knows the earlier one."""
    known = (one for one in listed_versions(now) if one.policy.version == before.version)
    return {moved.old: moved.new for one in known for moved in one.moved}


def _pairs(
    before: Policy, now: Policy, moved: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[Provision | None, Provision | None]]:
    """Each pathway of today with what it was, then those that are gone."""
    today = {one.id: one for one in now.provisions}
    successors = {one.id: [new for new in moved.get(one.id, (one.id,)) if new in today] for one in before.provisions}
    for comes in now.provisions:
        ancestors = [one for one in before.provisions if comes.id in successors[one.id]]
        yield from ((was, comes) for was in ancestors or (None,))
    yield from ((was, None) for was in before.provisions if not successors[was.id])


def _node(compilation: Compilation, provision: Provision | None) -> int:
    return compilation.space.leaf(CLOSED) if provision is None else compilation.pathways[provision.id].settled


def _together(compilation: Compilation) -> int:
    """Whether any pathway is open, whatever the authority reads into the open terms; the leaves are outcomes without a place."""
    space = compilation.space
    opened = [space.relabel("is open", _is_open, roots.full) for roots in compilation.pathways.values()]
    certain = compilation.without_readings(any_true(space, opened))
    return space.relabel("as outcome", _as_outcome, certain)


def _is_open(value: Hashable) -> bool:
    return isinstance(value, Outcome) and value.is_open


def _as_outcome(value: Hashable) -> Outcome:
    if value is None:
        return Outcome("undetermined", None)
    return Outcome("entitled", ()) if value is True else CLOSED
