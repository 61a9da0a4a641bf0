"""Why: the condition tree in the order of the text, each part with its truth and its quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from policy_engine.model.anchoring import anchor_of
from policy_engine.model.answers import Answers
from policy_engine.model.condition import AtLeast, Condition, Negate, Statement, children
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee
from policy_engine.reasoning.compilation import Compilation

Truth = bool | None
"""``True`` or ``False`` whatever the missing answers are; ``None`` while that is not certain."""

State = Literal["holds", "fails", "not_asked", "unknown", "open"]
"""Of a statement. The last three are the reasons why it is undecided, and are never mixed up."""


TRUTHS: Mapping[State, Truth] = {"holds": True, "fails": False}
"""What a statement comes to by itself; in every other state its diagram tells."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One statement as it stands for these answers.

    ``quote`` are the statutory words it stands for in the passage that is being explained, or in one with which that is read (empty where
    none speaks of it), and ``clause`` is where they stand. ``words`` say it to the applicant. ``negated`` tells that the passage asks for
    the contrary. ``interpretation`` is the open term it turns on, or the reading relied on, if the answer touches one.
    """

    statement: Statement
    state: State
    quote: str
    clause: str
    words: str
    answer: str | None
    negated: bool
    interpretation: Interpretation | None


@dataclass(frozen=True, slots=True)
class Explained:
    """A condition with its truth under some answers.

    ``reason`` is set exactly for statements. The parts keep the text's order.
    """

    condition: Condition
    truth: Truth
    parts: tuple[Explained, ...]
    reason: Reason | None


def explain(
    compilation: Compilation, condition: Condition, passage: str, answers: Answers, *, negated: bool = False
) -> Explained:
    """The condition tree for these answers; ``passage`` is the quoted text that it encodes.

    The truth of every part is exact: it accounts for all completions of the answers and for both ways in which
    the authority may read an open term.
    """
    remembered, key = compilation.explained(answers), (id(condition), passage, negated)
    found = remembered.get(key)
    if found is None:
        # The condition is kept as well, lest another take over its id.
        found = remembered[key] = condition, _explain(compilation, condition, passage, answers, negated=negated)
    return found[1]


def _explain(
    compilation: Compilation, condition: Condition, passage: str, answers: Answers, *, negated: bool
) -> Explained:
    parts_negated = not negated if isinstance(condition, Negate) else negated
    parts = tuple([explain(compilation, part, passage, answers, negated=parts_negated) for part in children(condition)])
    if isinstance(condition, Statement):
        reason = _reason(compilation.policy, condition, passage, answers, negated=negated)
        truth = TRUTHS.get(reason.state)
        if truth is None:  # one that holds by every option, or by none, is certain without an answer
            truth = certain_truth(compilation, compilation.truth(condition), answers)
        return Explained(condition, truth, (), reason)
    return Explained(condition, certain_truth(compilation, compilation.truth(condition), answers), parts, None)


def certain_truth(compilation: Compilation, node: int, answers: Answers) -> Truth:
    """What a diagram with truth values comes to, whatever the missing answers and the readings of open terms are."""
    space = compilation.space
    left = compilation.left(compilation.without_readings(node), answers)
    value = space.value(left) if space.is_leaf(left) else None
    return value if isinstance(value, bool) else None


def concerned(compilation: Compilation, guarantee: Guarantee, answers: Answers, *, has_a_way: bool) -> Truth:
    """Whether somebody meets what a guarantee asks for, given whether some way in its direction is not closed to them."""
    condition = guarantee.concerns(has_a_way=has_a_way)
    return condition is not None and certain_truth(compilation, compilation.truth(condition), answers)


def _reason(policy: Policy, statement: Statement, passage: str, answers: Answers, *, negated: bool) -> Reason:
    anchor = anchor_of(policy, statement, passage)
    answer = answers.get(statement.fact.id)
    state, interpretation = statement_state(statement, answer)
    return Reason(
        statement=statement,
        state=state,
        quote=anchor.words,
        clause=anchor.clause,
        words=statement.denial if state == "fails" else statement.sentence,
        answer=answer,
        negated=negated,
        interpretation=interpretation,
    )


def statement_state(statement: Statement, answer: str | None) -> tuple[State, Interpretation | None]:
    """How a statement stands for one answer, with the interpretation that the answer touches, if any."""
    if answer is None:
        return "not_asked", None
    if answer == UNKNOWN:
        return "unknown", None
    reading = statement.open_reading(answer)
    if reading is not None:
        return "open", reading
    relied_on = dict(statement.relies_on).get(answer)
    return ("holds" if answer in statement.true else "fails"), relied_on


def decisive(explained: Explained) -> Iterator[Reason]:
    """The reasons that make the truth of a condition what it is, in the order of the text.

    Of a condition that fails, only what fails; of alternatives that hold, only those that do; of an
    undecided condition, only what is undecided.
    """
    condition = explained.condition
    # The truth of what is negated is the contrary, and always tells.
    telling = [part for part in explained.parts if isinstance(condition, Negate) or part.truth is explained.truth]
    if telling and not (isinstance(condition, AtLeast) and _is_too_little(condition, explained)):
        for part in telling:
            yield from decisive(part)
    else:
        # A statement; or a whole that is certain although none of its parts is (tenant or not tenant), or too few of those that are counted.
        yield from _every_reason(explained)


def _is_too_little(condition: AtLeast, explained: Explained) -> bool:
    """Whether the whole is certain, and those parts that are as it is do not make it so by themselves."""
    truth = explained.truth
    return truth is not None and weighing(condition, explained, truth=truth) < condition.needed(negated=not truth)


def weighing(condition: AtLeast, explained: Explained, *, truth: bool) -> int:
    """What those parts weigh that certainly hold, or certainly do not."""
    return sum(weight for weight, part in zip(condition.weights, explained.parts, strict=True) if part.truth is truth)


def _every_reason(explained: Explained) -> Iterator[Reason]:
    if explained.reason is not None:
        yield explained.reason
    for part in explained.parts:
        yield from _every_reason(part)
