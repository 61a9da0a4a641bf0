"""What the quiz tells before the reasons, or without the engine, is what Python tells: in every state, word for word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from itertools import islice
from random import Random
from typing import Any

import pytest

from policy_engine.model.answers import Answers
from policy_engine.model.condition import statements
from policy_engine.model.provision import Replacement
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import Compilation
from policy_engine.reasoning.conclusion import Conclusion, Enquiry, conclude
from policy_engine.reasoning.incomplete import incomplete_sections
from policy_engine.reasoning.lines import Line, Result, Section, result_json
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.ranking import PathwayOutcome
from policy_engine.reasoning.report import progress_json
from policy_engine.reasoning.result import incomplete_result
from tests.quiz.diagram_walker import walk
from tests.quiz.test_diagram_walk import COMPILATION, SCOPES, Reached, every_state, interview

Json = dict[str, Any]

WHOM = (
    None,
    {"who": "self", "relations": []},
    {"who": "someone", "relations": []},
    {"who": "family", "relations": [one.id for one in POLICY.relations[::2]]},
    {"who": "family", "relations": []},
)


OWN_FACTS = {
    one.id: {
        statement.fact.id
        for condition in (POLICY.reach, one.precondition)
        if condition is not None
        for statement in statements(condition)
    }
    for one in POLICY.provisions
}


class ToldOnce:
    """Tells in Python each pathway once for the answers to its own facts, some 13,000 of them where the states name 200,000.

    The page tells every one anew: were a pathway's words to hang on another answer, the two would differ.
    """

    def __init__(self) -> None:
        self.sections: dict[object, tuple[Section, ...]] = {}
        self.as_json: dict[int, Json] = {}

    def incomplete_sections(self, found: Conclusion, one: PathwayOutcome) -> tuple[Section, ...]:
        """As the engine's function of this name."""
        own = (pair for pair in found.answers.pairs if pair[0] in OWN_FACTS[one.provision.id])
        called = tuple(place.called_by(found.answers) for place in one.provision.landing.places)
        key = (one.provision.id, one.status, one.places, called, frozenset(own))
        if key not in self.sections:
            self.sections[key] = incomplete_sections(found, one)
            self.as_json.update((id(section), result_json(section)) for section in self.sections[key])
        return self.sections[key]

    def result_json(self, part: Result | Section | Line) -> Json:
        """As the engine's function of this name; of a section that has been told, what it was."""
        known = self.as_json.get(id(part))
        return result_json(part) if known is None else known


def _today() -> str:
    """As the page's own clock has it in this process."""
    return datetime.now(UTC).astimezone().date().isoformat()


def _concluded(request: Json, compilation: Compilation = COMPILATION) -> Conclusion:
    whom = request["whom"] or {"who": None, "relations": []}
    enquiry = Enquiry(**request["scope"], who=whom["who"], relations=tuple(whom["relations"]))
    answers = Answers(tuple((fact, option) for fact, option in request["given"]))
    return conclude(compilation, answers, enquiry)


def _told(found: Conclusion) -> Json:
    return result_json(incomplete_result(found, _today()))


def _requests(direction: str | None, clause: str | None, states: Iterable[Reached]) -> list[Json]:
    random = Random(7)  # noqa: S311 - no secret; the same every time
    return [
        {
            "scope": {"direction": direction, "clause": clause},
            "given": one.pairs[:-1],
            "answer": one.pairs[-1] if one.pairs else None,
            "whom": random.choice(WHOM),
        }
        for one in states
    ]


@pytest.mark.parametrize("begins", [POLICY.effective.date, "9999-01-01"])
@pytest.mark.parametrize("ends", [POLICY.checked_on, "9999-01-01"])
def test_the_page_knows_what_is_not_applied_yet_as_python_does(begins: str, ends: str) -> None:
    effective = replace(POLICY.effective, date=begins)
    policy = replace(
        POLICY, effective=effective, superseded_by=Replacement("新办法", ends), next_check_due="9999-02-01"
    )
    request: Json = {"scope": {"direction": "town", "clause": None}, "given": [], "whom": None}
    [reply] = walk(published_quiz(policy), [request])
    assert reply["result"] == _told(_concluded(request, replace(COMPILATION, policy=policy)))


@pytest.mark.slow  # goes through every state
@pytest.mark.parametrize(("direction", "clause"), SCOPES, ids=lambda one: one or "any")
def test_in_every_state_the_page_asks_and_tells_what_python_does(
    direction: str | None, clause: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_once = ToldOnce()
    monkeypatch.setattr("policy_engine.reasoning.result.incomplete_sections", told_once.incomplete_sections)
    monkeypatch.setattr("policy_engine.reasoning.lines.result_json", told_once.result_json)
    every, seen = every_state(SCOPES[direction, clause]), 0
    while states := list(islice(every, 2_000)):  # all results at once would be gigabytes
        requests = _requests(direction, clause, states)
        for one, request, reply in zip(states, requests, walk(interview(), requests), strict=True):
            assert one.left is not None
            found = _concluded({**request, "given": one.pairs})
            expected = {
                "answers": [list(pair) for pair in one.pairs],
                "discarded": [],
                **progress_json(one.progress),
                "remaining": asdict(one.left),
                "result": _told(found),
            }
            assert {name: reply[name] for name in expected} == expected, request
            ends = {end["id"]: (end["status"], [place["name"] for place in end["places"]]) for end in reply["endings"]}
            for end in found.order:
                assert ends[end.provision.id] == (end.status, [place.name for place in end.places]), request
        seen += len(states)
    assert seen > (100 if clause is None else 2)  # fewer would mean that the walk stops early
