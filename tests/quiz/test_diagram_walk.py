"""What the quiz does without the engine is what the engine does: in every state of every interview, and for answers in any order."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from random import Random
from typing import Any

import pytest

from policy_engine.browser import _scope, handle
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.paths import path_graph
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.interview import Progress, Scope, progress, questions_left, whole_scope
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.report import progress_json
from policy_engine.reasoning.settlement import landing_verdict
from policy_engine.reasoning.status import MET
from policy_engine.reasoning.verdict import status_of
from tests.quiz.diagram_walker import walk
from tests.routes import routes

Json = dict[str, Any]
Pairs = tuple[tuple[str, str], ...]

COMPILATION = compile_policy(POLICY)
SCOPES: dict[tuple[str | None, str | None], Scope] = {
    **{(direction, None): whole_scope(POLICY, direction) for direction in ("town", "village", None)},
    **{(None, provision.id): Scope((provision.id,)) for provision in POLICY.provisions},
}
"""Every interview: of a direction, of everything, of each pathway alone."""

JUDGED = tuple((COMPILATION.pathways[one.id], one.landing, one.quote) for one in POLICY.provisions)


@dataclass(frozen=True)
class Reached:
    """A state of an interview: answers that lead there, the question that comes next, and how many questions are left."""

    pairs: Pairs
    progress: Progress
    left: Bounds | None


@cache
def interview() -> Json:
    return published_quiz(POLICY)


def every_state(scope: Scope) -> Iterator[Reached]:
    """Each distinct state once."""
    for answers in routes(path_graph(COMPILATION, scope)).values():
        yield Reached(answers.pairs, progress(POLICY, scope, answers), questions_left(POLICY, scope, answers))


def _ends(pairs: Pairs) -> list[list[Any]]:
    """Of every pathway: status, whether it and its landing are certain, and the places if so."""
    given = dict(pairs)
    ends = []
    for position, (roots, _, _) in enumerate(JUDGED):
        own = COMPILATION.facts_at(COMPILATION.space.support(roots.full))
        ends.append(_end(position, tuple((fact, given[fact]) for fact in own if fact in given)))
    return ends


@cache
def _end(position: int, pairs: Pairs) -> list[Any]:
    """One end, from the answers to the facts that it depends on."""
    roots, landing, quote = JUDGED[position]
    answers = Answers(pairs)
    status = status_of(COMPILATION, COMPILATION.space.restrict(roots.settled, COMPILATION.assignment(answers)))
    found = landing_verdict(COMPILATION, landing, roots, answers, quote)
    certain = status in MET and found.certain
    return [status, certain, [place.name for place in found.here] if certain else []]


def _told_ends(endings: list[Json]) -> list[list[Any]]:
    return [[one["status"], bool(one["places"]), [place["name"] for place in one["places"]]] for one in endings]


@pytest.mark.slow  # goes through every state
def test_every_state_of_every_interview_is_the_engine_s() -> None:
    states = [(direction, clause, one) for (direction, clause), scope in SCOPES.items() for one in every_state(scope)]
    assert len(states) > 4000  # the widest interview alone has that many; fewer would mean that the walk stops early
    requests = [
        {
            "scope": {"direction": direction, "clause": clause},
            "given": one.pairs[:-1],
            "answer": one.pairs[-1] if one.pairs else None,
        }
        for direction, clause, one in states
    ]
    replies = walk(interview(), requests)
    assert len(replies) == len(states)
    for (_, _, one), reply in zip(states, replies, strict=True):
        expected = {"answers": [list(pair) for pair in one.pairs], "discarded": [], **progress_json(one.progress)}
        assert one.left is not None
        assert reply["remaining"] == asdict(one.left)
        assert {name: reply[name] for name in expected} == expected
        assert _told_ends(reply["endings"]) == _ends(one.pairs), one.pairs


def _anything(random: Random) -> Pairs:
    """Answers to some facts in no order, with gaps; 不清楚 is as likely as any option."""
    chosen = random.sample(POLICY.facts, random.randrange(1, 13))
    return tuple((fact.id, random.choice([*(option.id for option in fact.options), UNKNOWN])) for fact in chosen)


def _clauses() -> list[str]:
    own = {POLICY.clause_of(provision.quote) for provision in POLICY.provisions}
    return sorted(own | {POLICY.document.clause_of(one).id for one in own})


def test_answers_in_any_order_and_with_gaps_are_replayed_as_the_engine_does() -> None:
    random = Random(20220601)  # noqa: S311 - no secret; the same every time
    scopes = [*SCOPES, *((None, clause) for clause in _clauses())]
    asked = [(random.choice(scopes), _anything(random)) for _ in range(400)]
    replies = walk(
        interview(), [{"scope": {"direction": one, "clause": other}, "given": given} for (one, other), given in asked]
    )
    for ((direction, clause), given), reply in zip(asked, replies, strict=True):
        step = _engine(kind="step", direction=direction, clause=clause, answers=dict(given))
        kept = step["answers"]
        assert dict(reply["answers"]) == kept
        assert [fact for fact, _ in reply["answers"]] == [fact for fact, _ in given if fact in kept]
        left = questions_left(
            POLICY, _scope(POLICY, {"direction": direction, "clause": clause}), read_answers(POLICY.facts, kept)
        )
        assert left is not None
        assert reply["remaining"] == asdict(left), (direction, clause, given)
        for name in ("discarded", "question", "relevant", "certain", "offer", "openable"):
            assert reply[name] == step[name], (direction, clause, given)
    assert any(reply["discarded"] for reply in replies)


def _engine(**request: object) -> Json:
    reply: Json = json.loads(handle(json.dumps(request)))
    assert reply.pop("ok"), reply
    return reply


@pytest.mark.parametrize(
    "request_",
    [
        {"scope": {"direction": None, "clause": "9.9"}, "given": []},
        {"scope": {"direction": "nowhere", "clause": None}, "given": []},
        {"scope": {"direction": "town", "clause": None}, "given": [], "answer": ["current_hukou", "no_such_option"]},
        {"scope": {"direction": "town", "clause": None}, "given": [], "answer": ["no_such_fact", "yes"]},
    ],
)
def test_what_the_policy_does_not_have_is_refused(request_: Json) -> None:
    (reply,) = walk(interview(), [request_])
    assert reply.keys() == {"refused"}


def test_leftovers_that_the_policy_no_longer_knows_are_dropped() -> None:
    given = [["no_such_fact", "yes"], ["current_hukou", "no_such_option"], ["habitual_residence", "town"]]
    (reply,) = walk(interview(), [{"scope": {"direction": "town", "clause": None}, "given": given}])
    assert reply["answers"] == [["habitual_residence", "town"]]
    assert reply["question"]["id"] == "current_hukou"


def test_the_page_is_the_same_bytes_in_every_process() -> None:
    program = (
        "import sys; from build_scripts.content.pages.quiz_page import quiz_page; from policy_engine.policies.liaocheng_2022 import POLICY;"
        "sys.stdout.buffer.write(quiz_page(POLICY).encode())"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(pages) == 1
