"""What each answer to an undecided question would lead to: "如果备过案，就能办；如果没有，就不能办"."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.answers import Answers
from policy_engine.model.fact import Fact, Option
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.status import Status, common_status
from policy_engine.reasoning.verdict import PathwayVerdict


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A fact on which an undetermined pathway turns, and the status after each of its options, all else as answered.

    ``unsure`` tells that the fact was asked and answered 不清楚, rather than not asked yet. An option after which the
    pathway is still *undetermined* is not enough by itself.
    """

    fact: Fact
    unsure: bool
    outcomes: tuple[tuple[Option, Status], ...]

    def labels(self) -> dict[str, list[str]]:
        """The options by what they lead to, in their own order."""
        found: dict[str, list[str]] = {}
        for option, leads_to in self.outcomes:
            found.setdefault(leads_to, []).append(option.label)
        return found


def turning_points(policy: Policy, pathway: PathwayVerdict, answers: Answers) -> tuple[TurningPoint, ...]:
    """The facts on which a pathway still turns, in the order of asking; none where its status is settled."""
    if pathway.status != "undetermined":
        return ()
    compilation, turning = compile_policy(policy), {*pathway.missing, *pathway.unsure}
    with compilation.space.scratch():
        return tuple(
            TurningPoint(fact, fact.id in pathway.unsure, _outcomes(compilation, pathway, answers, fact))
            for fact in policy.facts
            if fact.id in turning
        )


def _outcomes(
    compilation: Compilation, pathway: PathwayVerdict, answers: Answers, fact: Fact
) -> tuple[tuple[Option, Status], ...]:
    space, level = compilation.space, compilation.levels[fact.id]
    root = compilation.status(compilation.pathways[pathway.provision.id].settled)
    others = {other: value for other, value in compilation.assignment(answers).items() if other != level}
    left = space.restrict(root, others)
    return tuple(
        (option, common_status(space.leaves(space.restrict(left, {level: value}))))  # type: ignore[arg-type] # statuses
        for value, option in enumerate(fact.options)
    )
