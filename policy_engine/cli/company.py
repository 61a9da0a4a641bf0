"""Who may come along: whom the words cover beside the person who meets them (本人及其近亲属)."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.answers import Answers
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Extension
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import covers as covered
from policy_engine.reasoning.explanation import Truth
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict


@dataclass(frozen=True, slots=True)
class Cover:
    """A pathway whose words name close relatives, and whether these are the reader's own.

    ``covers`` is true where the pathway is open on the reader's own ground, so that their close relatives may come along;
    false where it is closed, or can be open only on a relative's ground, which makes the reader the one who comes along;
    ``None`` while that is not certain.
    """

    pathway: PathwayVerdict
    extension: Extension
    covers: Truth

    @property
    def through_relative(self) -> bool:
        """Whether the pathway is open, and the reader is the relative in its words."""
        return self.pathway.is_open and self.covers is False


def covers(verdict: Verdict) -> tuple[Cover, ...]:
    """Every pathway whose words name close relatives, in the order of the official text."""
    found = (cover_of(verdict.policy, pathway, verdict.answers) for pathway in verdict.pathways)
    return tuple(cover for cover in found if cover is not None)


def cover_of(policy: Policy, pathway: PathwayVerdict, answers: Answers) -> Cover | None:
    """Whether a pathway covers the reader's relatives; ``None`` where its words do not name them."""
    extension = pathway.provision.extension
    if extension is None:
        return None
    compilation = compile_policy(policy)
    with compilation.space.scratch():
        return Cover(pathway, extension, covered(compilation, extension, pathway.status, answers))
