"""The sheet for the window: one A4 page with all that is said, nothing clipped."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import PathwayVerdict, assess
from tests.browser.conftest import NewPage
from tests.browser.links import answers_in
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import A4, BESIDES, PIXELS, TENANT, on_paper, pages, result, squeezed, words_on

WITH_FAMILY = {
    **NEWCOMER,
    "town_sponsor": "parent_or_child",
    "kinship_proof": "yes",
    "sponsor_household": "family",
}


IN_TOWN = {**NEWCOMER, "habitual_residence": "town", "dwelling": "dormitory"}


UNSURE = {**NEWCOMER, "lease_registered": "unknown"}


ORDINARY = {"tenant": TENANT, "newcomer": NEWCOMER, "family": WITH_FAMILY, "in town": IN_TOWN, "unsure": UNSURE}


OUTSIDE = """(width) => [...document.querySelectorAll('.sheet, .sheet *')].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.left < -1 || box.right > width + 1 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
}).map((one) => one.outerHTML.slice(0, 200))"""


UNSEEN = """() => [...document.querySelectorAll('.sheet *')].filter((one) =>
  one.textContent.trim() && !one.checkVisibility({visibilityProperty: true, opacityProperty: true})
).map((one) => one.outerHTML.slice(0, 200))"""


NOT_BLACK = """() => [...document.querySelectorAll('.sheet, .sheet *:not(svg *)')].filter((one) => {
  const {color, backgroundColor} = getComputedStyle(one);
  return color !== 'rgb(0, 0, 0)' || !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(backgroundColor);
}).map((one) => one.outerHTML.slice(0, 200))"""


def best_on(quiz: QuizDriver) -> PathwayVerdict:
    """The engine's verdict on the pathway that the page puts first, for the answers in the address."""
    best = str(quiz.page.locator("[id^=pathway-]").first.get_attribute("id")).removeprefix("pathway-")
    code = quiz.page.locator("#quiz-share-address").input_value().partition("#a=")[2]
    verdict = assess(POLICY, read_answers(POLICY.facts, answers_in(code)))
    return next(one for one in verdict.pathways if one.provision.id == best)


@pytest.mark.parametrize("case", ORDINARY)
def test_one_page_with_everything_nothing_clipped_and_the_same_as_text(new_page: NewPage, case: str) -> None:
    quiz = QuizDriver(new_page(permissions=["clipboard-read", "clipboard-write"]))
    result(quiz, ORDINARY[case])
    address = quiz.page.locator("#quiz-share-address").input_value()
    headline = quiz.heading.inner_text()
    best = best_on(quiz)
    quiz.unfold("带走这个结果")
    quiz.page.get_by_role("button", name="复制成文字").click()
    expect(quiz.page.locator("details .quiz-told").first).to_contain_text("已经复制")
    text = quiz.page.evaluate("navigator.clipboard.readText()")
    assert pages(quiz.page) == 1
    on_paper(quiz.page)
    assert_nothing_clipped_and_nothing_else(quiz.page)
    assert_tells(words_on(quiz), address, headline, best)
    assert_text_says_the_same(text, address, quiz)


def assert_nothing_clipped_and_nothing_else(page: Page) -> None:
    assert page.evaluate(OUTSIDE, round(A4[0] * PIXELS)) == []
    assert page.evaluate(UNSEEN) == []
    assert page.evaluate(BESIDES) == []
    box = page.locator(".sheet").bounding_box()
    assert box
    assert box["y"] + box["height"] <= A4[1] * PIXELS


def assert_tells(told: str, address: str, headline: str, best: PathwayVerdict) -> None:
    """Answers, verdict, quotations with their clause, landing, both addresses."""
    answers = read_answers(POLICY.facts, answers_in(address.partition("#a=")[2]))
    for fact_id, option in answers.pairs:
        fact = POLICY.fact(fact_id)
        label = "不清楚" if option == "unknown" else fact.option(option).label
        assert squeezed(f"{fact.topic}：{label}") in told
    assert squeezed(f"结论：{headline}") in told
    assert squeezed(best.provision.title) in told
    for reason in best.reasons:
        assert squeezed(reason.quote) in told
    assert "原文三（一）" in told
    assert address in told
    assert address.partition("#")[0] in told.replace(address, "")
    for place in best.landing.here if best.status == "entitled" else ():
        assert squeezed(f"户口落在这里：{place.called_by(answers)}") in told
        assert squeezed(place.quote) in told


