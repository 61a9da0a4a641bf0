"""The proof in figures: the page that shows it and ``python -m policy_engine verify`` count with the same function."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from policy_engine.model.policy import Policy
from policy_engine.proving.paths import PathGraph
from policy_engine.proving.proof import prove
from policy_engine.reasoning.counting import Bounds


@dataclass(frozen=True, slots=True)
class PathFigures:
    """One interview: how many states, answers in them and paths it has, and how many questions a path has at least and at most."""

    states: int
    answers: int
    paths: int
    questions: Bounds


@dataclass(frozen=True, slots=True)
class ProofFigures:
    """``rules`` by kind have a situation on both sides; ``parts`` of conditions have a pair; ``situations`` is how many that makes.

    ``readings`` are not taken, and somebody comes to something else under each; ``overlaps`` is how often the text itself says something
    twice; ``paths`` are those of the interview about everything.
    """

    rules: Counter[str]
    parts: int
    situations: int
    readings: int
    overlaps: int
    paths: PathFigures


def path_figures(graph: PathGraph) -> PathFigures:
    """The figures of one interview."""
    questions = graph.lengths[graph.start]
    return PathFigures(len(graph.follow), graph.answers, graph.paths, questions)


def proof_figures(policy: Policy) -> ProofFigures:
    """The figures of a policy that is proved."""
    proof = prove(policy)
    return ProofFigures(
        rules=Counter(one.rule.kind for one in proof.rules),
        parts=len(proof.parts),
        situations=2 * (len(proof.rules) + len(proof.parts)),
        readings=len(proof.readings),
        overlaps=len(policy.overlaps),
        paths=path_figures(proof.graphs[0]),
    )
