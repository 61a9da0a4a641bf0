from __future__ import annotations

from policy_engine.model.answers import read_answers
from policy_engine.model.condition import Condition, all_of, any_of
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.reasoning.counterfactual import MOST_SETS, ChangeSet, Counterfactual, nearest_opening
from tests.drafting import Draft, make_fact, make_interpretation, make_statement, write_policy

PLACE = Place("place", "甲处", "甲处", "")


def _policy(condition: Condition, *facts: Fact) -> Policy:
    terms = tuple({term.id: term for term in [make_interpretation("term")]}.values())
    return write_policy(Draft(((condition, in_order(PLACE), "town", ()),)), facts, terms)


def _nearest(condition: Condition, facts: tuple[Fact, ...], **answers: str) -> Counterfactual:
    return nearest_opening(_policy(condition, *facts), "provision_1", read_answers(facts, answers))


def _words(change_set: ChangeSet) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    return (
        {change.fact.id: [option.id for option in change.to] for change in change_set.changes},
        {fact.id: [option.id for option in options] for fact, options in change_set.provided},
    )


DOABLE = make_fact("doable", 3, doable=[True, True, True])
GIVEN = make_fact("given", 3)
LATER = make_fact("later", 2)
FACTS = (DOABLE, GIVEN, LATER)

works = make_statement(DOABLE, "o1", "o2", character="天")
is_local = make_statement(GIVEN, "o1", character="地")
agrees = make_statement(LATER, "o1", character="玄")


def test_options_that_do_equally_well_are_one_change() -> None:
    found = _nearest(all_of(works, agrees), FACTS, doable="o0", later="o1")
    assert [_words(one) for one in found.doable] == [({"doable": ["o1", "o2"]}, {})]
    assert found.fixed == ()
    [change] = found.doable[0].changes
    assert (change.answered.id, change.doable) == ("o0", True)


def test_what_nobody_can_change_is_kept_apart() -> None:
    found = _nearest(all_of(works, is_local), FACTS, doable="o0", given="o0")
    assert found.doable == ()
    assert [_words(one) for one in found.fixed] == [({"doable": ["o1", "o2"], "given": ["o1"]}, {})]
    assert not found.fixed[0].doable


def test_a_smaller_set_that_nobody_can_bring_about_is_shown_beside_a_larger_one_that_somebody_can() -> None:
    other = make_fact("other", 2, doable=[True, True])
    condition = any_of(is_local, all_of(works, make_statement(other, "o1", character="黄")))
    found = _nearest(condition, (DOABLE, GIVEN, other), doable="o0", given="o0", other="o0")
    assert [_words(one) for one in found.doable] == [({"doable": ["o1", "o2"], "other": ["o1"]}, {})]
    assert [_words(one) for one in found.fixed] == [({"given": ["o1"]}, {})]


def test_a_larger_set_is_not_listed_beside_a_smaller_one() -> None:
    other, third = make_fact("other", 2, doable=[True, True]), make_fact("third", 2, doable=[True, True])
    both = all_of(make_statement(other, "o1", character="黄"), make_statement(third, "o1", character="宇"))
    answers = {"doable": "o0", "other": "o0", "third": "o0"}
    found = _nearest(any_of(works, both), (DOABLE, other, third), **answers)
    assert [_words(one) for one in found.doable] == [({"doable": ["o1", "o2"]}, {})]
    assert found.fixed == ()


def test_facts_not_known_yet_are_named_as_provided() -> None:
    for later in ({}, {"later": UNKNOWN}):
        found = _nearest(all_of(works, agrees), FACTS, doable="o0", **later)
        assert [_words(one) for one in found.doable] == [({"doable": ["o1", "o2"]}, {"later": ["o1"]})]


def test_nothing_superfluous_is_provided() -> None:
    # Whatever ``given`` is, ``later`` o1 is enough; the diagram asks ``given`` first all the same.
    last = make_fact("last", 3)
    condition = any_of(
        make_statement(last, "o1", character="玄"), all_of(is_local, make_statement(last, "o2", character="黄"))
    )
    found = _nearest(all_of(works, condition), (DOABLE, GIVEN, last), doable="o0")
    assert [_words(one) for one in found.doable] == [({"doable": ["o1", "o2"]}, {"last": ["o1"]})]


def test_a_pathway_that_is_not_closed_needs_no_changes() -> None:
    assert _nearest(all_of(works, agrees), FACTS) == Counterfactual((), ())


def test_an_option_that_needs_no_more_is_not_mixed_with_one_that_does() -> None:
    alone = make_statement(DOABLE, "o1", character="黄")
    with_more = make_statement(DOABLE, "o2", character="宇")
    found = _nearest(any_of(all_of(with_more, agrees), alone), FACTS, doable="o0")
    assert [_words(one) for one in found.doable] == [({"doable": ["o1"]}, {}), ({"doable": ["o2"]}, {"later": ["o1"]})]


def test_pairs_that_only_go_together_are_listed_one_by_one() -> None:
    other = make_fact("other", 3, doable=[True, True, True])
    first = all_of(make_statement(DOABLE, "o1", character="天"), make_statement(other, "o1", character="地"))
    second = all_of(make_statement(DOABLE, "o2", character="玄"), make_statement(other, "o2", character="黄"))
    found = _nearest(any_of(first, second), (DOABLE, other), doable="o0", other="o0")
    assert [_words(one) for one in found.doable] == [
        ({"doable": ["o1"], "other": ["o1"]}, {}),
        ({"doable": ["o2"], "other": ["o2"]}, {}),
    ]


def test_no_more_sets_are_listed_than_help_to_choose() -> None:
    facts = tuple(make_fact(f"fact_{number}", 2, doable=[True, True]) for number in range(8))
    statements = [make_statement(fact, "o1", character="天地玄黄宇宙洪荒"[number]) for number, fact in enumerate(facts)]
    pairs = [all_of(one, other) for one in statements[:4] for other in statements[4:]]
    found = _nearest(any_of(*pairs), facts, **{fact.id: "o0" for fact in facts})
    assert len(found.doable) == MOST_SETS


def test_an_open_term_opens_nothing_for_certain() -> None:
    term = make_interpretation("term")
    maybe = make_statement(DOABLE, "o2", character="天", turns_on={"o1": term})
    policy = write_policy(Draft(((maybe, in_order(PLACE), "town", ()),)), (DOABLE,), (term,))
    found = nearest_opening(policy, "provision_1", read_answers(policy.facts, {"doable": "o0"}))
    assert [_words(one) for one in found.doable] == [({"doable": ["o2"]}, {})]


def test_a_pathway_that_nothing_opens_has_no_changes() -> None:
    contrary = make_statement(DOABLE, "o0", character="地")
    found = _nearest(all_of(works, contrary), FACTS, doable="o0")
    assert found == Counterfactual((), ())
