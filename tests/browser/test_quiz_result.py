"""What stands on a result beside its reasons: what is kept, what to bring, dates, the place, and a way to clear it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from tests.browser.conftest import NewPage
from tests.browser.quiz_answers import answers_given
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import result as see
from tests.policies.headlines import HEADLINES

VILLAGER = {
    "current_hukou": "liaocheng_town",
    "habitual_residence": "home_village",
    "military_service": "none",
    "graduated_from": "none",
    "rural_origin": "liaocheng",
    "village_work": "no",
    "moved_to_town": "yes",
    "village_livelihood": "both",
    "village_sponsor": "none",
}


def _squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


def test_what_is_kept_what_to_bring_whom_to_see_and_what_is_not_stated(quiz: QuizDriver) -> None:
    quiz.walk(
        "town", {**NEWCOMER, "town_sponsor": "parent_or_child", "kinship_proof": "yes", "sponsor_household": "family"}
    )
    quiz.pathway("joining_relatives")
    provision = POLICY.provision("joining_relatives")
    assert quiz.status("joining_relatives") == STATUSES["entitled"]
    for material in provision.materials:
        expect(quiz.section("bring")).to_contain_text(material)
    for note in POLICY.departments_of("3.1.4"):
        for agency in note.agencies:
            expect(quiz.section("bring")).to_contain_text(agency)
    told = _squeezed(quiz.result.text_content() or "")
    for words in POLICY.not_stated:
        assert _squeezed(words) in told
    for guarantee in POLICY.guarantees:
        if guarantee.applies is None and not guarantee.places:
            section = quiz.section("guarantees").locator(".quiz-other--guarantee", has_text=guarantee.title)
            section.locator("summary").first.click()
            expect(section).to_contain_text(guarantee.quote)
    assert POLICY.ask_at in told


def test_version_and_dates_beside_the_verdict(quiz: QuizDriver) -> None:
    see(quiz, VILLAGER, "VILLAGE", reasons=False)
    words = quiz.section("freshness").inner_text()
    for expected in (POLICY.title, POLICY.effective.date, POLICY.version, POLICY.checked_on, POLICY.next_check_due):
        assert expected in words


def test_a_warning_once_the_next_check_is_overdue(new_page: NewPage) -> None:
    quiz = QuizDriver(new_page())
    quiz.page.clock.set_fixed_time(f"{POLICY.next_check_due}T12:00:00")
    quiz.walk("village", VILLAGER)
    assert quiz.page.locator(".quiz-headline [data-state=overdue]").count() == 0
    quiz.page.clock.set_fixed_time("2099-01-01T12:00:00")
    quiz.page.reload()
    expect(quiz.page.locator(".quiz-headline [data-state=overdue]")).to_contain_text("已经过期")


def test_a_return_to_the_village(quiz: QuizDriver) -> None:
    asked = quiz.walk("village", VILLAGER)
    expect(quiz.heading).to_have_text(HEADLINES["entitled"])
    assert quiz.status("returning_to_village") == STATUSES["entitled"]
    assert "town_home" not in {one.fact for one in asked}
    expect(quiz.section("landing")).to_contain_text("老家")


def test_no_place_is_promised_while_the_pathway_is_in_doubt(quiz: QuizDriver) -> None:
    see(quiz, {**VILLAGER, "village_livelihood": "homestead_only"}, "VILLAGE", reasons=False)
    rung = quiz.pathway("returning_to_village").locator(".quiz-lines--place").first.locator(":scope > li")
    expect(rung).to_contain_text("要是能办，就落在这里")
    expect(quiz.result).not_to_contain_text("户口落在这里")


def test_an_owner_who_rents_is_no_tenant_in_the_text_s_sense(quiz: QuizDriver) -> None:
    quiz.open("#clause=3.1.2")
    quiz.wait_for_place_other_than("clause=3.1.2")
    quiz.finish({**NEWCOMER, "town_home": "titled", "lease_registered": "yes"})
    assert quiz.status("tenant") == STATUSES["not_entitled"]
    expect(quiz.pathway("tenant").locator(".quiz-lines--reason").first).to_contain_text("在城镇无自有房屋")


def test_someone_the_plan_does_not_speak_of(quiz: QuizDriver) -> None:
    see(quiz, {**NEWCOMER, "current_hukou": "none", "habitual_residence": "town"}, reasons=False)
    verdict = assess(POLICY, read_answers(POLICY.facts, answers_given(quiz)))
    assert {one.status for one in verdict.pathways} == {"not_concerned"}
    expect(quiz.heading).to_have_text(HEADLINES["not_concerned"])
    expect(quiz.page.locator(".quiz-next")).to_contain_text("外国人先办入籍")


def test_clearing_leaves_no_answer_anywhere(quiz: QuizDriver) -> None:
    quiz.walk("village", VILLAGER)
    quiz.page.get_by_role("button", name="清空我的回答").click()
    quiz.page.get_by_role("button", name="不清空").click()
    expect(quiz.heading).to_have_text(HEADLINES["entitled"])
    quiz.page.get_by_role("button", name="清空我的回答").click()
    quiz.page.get_by_role("button", name="确定清空").click()
    expect(quiz.heading).to_have_text("您想把户口落到哪里？")
    assert quiz.chosen is None
    assert quiz.page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('policy-quiz'))") == []
    assert (
        quiz.page.evaluate("JSON.stringify(history.state)")
        == '{"quiz":' + quiz.page.evaluate("String(history.state.quiz)") + "}"
    )
    quiz.page.go_back()
    expect(quiz.heading).to_have_text("您想把户口落到哪里？")
    assert quiz.chosen is None


def test_who_comes_in_through_a_relative_is_not_told_that_their_own_relatives_are_covered(page: Page) -> None:
    """本人 in 三（一）1 is the owner; the owner's relative is one of the 近亲属, whose own relatives the words do not name."""
    quiz = QuizDriver(page)
    see(quiz, NEWCOMER | {"relative_home": "parent_or_child"}, reasons=False)
    expect(quiz.pathway("home_owner")).to_contain_text("别的家里人，要看是不是那位亲属的近亲属")


FIRST_SEEN = """() => {
  new MutationObserver((_, watching) => {
    const result = document.querySelector('.quiz-result');
    if (!result) return;
    watching.disconnect();
    const words = (selector) => document.querySelector(selector).textContent;
    window.first = {headline: words('.quiz-result h1'), rest: words('.quiz-rest'), sheet: words('.sheet')};
  }).observe(document.querySelector('policy-quiz'), {childList: true, subtree: true});
}"""


def test_the_first_words_do_not_wait_for_what_is_folded_nor_for_the_sheet(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.page.evaluate(FIRST_SEEN)
    quiz.finish({**NEWCOMER, "town_work": "working"})
    first = quiz.page.evaluate("window.first")
    assert first["headline"] == quiz.heading.text_content()
    assert "还没有准备好" in first["sheet"]
    reason = POLICY.provision("employee").quote[:12]
    assert reason not in first["rest"]
    expect(quiz.page.locator(".quiz-rest")).to_contain_text(reason)
    expect(quiz.page.locator(".sheet")).to_contain_text("打印")
    expect(quiz.page.locator(".sheet")).not_to_contain_text("还没有准备好")