def assert_text_says_the_same(text: str, address: str, quiz: QuizDriver) -> None:
    """Every line of the sheet but the one to fill in, the picture and the address with answers."""
    assert "#a=" not in text
    assert address.partition("#")[0] in text
    leaves = "dt, dd, li, q, footer > p:first-child"
    parts = (
        quiz.page.locator(".sheet")
        .locator(leaves)
        .evaluate_all(
            "all => all.flatMap((one) => [...one.childNodes].filter((part) => part.nodeName !== 'UL')"
            ".map((part) => part.textContent.trim())).filter(Boolean)"
        )
    )
    assert len(parts) > 30
    assert [part for part in parts if squeezed(part).strip("：。") not in squeezed(text)] == []


def test_what_to_bring_and_whom_to_see_only_as_the_text_names_it(quiz: QuizDriver) -> None:
    result(quiz, WITH_FAMILY)
    on_paper(quiz.page)
    told = words_on(quiz)
    for material in POLICY.provision("joining_relatives").materials:
        assert squeezed(material) in told
    for note in POLICY.departments_of("3.1.4"):
        assert all(agency in told for agency in note.agencies)
    for words in POLICY.not_stated:
        assert squeezed(words) in told
    assert f"这些请直接问{POLICY.ask_at}" in told
    assert "给谁办：□自己" in told


def test_where_the_text_names_nothing_to_bring_the_sheet_says_so(quiz: QuizDriver) -> None:
    assert POLICY.provision("tenant").materials == ()
    result(quiz, TENANT)
    on_paper(quiz.page)
    assert f"带什么：原文没有写，请先问{POLICY.ask_at}" in words_on(quiz)


def test_no_place_is_promised_on_paper_while_the_pathway_is_in_doubt(quiz: QuizDriver) -> None:
    result(quiz, UNSURE)
    on_paper(quiz.page)
    told = words_on(quiz)
    assert "要是能办，户口落在哪里" in told
    assert "要是能办，就落在这里：您租的那套房子" in told
    assert "户口落在这里：" not in told


def test_a_closed_pathway_says_what_would_open_it(quiz: QuizDriver) -> None:
    result(quiz, NEWCOMER, "3-1-2")
    on_paper(quiz.page)
    told = words_on(quiz)
    remedy = next(one.remedy for one in POLICY.fact("lease_registered").options if one.id == "yes")
    assert squeezed(remedy.rstrip("。")) in told
    assert "怎样就能办" in told
    assert "户口落在哪里" not in told
    assert squeezed("只看这一条：三（一）2") in told


def test_version_and_dates_in_print_and_the_warning_when_overdue(quiz: QuizDriver) -> None:
    quiz.page.clock.set_fixed_time(f"{POLICY.next_check_due}T12:00:00")
    result(quiz, TENANT)
    on_paper(quiz.page)
    told = words_on(quiz)
    dates = (POLICY.title, POLICY.effective.date, POLICY.version, POLICY.checked_on, POLICY.next_check_due)
    assert [one for one in dates if squeezed(one) not in told] == []
    assert "不是公安机关的决定" in told
    assert "已经过期" not in told
    quiz.page.clock.set_fixed_time("2099-01-01T12:00:00")
    quiz.page.reload()
    expect(quiz.page.locator(".sheet-overdue")).to_contain_text("已经过期")
    expect(quiz.page.locator(".sheet-overdue")).to_be_visible()
    assert pages(quiz.page) == 1


def test_black_on_white_in_the_dark_scheme_too(new_page: NewPage) -> None:
    quiz = QuizDriver(new_page(color_scheme="dark"))
    result(quiz, UNSURE)
    assert quiz.page.locator("[data-md-color-scheme]").first.get_attribute("data-md-color-scheme") == "slate"
    on_paper(quiz.page)
    assert quiz.page.evaluate(NOT_BLACK) == []
