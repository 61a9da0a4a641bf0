"""A result sent on: the link holds the answers after ``#`` only, and whatever comes in is taken with care."""

from __future__ import annotations

import json
import random
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from build_scripts.content.worked_cases import worked_cases
from policy_engine.model.answers import read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.interview import replay, whole_scope
from policy_engine.reasoning.verdict import assess
from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.links import VERSION, answers_in, checked, code_of
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.source_modules import offer_modules
from tests.browser.waiting import wait_until
from tests.browser.watching import Record

WORDS = {"entitled": "可以办", "undetermined": "要看情况", "not_entitled": "还不能办"}
BROKEN = "这个链接里的回答打不开"
STORED = "JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname))"
INJECTED = "policy-quiz :is(img, script:not([type='application/json']), iframe, object, [onerror], [onload])"
WITH_MODULE = """async ({codes, expression}) => {
  const {readCode, writeCode} = await import(new URL('../assets/source/quiz/asking/share_code.js', document.baseURI).href);
  const table = JSON.parse(document.querySelector('template[data-part="links"]').content.textContent);
  return codes.map((one) => %s);
}"""


@pytest.fixture
def quiz(page: Page) -> QuizDriver:
    return QuizDriver(page)


def open_link(quiz: QuizDriver, code: str) -> None:
    """Opens a link in this tab, over whatever is there, and waits until it has been taken in."""
    quiz.page.evaluate("code => { location.hash = 'a=' + code; }", code)
    wait_until(quiz.page, "!location.hash.startsWith('#a=')")
    instead = quiz.page.get_by_role("button", name="打开链接里的")
    expect(instead.or_(quiz.page.locator(".quiz-from-link"))).to_be_visible()
    if instead.count():
        instead.click()
    expect(quiz.page.locator(".quiz-summary .quiz-from-link")).to_be_visible()


def see_result(quiz: QuizDriver) -> None:
    quiz.page.locator(".quiz-summary").get_by_role("link", name=re.compile("结果")).click()
    expect(quiz.result).to_be_visible()
    expect(quiz.page.locator(".sheet")).to_be_attached()


def shared_address(quiz: QuizDriver) -> str:
    return quiz.page.locator("#quiz-share-address").input_value()


def shared_code(quiz: QuizDriver) -> str:
    return shared_address(quiz).partition("#a=")[2]


def stored_answers(quiz: QuizDriver) -> dict[str, str]:
    return dict(quiz.page.evaluate(f"{STORED}.answers"))


def sheet_words(quiz: QuizDriver) -> str:
    return str(quiz.page.locator(".sheet").text_content())


def in_module(page: Page, codes: list[Any], expression: str) -> list[Any]:
    """The quiz's own functions on many inputs at once."""
    offer_modules(page)
    found: list[Any] = page.evaluate(WITH_MODULE % expression, {"codes": codes, "expression": expression})
    return found


def test_the_address_with_answers_and_the_one_without(quiz: QuizDriver, site_url: str, record: Record) -> None:
    quiz.walk("town", NEWCOMER)
    quiz.unfold("带走这个结果")
    quiz.page.get_by_text("把结果发给别人").click()
    page, _, fragment = shared_address(quiz).partition("#")
    assert page == f"{site_url}quiz/"
    assert answers_in(fragment.removeprefix("a=")) == stored_answers(quiz)
    assert fragment.split(".")[1:3] == [VERSION, "TOWN"]
    share = quiz.page.locator(".quiz-share")
    expect(share).to_contain_text("谁拿到都能看到")
    expect(share.locator(".quiz-address-words")).to_have_text(page)
    assert quiz.place == "result"
    codes = fragment.split(".")[3].split("-")
    assert [url for request in record.requests if any(code in (url := request.url) for code in codes)] == []


def told_by_result(quiz: QuizDriver) -> dict[str, str]:
    """How the page says that each pathway stands."""
    found: dict[str, str] = quiz.page.locator("[id^=pathway-]").evaluate_all(
        "all => Object.fromEntries(all.map(one => [one.id.slice(8), one.dataset.state]))"
    )
    return found


