"""The page on which a printed result is checked: what stands on the sheet goes in, and comes out as by the rules of today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from policy_engine.model.answers import Answers, read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from policy_engine.versions.share_code import write_code
from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.links import answers_in, code_of
from tests.browser.quiz_driver import NEWCOMER
from tests.browser.serving import serve
from tests.browser.watching import Record
from tests.policies.headlines import HEADLINES
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN
from tests.policies_for_tests.wangshan.first_version import FIRST

TENANT = {**NEWCOMER, "lease_registered": "yes"}


def code_on_the_sheet(page: Page, answers: dict[str, str]) -> str:
    """The line on paper, read off the printed sheet."""
    page.goto(f"quiz/#a={code_of(answers, scope='TOWN')}")
    page.locator(".quiz-summary").get_by_role("link", name=re.compile("结果")).click()
    foot = page.locator(".sheet .sheet-foot")
    expect(foot).to_be_attached()
    page.emulate_media(media="print")
    line = next(one for one in foot.inner_text().splitlines() if one.startswith("核对码"))
    page.emulate_media(media="screen")
    assert page.url.partition("quiz/")[0] + "recheck/" in line
    return line.removeprefix("核对码：").split("窗口")[0].strip()


def test_the_code_on_the_sheet_is_decided_anew_by_keyboard_alone_and_goes_nowhere(page: Page, record: Record) -> None:
    code = code_on_the_sheet(page, TENANT)
    page.goto("recheck/", wait_until="networkidle")
    asked = len(record.requests)
    page.locator("#recheck-code").focus()
    page.keyboard.insert_text(code.lower().replace("-", "—"))
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name="核对码没有错")
    expect(heading).to_be_focused()
    told = page.locator(".recheck-result")
    verdict = assess(POLICY, read_answers(POLICY.facts, TENANT))
    rows = {
        one.get_by_role("heading").inner_text(): re.sub(r"\n+", "\n", one.inner_text())
        for one in told.locator(".quiz-other").all()
    }
    assert {title: row for title, row in rows.items() if "可以办" in row} == {
        "租房落户": "租房落户\n可以办\n户口落在：租的房子。\n原文：三（一）2"
    }
    town = [one for one in verdict.pathways if one.provision.direction == "town"]
    assert {title: row.splitlines()[1] for title, row in rows.items()} == {
        one.provision.title: STATUSES[one.status] for one in town
    }
    expect(told.get_by_role("heading", name=f"按现在的规则：{HEADLINES['entitled']}")).to_be_visible()
    given = [re.split(r"\n+", one.inner_text()) for one in told.locator(".recheck-change > div").all()]
    facts = {POLICY.fact(fact): option for fact, option in answers_in(code).items()}
    assert len(facts) > 10
    assert given[1:] == [[fact.topic, fact.option(option).label] for fact, option in facts.items()]
    assert page.url.endswith("recheck/")
    sent = [one.url.removeprefix(page.url.removesuffix("recheck/")) for one in record.requests[asked:]]
    assert [one for one in sent if not re.fullmatch(r"(assets|search)/[\w/.-]+", one) or code in one] == [], (
        "scripts of the site at most, and what the search reads"
    )
    whole = told.get_by_role("link", name="打开完整的结果")
    assert code in str(whole.get_attribute("href"))
    whole.click()
    page.get_by_role("button", name="打开链接里的").click()
    expect(page.locator(".quiz-summary .quiz-from-link")).to_be_visible()


def test_a_code_that_is_not_whole_says_so_and_leads_back_to_the_field(page: Page) -> None:
    code = code_of(TENANT, scope="TOWN")
    page.goto("recheck/")
    field = page.locator("#recheck-code")
    for words, problem in (
        ("", "还没有填核对码"),
        (code[:-1], "核对码不完整"),
        (f"<img src=x>{code}", "这不是核对码"),
    ):
        field.fill(words)
        page.get_by_role("button", name="核对", exact=True).click()
        summary = page.locator(".quiz-error-summary")
        expect(summary).to_be_focused()
        expect(summary).to_contain_text(problem)
        expect(page.locator(".recheck-result, [data-part=result] img")).to_have_count(0)
        assert field.get_attribute("aria-invalid") == "true"
        summary.get_by_role("link").click()
        expect(field).to_be_focused()
        assert field.input_value() == words
    field.fill(code)
    page.keyboard.press("Enter")
    expect(page.locator(".recheck-result")).to_be_visible()
    assert field.get_attribute("aria-invalid") is None


@pytest.mark.parametrize("look", ["light", "dark", "elder"])
def test_what_it_says_is_for_everyone(new_page: NewPage, look: str) -> None:
    scheme = "dark" if look == "dark" else "light"
    page = new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme, reduced_motion="reduce")
    page.goto("recheck/")
    if look == "elder":
        page.get_by_role("button", name="长辈版").click()
    for words in ("1.", code_of(TENANT, scope="TOWN", edition="2011-01-01", more=["ZZZZ"])):
        page.locator("#recheck-code").fill(words)
        page.get_by_role("button", name="核对", exact=True).click()
        expect(page.locator("[data-part=result] h2").first).to_be_visible()
        assert axe.faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    told = page.locator(".recheck-result")
    expect(told).to_contain_text("当时的结论没法核对")
    expect(told).to_contain_text("有 1 个回答对不上现在的问题")


def test_without_scripts_it_says_what_to_do_instead(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("recheck/")
    expect(page.locator("form").filter(has=page.locator("#recheck-code"))).to_be_hidden()
    expect(page.locator("noscript a, .recheck a").first).to_have_attribute("href", "../pathways/")


def test_a_result_from_before_an_amendment_names_the_clause_that_changed(
    browser: Browser, site_with_further_policies: Path
) -> None:
    code = write_code(FIRST, "county", None, Answers((("permit", "one_year"), ("home", "yes"), ("spouse", "yes"))))
    with serve(site_with_further_policies) as url:
        context = browser.new_context(base_url=f"{url}wangshan/", locale="zh-CN", service_workers="block")
        page = context.new_page()
        page.goto("recheck/")
        page.locator("#recheck-code").fill(code)
        page.keyboard.press("Enter")
        expect(page.locator(".quiz-heading")).to_contain_text("不一样了：有 3 处和当时不同")
        change = page.locator(".quiz-other").filter(has_text="原文改了").first
        for words in (FIRST.provisions[0].quote, WANGSHAN.provisions[0].quote, "还不能办", "可以办，户口落在住的地方"):
            expect(change).to_contain_text(words)
        links = change.get_by_role("link").evaluate_all("all => all.map((one) => one.href)")
        assert [link.partition("wangshan/")[2] for link in links] == ["2020-03-01/clauses/1.1/", "clauses/1.1/"]
        for link in links:
            reply = page.request.get(link)
            assert reply.ok
        context.close()
