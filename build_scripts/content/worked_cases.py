"""Worked cases as data: one person's answers and what the policy must say, decided by reading the text, not by running the engine.

They are test data (tests/test_cases.py) and are published with their results (content/models/accuracy.py).

A case in ``tests/cases/POLICY_ID/*.json``: ``name`` (unique in its file), ``story`` (Chinese), ``answers`` (fact → option or
``unknown``; a fact that is absent has not been asked), ``expect`` (provision id → what its verdict must be), and optionally
``order`` (where the order of 三（一）6 leads) and ``guarantees`` (id → true, false or null).

Of a verdict, ``status``, ``missing``, ``unsure``, ``open_terms``, ``doable`` and ``fixed`` (sets of facts that would have to
change) must be equal, and so must ``because`` (quotes) where the pathway is closed; elsewhere ``because`` and
``relied_on`` (interpretations) must be contained. ``landing`` lists the places, ``null`` where they
are not certain; ``landing_missing`` the facts that can still change them.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import read_answers
from policy_engine.model.policy import Policy
from policy_engine.reasoning.report import Json
from policy_engine.reasoning.verdict import assess

CASES = Path(__file__).parents[2] / "tests" / "cases"


@dataclass(frozen=True)
class Case:
    """One person's answers and what the policy must say; the keys are those of the file."""

    name: str
    story: str
    answers: dict[str, str]
    expect: dict[str, dict[str, Any]]
    guarantees: dict[str, bool | None] = field(default_factory=dict)
    order: list[str] | str | None = "not said"


def worked_cases(policy: str) -> list[Case]:
    """Every case of a policy by its id, named after its file; an unknown key fails here. A policy may have none."""
    return [
        Case(**{**case, "name": f"{path.stem}: {case['name']}"})
        for path in sorted((CASES / policy).glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))
    ]


def verdict_of(policy: Policy, case: Case) -> Json:
    """What the engine says of all that a case is about: to tell the rest in full would take most of the time."""
    about = [one for one in policy.provisions if one.id in case.expect]
    return verdict_json(assess(policy, read_answers(policy.facts, case.answers), about))


def summary(verdict: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """What the engine's JSON says about one pathway, in the terms of a case and for the keys that the case names."""
    return {key: _SUMMARIES[key](verdict, expected[key]) for key in expected}


def order_of(landing: dict[str, Any]) -> list[str] | None:
    """The places where the household lands, or None where that is not certain."""
    return [one["id"] for one in landing["places"] if one["state"] in ("here", "choice")] or None


def contradictions(verdict: dict[str, Any], case: Case) -> tuple[str, ...]:
    """The ids of the pathways and guarantees, or ``order``, of which the engine's JSON says something else than the case."""
    pathways = {one["id"]: one for one in verdict["pathways"]}
    guarantees = {one["id"]: one["applies"] for one in verdict["guarantees"]}
    wrong = [one for one, wanted in case.expect.items() if summary(pathways[one], wanted) != wanted]
    wrong += [one for one, wanted in case.guarantees.items() if guarantees[one] != wanted]
    if case.order != "not said" and order_of(verdict["landing"][0]) != case.order:
        wrong.append("order")
    return tuple(wrong)


def _contained(found: list[str], wanted: list[str]) -> list[str]:
    """The wanted items that were found; all that was found where one is missing, so that the failure shows it."""
    return wanted if set(wanted) <= set(found) else found


def _because(found: dict[str, Any], wanted: list[str]) -> list[str]:
    quotes = [one["quote"] for one in found["because"]]
    return quotes if found["status"] in {"not_entitled", "not_concerned"} else _contained(quotes, wanted)


def _change_sets(sets: list[dict[str, Any]]) -> list[list[str]]:
    return sorted(sorted(change["fact"] for change in one["changes"]) for one in sets)


_SUMMARIES: dict[str, Callable[[dict[str, Any], Any], Any]] = {
    "status": lambda found, _: found["status"],
    "missing": lambda found, _: found["missing"],
    "unsure": lambda found, _: found["unsure"],
    "open_terms": lambda found, _: [one["id"] for one in found["open_terms"]],
    "relied_on": lambda found, wanted: _contained([one["id"] for one in found["relied_on"]], wanted),
    "because": _because,
    "doable": lambda found, _: _change_sets(found["changes"]["doable"]),
    "fixed": lambda found, _: _change_sets(found["changes"]["fixed"]),
    "landing": lambda found, _: order_of(found["landing"]),
    "landing_missing": lambda found, _: found["landing"]["missing"],
}