def test_a_worked_case_comes_back_with_the_same_answers_and_verdict(quiz: QuizDriver) -> None:
    """In by a link, out by the link on the result: what the interview keeps of a case, and its verdict.

    Every tenth case: the module's codes are compared for any answers below, and the verdicts of all cases without a browser.
    """
    quiz.open()
    wrong = []
    for case in worked_cases()[::10]:
        open_link(quiz, code_of(case.answers))
        assert stored_answers(quiz) == case.answers
        see_result(quiz)
        kept, _ = replay(POLICY, whole_scope(POLICY, None), read_answers(POLICY.facts, case.answers))
        expected = {one.provision.id: one.status for one in assess(POLICY, kept).pathways}
        if (answers_in(shared_code(quiz)), told_by_result(quiz)) != (dict(kept.pairs), expected):
            wrong.append(case.name)
    assert wrong == []


@pytest.mark.parametrize(("direction", "answers"), [("town", NEWCOMER), ("any", {"current_hukou": "other_village"})])
def test_another_device_shows_the_same_sheet_to_the_word(
    quiz: QuizDriver, new_page: NewPage, direction: str, answers: dict[str, str]
) -> None:
    quiz.walk(direction, answers)
    other = QuizDriver(new_page())
    other.page.goto(shared_address(quiz))
    expect(other.page.locator(".quiz-summary .quiz-from-link")).to_be_visible()
    see_result(other)
    # For whom it is stands in no link (decision 14): there the box waits for a pen.
    assert sheet_words(other) == sheet_words(quiz).replace("给谁办：☑", "给谁办：□")
    assert shared_address(other) == shared_address(quiz)


def test_any_answers_are_written_and_read_as_the_decision_says(quiz: QuizDriver) -> None:
    quiz.open()
    pick = random.Random(19)  # noqa: S311 - examples, no secrets
    drawn = [
        {
            fact.id: pick.choice([*(one.id for one in fact.options), UNKNOWN])
            for fact in pick.sample(POLICY.facts, pick.randint(0, len(POLICY.facts)))
        }
        for _ in range(300)
    ]
    everything = "{direction: null, clause: null}"
    written = in_module(quiz.page, [list(one.items()) for one in drawn], f"writeCode({everything}, one, table)")
    assert written == [code_of(one) for one in drawn]
    read = in_module(quiz.page, written, "readCode(one, table)")
    assert [dict(one["answers"]) for one in read] == drawn
    assert all(one["unread"] == 0 and one["edition"] == "" for one in read)


def test_one_wrong_or_two_swapped_characters_always_show(quiz: QuizDriver) -> None:
    quiz.open()
    code = code_of(NEWCOMER, scope="TOWN")
    slips = {code[:at] + other + code[at + 1 :] for at in range(len(code)) for other in "0Z.-"}
    slips |= {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1)}
    slips |= {code[:at] for at in range(len(code))}
    slips -= {code}
    assert len(slips) > 500
    slipped = sorted(slips)
    assert [
        slip for slip, read in zip(slipped, in_module(quiz.page, slipped, "readCode(one, table)"), strict=True) if read
    ] == []


def test_a_code_typed_from_paper(quiz: QuizDriver) -> None:
    """Small letters, spaces, and the letters that look like digits."""
    quiz.open()
    code = code_of({"lease_registered": "yes", "owner_consents": "unknown", "town_home": "none"}, scope="3-1-2")
    *front, groups, check = code.split(".")
    typed = ".".join([*front, groups.replace("0", "o").replace("1", "l"), check.replace("0", "O")]).lower()
    (read,) = in_module(quiz.page, [typed.replace("-", "- ")], "readCode(one, table)")
    assert dict(read["answers"]) == answers_in(code)
    assert read["scope"] == {"direction": None, "clause": "3.1.2"}


