"""What a device can do to the quiz beside keeping its engine away: storage, the clock, a page that keeps crashing, a browser of long ago."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, Route, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, QuizDriver, change_page
from tests.browser.watching import Record
from tests.policies.headlines import HEADLINES

HEADING = HEADLINES["not_entitled"]

STORAGE: Mapping[str, str] = {
    # All cookies blocked: even naming the storage is an error.
    "refused": """for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException('denied', 'SecurityError'); } });
      for (const name of ['caches', 'serviceWorker']) delete (name === 'caches' ? Window : Navigator).prototype[name];""",
    # Nothing more can be written; older private windows are full from the start.
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    # Storage is switched off in the browser's settings.
    "switched off": """for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, { configurable: true, get: () => null });""",
}


@pytest.mark.parametrize("storage", list(STORAGE))
def test_storage_that_refuses_costs_nothing_but_the_reload(page: Page, storage: str) -> None:
    page.add_init_script(STORAGE[storage])
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.heading).to_have_text(HEADING)
    page.goto("text/")
    page.locator(".md-search__input").press_sequentially("退地")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_a_private_window_works_and_keeps_nothing(new_page: NewPage) -> None:
    """Chromium's own: a context that is all in memory is one. The next window knows nothing of it."""
    first = new_page(service_workers="allow")
    quiz = QuizDriver(first)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.heading).to_have_text(HEADING)
    first.context.close()
    second = QuizDriver(new_page())
    second.open()
    assert second.chosen is None
    assert second.page.locator(".quiz-earlier").count() == 0


@pytest.mark.parametrize(
    ("today", "words"),
    [
        ("1970-01-01T12:00:00", "您设备上的日期是 1970-01-01"),
        ("2099-12-31T12:00:00", f"{POLICY.next_check_due} 以前再核对一次原文，现在已经过期"),
    ],
)
def test_a_wrong_clock_changes_no_verdict_and_is_said(page: Page, today: str, words: str) -> None:
    page.clock.install(time=today)
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    page.clock.resume()
    expect(quiz.result).to_be_visible()
    expect(quiz.heading).to_have_text(HEADING)
    expect(page.locator(".quiz-headline [data-state=overdue]").first).to_contain_text(words)
    expect(page.locator(".sheet")).to_contain_text(words)


def test_a_time_zone_that_changes_on_the_way_changes_nothing(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    devices = page.context.new_cdp_session(page)
    for zone in ("Asia/Shanghai", "Pacific/Kiritimati", "America/Los_Angeles"):  # here, a day ahead, a day behind
        devices.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
        quiz.answer(NEWCOMER[quiz.fact])
    page.reload()
    quiz.answer_all(NEWCOMER)
    expect(quiz.heading).to_have_text(HEADING)
    expect(page.locator(".quiz-headline [data-state=overdue]")).to_have_count(0)


def test_a_page_that_crashes_while_the_engine_starts_stops_starting_it(page: Page, record: Record) -> None:
    """A crashed page tells nobody that it is left, and browsers load it again by themselves."""
    page.add_init_script("addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);")
    page.route("**/*.wasm", lambda _: None)
    starts = []
    for _ in range(4):
        before = len(record.requests)
        page.goto("about:blank")
        QuizDriver(page).open()
        page.wait_for_timeout(300)
        starts.append(any("/quiz/engine/worker.js" in one.url for one in record.requests[before:]))
    assert starts == [True, True, False, False]
    quiz = QuizDriver(page)
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.heading).to_have_text(HEADING)
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text("理由没能准备好")


def _as_long_ago(route: Route) -> None:
    """To a browser without ES modules `type=module` means nothing."""
    response = route.fetch()
    route.fulfill(
        response=response, body=re.sub(r'<script type="?module"?', '<script type="unknown-here"', response.text())
    )


def _in_a_newer_language(route: Route) -> None:
    """A browser that knows modules, but not the language of this one."""
    route.fulfill(body="let = not JavaScript", content_type="text/javascript")


def _that_throws(route: Route) -> None:
    """The element is there, and fails when it starts."""
    words = "customElements.define('policy-quiz', class extends HTMLElement { connectedCallback() { throw new Error('no'); } });"
    route.fulfill(body=words, content_type="text/javascript")


OF_LONG_AGO: Mapping[str, tuple[str | re.Pattern[str], Callable[[Route], None]]] = {
    "no modules": (re.compile(r"/quiz/$"), _as_long_ago),
    "an older language": ("**/quiz/register.js", _in_a_newer_language),
    "a missing module": ("**/quiz/register.js", lambda route: route.fulfill(status=404)),
    "an element that throws": ("**/quiz/register.js", _that_throws),
}


@pytest.mark.parametrize("browser_of", list(OF_LONG_AGO))
def test_where_the_quiz_cannot_run_it_is_said_and_everything_can_be_read(
    page: Page, record: Record, browser_of: str
) -> None:
    record.tolerates_errors = True
    page.route(*OF_LONG_AGO[browser_of])
    page.goto("quiz/")
    notice = page.locator("#quiz-without")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("浏览器太旧")
    expect(notice.get_by_role("heading", level=1)).to_have_text("现在测不了")
    expect(page.locator("policy-quiz form")).to_have_count(0)  # its 继续 would do nothing
    notice.get_by_role("link").click()
    for provision in POLICY.provisions:
        expect(page.locator("main")).to_contain_text(provision.title)


FILLED_IN = {
    "Array.prototype": ("flatMap",),
    "Object": ("fromEntries",),
    "String.prototype": ("matchAll",),
    "Element.prototype": ("replaceChildren", "toggleAttribute"),
}
"""What browsers of 2018 lack, by its owner."""

TAKEN_AWAY = [f"{owner}.{name}" for owner, names in FILLED_IN.items() for name in names]


@pytest.mark.parametrize("lacking", [*([one] for one in TAKEN_AWAY), TAKEN_AWAY], ids=lambda names: " ".join(names))
def test_what_browsers_of_2018_lack_is_filled_in(page: Page, record: Record, lacking: list[str]) -> None:
    """The engine stays away, as it does from them: its runtime needs a newer one anyhow."""
    record.tolerates_errors = True  # of the engine, which does not come
    page.route("**/assets/engine/**", lambda route: route.abort())
    page.add_init_script("".join(f"delete {one}; if ({one}) throw new Error('{one}');" for one in lacking))
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(
        {**NEWCOMER, "lease_registered": "yes"} if len(lacking) > 1 else {**NEWCOMER, "town_home": "titled"}
    )
    expect(quiz.heading).to_have_text("能落户")
    assert quiz.status("tenant" if len(lacking) > 1 else "home_owner") == "可以办"
    expect(page.locator(".sheet svg")).not_to_have_count(0)


def test_a_policy_whose_place_another_has_taken_says_so_on_screen_and_on_paper(page: Page, record: Record) -> None:
    record.tolerates_errors = True
    words = "自 2026-01-01 起，这份文件由《某项新方案》代替，办事要按新的文件"
    new = {"title": "某项新方案", "date": "2026-01-01", "words": words}
    change_page(page, ('"superseded_by":null', f'"superseded_by":{json.dumps(new, ensure_ascii=False)}'))
    page.route("**/assets/engine/**", lambda route: route.abort())
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.heading).to_have_text(HEADING)
    expect(page.locator(".quiz-headline [data-state=overdue]")).to_contain_text(f"{words}。下面的结论是按旧文件得出的")
    expect(page.locator(".sheet-overdue")).to_contain_text(words)
