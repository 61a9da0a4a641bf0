"""What the quiz promises in every state, held where a journey alone does not show it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from policy_engine.model.answers import read_answers
from policy_engine.model.condition import statements
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.interview import relevant, whole_scope
from tests.browser.conftest import NewPage
from tests.browser.quiz_driver import NEWCOMER, WITHOUT_DIAGRAMS, QuizDriver, change_page
from tests.browser.watching import Record

NOT_CONDITIONS = ("收入", "工资", "社保", "社会保险", "缴费", "面积", "平方米", "身份证号", "年龄", "几岁")
"""What other places ask and this text does not."""
UNSURE = {**NEWCOMER, "habitual_residence": "edge", "lease_registered": "unknown"}
CLAUSES = sorted({POLICY.clause_of(one.quote) for one in POLICY.provisions} | {"3.2.1"})


def _states(quiz: QuizDriver) -> Iterator[str]:
    """Every state of a journey in turn, with the page in it, unfolded."""
    page = quiz.page
    quiz.open()
    yield "first question"
    quiz.choose("town")
    quiz.go_on()
    quiz.wait_for_place("whom")
    yield "for whom"
    quiz.answer("self")
    _unfold(page)
    yield "question"
    quiz.go_on()
    expect(page.locator(".quiz-error-summary")).to_be_visible()
    yield "error"
    while not page.locator(".quiz-checklist").count():
        quiz.answer(UNSURE[quiz.fact])
    _unfold(page)
    yield "checklist"
    quiz.finish(UNSURE)
    _unfold(page)
    yield "result"
    page.get_by_role("button", name="清空我的回答").click()
    expect(page.get_by_role("button", name="不清空")).to_be_visible()
    yield "asking before clearing"
    page.goto("quiz/#summary")
    quiz.wait_for_place("summary")
    yield "summary"
    page.goto("quiz/#form")
    expect(page.locator(".form-row").first).to_be_visible()
    yield "form"


def _unfold(page: Page) -> None:
    page.evaluate("for (const one of document.querySelectorAll('policy-quiz details')) one.open = true")


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


def test_a_hung_engine_is_given_up_after_15_seconds_and_the_quiz_has_gone_on_long_before(
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
    expect(quiz.heading).to_have_text("现在还不能落户")
    expect(page.locator(".quiz-reasons-note")).to_contain_text("理由正在准备")
    page.clock.run_for(15_000)
    expect(page.locator(".quiz-reasons-note")).to_contain_text("理由没能准备好")
    expect(quiz.heading).to_have_text("现在还不能落户")


def test_where_nothing_can_decide_it_is_said_after_15_seconds(page: Page, record: Record) -> None:
    record.tolerates_errors = True
    page.clock.install()
    page.route("**/*.wasm", lambda _: None)
    change_page(page, WITHOUT_DIAGRAMS)
    quiz = QuizDriver(page)
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    expect(page.locator(".quiz-stage")).to_be_visible()
    page.clock.run_for(15_000)
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


_UNCOVERED = """() => {  // a hair of the padding may be covered, no word
  const one = document.activeElement;
  if (one === document.body || !one.closest('policy-quiz')) return null;
  const shown = one.matches('input[type=radio], input[type=checkbox]') ? one.closest('label') ?? one : one;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  const header = document.querySelector('.md-header').getBoundingClientRect();
  const line = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const clear = box.top >= header.bottom - 4 && box.top < innerHeight && box.bottom > header.bottom;
  return line && clear ? '' : `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 20)}: ${style.outline}, ${box.top}–${box.bottom}`;
}"""


@pytest.mark.parametrize("edition", ["ordinary", "elder"])
def test_every_stop_of_the_keyboard_shows_and_none_is_under_the_header(new_page: NewPage, edition: str) -> None:
    """There and back: going backwards is where a header that stays in place covers what takes the focus."""
    page = new_page(viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    page.add_init_script(f"localStorage.setItem('policy-site:edition', '{edition}')")
    quiz = QuizDriver(page)
    for state in _states(quiz):
        stops = 0
        quiz.heading.first.evaluate("one => { one.tabIndex = -1; one.focus(); }")
        for key in ("Tab", "Shift+Tab"):
            for _ in range(200):
                page.keyboard.press(key)
                hidden = page.evaluate(_UNCOVERED)
                if hidden is None:
                    break
                stops += 1
                assert hidden == "", state
        assert stops > 1, state


def test_who_wants_less_motion_sees_none(new_page: NewPage) -> None:
    page = new_page(reduced_motion="reduce")
    quiz = QuizDriver(page)
    for state in _states(quiz):
        moving = page.evaluate(
            """() => [...document.querySelectorAll('*')].filter((one) => {
              const {animationDuration, animationName, transitionDuration, scrollBehavior} = getComputedStyle(one);
              const long = (times) => times.split(',').some((time) => parseFloat(time) > .001);
              return scrollBehavior === 'smooth' || (animationName !== 'none' && long(animationDuration)) || long(transitionDuration);
            }).map((one) => one.outerHTML.slice(0, 120))"""
        )
        assert moving == [], state
        assert page.evaluate("document.getAnimations().filter((one) => one.playState === 'running').length") == 0, state


_NAMED = """() => [...document.querySelectorAll('policy-quiz :is(a[href], button, summary)')].filter((one) => one.checkVisibility()).map((one) => [
  (one.getAttribute('aria-label') ?? one.innerText).replace(/\\s+/g, ' ').trim(), one.tagName === 'A' ? one.href : one.tagName])"""
VAGUE = {
    "",
    "修改",
    "改",
    "这里",
    "点这里",
    "点击",
    "更多",
    "查看",
    "看",
    "详情",
    "链接",
    "打开",
    "展开",
    "原文",
    "确定",
    "取消",
}


def test_nothing_that_can_be_pressed_needs_what_stands_around_it(page: Page) -> None:
    """A screen reader lists links and buttons by themselves: none is vague, and one name never means two places."""
    quiz = QuizDriver(page)
    for state in _states(quiz):
        meant: dict[str, set[str]] = {}
        for name, target in page.evaluate(_NAMED):
            assert name.rstrip("。>›") not in VAGUE, (state, target)
            if target not in ("SUMMARY", "BUTTON"):
                meant.setdefault(name, set()).add(target)
        assert meant or state == "for whom", state
        assert {name: targets for name, targets in meant.items() if len(targets) > 1} == {}, state


def test_the_question_before_clearing_says_what_it_is_about(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.walk("town", NEWCOMER)
    page.get_by_role("button", name="清空我的回答").click()
    asked = page.get_by_role("button", name="确定清空").locator("xpath=..")
    expect(asked).to_contain_text("回答")
    assert page.evaluate("document.activeElement.closest('policy-quiz') !== null")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({**NEWCOMER, "lease_registered": "yes"}, f"问{POLICY.ask_at}到哪里办"),
        ({**NEWCOMER, "lease_registered": "unknown"}, "查清“租房合同备案”"),
        ({**NEWCOMER, "habitual_residence": "edge"}, f"把您的情况说给{POLICY.ask_at}听"),
        (NEWCOMER, "到房管部门办理房屋租赁登记备案"),
        ({**NEWCOMER, "dwelling": "none"}, "搬到聊城的城里、县城或镇上居住"),
    ],
    ids=["yes", "unknown", "left open", "all but one condition holds", "no condition holds"],
)
def test_one_next_step_stands_on_top_and_on_the_sheet(page: Page, answers: dict[str, str], words: str) -> None:
    quiz = QuizDriver(page)
    quiz.walk("town", answers)
    step = page.locator(".quiz-headline .quiz-next")
    expect(step).to_contain_text(words)
    expect(page.locator(".sheet-verdict")).to_contain_text(step.inner_text())
    expect(page.locator(".sheet-who")).to_contain_text("☑ 自己")