def test_a_recipient_reviews_first(quiz: QuizDriver) -> None:
    quiz.open(f"#a={code_of(NEWCOMER, scope='TOWN')}")
    expect(quiz.heading).to_have_text("您的回答")
    note = quiz.page.locator(".quiz-from-link")
    expect(note).to_contain_text("这些回答来自链接")
    assert "规则后来改过" not in note.inner_text()
    described = str(quiz.heading.get_attribute("aria-describedby")).split()
    assert described[0] == note.get_attribute("id")  # read out together with the heading
    expect(quiz.heading).to_be_focused()
    quiz.page.get_by_role("link", name="修改“租房合同备案”的回答").click()
    quiz.wait_for_place("q=lease_registered")
    assert quiz.chosen == "no"
    quiz.answer("yes")
    while quiz.place != "summary":
        quiz.answer(NEWCOMER[quiz.fact])
    expect(note).to_be_visible()
    see_result(quiz)
    expect(quiz.page.locator(".quiz-result .quiz-from-link")).to_be_visible()
    quiz.page.reload()
    expect(quiz.page.locator(".quiz-from-link")).to_contain_text("来自链接")
    quiz.page.get_by_role("link", name="核对这些回答").click()
    quiz.wait_for_place("summary")


@pytest.mark.parametrize(
    ("version", "words"),
    [
        ("2019-01-01", "是按2019-01-01 版规则做的"),
        ("CALL-12345", "是按别的一版规则做的"),
        ("2019-01-01-R3", "是按2019-01-01 版第 3 稿规则做的"),
    ],
)
def test_rules_that_have_changed_since(quiz: QuizDriver, version: str, words: str) -> None:
    quiz.open(f"#a={code_of(NEWCOMER, version=version)}")
    note = quiz.page.locator(".quiz-from-link")
    expect(note).to_contain_text(words)
    expect(note).to_contain_text(f"现在是 {POLICY.version} 版。规则后来改过")
    assert "CALL" not in str(quiz.page.locator("policy-quiz").text_content())


def test_unknown_ids_are_ignored_and_counted(quiz: QuizDriver) -> None:
    unknown = ["ZZZZ", "ZZZZZZZ", "0"]
    twice = [code_of({"town_home": "titled"}).split(".")[3]]
    quiz.open(f"#a={code_of(NEWCOMER, more=[*unknown, *twice])}")
    expect(quiz.page.locator(".quiz-from-link")).to_contain_text("链接里有 4 个回答现在的规则里没有，没有用上")
    assert stored_answers(quiz) == NEWCOMER


def test_a_scope_that_is_gone_asks_everything(quiz: QuizDriver) -> None:
    quiz.open(f"#a={code_of(NEWCOMER, scope='__PROTO__')}")
    expect(quiz.page.locator(".quiz-from-link")).to_be_visible()
    assert quiz.page.evaluate(f"{STORED}.scope") == {"direction": None, "clause": None}


@pytest.mark.parametrize(
    "code", ["", "1", code_of(NEWCOMER)[:-20], code_of(NEWCOMER).replace("1.", "2.", 1), "%E5%A", "<b>"]
)
def test_a_broken_link_says_so_and_the_quiz_begins(quiz: QuizDriver, code: str) -> None:
    quiz.open(f"#a={code}")
    expect(quiz.page.locator(".quiz-about", has_text=BROKEN)).to_be_visible()
    assert quiz.place == "q=direction"
    quiz.begin("town")
    quiz.answer("other_village")


