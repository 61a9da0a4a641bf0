"""The comparison of pathways leaves out exactly what the diagrams say is closed."""

import json
import random
import re
from collections.abc import Iterator
from html import unescape
from itertools import combinations, product

import pytest

from build_scripts.content import addresses
from build_scripts.content.models.situations import Situation, situations
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.status import UNMET
from tests.build_scripts.rendered import rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


@pytest.mark.slow  # tries every choice of the filter
@both
def test_a_pathway_is_left_out_exactly_when_the_diagrams_say_that_it_is_closed(policy: Policy) -> None:
    compilation, open_for = compile_policy(policy), situations(policy).open_for
    count = 0
    for chosen in _choices(policy):
        given = {compilation.levels[one]: policy.fact(one).position(option) for one, option in chosen.items()}
        for provision, roots in compilation.pathways.items():
            left = compilation.space.restrict(compilation.status(roots.settled), given)
            closed = compilation.space.leaves(left) <= set(UNMET)
            assert _is_open(open_for[provision], chosen) is not closed, (provision, chosen)
            count += closed
    assert count > 0


def _choices(policy: Policy) -> Iterator[dict[str, str]]:
    """Nothing, every answer, every two answers, and many longer choices, the same in every run."""
    yield {}
    for facts in (*combinations(policy.facts, 1), *combinations(policy.facts, 2)):
        for chosen in product(*(fact.options for fact in facts)):
            yield {fact.id: option.id for fact, option in zip(facts, chosen, strict=True)}
    draw = random.Random(2022)  # noqa: S311 - a sample, no secret
    for _ in range(1000):
        facts = tuple(draw.sample(policy.facts, draw.randint(3, len(policy.facts))))
        yield {fact.id: draw.choice(fact.options).id for fact in facts}


def _is_open(ways: tuple[Situation, ...], chosen: dict[str, str]) -> bool:
    return any(all(option in one.get(fact, (option,)) for fact, option in chosen.items()) for one in ways)


@both
def test_everything_that_bears_on_a_pathway_can_be_chosen(policy: Policy) -> None:
    found = situations(policy)
    bearing = {fact for ways in found.open_for.values() for one in ways for fact in one}
    assert {fact.id for fact in (*found.common, *found.others)} == bearing
    page = rendered(policy)[addresses.PATHWAYS]
    for fact in (*found.common, *found.others):
        select = page[page.index(f'<select id="situation-{fact.id}"') :]
        options = re.findall(r'<option value="(\w+)">', select[: select.index("</select>")])
        assert options == [option.id for option in fact.options]


@both
def test_the_rows_carry_what_was_worked_out(policy: Policy) -> None:
    rows = re.findall(r'<tr data-open-for="([^"]*)"', rendered(policy)[addresses.PATHWAYS])
    expected = [situations(policy).open_for[one.id] for one in policy.provisions]
    assert [json.loads(unescape(row)) for row in rows] == json.loads(json.dumps(expected))
