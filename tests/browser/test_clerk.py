"""The counter's eight tasks, each begun on the page where a clerk would be, and done in three clicks or fewer."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import NewPage
from tests.browser.links import code_of
from tests.browser.quiz_driver import NEWCOMER
from tests.browser.waiting import wait_until

CLIPBOARD = "navigator.clipboard.readText()"
CLAUSE = "clauses/3.1.2/"
PRINTED = "window.print = () => { window.printed = document.title; }"


class Clicks:
    """Clicks, counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def __call__(self, target: Locator) -> None:
        self.count += 1
        target.click()

    def button(self, name: str) -> None:
        self(self.page.get_by_role("button", name=name, exact=True).first)

    def copied(self) -> str:
        expect(self.page.get_by_text("已复制").first).to_be_visible()
        return unquote(str(self.page.evaluate(CLIPBOARD)))


def link_a_clause(page: Page, click: Clicks) -> None:
    page.goto(CLAUSE)
    click.button("复制链接")
    assert click.copied().endswith(CLAUSE)


def cite_it(page: Page, click: Clicks) -> None:
    page.goto(CLAUSE)
    click.button("复制引用")
    assert click.copied().endswith("2022年8月1日起执行）第三部分第（一）项第2目")


def link_a_phrase(page: Page, click: Clicks) -> None:
    page.goto(CLAUSE)
    click(page.locator("a.phrase", has_text="经房管部门租赁登记备案"))
    click(page.get_by_role("button", name="复制这句话的链接").first)
    assert click.copied().endswith(":~:text=经房管部门租赁登记备案")


def print_one_clause(page: Page, click: Clicks) -> None:
    page.goto(CLAUSE)
    click.button("打印")
    wait_until(page, "() => Boolean(window.printed)")


def all_of_an_office(page: Page, click: Clicks) -> None:
    page.goto("departments/")
    click(page.get_by_role("link", name="市公安局负责的条款，可整页打印"))
    page.wait_for_url("**/departments/public_security/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # what is folded on the screen stands on paper
    words = page.locator("article").inner_text()
    assert all(one.explanation in words for one in POLICY.guarantees if POLICY.clause_of(one.quote) == "4.1")


def what_is_not_stated(page: Page, click: Clicks) -> None:
    page.goto(CLAUSE)
    click(page.locator("#not-stated > summary"))
    expect(page.locator("#not-stated")).to_contain_text(POLICY.not_stated[0])


def check_a_code(page: Page, click: Clicks) -> None:
    page.goto("recheck/")
    page.get_by_label("核对码").fill(code_of(NEWCOMER))
    click.button("核对")
    expect(page.locator("[data-part=result]")).not_to_be_empty()


def keep_the_version(page: Page, click: Clicks) -> None:
    page.goto(CLAUSE)
    click(page.locator(".cite-bar").get_by_text("更多"))
    click(page.get_by_label("以后改了也不变"))
    click.button("复制链接")
    assert click.copied().endswith(f"{POLICY.version}/{CLAUSE}")


@pytest.mark.parametrize(
    "task",
    [
        link_a_clause,
        cite_it,
        link_a_phrase,
        print_one_clause,
        all_of_an_office,
        what_is_not_stated,
        check_a_code,
        keep_the_version,
    ],
    ids=lambda task: task.__name__,
)
def test_a_task_of_the_counter_takes_three_clicks_at_most(
    new_page: NewPage, task: Callable[[Page, Clicks], None]
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(PRINTED)
    click = Clicks(page)
    task(page, click)
    assert 1 <= click.count <= 3
