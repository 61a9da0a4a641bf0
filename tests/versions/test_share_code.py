"""Codes as they come back from paper: what was written is read, what was not written is refused."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_engine.model.answers import Answers
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.versions.editions import editions
from policy_engine.versions.share_code import (
    ALPHABET,
    SharedAnswers,
    answer_codes,
    answers_in,
    read_code,
    scopes,
    write_code,
)
from tests.policies_for_tests.wangshan import POLICY
from tests.strategies import answers_to, small_policies

NEWCOMER = Answers((("permit", "less"), ("home", "yes"), ("work", "no"), ("school", "unknown")))
CODE = write_code(POLICY, "county", None, NEWCOMER)

CHAT_MARKS = ("。", "，", "）", '"', "”", "'", "。谢谢", "，这是我测的", " 这是我测的", " see you there", "!", ".", "…")
"""What chats and people put behind a link."""


def read(words: str, policy: Policy = POLICY) -> SharedAnswers:
    return answers_in(editions(policy)[0].codes, read_code(words), {})


def rejected(words: str) -> str:
    with pytest.raises(PolicyFaults) as caught:
        read_code(words)
    (fault,) = caught.value.faults
    assert fault.remedy
    return fault.problem


@given(st.data())
def test_what_was_written_is_read(data: st.DataObject) -> None:
    policy: Policy = data.draw(small_policies())
    answers = data.draw(answers_to(policy))
    _, direction, clause = data.draw(st.sampled_from(list(scopes(policy))))
    shared = read(write_code(policy, direction, clause, answers), policy)
    assert (shared.direction, shared.clause, shared.answers, shared.unread) == (direction, clause, answers, ())


@pytest.mark.parametrize(
    "words",
    [
        CODE.lower(),
        f"https://example.org/quiz/#a={CODE}",
        f"  {CODE[:20]}\n{CODE[20:]} ",
        CODE.replace(".", "。").replace("-", "—"),
        "".join(chr(ord(one) + 0xFEE0) for one in CODE),  # full width
        f"{CODE[:9]}\u200b{CODE[9:]}\ufeff",
        *(f"https://example.org/quiz/#a={CODE}{mark}" for mark in CHAT_MARKS),
        f"“{CODE}”",
        f"（#a={CODE}）",
    ],
)
def test_a_code_is_read_however_it_was_typed(words: str) -> None:
    assert read(words).answers == NEWCOMER


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    head, version, scope, groups, check = CODE.split(".")
    mistaken = str.maketrans("01", "OI")
    typed = ".".join([head, version, scope, groups.translate(mistaken), check.translate(mistaken)])
    assert typed != CODE
    assert read(typed).answers == NEWCOMER


def test_every_single_wrong_character_is_found() -> None:
    """All of them, not samples: each place of the answers and of the check, each other character of the alphabet."""
    start = CODE.index(".COUNTY.") + len(".COUNTY.")
    slips = [
        CODE[:at] + wrong + CODE[at + 1 :]
        for at in range(start, len(CODE))
        for wrong in ALPHABET
        if CODE[at] in ALPHABET and wrong != CODE[at]
    ]
    assert len(slips) > 400
    assert {rejected(one) for one in slips} == {"核对码不完整，或者有字符被改过、抄错了"}


def test_two_neighbours_in_each_others_place_are_found() -> None:
    swaps = [
        CODE[:at] + second + first + CODE[at + 2 :]
        for at, (first, second) in enumerate(pairwise(CODE))
        if first != second
    ]
    assert all(rejected(one) for one in swaps)


@pytest.mark.parametrize("length", range(len(CODE)))
def test_a_code_that_was_cut_off_is_refused(length: int) -> None:
    assert rejected(CODE[:length])


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("", "这不是核对码"),
        ("https://example.org/quiz/", "这不是核对码"),
        ("1." + "A" * 2000, "这不是核对码"),
        ("三（一）2", "这不是核对码"),
        ("2" + CODE[1:], "第 2 种写法"),
    ],
)
def test_what_is_no_code_is_called_so(words: str, problem: str) -> None:
    assert problem in rejected(words)


@given(st.text())
def test_anything_else_is_refused_in_words(words: str) -> None:
    assert rejected(words)


def test_of_two_answers_to_one_question_the_first_counts() -> None:
    yes, no = (
        group for fact, option, group in answer_codes(POLICY.facts) if fact == "home" and option in ("yes", "no")
    )
    shared = read(_checked(f"1.2023-07-01.COUNTY.{yes}-{no}"))
    assert len(shared.answers) == 1
    assert shared.unread == (no,)


def test_an_answer_or_a_scope_that_there_is_not_is_told_or_means_everything() -> None:
    shared = read(_checked("1.2023-07-01.MOON.ZZZZ"))
    assert (shared.direction, shared.clause, shared.unread) == (None, None, ("ZZZZ",))


def _checked(body: str) -> str:
    """A code that anybody can make: it is no signature."""
    total = sum(position * ord(character) for position, character in enumerate(body, start=2)) % 1021
    return f"{body}.{ALPHABET[total >> 5]}{ALPHABET[total & 31]}"
