"""The walker that runs without Pyodide against the engine: every node with every answer, every state with every answer."""

import json
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path
from typing import Any

from policy_engine.model.answers import Answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.diagram import SILENT
from policy_engine.reasoning.interview import progress, questions_left, whole_scope
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.published import _reachable, published_interview
from policy_engine.reasoning.report import progress_json
from policy_engine.reasoning.status import MET, common_status
from tests.everywhere.account import Way

WALKER = Path(__file__).with_name("walk_everything.mjs")
Json = dict[str, Any]


def walked(published: Json, ways: list[Way]) -> list[str]:
    """What the walker says: a line for each node of the published diagrams, then one for each way."""
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    given = f"{json.dumps(published)}\n{json.dumps(ways)}\n"
    done = subprocess.run([node, str(WALKER)], input=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def expected(policy: Policy, ways: list[Way]) -> list[str]:
    """What the engine says in the same shape, from its own diagrams and its own interview."""
    compilation = compile_policy(policy)
    roots = [one.settled for one in (*compilation.pathways.values(), *compilation.orders.values())]
    numbers = {node: number for number, node in enumerate(_reachable(compilation.space, roots))}
    return [*(_line(_node(compilation, one, numbers)) for one in numbers), *(_line(_way(policy, one)) for one in ways)]


def edges(policy: Policy) -> tuple[int, int]:
    """How many nodes the published diagrams have, and answers in them."""
    nodes = published_interview(policy)["nodes"]
    return len(nodes), sum(len(one) - 1 for one in nodes)


def _node(compilation: Compilation, node: int, numbers: dict[int, int]) -> list[Any]:
    space = compilation.space
    if space.is_leaf(node):
        return [None, [], _end(compilation, node)]
    level = space.level(node)
    led = [numbers[space.restrict(node, {level: value})] for value in (*range(space.arities[level]), SILENT)]
    return [level, led, _end(compilation, node)]


def _end(compilation: Compilation, node: int) -> Json:
    leaves = {one for one in compilation.space.leaves(node) if isinstance(one, Outcome)}
    status = common_status({one.status for one in leaves})
    told = {one.places for one in leaves}
    places = told.pop() if status in MET and len(told) == 1 else None
    return {"status": status, "certain": places is not None, "places": list(places or ())}


def _way(policy: Policy, way: Way) -> list[Any]:
    here = _told(policy, way)
    options = [] if here["question"] is None else [one.id for one in policy.fact(here["question"]).options]
    after = [_told(policy, (*way, (here["question"], one))) for one in (*options, UNKNOWN) if options]
    return [here, after]


def _told(policy: Policy, way: Way) -> Json:
    scope, answers = whole_scope(policy), Answers(way)
    found, left = progress_json(progress(policy, scope, answers)), questions_left(policy, scope, answers)
    question = found.pop("question")
    return {"question": question and question["id"], "remaining": left and asdict(left), **found}


def _line(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
