"""Every path of the interview: the graph is the interview, its figures are those of walking every path, and faults are found: as the Liaocheng policy has it."""

from dataclasses import replace

import pytest

from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.proving import paths
from policy_engine.proving.paths import path_faults, path_graph
from policy_engine.proving.proof import scopes
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.interview import Scope, progress, questions_left, whole_scope
from policy_engine.reasoning.outcome import Outcome
from tests.routes import routes


@pytest.mark.slow  # goes through every state
@pytest.mark.parametrize(
    "scope", scopes(compile_policy(LIAOCHENG)), ids=lambda scope: f"{len(scope.provisions)}-{scope.provisions[0]}"
)
def test_the_engine_says_in_every_state_what_the_graph_says(scope: Scope) -> None:
    graph = path_graph(compile_policy(LIAOCHENG), scope)
    steps = list(routes(graph).items())
    for state, answers in steps[:: 1 if len(steps) < 2000 else 5]:  # path_faults looks at all
        told = progress(LIAOCHENG, scope, answers)
        level = graph.level(state)
        assert told.question == (None if level is None else LIAOCHENG.facts[level])
        assert (questions_left(LIAOCHENG, scope, answers), told.certain) == (graph.lengths[state], state.certain)


@pytest.mark.slow  # goes through every path
def test_all_paths_of_the_policy_in_force() -> None:
    graph = path_graph(compile_policy(LIAOCHENG), whole_scope(LIAOCHENG))
    assert graph.paths > 10**14
    assert len(graph.follow) < 20_000  # what the page counts while nobody waits
    assert graph.asked == set(range(len(LIAOCHENG.facts)))


def broken(level: int, children: tuple[object, ...]) -> tuple[Compilation, Scope]:
    """An interview made wrong on purpose: its only outcome asks ``level`` and then ``children``."""
    policy = LIAOCHENG
    compilation = replace(compile_policy(policy))
    space = compilation.space
    nodes = tuple(child if isinstance(child, int) else space.leaf(child) for child in children)
    root = space._intern(("broken", level, nodes), level, nodes, None)
    first = policy.provisions[0].id
    roots = replace(compilation.pathways[first], settled=root)
    return replace(compilation, pathways={first: roots}), Scope((first,))


def problems(level: int, children: tuple[object, ...]) -> str:
    compilation, scope = broken(level, children)
    return " | ".join(fault.problem for fault in path_faults(path_graph(compilation, scope)))


OPEN = Outcome("entitled", ("owned_home",))
SHUT = Outcome("not_entitled", ())


def test_a_question_in_vain_is_found() -> None:
    level = next(at for at, fact in enumerate(LIAOCHENG.facts) if len(fact.options) == 2)
    assert "the answer changes nothing" in problems(level, (OPEN, OPEN))
    assert problems(level, (OPEN, SHUT)) == ""


def test_a_question_that_is_asked_again_is_found() -> None:
    levels = [at for at, fact in enumerate(LIAOCHENG.facts) if len(fact.options) == 2]
    space = compile_policy(LIAOCHENG).space
    earlier = space.branch(levels[0], (space.leaf(OPEN), space.leaf(SHUT)))
    assert "the interview goes on without an end" in problems(levels[1], (earlier, OPEN))


def test_bounds_that_do_not_hold_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = path_graph(compile_policy(LIAOCHENG), Scope(("home_owner",)))
    assert list(path_faults(graph)) == []
    monkeypatch.setattr(paths, "count", lambda *_: Bounds(0, 1))
    assert "was announced, but" in next(iter(path_faults(graph))).problem
