"""Every path of the interview: the graph is the interview, its figures are those of walking every path, and faults are found."""

from hypothesis import given, settings

from policy_engine.model.answers import Answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.proving.paths import path_faults, path_graph
from policy_engine.proving.proof import scopes
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.interview import Scope, progress, whole_scope
from tests.strategies import small_policies


def ways(policy: Policy, scope: Scope, answers: Answers) -> list[int]:
    """The length of every path from here, walked one by one by asking the engine."""
    question = progress(policy, scope, answers).question
    if question is None:
        return [0]
    options = (*(one.id for one in question.options), UNKNOWN)
    return [
        1 + length
        for option in options
        for length in ways(policy, scope, Answers((*answers.pairs, (question.id, option))))
    ]


@given(small_policies(most_facts=3))
@settings(max_examples=15)
def test_the_counts_are_those_of_walking_every_path(policy: Policy) -> None:
    graph = path_graph(compile_policy(policy), whole_scope(policy))
    lengths = ways(policy, whole_scope(policy), Answers())
    assert graph.paths == len(lengths)
    assert graph.lengths[graph.start] == Bounds(min(lengths), max(lengths))


@given(small_policies())
@settings(max_examples=15)
def test_every_interview_of_any_policy_keeps_its_word(policy: Policy) -> None:
    for scope in scopes(compile_policy(policy)):
        assert list(path_faults(path_graph(compile_policy(policy), scope))) == []
