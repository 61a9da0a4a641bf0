"""Another answer tried out on the result: what opens and closes is the engine's, and what was answered stays."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import result as see
from tests.browser.watching import Record
from tests.policies.headlines import HEADLINES


def _statuses(answers: dict[str, str]) -> dict[str, str]:
    pathways = assess(POLICY, read_answers(POLICY.facts, answers)).pathways
    return {one.provision.id: one.status for one in pathways if one.provision.direction == "town"}


def _differences(fact: str, option: str) -> dict[str, tuple[str, str]]:
    """What the engine says would change, as the words on the page."""
    before, after = _statuses(NEWCOMER), _statuses({**NEWCOMER, fact: option})
    return {one: (STATUSES[before[one]], STATUSES[after[one]]) for one in before if before[one] != after[one]}


def _try(quiz: QuizDriver, fact: str, option: str) -> None:
    quiz.page.locator(".quiz-what-if").evaluate("one => { one.closest('details').open = true; }")
    quiz.page.get_by_label("要换的是哪一项").select_option(fact)
    quiz.page.locator(f"#quiz-what-if-{option}").check()
    expect(quiz.page.locator(".quiz-what-if h3")).to_be_visible()


def _shown(quiz: QuizDriver) -> dict[str, tuple[str, ...]]:
    return {
        one.get_attribute("data-pathway") or "": tuple(
            words.strip() for words in one.locator(".quiz-status").all_inner_texts()
        )
        for one in quiz.page.locator(".quiz-differences > li").all()
    }


@pytest.mark.parametrize("engine", ["running", "blocked"])
def test_what_opens_and_closes_is_what_the_engine_says(quiz: QuizDriver, record: Record, engine: str) -> None:
    if engine == "blocked":
        record.tolerates_errors = True
        quiz.page.route("**/assets/engine/**", lambda route: route.abort())
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.result if engine == "running" else quiz.brief_result).to_be_visible()
    stored = quiz.page.evaluate("JSON.stringify(sessionStorage)")
    for fact, option in (("lease_registered", "yes"), ("town_work", "working"), ("town_home", "titled")):
        expected = _differences(fact, option)
        assert expected
        _try(quiz, fact, option)
        assert _shown(quiz) == expected
    _try(quiz, "current_hukou", "other_town")
    assert _differences("current_hukou", "other_town") == {}
    expect(quiz.page.locator(".quiz-what-if")).to_contain_text("结论没有变：每条路都和现在一样。")
    assert quiz.page.evaluate("JSON.stringify(sessionStorage)") == stored
    assert quiz.place == "result"


def test_the_original_stays_until_the_change_is_taken_over(quiz: QuizDriver) -> None:
    see(quiz, NEWCOMER)
    _try(quiz, "lease_registered", "yes")
    expect(quiz.page.locator(".quiz-what-if [role=status]")).to_have_text(re.compile("租房落户：可以办了"))
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])
    quiz.page.get_by_role("button", name="恢复原样").click()
    expect(quiz.page.locator(".quiz-what-if h3")).to_have_count(0)
    expect(quiz.page.locator("#quiz-what-if-no")).to_be_checked()
    quiz.page.reload()
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])
    _try(quiz, "lease_registered", "yes")
    quiz.page.get_by_role("button", name="就按这个改我的回答").click()
    quiz.wait_for_place("q=owner_consents")
    quiz.answer("yes")
    expect(quiz.heading).to_have_text(HEADLINES["entitled"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_trying_out(new_page: NewPage, scheme: str) -> None:
    quiz = QuizDriver(new_page(color_scheme=scheme, viewport={"width": 320, "height": 800}))
    see(quiz, NEWCOMER)
    _try(quiz, "town_work", "working")
    assert axe.faults(quiz.page) == []
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_questions_left_are_told_by_what_they_can_still_decide(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.answer("other_village")
    quiz.answer("elsewhere")
    quiz.answer("titled")
    quiz.page.get_by_role("link", name="看结果").click()
    expect(quiz.result).to_be_visible()
    expect(quiz.page.locator(".quiz-go-on").first).to_contain_text(
        re.compile(r"再答几题，看看能不能也按“就业落户”、“.*”等办")
    )
