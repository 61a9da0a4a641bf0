"""Who may come along: whom the words cover beside the person who meets them (本人及其近亲属)."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.provision import Extension
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.explanation import Truth, explain
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
        return self.pathway.status == "entitled" and self.covers is False


def covers(verdict: Verdict) -> tuple[Cover, ...]:
    """Every pathway whose words name close relatives, in the order of the official text."""
    return tuple(
        Cover(pathway, pathway.provision.extension, _covers(verdict, pathway, pathway.provision.extension))
        for pathway in verdict.pathways
        if pathway.provision.extension is not None
    )


def _covers(verdict: Verdict, pathway: PathwayVerdict, extension: Extension) -> Truth:
    ground = explain(compile_policy(verdict.policy), extension.ground, extension.quote, verdict.answers).truth
    if pathway.status == "not_entitled" or ground is False:
        return False
    return True if ground and pathway.status == "entitled" else None
