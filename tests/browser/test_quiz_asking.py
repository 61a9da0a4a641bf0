"""How the quiz asks."""

from __future__ import annotations

import re
from itertools import pairwise

from playwright.sync_api import Page, Route, expect

from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.quiz_driver import NEWCOMER, WITHOUT_DIAGRAMS, QuizDriver, change_page
from tests.browser.waiting import held_back
from tests.policies.headlines import HEADLINES


def _pages_left(words: str) -> int:
    """How many pages there still are at most, that which is shown included."""
    if "最后一页" in words:
        return 1
    found = re.search(r"最多还有 (\d+) 页", words)
    assert found, words
    return int(found[1])


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
    expect(quiz.page.locator(".quiz-bytes")).to_contain_text(re.compile(r"已取到 \d+\.\d MB$"))
    assert quiz.heading.evaluate("one => document.activeElement === one")
    held_back(quiz.page, held).continue_()
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


def test_every_page_of_a_journey(quiz: QuizDriver) -> None:
    """不清楚, why and where are offered; nothing is asked twice; the number of pages left falls with every page, and holds."""
    quiz.open()
    quiz.begin("town")
    announced: list[int] = []
    facts: list[str] = []
    while quiz.place != "result":
        announced.append(_pages_left(quiz.page.locator("#quiz-about").inner_text()))
        expect(quiz.page.locator(f'policy-quiz input[value="{UNKNOWN}"]:visible')).to_have_count(1)
        if not quiz.page.locator(".quiz-checklist").count():
            fact = POLICY.fact(quiz.fact)
            for title, words in (("为什么问这个？", fact.why), ("到哪里查？", fact.where)):
                quiz.page.locator("summary:visible", has_text=title).first.click()
                expect(quiz.page.get_by_text(words, exact=True).first).to_be_visible()
            facts += quiz.answer(NEWCOMER.get(quiz.fact, UNKNOWN), NEWCOMER)
        else:
            here = quiz.place
            quiz.choose("none")
            quiz.go_on()
            quiz.wait_for_place_other_than(here)
    assert len(set(facts)) == len(facts)
    assert all(after < before for before, after in pairwise(announced))
    assert all(len(announced) - position <= most for position, most in enumerate(announced))


def test_a_page_shows_a_question_as_soon_as_the_answers_above_make_it_matter(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    for option in ("other_village", "town", "none", "none", "working", "none"):
        quiz.answer(option)
    assert quiz.fact == "dwelling"
    lease, consent = (
        quiz.page.locator(f".quiz-question[data-fact={one}]") for one in ("lease_registered", "owner_consents")
    )
    expect(lease).to_be_hidden()
    quiz.choose_for(quiz.page.locator("[data-fact=dwelling]"), "rented_titled")
    expect(lease).to_be_visible()
    expect(consent).to_be_hidden()
    quiz.go_on()  # it may have appeared out of sight, so that this leads to it
    expect(lease.get_by_role("heading")).to_be_focused()
    expect(lease.get_by_role("heading")).to_be_in_viewport()
    quiz.go_on()
    expect(quiz.page.locator(".quiz-error-summary a")).to_have_text("请选一个答案；说不准，就选“不清楚”")
    quiz.page.locator(".quiz-error-summary a").click()
    expect(lease.locator("input").first).to_be_focused()
    quiz.choose_for(lease, "no")
    quiz.choose_for(consent, "yes")
    quiz.go_on()
    quiz.wait_for_place("q=has_diploma")
    quiz.page.go_back()
    quiz.wait_for_place("q=dwelling")
    expect(consent.locator("input[value=yes]")).to_be_checked()


def test_neither_titles_nor_addresses_tell_what_was_asked_or_answered(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    told = []
    for option in ("other_village", "town", "titled"):
        told.append((quiz.page.evaluate("location.hash"), quiz.page.title()))
        quiz.answer(option)
    quiz.page.get_by_role("link", name="看结果").click()
    quiz.wait_for_place("result")
    told.append((quiz.page.evaluate("location.hash"), quiz.page.title()))
    rest = told[0][1].partition(" - ")[2]
    assert told == [
        ("#q=1", f"第 1 题 - {rest}"),
        ("#q=2", f"第 2 题 - {rest}"),
        ("#q=3", f"第 3 题 - {rest}"),
        ("#result", f"结果 - {rest}"),
    ]


def test_a_press_before_the_scripts_are_there_is_kept_and_answered(page: Page) -> None:
    held: list[Route] = []
    page.route("**/assets/quiz/register.js", lambda route: held.append(route))
    page.goto("quiz/", wait_until="commit")
    page.locator('input[value="village"]').check()
    page.get_by_role("button", name="继续", exact=True).click()
    expect(page.get_by_role("button", name="请稍等")).to_be_visible()
    held_back(page, held).continue_()
    expect(page.locator("policy-quiz h1")).to_have_text("这次给谁测？")


def test_a_form_that_nobody_answers_to_says_so_within_five_seconds(page: Page) -> None:
    page.route("**/assets/quiz/register.js", lambda _: None)
    page.goto("quiz/", wait_until="commit")
    notice = page.locator("#quiz-without")
    expect(notice).to_be_hidden()
    expect(notice).to_be_visible(timeout=6_000)
    expect(notice.get_by_role("link", name="文字版")).to_be_visible()


def test_once_a_pathway_is_certain_the_rest_is_optional(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    for option in ("liaocheng_village", "town", "titled"):
        quiz.answer(option)
    expect(quiz.page.locator("#quiz-about")).to_contain_text("已经能落户，落在哪里也定了；再答几题，看别的路。最多还有")
    quiz.page.get_by_role("link", name="看结果").click()
    quiz.wait_for_place("result")
    expect(quiz.heading).to_have_text(HEADLINES["entitled"])
    quiz.page.get_by_role("button", name="接着答题").click()
    quiz.wait_for_place_other_than("result")
    assert quiz.fact in {fact.id for fact in POLICY.facts}
