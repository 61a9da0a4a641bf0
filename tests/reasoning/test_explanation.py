"""Explanations: exact truth for every part, reasons in the text's order, and enough of them."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import Condition, Statement, all_of, any_of, children, negate
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.explanation import Explained, Reason, decisive, explain
from tests.drafting import Draft, make_fact, make_interpretation, make_statement, write_policy
from tests.reasoning import brute_force
from tests.strategies import answers_to, small_policies


def _pairs(condition: Condition, explained: Explained) -> Iterator[tuple[Condition, Explained]]:
    yield condition, explained
    for part, explained_part in zip(children(condition), explained.parts, strict=True):
        yield from _pairs(part, explained_part)


@given(st.data(), small_policies())
def test_every_part_has_its_exact_truth_and_the_shape_of_the_condition(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    compilation = compile_policy(policy)
    for provision in policy.provisions:
        whole = explain(compilation, provision.precondition, provision.quote, answers)
        for condition, explained in _pairs(provision.precondition, whole):
            assert explained.truth == brute_force.truth(policy, condition, answers)
            assert explained.condition is condition
            assert (explained.reason is not None) == isinstance(condition, Statement)


@given(st.data(), small_policies())
def test_the_reasons_are_enough_for_what_is_certain(data: st.DataObject, policy: Policy) -> None:
    answers = data.draw(answers_to(policy))
    compilation = compile_policy(policy)
    for condition in policy.conditions():
        whole = explain(compilation, condition, "", answers)
        told = {reason.statement.fact.id for reason in decisive(whole)}
        rest = Answers(tuple(pair for pair in answers if pair[0] in told))
        if whole.truth is not None:
            assert brute_force.truth(policy, condition, rest) == whole.truth
        else:
            undecided = [reason for reason in decisive(whole) if reason.state not in ("holds", "fails")]
            assert undecided == list(decisive(whole))


FACT = make_fact("fact", 4)
OTHER = make_fact("other", 2)
OPEN, TAKEN = make_interpretation("open"), make_interpretation("taken", taken="wide")
SKY = make_statement(FACT, "o1", character="天", turns_on={"o2": OPEN}, relies_on={"o1": TAKEN, "o3": TAKEN})
EARTH = make_statement(OTHER, "o1", character="地")


def _reasons(condition: Condition, **answers: str) -> list[Reason]:
    policy = write_policy(
        Draft(((all_of(SKY, EARTH, condition), in_order(Place("place", "甲处", "甲处", "")), "town", ()),)),
        (FACT, OTHER),
        (OPEN, TAKEN),
    )
    passage = policy.provisions[0].quote
    return list(decisive(explain(compile_policy(policy), condition, passage, read_answers(policy.facts, answers))))


def test_a_statement_stands_in_one_of_five_ways() -> None:
    def stands(**answers: str) -> tuple[str, str, str | None, str | None]:
        [reason] = _reasons(SKY, **answers)
        return reason.state, reason.words, reason.answer, reason.interpretation.id if reason.interpretation else None

    assert stands() == ("not_asked", "您符合天项", None, None)
    assert stands(fact="unknown") == ("unknown", "您符合天项", "unknown", None)
    assert stands(fact="o0") == ("fails", "您不符合天项", "o0", None)
    assert stands(fact="o1") == ("holds", "您符合天项", "o1", "taken")
    assert stands(fact="o2") == ("open", "您符合天项", "o2", "open")
    assert stands(fact="o3") == ("fails", "您不符合天项", "o3", "taken")


def test_a_reason_quotes_the_passage_and_says_whether_the_passage_asks_for_the_contrary() -> None:
    [reason] = _reasons(negate(SKY), fact="o1")
    assert (reason.quote, reason.negated) == ("符合天项", True)
    [reason] = _reasons(negate(negate(SKY)), fact="o1")
    assert reason.negated is False


def test_only_what_tells_is_named_in_the_order_of_the_text() -> None:
    def told(condition: Condition, **answers: str) -> list[str]:
        return [reason.statement.fact.id for reason in _reasons(condition, **answers)]

    assert told(all_of(SKY, EARTH), fact="o0", other="o1") == ["fact"]
    assert told(all_of(SKY, EARTH), fact="o1", other="o1") == ["fact", "other"]
    assert told(all_of(SKY, EARTH), fact="o1") == ["other"]
    assert told(any_of(EARTH, SKY), fact="o0", other="o1") == ["other"]
    assert told(any_of(EARTH, SKY), fact="o0", other="o0") == ["other", "fact"]
    assert told(any_of(EARTH, SKY), fact="o0") == ["other"]
    assert told(negate(all_of(SKY, EARTH)), fact="o0", other="o1") == ["fact"]
    assert told(negate(any_of(SKY, EARTH)), fact="o0", other="o1") == ["other"]


def test_where_a_whole_is_certain_and_no_part_is_every_reason_is_named() -> None:
    # Whatever ``fact`` is, one of the two holds, but only because ``other`` is as it is.
    condition = any_of(all_of(SKY, EARTH), negate(SKY))
    assert [reason.statement.fact.id for reason in _reasons(condition, other="o1")] == ["fact", "other", "fact"]
