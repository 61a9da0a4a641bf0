"""A new version of the site: offered, never forced, whole or not at all."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.visits import NEW_WORDS, Visit
from tests.browser.watching import Record

FIRST_GRANT_COMES_TO_NOTHING = """
const post = ServiceWorker.prototype.postMessage;
ServiceWorker.prototype.postMessage = function (message, ports) {
  const isAnew = performance.getEntriesByType("navigation")[0].type === "reload";
  if (message.kind !== "take-over" || isAnew) return post.call(this, message, ports);
  ports[0].postMessage({ refused: false });
};
"""


VERSION_OF_THE_QUIZ = "import('../assets/quiz/register.js').then((quiz) => quiz.VERSION ?? 'old')"


def notice(page: Page) -> Locator:
    return page.locator(".update-notice")


def offered(visit: Visit, page: Page) -> Locator:
    """Publishes a new version, lets the browser find it as it does now and then, and waits for the offer."""
    visit.publish_new_version()
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => {})")
    expect(notice(page)).to_contain_text("您的回答会保留")
    return notice(page).get_by_role("button", name="换上新版本")


def is_new(page: Page) -> bool:
    return NEW_WORDS in page.locator(".site-footer").inner_text()


def test_a_new_version_is_offered_not_forced_and_loses_no_answer(visit: Visit) -> None:
    visit.first()
    page = visit.open("quiz/")
    quiz = QuizDriver(page)
    quiz.begin("town")
    quiz.answer("other_village")
    here, page_time = quiz.place, page.evaluate("performance.timeOrigin")
    button = offered(visit, page)
    # Nothing changes unasked: neither this page, nor what it loads later, nor the next page.
    assert page.evaluate("performance.timeOrigin") == page_time
    assert page.evaluate(VERSION_OF_THE_QUIZ) == "old"
    page.goto("text/")
    assert not is_new(page)
    page.go_back()
    quiz.wait_for_place(here)
    assert not is_new(page)
    assert page.evaluate(VERSION_OF_THE_QUIZ) == "old"
    expect(button).to_be_visible()
    button.click()
    expect(page.locator(".site-footer")).to_contain_text(NEW_WORDS)
    quiz.wait_for_place(here)
    assert page.evaluate(VERSION_OF_THE_QUIZ) == "new"
    expect(notice(page)).to_have_count(0)
    asked = quiz.answer_all(NEWCOMER)
    assert "current_hukou" not in [one.fact for one in asked]


def test_the_new_version_waits_for_a_quiz_in_another_window(visit: Visit) -> None:
    visit.first()
    busy = visit.open("quiz/")
    QuizDriver(busy).begin("town")
    reading, asking = visit.open("text/"), visit.open("about/")
    button = offered(visit, asking)
    button.click()
    expect(notice(asking)).to_contain_text("另一个窗口")
    assert not is_new(asking)
    assert busy.evaluate(VERSION_OF_THE_QUIZ) == "old"
    busy.close()
    button.click()
    expect(asking.locator(".site-footer")).to_contain_text(NEW_WORDS)
    expect(reading.locator(".site-footer")).to_contain_text(NEW_WORDS)


def test_a_new_version_that_the_browser_is_slow_to_let_in_is_asked_for_again(visit: Visit) -> None:
    visit.first()
    visit.context.add_init_script(FIRST_GRANT_COMES_TO_NOTHING)
    page = visit.open("text/")
    offered(visit, page).click()
    expect(page.locator(".site-footer")).to_contain_text(NEW_WORDS)
    expect(notice(page)).to_have_count(0)
    assert page.evaluate("sessionStorage.length") == 0


def test_the_offer_can_be_put_off_and_the_focus_is_not_lost(visit: Visit) -> None:
    visit.first()
    page = visit.open("text/")
    offered(visit, page)
    notice(page).get_by_role("button", name="以后再说").click()
    expect(notice(page)).to_have_count(0)
    expect(page.locator("h1").first).to_be_focused()
    page.goto("about/")
    page.evaluate("navigator.serviceWorker.getRegistration()")
    expect(notice(page)).to_have_count(0)


def test_a_version_of_which_a_file_does_not_match_is_not_taken(visit: Visit) -> None:
    page = visit.first()
    visit.record.tolerates_errors = True
    visit.publish_new_version()
    with (visit.site / "assets/quiz/register.js").open("a", encoding="utf-8") as late:
        late.write("// of a third version")
    states = page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update();
          const { installing } = registration;
          await new Promise((done) => installing.addEventListener("statechange", done));
          return [installing.state, registration.waiting];
        }"""
    )
    assert states == ["redundant", None]


def test_without_service_workers_nothing_is_missing(new_page: NewPage, record: Record) -> None:
    page = new_page()
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    page.goto("text/")
    page.locator(".md-search__input").press_sequentially("退地")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert record.errors == []
