"""How the quiz asks."""

from __future__ import annotations

import re

from playwright.sync_api import Route, expect

from policy_engine.model.answers import Answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.interview import questions_left, whole_scope
from tests.browser.quiz_driver import NEWCOMER, WITHOUT_DIAGRAMS, QuizDriver, change_page


def _bounds(words: str) -> tuple[int, int]:
    """The bounds that a sentence states: ``3–7 题`` or ``3 题``; one where it is the last question."""
    if "最后一题" in words:
        return 1, 1
    found = re.search(r"(\d+)(?:–(\d+))? 题", words)
    assert found, words
    return int(found[1]), int(found[2] or found[1])


def test_the_first_question_is_usable_before_anything_can_decide_and_the_answer_is_kept(
    quiz: QuizDriver,
) -> None:
    held: list[Route] = []
    quiz.page.route("**/*.wasm", lambda route: held.append(route))
    change_page(quiz.page, WITHOUT_DIAGRAMS)
    quiz.open()
    quiz.choose("village")
    quiz.go_on()
    expect(quiz.page.locator(".quiz-stage")).to_contain_text("第 1 步，共 3 步")
    expect(quiz.page.locator(".quiz-bytes")).to_contain_text(re.compile(r"已取到 \d+\.\d MB，共 \d+\.\d MB"))
    assert quiz.heading.evaluate("one => document.activeElement === one")
    held[0].continue_()
    quiz.wait_for_place("whom")
    quiz.page.get_by_role("button", name="返回").click()
    quiz.wait_for_place("")
    assert quiz.chosen == "village"


def test_one_question_a_page_nothing_preselected_and_choosing_moves_nowhere(quiz: QuizDriver) -> None:
    quiz.open()
    for _ in range(4):
        assert quiz.page.locator("policy-quiz h1").count() == 1
        assert quiz.page.locator("legend h1").inner_text().endswith(("？", "?"))
        assert quiz.chosen is None
        here = quiz.place
        quiz.page.locator("policy-quiz input").first.focus()
        for key in ("Space", "ArrowDown", "ArrowDown", "ArrowUp"):
            quiz.page.keyboard.press(key)
        assert quiz.place == here
        assert quiz.chosen == quiz.page.locator("policy-quiz input").nth(1).get_attribute("value")
        quiz.go_on()
        quiz.wait_for_place_other_than(here)


def test_what_few_people_need_stands_behind_one_line_which_is_open_where_it_was_chosen(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    chosen = quiz.page.locator('input[value="in_transit"]')
    expect(chosen).to_be_hidden()
    expect(quiz.page.locator('input[value="other_village"]')).to_be_visible()
    quiz.choose("in_transit")
    quiz.go_on()
    quiz.wait_for_place_other_than("q=current_hukou")
    quiz.page.go_back()
    quiz.wait_for_place("q=current_hukou")
    expect(chosen).to_be_visible()
    expect(chosen).to_be_checked()


def test_every_question_of_a_journey(quiz: QuizDriver) -> None:
    """不清楚, why and where are offered; nothing is asked twice or beyond the bounds."""
    quiz.open()
    quiz.begin("town")
    announced: list[tuple[int, int]] = []
    facts: list[str] = []
    while quiz.place != "result":
        announced.append(_bounds(quiz.page.locator("#quiz-about").inner_text()))
        facts.append(quiz.fact)
        expect(quiz.page.locator(f'policy-quiz input[value="{UNKNOWN}"]')).to_have_count(1)
        fact = POLICY.fact(quiz.fact)
        for title, words in (("为什么问这个？", fact.why), ("到哪里查？", fact.where)):
            quiz.page.locator("summary", has_text=title).click()
            expect(quiz.page.get_by_text(words, exact=True)).to_be_visible()
        quiz.answer(NEWCOMER.get(quiz.fact, UNKNOWN))
    assert len(set(facts)) == len(facts)
    for position, (least, most) in enumerate(announced):
        assert least <= len(facts) - position <= most
    assert announced[0] == _expected("town")


def _expected(direction: str) -> tuple[int, int]:
    bounds = questions_left(POLICY, whole_scope(POLICY, direction), Answers())
    assert bounds is not None
    return bounds.least, bounds.most


def test_the_bounds_on_the_first_page_are_the_engine_s(quiz: QuizDriver) -> None:
    quiz.open()
    for direction in ("town", "village"):
        hint = quiz.page.locator(f'label[for="quiz-direction-{direction}"]').inner_text()
        least, most = _expected(direction)
        assert _bounds(hint) == (least + 1, most + 1)  # for whom it is counts too


def test_once_a_pathway_is_certain_the_rest_is_optional(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    for option in ("liaocheng_village", "town", "titled"):
        quiz.answer(option)
    expect(quiz.page.locator("#quiz-about")).to_contain_text("已经有一条路可以办。还可以再答")
    quiz.page.get_by_role("link", name="看结果").click()
    quiz.wait_for_place("result")
    expect(quiz.heading).to_have_text("能落户")
    quiz.page.get_by_role("button", name="接着答题").click()
    quiz.wait_for_place_other_than("result")
    assert quiz.fact in {fact.id for fact in POLICY.facts}
