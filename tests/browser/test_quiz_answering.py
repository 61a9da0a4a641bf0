"""How the quiz answers (lines 10–16), on whole journeys to their verdicts."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, QuizDriver

WORDS = {"entitled": "可以办", "undetermined": "要看情况", "not_entitled": "还不能办"}

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


@pytest.fixture
def quiz(page: Page) -> QuizDriver:
    return QuizDriver(page)


def _answers_given(quiz: QuizDriver) -> dict[str, str]:
    stored = quiz.page.evaluate("JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname)).answers")
    return dict(stored)


def _squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


def test_a_lease_that_is_not_registered_is_what_is_missing_and_what_to_do(quiz: QuizDriver) -> None:
    quiz.walk("town", NEWCOMER)
    expect(quiz.heading).to_have_text("现在还不能落户")
    tenant = quiz.pathway("tenant")
    assert quiz.status("tenant") == "还不能办"
    expect(tenant.locator(".quiz-lines--reason").first).to_contain_text("经房管部门租赁登记备案")
    remedy = next(one.remedy for one in POLICY.fact("lease_registered").options if one.id == "yes")
    expect(tenant.locator(".quiz-line--change[data-state=doable]").first).to_contain_text(remedy.rstrip("。"))
    expect(tenant.locator(".quiz-line--change[data-state=doable]").first).to_contain_text(
        f"现在是“{POLICY.fact('lease_registered').option('no').label}”"
    )
    link = tenant.get_by_role("link", name="三（一）2里的“经房管部门租赁登记备案”").first
    words = quote("经房管部门租赁登记备案")
    assert str(link.get_attribute("href")) == f"../clauses/3.1.2/#:~:text={words}"
    link.click()
    quiz.page.wait_for_url("**/clauses/3.1.2/**")
    expect(quiz.page.locator(".official__words")).to_contain_text("经房管部门租赁登记备案")
    expect(quiz.page.locator(".official__words")).to_be_in_viewport()


def test_every_pathway_is_told_as_the_engine_decides_the_best_first(quiz: QuizDriver) -> None:
    quiz.walk("town", {**NEWCOMER, "town_work": "working", "lease_registered": "unknown"})
    verdict = assess(POLICY, read_answers(POLICY.facts, _answers_given(quiz)))
    expected = {one.provision.id: WORDS[one.status] for one in verdict.pathways if one.provision.direction == "town"}
    assert set(expected.values()) == set(WORDS.values())
    assert {name: quiz.status(name) for name in expected} == expected
    ids = quiz.page.locator("[id^=pathway-]").evaluate_all("found => found.map(one => one.id.slice(8))")
    merits = [list(WORDS.values()).index(expected[name]) for name in ids]
    assert merits == sorted(merits)
    for name in expected:  # the shape says it too
        if quiz.page.locator(f"#pathway-{name} > summary").count():
            assert quiz.page.locator(f"#pathway-{name} > summary .quiz-status svg path").count() == 2
    assert quiz.page.locator(".quiz-headline > svg path").count() == 2


def test_every_reason_quotes_the_text_and_links_to_its_clause_in_order(quiz: QuizDriver) -> None:
    quiz.walk("town", {**NEWCOMER, "habitual_residence": "town", "lease_registered": "yes"})
    tenant = quiz.pathway("tenant")
    assert quiz.status("tenant") == "可以办"
    reasons = tenant.locator(".quiz-lines--reason").first.locator(".quiz-line")
    quotes = [one.inner_text() for one in reasons.locator("q").all()]
    assert len(quotes) == reasons.count() > 2
    text = POLICY.document.clause("3.1.2").text
    positions = [text.index(quote) for quote in quotes]
    assert positions == sorted(positions)
    assert reasons.get_by_role("link", name="三（一）2").count() == reasons.count()


def test_what_nobody_can_change_stands_apart(quiz: QuizDriver) -> None:
    quiz.walk("town", {**NEWCOMER, "current_hukou": "liaocheng_village", "intends_to_come": "yes"})
    talent = quiz.pathway("talent")
    assert quiz.status("talent") == "还不能办"
    expect(talent.locator(".quiz-line--change[data-state=fixed]").first).to_contain_text("现在的户口")
    assert talent.locator(".quiz-line--change[data-state=doable]").count() == 0


def test_an_answer_not_known_shows_both_outcomes_and_where_to_look(quiz: QuizDriver) -> None:
    quiz.walk("town", {**NEWCOMER, "lease_registered": "unknown"})
    expect(quiz.heading).to_have_text("要看情况")
    expect(quiz.page.locator("[id^=pathway-]").first).to_have_id("pathway-tenant")  # before all that are closed
    tenant = quiz.pathway("tenant")
    doubt = tenant.locator(".quiz-line--decides[data-state=unknown]")
    yes, no = (POLICY.fact("lease_registered").option(one).label for one in ("yes", "no"))
    expect(doubt).to_contain_text(f"如果是“{yes}”，就能办")
    expect(doubt).to_contain_text(f"如果是“{no}”，就不能办")
    expect(doubt).to_contain_text(POLICY.fact("lease_registered").where)
    doubt.get_by_role("link", name="去答").click()
    quiz.wait_for_place("q=lease_registered")
    assert quiz.chosen == "unknown"
    quiz.answer("yes")
    quiz.finish(NEWCOMER)
    expect(quiz.heading).to_have_text("能落户")


def test_what_the_text_leaves_open_is_told_as_such_with_every_reading(quiz: QuizDriver) -> None:
    quiz.walk("town", {**NEWCOMER, "habitual_residence": "edge"})
    pathway = quiz.pathway("living_or_working_in_town")
    assert quiz.status("living_or_working_in_town") == "要看情况"
    open_term = pathway.locator(".quiz-line--reading[data-state=open]").first
    for reading in POLICY.interpretation("urban_area").readings:
        expect(open_term).to_contain_text(reading.words)
    assert pathway.locator(".quiz-line--decides[data-state=unknown]").count() == 0
    assert pathway.locator(".quiz-line--decides[data-state=not_asked]").count() == 0


def test_questions_left_are_told_apart_from_doubts(quiz: QuizDriver) -> None:
    quiz.open()
    quiz.begin("town")
    quiz.answer("other_village")
    quiz.answer("unknown")
    quiz.page.goto("quiz/#result")
    expect(quiz.result).to_be_visible()
    expect(quiz.heading).to_have_text("要看情况")
    expect(quiz.page.locator(".quiz-go-on").first).to_contain_text("没有答")
    pathway = quiz.pathway("living_or_working_in_town")
    expect(pathway.locator(".quiz-line--decides[data-state=not_asked]").first).to_be_visible()
    expect(pathway.locator(".quiz-line--decides[data-state=unknown]")).to_contain_text("住在")


def test_yes_whatever_was_skipped_and_where_by_the_text_s_order(quiz: QuizDriver) -> None:
    """An owner is asked nothing about renting: yes all the same, and the first rung is the one."""
    quiz.walk("town", {**NEWCOMER, "habitual_residence": "town", "town_home": "titled"})
    expect(quiz.heading).to_have_text("能落户")
    pathway = quiz.pathway("living_or_working_in_town")
    expect(pathway).to_contain_text("不管没回答的几题怎么答，都可以。")
    rungs = pathway.locator(".quiz-lines--place").first.locator(":scope > li")
    expect(rungs.first).to_contain_text("户口落在这里")
    expect(rungs.nth(1)).to_contain_text("轮不到这里")
    order = POLICY.landing_orders[0].landing.places
    assert rungs.count() == len(order)


def test_why_the_earlier_places_do_not_apply(quiz: QuizDriver) -> None:
    quiz.walk("town", {**NEWCOMER, "habitual_residence": "town", "dwelling": "dormitory"})
    expect(quiz.heading).to_have_text("能落户")
    rungs = quiz.pathway("living_or_working_in_town").locator(".quiz-lines--place").first.locator(":scope > li")
    expect(rungs.last).to_contain_text("户口落在这里")
    for number in range(rungs.count() - 1):
        expect(rungs.nth(number)).to_contain_text("您用不上")
        assert rungs.nth(number).locator(".quiz-line--sentence").count() > 0


def test_what_is_kept_what_to_bring_whom_to_see_and_what_is_not_stated(quiz: QuizDriver) -> None:
    quiz.walk(
        "town", {**NEWCOMER, "town_sponsor": "parent_or_child", "kinship_proof": "yes", "sponsor_household": "family"}
    )
    quiz.pathway("joining_relatives")
    provision = POLICY.provision("joining_relatives")
    assert quiz.status("joining_relatives") == "可以办"
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
    quiz.walk("village", VILLAGER)
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
    expect(quiz.heading).to_have_text("能落户")
    assert quiz.status("returning_to_village") == "可以办"
    assert "town_home" not in {one.fact for one in asked}
    expect(quiz.section("landing")).to_contain_text("老家")


def test_no_place_is_promised_while_the_pathway_is_in_doubt(quiz: QuizDriver) -> None:
    quiz.walk("village", {**VILLAGER, "village_livelihood": "homestead_only"})
    rung = quiz.pathway("returning_to_village").locator(".quiz-lines--place").first.locator(":scope > li")
    expect(rung).to_contain_text("要是能办，就落在这里")
    expect(quiz.result).not_to_contain_text("户口落在这里")


def test_an_owner_who_rents_is_no_tenant_in_the_text_s_sense(quiz: QuizDriver) -> None:
    quiz.open("#clause=3.1.2")
    quiz.wait_for_place_other_than("clause=3.1.2")
    quiz.finish({**NEWCOMER, "town_home": "titled", "lease_registered": "yes"})
    assert quiz.status("tenant") == "还不能办"
    expect(quiz.pathway("tenant").locator(".quiz-lines--reason").first).to_contain_text("在城镇无自有房屋")


def test_someone_the_plan_does_not_speak_of(quiz: QuizDriver) -> None:
    quiz.walk("town", {**NEWCOMER, "current_hukou": "none", "habitual_residence": "town"})
    assert (
        quiz.status("living_or_working_in_town")
        == WORDS[assess(POLICY, read_answers(POLICY.facts, _answers_given(quiz))).pathways[0].status]
    )


def test_line_20_clearing_leaves_no_answer_anywhere(quiz: QuizDriver) -> None:
    quiz.walk("village", VILLAGER)
    quiz.page.get_by_role("button", name="清空我的回答").click()
    quiz.page.get_by_role("button", name="不清空").click()
    expect(quiz.heading).to_have_text("能落户")
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
    quiz.walk("town", NEWCOMER | {"relative_home": "parent_or_child"})
    expect(quiz.pathway("home_owner")).to_contain_text("别的家里人要看是不是那位亲属的近亲属")
