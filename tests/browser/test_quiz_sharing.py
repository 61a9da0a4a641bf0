"""A result sent on: the link holds the answers after ``#`` only, and another device shows the same."""

from __future__ import annotations

import random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from build_scripts.content.worked_cases import worked_cases
from policy_engine.model.answers import read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.interview import replay, whole_scope
from policy_engine.reasoning.verdict import assess
from tests.browser.conftest import NewPage
from tests.browser.links import EDITION, answers_in, code_of
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.shared_results import open_link, see_result, shared_address, stored_answers
from tests.browser.source_modules import offer_modules
from tests.browser.watching import Record

WITH_MODULE = """async ({codes, expression}) => {
  const {readCode, writeCode} = await import(new URL('../assets/source/quiz/asking/share_code.js', document.baseURI).href);
  const table = JSON.parse(document.querySelector('template[data-part="links"]').content.textContent);
  return codes.map((one) => %s);
}"""


def shared_code(quiz: QuizDriver) -> str:
    return shared_address(quiz).partition("#a=")[2]


def sheet_words(quiz: QuizDriver) -> str:
    return str(quiz.page.locator(".sheet").text_content())


def in_module(page: Page, codes: list[Any], expression: str) -> list[Any]:
    """The quiz's own functions on many inputs at once."""
    offer_modules(page)
    found: list[Any] = page.evaluate(WITH_MODULE % expression, {"codes": codes, "expression": expression})
    return found


def test_the_address_with_answers_and_the_one_without(quiz: QuizDriver, site_url: str, record: Record) -> None:
    quiz.walk("town", NEWCOMER)
    quiz.unfold("带走这个结果")
    quiz.page.get_by_text("把结果发给别人").click()
    page, _, fragment = shared_address(quiz).partition("#")
    assert page == f"{site_url}quiz/"
    assert answers_in(fragment.removeprefix("a=")) == stored_answers(quiz)
    assert fragment.split(".")[1:3] == [EDITION, "TOWN"]
    share = quiz.page.locator(".quiz-share")
    expect(share).to_contain_text("谁拿到都能看到")
    expect(share.locator(".quiz-address-words")).to_have_text(page)
    assert quiz.place == "result"
    codes = fragment.split(".")[3].split("-")
    assert [url for request in record.requests if any(code in (url := request.url) for code in codes)] == []


def told_by_result(quiz: QuizDriver) -> dict[str, str]:
    """How the page says that each pathway stands."""
    found: dict[str, str] = quiz.page.locator("[id^=pathway-]").evaluate_all(
        "all => Object.fromEntries(all.map(one => [one.id.slice(8), one.dataset.state]))"
    )
    return found


def test_a_worked_case_comes_back_with_the_same_answers_and_verdict(quiz: QuizDriver) -> None:
    """In by a link, out by the link on the result: what the interview keeps of a case, and its verdict.

    Every tenth case: the module's codes are compared for any answers below, and the verdicts of all cases without a browser.
    """
    quiz.open()
    wrong = []
    for case in worked_cases(POLICY.id)[::10]:
        open_link(quiz, code_of(case.answers))
        assert stored_answers(quiz) == case.answers
        see_result(quiz)
        kept, _ = replay(POLICY, whole_scope(POLICY, None), read_answers(POLICY.facts, case.answers))
        expected = {one.provision.id: one.status for one in assess(POLICY, kept).pathways}
        if set(expected.values()) == {"not_concerned"}:  # one line says it of all of them
            expected = dict.fromkeys(told_by_result(quiz) or ["nothing told"], "not_concerned")
        if (answers_in(shared_code(quiz)), told_by_result(quiz)) != (dict(kept.pairs), expected):
            wrong.append(case.name)
    assert wrong == []


@pytest.mark.parametrize(("direction", "answers"), [("town", NEWCOMER), ("any", {"current_hukou": "other_village"})])
def test_another_device_shows_the_same_sheet_to_the_word(
    quiz: QuizDriver, new_page: NewPage, direction: str, answers: dict[str, str]
) -> None:
    quiz.walk(direction, answers)
    other = QuizDriver(new_page())
    other.page.goto(shared_address(quiz))
    expect(other.page.locator(".quiz-summary .quiz-from-link")).to_be_visible()
    see_result(other)
    # For whom it is stands in no link (decision 14): there the box waits for a pen.
    assert sheet_words(other) == sheet_words(quiz).replace("给谁办：☑", "给谁办：□")
    assert shared_address(other) == shared_address(quiz)


def test_any_answers_are_written_and_read_as_the_decision_says(quiz: QuizDriver) -> None:
    quiz.open()
    pick = random.Random(19)  # noqa: S311 - examples, no secrets
    drawn = [
        {
            fact.id: pick.choice([*(one.id for one in fact.options), UNKNOWN])
            for fact in pick.sample(POLICY.facts, pick.randint(0, len(POLICY.facts)))
        }
        for _ in range(300)
    ]
    everything = "{direction: null, clause: null}"
    written = in_module(quiz.page, [list(one.items()) for one in drawn], f"writeCode({everything}, one, table)")
    assert written == [code_of(one) for one in drawn]
    read = in_module(quiz.page, written, "readCode(one, table)")
    assert [dict(one["answers"]) for one in read] == drawn
    assert all(one["unread"] == 0 and one["edition"] == "" for one in read)


def test_one_wrong_or_two_swapped_characters_always_show(quiz: QuizDriver) -> None:
    quiz.open()
    code = code_of(NEWCOMER, scope="TOWN")
    slips = {code[:at] + other + code[at + 1 :] for at in range(len(code)) for other in "0Z.-"}
    slips |= {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1)}
    slips |= {code[:at] for at in range(len(code))}
    slips -= {code}
    assert len(slips) > 500
    slipped = sorted(slips)
    assert [
        slip for slip, read in zip(slipped, in_module(quiz.page, slipped, "readCode(one, table)"), strict=True) if read
    ] == []


def test_a_code_typed_from_paper(quiz: QuizDriver) -> None:
    """Small letters, spaces, and the letters that look like digits."""
    quiz.open()
    code = code_of({"lease_registered": "yes", "owner_consents": "unknown", "town_home": "none"}, scope="3-1-2")
    *front, groups, check = code.split(".")
    typed = ".".join([*front, groups.replace("0", "o").replace("1", "l"), check.replace("0", "O")]).lower()
    (read,) = in_module(quiz.page, [typed.replace("-", "- ")], "readCode(one, table)")
    assert dict(read["answers"]) == answers_in(code)
    assert read["scope"] == {"direction": None, "clause": "3.1.2"}
