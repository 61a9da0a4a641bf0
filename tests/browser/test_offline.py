"""Without a network after one visit."""

import re

from playwright.sync_api import expect

from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.visits import Visit
from tests.browser.waiting import wait_until

UNTIL_ENGINE_IS_KEPT = """async () => {
  const { files } = await (await fetch("../assets/engine/manifest.json")).json();
  const name = (await caches.keys()).find((one) => one.startsWith("engine-"));
  return name !== undefined && (await (await caches.open(name)).keys()).length === files.length;
}"""


def test_after_one_visit_pages_search_and_quiz_work_without_a_network(visit: Visit) -> None:
    visit.first()
    visit.cut_off()
    page = visit.open("clauses/3.1.2/?from=singlemessage")
    expect(page.locator("h1")).to_be_visible()
    addresses = {one.parent.relative_to(visit.site).as_posix() for one in visit.site.rglob("index.html")}
    kept = page.evaluate(
        "addresses => Promise.all(addresses.map((one) => fetch(`../../${one}/`).then(({ status }) => status)))",
        sorted(addresses),
    )
    assert set(kept) == {200}
    page.locator(".md-search__input").press_sequentially("退地")
    expect(page.locator(".md-search-result__link").first).to_have_attribute("href", re.compile(r"clauses/4\.2/"))
    page.goto("quiz")  # a host would add the slash
    quiz = QuizDriver(page)
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    expect(quiz.brief_result).to_be_visible()
    missing = page.evaluate("fetch('../no-such-page/').then(() => '', () => 'no network')")
    assert missing == "no network"


def test_who_has_once_had_the_reasons_has_them_without_a_network(visit: Visit) -> None:
    page = visit.first("quiz/")
    quiz = QuizDriver(page)
    quiz.begin("town")
    quiz.finish(NEWCOMER)
    wait_until(page, UNTIL_ENGINE_IS_KEPT)
    statuses = page.locator(".quiz-result .quiz-status").all_inner_texts()
    visit.cut_off()
    page.reload()
    expect(quiz.result).to_be_visible()
    assert page.locator(".quiz-result .quiz-status").all_inner_texts() == statuses


def test_at_the_quiz_the_engine_comes_first_and_the_site_is_kept_afterwards(visit: Visit) -> None:
    visit.context.route("**/assets/engine/manifest.json", lambda _: None)  # it never comes
    waiting = visit.open("quiz/")
    waiting.evaluate("new Promise((resolve) => setTimeout(resolve, 500))")
    is_registered = "navigator.serviceWorker.getRegistration().then((one) => Boolean(one))"
    assert not waiting.evaluate(is_registered)
    waiting.close()
    visit.context.unroute_all()
    page = visit.first("quiz/")
    assert page.evaluate(is_registered)
