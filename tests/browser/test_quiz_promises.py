"""What the quiz promises in every state, held where a journey alone does not show it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from policy_engine.model.answers import read_answers
from policy_engine.model.condition import statements
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.interview import relevant, whole_scope
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, WITHOUT_DIAGRAMS, QuizDriver, change_page
from tests.browser.watching import Record
from tests.policies.headlines import HEADLINES

NOT_CONDITIONS = ("收入", "工资", "社保", "社会保险", "缴费", "面积", "平方米", "身份证号", "年龄", "几岁")
"""What other places ask and this text does not."""


CLAUSES = sorted({POLICY.clause_of(one.quote) for one in POLICY.provisions} | {"3.2.1"})


def test_only_what_matters_is_asked_and_no_share_of_the_way_is_shown(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    given: dict[str, str] = {}
    scope = whole_scope(POLICY, "town")
    while quiz.place != "result":
        assert quiz.fact in relevant(POLICY, scope, read_answers(POLICY.facts, given))
        shown = page.locator("policy-quiz").inner_text()
        assert not [words for words in NOT_CONDITIONS if words in shown], shown
        assert "%" not in shown
        assert page.locator("policy-quiz :is(progress, meter, [role=progressbar])").count() == 0
        given[quiz.fact] = NEWCOMER[quiz.fact]
        quiz.answer(NEWCOMER[quiz.fact])


@pytest.mark.parametrize("clause", ["3.1.0", "3.2.1", "3.2.3"])
def test_the_page_of_a_clause_leads_to_its_own_questions(page: Page, clause: str) -> None:
    page.goto(f"clauses/{clause}/")
    page.get_by_role("link", name=re.compile("适合我")).click()
    quiz = QuizDriver(page)
    quiz.wait_for_place("q=current_hukou")
    name = page.locator("template[data-part=clauses]").evaluate(
        "(one, clause) => one.content.querySelector(`[data-clause='${clause}']`).textContent", clause
    )
    expect(page.locator("#quiz-about")).to_contain_text(f"只问{name}这一条")
    provisions = POLICY.provisions_of(clause)
    asked = {one.fact for one in quiz.finish({"current_hukou": "liaocheng_town"})}
    of_places = {
        statement.fact.id
        for one in provisions
        for place in one.landing.places
        if place.available is not None
        for statement in statements(place.available)
    }
    own = {fact.id for one in provisions for fact in POLICY.facts_of(one)}
    assert asked <= own | of_places | {"current_hukou"}
    shown = page.locator("[id^=pathway-]").evaluate_all("all => all.map(one => one.id.slice(8))")
    assert sorted(shown) == sorted(one.id for one in provisions)


def test_every_clause_with_a_pathway_has_that_link(page: Page) -> None:
    page.goto("")
    for clause in CLAUSES:
        assert f'#clause={clause}"' in page.request.get(f"clauses/{clause}/").text(), clause


def test_a_hung_engine_is_given_up_within_ten_seconds_and_the_quiz_has_gone_on_long_before(
    page: Page, record: Record
) -> None:
    """With the patience that every reader has, on a clock that the test moves."""
    record.tolerates_errors = True
    page.clock.install()
    page.route("**/*.wasm", lambda _: None)
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])
    expect(page.locator(".quiz-reasons-note")).to_contain_text("理由正在准备")
    page.clock.run_for(10_000)
    expect(page.locator(".quiz-reasons-note")).to_contain_text("理由没能准备好")
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])


def test_where_nothing_can_decide_it_is_said_within_ten_seconds(page: Page, record: Record) -> None:
    record.tolerates_errors = True
    page.clock.install()
    page.route("**/*.wasm", lambda _: None)
    change_page(page, WITHOUT_DIAGRAMS)
    quiz = QuizDriver(page)
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    expect(page.locator(".quiz-stage")).to_be_visible()
    page.clock.run_for(10_000)
    expect(quiz.heading).to_have_text("现在没法继续测")


def test_without_scripts_everything_that_decides_can_be_read(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)

    def words(address: str, part: str = "main") -> str:
        page.goto(address)
        return re.sub(r"\s", "", "".join(page.locator(part).all_text_contents()))

    pathways = words("pathways/")
    for provision in POLICY.provisions:
        assert provision.title in pathways
        clause = POLICY.clause_of(provision.quote)
        conditions = words(f"clauses/{clause}/", ".condition-list")
        official = POLICY.document.words(clause)
        for statement in statements(provision.precondition):
            told = [one for one in statement.wordings if one in official]
            assert not told or any(re.sub(r"\s", "", one) in conditions for one in told), (clause, told)
        landing = words(f"clauses/{clause}/", ".landing")
        assert all(place.name in landing for place in provision.landing.places)
    landing = words("landing/")
    for place in POLICY.places():
        assert place.name in landing
    departments = words("departments/")
    for agency in POLICY.named_agencies():
        assert agency.name in departments