def hostile_fragments() -> list[str]:
    """Whole codes with hostile parts, near misses, markup, and noise; the same every time."""
    pick = random.Random(2200)  # noqa: S311 - examples, no secrets
    markup = [
        "<img src=x onerror=alert(1)>",
        "\"'><script>alert(1)</script>",
        "javascript:alert(1)",
        "{{7*7}}",
        "../..",
        "constructor",
    ]
    whole = [
        checked(f"1.{version}.{scope}.{groups}")
        for version in (VERSION, "X", *(one.upper().replace(".", "") for one in markup))
        for scope in ("TOWN", "__PROTO__", "TOSTRING")
        for groups in ("", "-" * 50, "6MXJ-" * 100, "<SVG ONLOAD=ALERT(1)>")
    ]
    code = code_of(NEWCOMER)
    cut = [code[:at] + pick.choice("Z%<&\u202e中") + code[at + 1 :] for at in range(0, len(code), 3)]
    noise = [
        "".join(
            chr(pick.choice([pick.randint(33, 126), pick.randint(0x4E00, 0x9FFF)])) for _ in range(pick.randint(1, 400))
        )
        for _ in range(120)
    ]
    return [*markup, *whole, *cut, *noise, code * 60]


def test_hostile_fragments_break_nothing_and_ask_for_nothing(quiz: QuizDriver, record: Record) -> None:
    quiz.open()
    quiz.begin("village")  # the engine is there, and with it every file
    quiz.page.evaluate("() => { window.alert = () => { throw new Error('injected'); }; }")
    asked = len(record.requests)
    fragments = hostile_fragments()
    assert len(fragments) >= 200
    for fragment in fragments:
        quiz.page.evaluate("code => { location.hash = 'a=' + code; }", fragment)
        wait_until(quiz.page, "!location.hash.startsWith('#a=')")
        expect(quiz.heading).to_be_visible()
        assert quiz.page.locator(INJECTED).count() == 0
    assert {request.url.rsplit("/", 1)[-1] for request in record.requests[asked:]} <= {"seal.svg"}
    assert record.errors == []


def test_answers_leave_the_address_before_the_engine_is_there(quiz: QuizDriver, record: Record) -> None:
    record.tolerates_errors = True
    held: list[Route] = []
    quiz.page.route("**/engine/**", lambda route: held.append(route))
    code = code_of(NEWCOMER)
    quiz.open(f"#a={code}")
    assert quiz.place == "summary"
    assert code not in json.dumps(quiz.page.evaluate("[location.href, history.state, document.referrer]"))


def test_clearing_after_a_link_leaves_no_answer_anywhere(quiz: QuizDriver) -> None:
    quiz.open()
    code = code_of(NEWCOMER, scope="TOWN")
    open_link(quiz, code)
    see_result(quiz)
    quiz.page.get_by_role("button", name="清空我的回答").click()
    quiz.page.get_by_role("button", name="确定清空").click()
    expect(quiz.heading).to_have_text("您想把户口落到哪里？")
    assert quiz.page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('policy-quiz'))") == []
    groups = code.split(".")[3].split("-")
    for _ in range(3):  # Back through every entry
        here = quiz.page.evaluate("location.href + JSON.stringify(history.state) + document.body.innerHTML")
        shown = here.replace(quiz.page.evaluate("document.querySelector('template[data-part=links]').outerHTML"), "")
        assert not [group for group in groups if group in shown]
        assert quiz.chosen is None
        quiz.page.go_back()
        if "quiz" not in quiz.page.url:
            break
        expect(quiz.heading).to_be_visible()


def test_own_answers_are_not_replaced_unasked(quiz: QuizDriver) -> None:
    mine = {"current_hukou": "liaocheng_town", "habitual_residence": "home_village"}
    quiz.open()
    quiz.begin("village")
    for option in mine.values():
        quiz.answer(option)
    quiz.page.evaluate("code => { location.hash = 'a=' + code; }", code_of(NEWCOMER))
    expect(quiz.heading).to_have_text("打开链接里的回答吗？")
    expect(quiz.heading).to_be_focused()
    assert quiz.place == "summary"
    quiz.page.get_by_role("button", name="留着我自己的").click()
    expect(quiz.heading).to_have_text("您的回答")
    assert stored_answers(quiz) == mine
    assert quiz.page.locator(".quiz-from-link").count() == 0
    open_link(quiz, code_of(NEWCOMER))
    assert stored_answers(quiz) == NEWCOMER
    open_link(quiz, code_of(NEWCOMER))  # one's own link again: nothing to ask


