"""How the quiz answers, on whole journeys to their verdicts."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import expect

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from tests.browser.quiz_answers import answers_given
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import result as see
from tests.policies.headlines import HEADLINES


def test_a_lease_that_is_not_registered_is_what_is_missing_and_what_to_do(quiz: QuizDriver) -> None:
    quiz.walk("town", NEWCOMER)
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])
    tenant = quiz.pathway("tenant")
    assert quiz.status("tenant") == STATUSES["not_entitled"]
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
    verdict = assess(POLICY, read_answers(POLICY.facts, answers_given(quiz)))
    expected = {one.provision.id: STATUSES[one.status] for one in verdict.pathways if one.provision.direction == "town"}
    assert set(expected.values()) == {STATUSES[one] for one in ("entitled", "undetermined", "not_entitled")}
    assert {name: quiz.status(name) for name in expected} == expected
    ids = quiz.page.locator("[id^=pathway-]").evaluate_all("found => found.map(one => one.id.slice(8))")
    merits = [list(STATUSES.values()).index(expected[name]) for name in ids]
    assert merits == sorted(merits)
    for name in ids[1:]:  # the shape says it too; of the first it stands beside the headline
        assert quiz.page.locator(f"#pathway-{name} > summary .quiz-status svg path").count() == 2
    assert quiz.page.locator(".quiz-headline > svg path").count() == 2


def test_every_reason_quotes_the_text_and_links_to_its_clause_in_order(quiz: QuizDriver) -> None:
    see(quiz, {**NEWCOMER, "habitual_residence": "town", "lease_registered": "yes"})
    tenant = quiz.pathway("tenant")
    assert quiz.status("tenant") == STATUSES["entitled"]
    reasons = tenant.locator(".quiz-lines--reason").first.locator(".quiz-line")
    quotes = [one.inner_text() for one in reasons.locator("q").all()]
    assert len(quotes) == reasons.count() > 2
    text = POLICY.document.clause("3.1.2").text
    positions = [text.index(quote) for quote in quotes]
    assert positions == sorted(positions)
    assert reasons.get_by_role("link", name="三（一）2").count() == reasons.count()


def test_what_nobody_can_change_stands_apart(quiz: QuizDriver) -> None:
    see(quiz, {**NEWCOMER, "current_hukou": "liaocheng_village", "intends_to_come": "yes"})
    talent = quiz.pathway("talent")
    assert quiz.status("talent") == STATUSES["not_entitled"]
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
    expect(quiz.heading).to_have_text(HEADLINES["entitled"])


def test_what_the_text_leaves_open_is_told_as_such_with_every_reading(quiz: QuizDriver) -> None:
    see(quiz, {**NEWCOMER, "habitual_residence": "edge"})
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
    quiz.open()
    quiz.begin("town")
    for answer in ("other_village", "town", "titled"):
        quiz.answer(answer)
    quiz.page.get_by_role("link", name="看结果").click()
    expect(quiz.result).to_be_visible()
    expect(quiz.heading).to_have_text(HEADLINES["entitled"])
    pathway = quiz.pathway("living_or_working_in_town")
    expect(pathway).to_contain_text("不管没回答的几题怎么答，都可以。")
    rungs = pathway.locator(".quiz-lines--place").first.locator(":scope > li")
    expect(rungs.first).to_contain_text("户口落在这里")
    expect(rungs.nth(1)).to_contain_text("轮不到这里")
    order = POLICY.landing_orders[0].landing.places
    assert rungs.count() == len(order)


def test_why_the_earlier_places_do_not_apply(quiz: QuizDriver) -> None:
    see(quiz, {**NEWCOMER, "habitual_residence": "town", "dwelling": "dormitory"})
    expect(quiz.heading).to_have_text(HEADLINES["entitled"])
    rungs = quiz.pathway("living_or_working_in_town").locator(".quiz-lines--place").first.locator(":scope > li")
    expect(rungs.last).to_contain_text("户口落在这里")
    for number in range(rungs.count() - 1):
        expect(rungs.nth(number)).to_contain_text("您用不上")
        assert rungs.nth(number).locator(".quiz-line--sentence").count() > 0
