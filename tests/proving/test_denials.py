"""A denial denies: exactly one of two sentences says no, and both are about the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.model.condition import Statement
from policy_engine.model.policy import Policy
from policy_engine.proving.denials import denial_faults, says_no
from policy_engine.proving.proof import proof_faults
from tests.policies_for_tests import wangshan


def with_words(statement: Statement, **words: str) -> Policy:
    """The sample in which one statement is said otherwise."""
    worker = next(one for one in wangshan.POLICY.provisions if one.precondition is statement)
    others = (one for one in wangshan.POLICY.provisions if one is not worker)
    said = replace(statement, **words)  # type: ignore[arg-type]
    return replace(wangshan.POLICY, provisions=(replace(worker, precondition=said), *others))


CONTRACT, SPOUSE = (
    next(one for one in wangshan.POLICY.statements() if one.fact.id == name) for name in ("work", "spouse")
)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ({"denial": CONTRACT.sentence}, "its denial does not deny its sentence"),
        ({"sentence": CONTRACT.denial}, "its denial does not deny its sentence"),
        ({"denial": SPOUSE.denial}, "its denial is not about what its sentence is about"),
        ({"sentence": SPOUSE.sentence}, "its denial is not about what its sentence is about"),
    ],
)
def test_a_denial_that_denies_nothing_or_something_else_is_found(words: dict[str, str], problem: str) -> None:
    policy = with_words(CONTRACT, **words)
    assert [fault.problem for fault in denial_faults(policy)] == [problem]
    assert problem in [fault.problem for fault in proof_faults(policy)]


@pytest.mark.parametrize(
    ("words", "no"),
    [
        ("您没结过婚", True),
        ("您不是还没有工作单位的退役军人", False),
        ("您有不动产权证书", False),
        ("您没有职称，也没有技能等级", True),
        ("这位亲人的户口是集体户，不是家庭户", True),
    ],
)
def test_two_noes_in_one_part_cancel_and_a_name_says_none(words: str, no: bool) -> None:  # noqa: FBT001 - a table
    assert says_no(words) is no