def test_copying_says_that_it_has_copied(new_page: NewPage) -> None:
    quiz = QuizDriver(new_page(permissions=["clipboard-read", "clipboard-write"]))
    quiz.walk("town", NEWCOMER)
    clipboard = "navigator.clipboard.readText()"
    quiz.page.get_by_role("button", name="复制成文字").click()
    expect(quiz.page.locator(".quiz-told").first).to_contain_text("已经复制")
    assert quiz.page.evaluate(clipboard).startswith("落户自测结果：现在还不能落户\n")
    quiz.unfold("带走这个结果")
    quiz.page.get_by_text("把结果发给别人").click()
    quiz.page.get_by_role("button", name="复制网址").click()
    expect(quiz.page.locator(".quiz-share .quiz-told")).to_contain_text("已经复制带着回答的网址")
    assert quiz.page.evaluate(clipboard) == shared_address(quiz)
    quiz.page.get_by_role("button", name="复制不带回答的网址").click()
    expect(quiz.page.locator(".quiz-share .quiz-told")).to_contain_text("已经复制不带回答的网址")
    assert quiz.page.evaluate(clipboard) == shared_address(quiz).partition("#")[0]
    assert quiz.page.locator(".quiz-told[role=status]").count() == 2


def test_copying_without_the_clipboard_api(new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read"])
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));")
    quiz = QuizDriver(page)
    quiz.walk("town", NEWCOMER)
    button = page.get_by_role("button", name="复制成文字")
    button.click()
    expect(page.locator(".quiz-told").first).to_contain_text("已经复制")
    expect(button).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()").startswith("落户自测结果")
    assert page.locator(".quiz-copy-field").count() == 0


def test_where_nothing_can_copy_the_text_stands_there_selected(quiz: QuizDriver) -> None:
    quiz.page.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined}); document.execCommand = () => false;"
    )
    quiz.walk("town", NEWCOMER)
    quiz.page.get_by_role("button", name="复制成文字").click()
    expect(quiz.page.locator(".quiz-told").first).to_contain_text("按住它再点“复制”")
    field = quiz.page.get_by_label("要复制的文字")
    expect(field).to_be_focused()
    selected = field.evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)")
    assert selected.startswith("落户自测结果")
    assert selected.endswith("/quiz/")


def test_a_phone_hands_the_address_to_its_own_apps(quiz: QuizDriver) -> None:
    quiz.page.add_init_script("navigator.share = (what) => { window.handed = what; return Promise.resolve(); };")
    quiz.walk("town", NEWCOMER)
    quiz.unfold("带走这个结果")
    quiz.page.get_by_text("把结果发给别人").click()
    quiz.page.get_by_role("button", name="发给别人", exact=True).click()
    assert quiz.page.evaluate("window.handed.url") == shared_address(quiz)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_fault_at_320_pixels(new_page: NewPage, scheme: str) -> None:
    """Answers for review, the result with everything to take it along unfolded, and the choice between two sets of answers."""
    quiz = QuizDriver(new_page(viewport={"width": 320, "height": 700}, color_scheme=scheme))
    quiz.open(f"#a={code_of(NEWCOMER, version='2019-01-01', more=['ZZZZ'])}")
    expect(quiz.page.locator(".quiz-from-link")).to_be_visible()
    assert axe.faults(quiz.page) == []
    see_result(quiz)
    quiz.unfold("带走这个结果")
    quiz.page.get_by_text("把结果发给别人").click()
    quiz.page.get_by_role("button", name="复制网址").click()
    expect(quiz.page.locator(".quiz-share .quiz-told")).not_to_be_empty()
    assert axe.faults(quiz.page) == []
    assert quiz.page.evaluate("document.documentElement.scrollWidth") == 320
    quiz.page.evaluate("code => { location.hash = 'a=' + code; }", code_of({**NEWCOMER, "town_home": "titled"}))
    expect(quiz.heading).to_have_text("打开链接里的回答吗？")
    assert axe.faults(quiz.page) == []
