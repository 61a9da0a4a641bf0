"""Privacy shown, not said: whole journeys, seen by the browser's own log of the network and by the server's log of requests."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from build_scripts.dev.browser_setup import headless_executable
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import ARGUMENTS, PATIENCE
from tests.browser.net_log import NetLog, arguments, read_net_log
from tests.browser.nginx import can_serve, serve_with_nginx
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.serving import serve
from tests.browser.waiting import wait_until

ANSWERS = "policy-quiz:/quiz/"
STARTS = f"{ANSWERS}:starts"
"""How often the engine has been started without having come up or failed since."""

SEARCHED = "租的房没备案"
KEPT = """async () => {
  const caches_ = {};
  for (const name of await caches.keys()) caches_[name] = (await (await caches.open(name)).keys()).map(({url, method}) => `${method} ${url}`);
  return {
    local: {...localStorage},
    session: {...sessionStorage},
    files: await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
    databases: (await indexedDB.databases()).map(({name}) => name),
    caches: caches_,
    cookies: document.cookie,
    history: history.state,
    name: window.name,
  };
}"""
UNTIL_KEPT = "async () => (await navigator.serviceWorker.ready).active?.state === 'activated'"


@dataclass
class Journey:
    """What a journey has left behind: the network's log, the server's log, and what was kept on the device at which moment."""

    site_url: str
    net: NetLog
    served: list[dict[str, str]] | None
    kept: dict[str, dict[str, Any]] = field(default_factory=dict)
    code: str = ""

    @property
    def requests(self) -> list[dict[str, Any]]:
        return self.net.requests(self.site_url)

    @property
    def marks(self) -> list[str]:
        """What gives an answer away: facts and options by name, the words searched for, the code of a shared result."""
        options = {*NEWCOMER.values()} - {"none", "yes", "no", "town", "other"}
        answers = self.code.split(".")[3]
        return [*NEWCOMER, *options, self.code, answers, SEARCHED, quote(SEARCHED)]

    def gives_away(self, words: str) -> list[str]:
        return [mark for mark in self.marks if mark in words]


def read_and_search(page: Page) -> None:
    """The home page, 长辈版, dark colours, a search, a clause."""
    page.goto("")
    wait_until(page, UNTIL_KEPT)
    page.locator("[data-control=edition]").click()
    page.locator("[data-control=edition]").click()
    page.locator(".md-search__input").press_sequentially(SEARCHED)
    page.locator(".md-search-result__link").first.click()
    expect(page.locator("h1").first).to_be_visible()


def answer_and_share(page: Page) -> str:
    """The questions to the result with its reasons, the sheet, and the address for others; the code in it."""
    quiz = QuizDriver(page)
    quiz.walk("town", NEWCOMER)
    page.emulate_media(media="print")
    expect(page.locator(".sheet")).to_be_attached()
    page.emulate_media(media="screen")
    page.get_by_text("带走这个结果").click()
    page.locator(".quiz-share summary").click()
    address = page.locator("#quiz-share-address").input_value()
    page.get_by_role("button", name="复制网址").click()
    return address.partition("#a=")[2]


def clear(page: Page) -> None:
    page.get_by_role("button", name="清空我的回答").click()
    page.get_by_role("button", name="确定清空").click()
    expect(QuizDriver(page).heading).to_have_text("您想把户口落到哪里？")


def open_link_and_fill_in_the_form(context: BrowserContext, code: str, kept: dict[str, dict[str, Any]]) -> None:
    """In another window: the link that somebody has sent, its result, then the form by digits; and all of it without a network."""
    page = context.new_page()
    page.goto(f"quiz/#a={code}")
    expect(page.locator(".quiz-summary .quiz-from-link")).to_be_visible()
    page.locator(".quiz-summary").get_by_role("link", name=re.compile("结果")).click()
    expect(page.locator(".quiz-result").first).to_be_visible()
    context.set_offline(True)
    page.reload()
    expect(page.locator(".quiz-result").first).to_be_visible()
    context.set_offline(False)
    page.goto("quiz/#summary")
    clear(page)
    kept["link, cleared"] = page.evaluate(KEPT)
    page.goto("quiz/#form")
    for _ in range(4):
        page.keyboard.press("1")
    kept["form"] = page.evaluate(KEPT)
    page.close()


@pytest.fixture(scope="module")
def journey(browser: Browser, built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Journey:
    folder = tmp_path_factory.mktemp("journey")
    kept: dict[str, dict[str, Any]] = {}
    with ExitStack() as stack:
        nginx = stack.enter_context(serve_with_nginx(built_site)) if can_serve(built_site) else None
        url = nginx.url if nginx else stack.enter_context(serve(built_site))
        context = browser.browser_type.launch_persistent_context(
            folder / "profile",
            executable_path=headless_executable(),
            args=[*ARGUMENTS, *arguments(folder / "net.json")],
            base_url=url,
            locale="zh-CN",
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        read_and_search(page)
        kept["read"] = page.evaluate(KEPT)
        code = answer_and_share(page)
        kept["result"] = page.evaluate(KEPT)
        open_link_and_fill_in_the_form(context, code, kept)
        clear(page)
        kept["cleared"] = page.evaluate(KEPT)
        context.close()
        served = [*_lines(nginx.access_log)] if nginx else None
    return Journey(url, read_net_log(folder / "net.json"), served, kept, code)


def _lines(log: Path) -> Iterator[dict[str, str]]:
    return (json.loads(line) for line in log.read_text(encoding="utf-8").splitlines())


def test_no_request_goes_anywhere_else(journey: Journey) -> None:
    addresses = {one["url"] for one in journey.requests}
    own = {one for one in addresses if one.startswith(journey.site_url)}
    # The log is that of the whole browser: pages, the engine's worker, the search's, the service worker.
    for path in (
        "quiz/index.html",
        "assets/quiz/engine/worker.js",
        "assets/site/search_worker.js",
        "sw.js",
        "assets/engine/manifest.json",
    ):
        assert journey.site_url + path in own
    assert {one for one in addresses - own if not one.startswith(("data:", "blob:", "chrome"))} == set()


def test_no_answer_is_in_an_address_a_header_or_a_body(journey: Journey) -> None:
    assert len(journey.code) > 40
    assert len(journey.net.sent) > 20
    for request in journey.requests:
        assert (request["method"], request.get("upload_id")) == ("GET", None)
        assert journey.gives_away(unquote(request["url"])) == []
        assert "?" not in request["url"] or "__WB_REVISION__" in request["url"]
    for head in journey.net.sent:
        assert journey.gives_away(unquote(head)) == [], head
        told = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        assert not {"Cookie", "Authorization"} & set(told), head
        # A browser that looks for a new service worker names the old one.
        assert told.get("Referer", f"{journey.site_url}sw.js") == f"{journey.site_url}sw.js"


def test_the_server_has_seen_no_more_than_that(journey: Journey) -> None:
    if journey.served is None:
        pytest.skip("there is no nginx on this machine (make browser installs it on Debian)")
    assert len(journey.served) > 20
    for line in journey.served:
        method, address, _ = line["request"].split(" ")
        assert method == "GET"
        assert journey.gives_away(unquote(json.dumps(line))) == []
        assert line["referer"] in {"", f"{journey.site_url}sw.js"}
        assert (line["cookie"], line["body"], line["length"]) == ("", "", "")
        assert "?" not in address or "__WB_REVISION__" in address
    seen = {line["request"].split(" ")[1].lstrip("/") for line in journey.served}
    assert seen <= {one["url"].removeprefix(journey.site_url) for one in journey.requests}


def test_the_device_keeps_what_the_person_chose_and_nothing_else(journey: Journey) -> None:
    assert set(journey.kept) == {"read", "result", "link, cleared", "form", "cleared"}
    for moment, kept in journey.kept.items():
        assert set(kept["local"]) <= {"policy-site:edition", "/.__palette"}, moment
        assert (kept["databases"], kept["cookies"], kept["name"]) == ([], "", ""), moment
        assert re.fullmatch(r'null|\{"quiz": \d+\}', json.dumps(kept["history"])), moment
        named = json.dumps([kept["local"], kept["caches"], kept["files"]], ensure_ascii=False)
        assert journey.gives_away(named) == [], moment
        # What is in there: test_quiz_snapshot.
        assert {re.sub("%2F.*", "", name) for name in kept["files"]} <= {"started-"}, moment
        for request in (one for requests in kept["caches"].values() for one in requests):
            assert request.startswith(f"GET {journey.site_url}"), request
        assert set(kept["session"]) <= {ANSWERS, STARTS}, moment
        assert re.fullmatch(r"\d?", kept["session"].get(STARTS, "")), moment
    assert journey.kept["read"]["session"] == {}
    answers = dict(json.loads(journey.kept["result"]["session"][ANSWERS])["answers"])
    assert len(answers) > 5
    assert answers.items() <= NEWCOMER.items()


def test_after_clearing_nothing_is_left(journey: Journey) -> None:
    assert "current_hukou" in {fact.id for fact in POLICY.facts} & set(journey.marks)
    assert journey.gives_away(json.dumps(journey.kept["result"], ensure_ascii=False)) != []
    for moment in ("cleared", "link, cleared"):
        assert ANSWERS not in journey.kept[moment]["session"]
        assert journey.gives_away(json.dumps(journey.kept[moment], ensure_ascii=False)) == []
