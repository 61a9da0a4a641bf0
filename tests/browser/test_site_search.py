"""The search field in a browser: what is found is shown, marked and safe, Back brings it again, and where nothing answers that is said.

What is found, and in which order, is tested without a browser (tests/site/test_finding.py).
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.source_modules import offer_modules
from tests.browser.watching import Record
from tests.site.finding import NO_ANSWER


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("租房没备案", "faq/#lease-not-registered"),
        ("三（一）2", "clauses/3.1.2/"),
        ("大专能落吗", "faq/#college-graduate"),
    ],
)
def test_the_search_field_shows_what_was_found(page: Page, query: str, place: str) -> None:
    page.goto("about/")
    page.locator(".md-search__input").fill(query)
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(rf"{re.escape(place)}$"))
    first.click()
    page.wait_for_url(f"**/{place}")


def test_back_from_a_result_brings_the_words_and_the_list_again(page: Page) -> None:
    """From another page and, as an entry of the page that one is on, from the same."""
    field, first = page.locator(".md-search__input"), page.locator(".md-search-result__link").first
    for start, query in (("about/", "租房没备案"), ("faq/", "大专能落吗")):
        page.goto(start)
        field.fill(query)
        first.click()
        page.wait_for_url(re.compile(rf"(?<!{start})$"))
        expect(page.locator("#__search")).not_to_be_checked()
        page.go_back()
        expect(field).to_have_value(query)
        expect(first).to_be_visible()
    page.reload()
    expect(field).to_have_value("")


def test_what_is_no_operative_clause_is_shown_in_the_text(page: Page) -> None:
    page.goto("about/")
    page.locator(".md-search__input").fill("第二部分第（二）项")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/text/**#c-2-2")


def test_where_no_page_answers_it_is_said_first_and_whom_to_ask(page: Page) -> None:
    page.goto("about/")
    page.locator(".md-search__input").fill("低保怎么申请")
    results = page.locator(".md-search-result__link")
    expect(results.first).to_contain_text(f"{NO_ANSWER}。可以先问民政部门（我们的理解，还要核对）")
    expect(results.nth(1)).to_be_visible()


def test_what_was_asked_is_marked_in_the_result(page: Page) -> None:
    page.goto("about/")
    page.locator(".md-search__input").fill("宅基地")
    expect(page.locator(".md-search-result__item mark").first).to_have_text("宅基地")


def test_the_words_of_a_result_are_no_html(page: Page) -> None:
    offer_modules(page)
    page.goto("")
    html = page.evaluate(
        """async () => {
          const { excerpt, marked } = await import(new URL("assets/source/site/search/excerpt.js", document.baseURI));
          return [marked('<b>&"户口', ["户口"]), excerpt("<b>户口</b>", ["户口"])];
        }"""
    )
    assert html == ["&lt;b&gt;&amp;&quot;<mark>户口</mark>", "&lt;b&gt;<mark>户口</mark>&lt;/b&gt;"]


def test_nothing_found_is_said(page: Page) -> None:
    page.goto("about/")
    page.locator(".md-search__input").fill("<qzqz qqxx> (*[ 龘")
    expect(page.locator(".md-search-result__link")).to_have_count(1)
    expect(page.locator(".md-search-result__link")).to_contain_text(NO_ANSWER)


def test_it_is_said_where_the_search_itself_did_not_come(page: Page, record: Record) -> None:
    record.tolerates_errors = True
    page.context.route("**/search/finder.js", lambda route: route.abort())
    page.goto("")
    page.locator(".md-search__input").fill("租房没备案")
    expect(page.locator(".md-search-result__link").first).to_contain_text("搜索没有打开，请刷新这一页再试")
