"""What somebody answered, as the diagrams know it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from policy_engine.model.answers import Answers
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.reasoning.diagram import SILENT


@dataclass(frozen=True, eq=False, slots=True)
class Given:
    """Answers as level → value, 不清楚 as :data:`SILENT`; ``known`` is the same without these. Two are equal only if they are the same object.

    ``explained`` are the conditions that were explained with them: passages share many. Nothing in it is a node.
    """

    answers: Answers = field(default_factory=Answers)
    levels: Mapping[int, int] = field(default_factory=dict)
    known: Mapping[int, int] = field(default_factory=dict)
    explained: dict[Hashable, Any] = field(default_factory=dict)


def given_as(answers: Answers, levels: Mapping[str, int], facts: Sequence[Fact]) -> Given:
    """Answers by the levels of their facts."""
    given = {
        levels[fact]: SILENT if option == UNKNOWN else facts[levels[fact]].position(option) for fact, option in answers
    }
    return Given(answers, given, {level: value for level, value in given.items() if value != SILENT})
