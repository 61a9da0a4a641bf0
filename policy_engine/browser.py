"""The quiz's only door into the engine: one JSON text in, one JSON text out.

Requests (``direction`` may be null for all directions; ``clause`` narrows the interview to the provisions of one
clause, those of its sentences included, or to one provision by its id):

* ``{"kind": "start"}``: the directions and every fact.
* ``{"kind": "step", "direction": …, "clause": …, "answers": {fact: option}}``: the next question.
  ``answers`` in the reply are those that the interview would have asked for; ``discarded`` names the rest, and
  ``relevant`` the unanswered facts that can still change something.
* ``{"kind": "verdict", "answers": {…}, "exact": {…}, "direction": …, "clause": …, "who": …, "relations": […], "today": "YYYY-MM-DD"}``:
  ``result``, all that is told of it (:mod:`policy_engine.reasoning.lines`); and for the pictures ``pathways``, how every
  pathway of the policy ends. ``who``, ``relations``, ``today`` and ``exact``, the numbers and days that were typed for answers, may be left out.

Replies carry ``"ok": true``, or ``"ok": false`` with ``faults`` (where, problem, quote, nearest, remedy); nothing is
half-computed.
"""

from __future__ import annotations

import json
from typing import Final

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.errors import Fault, PolicyError, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.policies import load_policy, main_policy
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.interview import Scope, progress, relevant, replay, whole_scope
from policy_engine.reasoning.lines import result_json
from policy_engine.reasoning.report import (
    Json,
    direction_json,
    ending_json,
    fact_json,
    progress_json,
)
from policy_engine.reasoning.result import result
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import WHO

MAIN: Final = main_policy()
"""The policy that is meant where none is named: the first that mkdocs.yml lists."""


def handle(request: str, policy: str = MAIN) -> str:
    """The reply to one request about a policy (``package.module:NAME``); never raises for anything a page can send.

    Which references a page may send is the manifest's to say (docs/assets/quiz/engine/worker.js).
    """
    try:
        return respond(load_policy(policy), _read(request))
    except PolicyFaults as error:
        faults = error.faults
    except PolicyError as error:
        faults = (Fault(where="request", problem=str(error)),)
    return _text({"ok": False, "faults": [_fault_json(fault) for fault in faults]})


def respond(policy: Policy, request: Json) -> str:
    """The reply to one parsed request, as JSON text.

    Raises:
        PolicyError: the request is malformed, or names what the policy does not have.
    """
    match request.get("kind"):
        case "start":
            return _text({"ok": True, **_start(policy)})
        case "step":
            return _text({"ok": True, **_step(policy, request)})
        case "verdict":
            return _text({"ok": True, **_verdict(policy, request)})
        case other:
            raise PolicyError(f"there is no request {other!r}; use start, step or verdict")


def _start(policy: Policy) -> Json:
    return {
        "policy": policy.id,
        "version": policy.version,
        "directions": [direction_json(direction) for direction in policy.directions],
        "facts": [fact_json(fact) for fact in policy.facts],
    }


def _step(policy: Policy, request: Json) -> Json:
    scope = _scope(policy, request)
    kept, discarded = replay(policy, scope, _answers(policy, request))
    return {
        "answers": dict(kept.pairs),
        "discarded": list(discarded),
        "relevant": list(relevant(policy, scope, kept)),
        **progress_json(progress(policy, scope, kept)),
    }


def _verdict(policy: Policy, request: Json) -> Json:
    today, exact = request.get("today", ""), request.get("exact", {})
    if not isinstance(today, str):
        raise PolicyError("today must be a date, YYYY-MM-DD")
    if not isinstance(exact, dict):
        raise PolicyError("exact must be an object: fact id to what was typed")
    answers = read_answers(policy.facts, _given(request), today, exact)
    verdict = assess(policy, answers)
    found = conclude(compile_policy(policy), answers, _enquiry(request))
    return {
        "result": result_json(result(found, verdict, today)),
        "pathways": [ending_json(one) for one in verdict.pathways],
    }


def _enquiry(request: Json) -> Enquiry:
    """What a result is about, and for whom."""
    direction, clause, who = (request.get(name) for name in ("direction", "clause", "who"))
    relations = request.get("relations") or []
    names = [one for one in (direction, clause, who) if one is not None]
    if not isinstance(relations, list) or not all(isinstance(one, str) for one in [*names, *relations]):
        raise PolicyError("direction, clause and who must be ids or null, relations a list of ids")
    if who not in (None, *WHO):
        raise PolicyError(f"who must be one of {', '.join(WHO)}, or null")
    return Enquiry(direction, clause, who, tuple(relations))


def _scope(policy: Policy, request: Json) -> Scope:
    """What the interview is to settle: one clause's provisions, or a whole direction."""
    clause, direction = request.get("clause"), request.get("direction")
    if clause is None:
        if direction is not None and not isinstance(direction, str):
            raise PolicyError("direction must be the id of a direction, or null")
        return whole_scope(policy, direction)
    chosen = tuple(one.id for one in policy.provisions if one.id == clause or one in policy.provisions_of(clause))
    if not chosen:
        raise PolicyError(f"no provision stands in clause {clause!r}")
    return Scope(chosen)


def _answers(policy: Policy, request: Json) -> Answers:
    return read_answers(policy.facts, _given(request))


def _given(request: Json) -> dict[str, object]:
    given = request.get("answers", {})
    if not isinstance(given, dict):
        raise PolicyError("answers must be an object: fact id to option id")
    return given


def _read(request: str) -> Json:
    try:
        parsed = json.loads(request)
    except (ValueError, RecursionError) as error:  # the latter for thousands of brackets
        raise PolicyError(f"the request is not JSON: {error}") from error
    if not isinstance(parsed, dict):
        raise PolicyError("the request must be a JSON object")
    return parsed


def _text(reply: Json) -> str:
    return json.dumps(reply, ensure_ascii=False)


def _fault_json(fault: Fault) -> Json:
    return {
        "where": fault.where,
        "problem": fault.problem,
        "quote": fault.quote,
        "nearest": fault.nearest,
        "remedy": fault.remedy,
    }
