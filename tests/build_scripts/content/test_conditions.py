"""Conditions as nested lists: nothing lost, nothing turned round."""

import re
from itertools import product

import pytest

from build_scripts.content.models.conditions import Group, Item, as_group, outline
from policy_engine.model.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Negate,
    Statement,
    all_of,
    any_of,
    at_least_of,
    negate,
    statements,
)
from tests.build_scripts.sample_policy import (
    HOME,
    LEASE,
    OWNER,
    POLICY,
    RECORD,
    URBAN,
    lives_in_town,
    owns_home,
    recorded,
    rents,
)


def test_a_statement_says_which_answers_count() -> None:
    item = outline(POLICY, lives_in_town, POLICY.provision("resident").quote)
    assert isinstance(item, Item)
    assert (item.words, item.quote) == ("您平时住在城里", "在我市*城镇*居住")
    assert (item.counts, item.open, item.fails) == (("城里",), ("城中村",), ("村里",))
    assert item.interpretations == (URBAN,)


def test_a_denial_is_said_as_such_and_turns_the_answers_round() -> None:
    item = outline(POLICY, negate(owns_home), POLICY.provision("tenant").quote)
    assert isinstance(item, Item)
    assert (item.words, item.quote) == ("您在城里没有房", "在城镇无自有房屋")
    assert (item.counts, item.fails) == (("不是",), ("是",))
    assert item.interpretations == (OWNER,)


def test_groups_keep_the_order_of_the_text_and_say_how_many_are_needed() -> None:
    group = outline(POLICY, POLICY.provision("tenant").precondition, POLICY.provision("tenant").quote)
    assert isinstance(group, Group)
    assert group.needs == "all"
    inner = group.parts[1]
    assert isinstance(inner, Group)
    assert inner.needs == "one"
    assert [part.words for part in inner.parts if isinstance(part, Item)] == ["您租的房子合法", "您租的房备了案"]


def test_a_group_in_a_group_of_its_kind_is_one_group() -> None:
    group = as_group(outline(POLICY, all_of(owns_home, all_of(rents, recorded)), ""))
    assert [type(part) for part in group.parts] == [Item, Item, Item]


@pytest.mark.parametrize(
    "condition",
    [
        negate(any_of(owns_home, all_of(rents, recorded))),
        negate(negate(all_of(rents, negate(recorded)))),
        any_of(all_of(owns_home, negate(rents)), negate(all_of(rents, recorded))),
        all_of(any_of(owns_home), any_of(rents, any_of(recorded, negate(owns_home)))),
        at_least_of(2, owns_home, negate(rents), recorded, wordings=()),
        negate(at_least_of(2, owns_home, at_least_of(1, rents, recorded, wordings=()), recorded, wordings=())),
    ],
)
def test_the_list_means_what_the_condition_means(condition: Condition) -> None:
    """For every combination of answers the list, read as a person would, agrees with the condition."""
    listed = as_group(outline(POLICY, condition, ""))
    facts = (HOME, LEASE, RECORD)
    for chosen in product(*(fact.options for fact in facts)):
        answers = {fact.id: option for fact, option in zip(facts, chosen, strict=True)}
        assert _read(listed, condition, {id_: option.label for id_, option in answers.items()}) is _holds(
            condition, {id_: option.id for id_, option in answers.items()}
        )


def _holds(condition: Condition, answers: dict[str, str]) -> bool:
    match condition:
        case Statement(fact=fact, true=true):
            return answers[fact.id] in true
        case AllOf(items):
            return all(_holds(item, answers) for item in items)
        case AnyOf(items):
            return any(_holds(item, answers) for item in items)
        case AtLeast(least=least, items=items):
            return sum(_holds(item, answers) for item in items) >= least
        case Negate(item):
            return not _holds(item, answers)


def _read(part: Item | Group, condition: Condition, labels: dict[str, str]) -> bool:
    if isinstance(part, Group):
        read = [_read(one, condition, labels) for one in part.parts]
        counted = re.fullmatch(r"下面 (\d) 项里至少要符合 (\d) 项：", part.words)
        if counted:
            assert int(counted[1]) == len(read)
            return sum(read) >= int(counted[2])
        return all(read) if part.needs == "all" else any(read)
    fact = next(one.fact for one in statements(condition) if part.words in (one.sentence, one.denial))
    return labels[fact.id] in part.counts
