"""最多还有 N 页: the longest way that is left, where questions on one page count once; it falls with every page."""

from __future__ import annotations

from functools import cache
from random import Random

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.counting import State, next_level, open_nodes, states_after
from policy_engine.reasoning.interview import Scope, progress, scope_roots, whole_scope
from policy_engine.reasoning.published_conclusion import published_quiz
from tests.quiz.diagram_walker import walk

COMPILATION = compile_policy(POLICY)
TOGETHER = [
    *([fact.id for fact in facts] for facts in POLICY.together),
    *([fact.id for fact, _ in checklist.otherwise] for checklist in POLICY.checklists),
]
PAGE_OF = {COMPILATION.levels[fact]: number for number, facts in enumerate(TOGETHER) for fact in facts}


@cache
def _most_pages(state: State, page: int | None) -> int:
    """Counted anew in every way: over each state, and the page on which the question before stood."""
    level = next_level(COMPILATION.space, state)
    if level is None:
        return 0
    here = PAGE_OF.get(level)
    one = 0 if here is not None and here == page else 1
    return one + max(_most_pages(after, here) for after in states_after(COMPILATION.space, state, level))


def _left(scope: Scope, answers: Answers) -> State:
    given = COMPILATION.assignment(answers)
    return open_nodes(
        COMPILATION.space, [COMPILATION.space.restrict(one, given) for one in scope_roots(COMPILATION, scope)]
    )


def test_the_pages_that_are_left_are_counted_exactly_and_fall() -> None:
    random = Random(18)  # noqa: S311 - no secret; the same every time
    walks = []
    for number in range(30):
        direction = (None, "town", "village")[number % 3]
        scope, given = whole_scope(POLICY, direction), dict[str, str]()
        while (question := progress(POLICY, scope, read_answers(POLICY.facts, given)).question) is not None:
            walks.append((direction, dict(given)))
            given[question.id] = random.choice([*(one.id for one in question.options), UNKNOWN])
    requests = [
        {"scope": {"direction": one, "clause": None}, "given": [*given.items()], "answer": None} for one, given in walks
    ]
    replies = walk(published_quiz(POLICY), requests, TOGETHER)
    told = [reply["pages"] for reply in replies]
    assert told == [
        _most_pages(_left(whole_scope(POLICY, one), read_answers(POLICY.facts, given)), None) for one, given in walks
    ]
    alone = walk(published_quiz(POLICY), requests)
    assert [one["pages"] for one in alone] == [one["remaining"]["most"] for one in alone]
    assert told[0] < alone[0]["pages"]
    for (_, given), before, after in zip(walks[1:], told, told[1:], strict=False):
        assert after <= before or not given  # within a page it stays, and the next page has one fewer
