"""A link that comes in is reviewed first, is taken with care whatever is in it, and leaves nothing behind."""

from __future__ import annotations

import json
import random

import pytest
from playwright.sync_api import Route, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.closing_lines import edition_words
from tests.browser.links import EDITION, checked, code_of
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.shared_results import STORED, open_link, see_result, stored_answers
from tests.browser.waiting import wait_until
from tests.browser.watching import Record

BROKEN = "这个链接里的回答打不开"


INJECTED = "policy-quiz :is(img, script:not([type='application/json']), iframe, object, [onerror], [onload])"


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


def test_a_link_survives_what_chats_add(quiz: QuizDriver) -> None:
    for added in ("%E3%80%82", "。谢谢", "%20%E6%88%91%E6%B5%8B%E7%9A%84", '"', "%E3%80"):
        quiz.page.goto("about:blank")
        quiz.open(f"#a={code_of(NEWCOMER, scope='TOWN')}{added}")
        expect(quiz.heading).to_have_text("您的回答")
        assert stored_answers(quiz)["town_home"] == "none"


@pytest.mark.parametrize(
    ("edition", "words"),
    [
        ("2019-01-01", "是按2019-01-01 版规则做的"),
        ("CALL-12345", "是按别的一版规则做的"),
        ("2019-01-01-R3", "是按2019-01-01 版第 3 稿规则做的"),
    ],
)
def test_rules_that_have_changed_since(quiz: QuizDriver, edition: str, words: str) -> None:
    quiz.open(f"#a={code_of(NEWCOMER, edition=edition)}")
    note = quiz.page.locator(".quiz-from-link")
    expect(note).to_contain_text(words)
    expect(note).to_contain_text(f"现在是 {edition_words(POLICY.version, POLICY.revision)}。规则后来改过")
    assert "CALL" not in str(quiz.page.locator("policy-quiz").text_content())


def test_unknown_ids_are_ignored_and_counted(quiz: QuizDriver) -> None:
    unknown = ["ZZZZ", "ZZZZZZZ", "0"]
    twice = [code_of({"town_home": "titled"}).split(".")[3]]
    quiz.open(f"#a={code_of(NEWCOMER, more=[*unknown, *twice])}")
    expect(quiz.page.locator(".quiz-from-link")).to_contain_text("链接里有 4 个回答现在的规则里没有，没有用上")
    assert stored_answers(quiz) == NEWCOMER


def test_a_scope_that_is_gone_asks_everything(quiz: QuizDriver) -> None:
    quiz.open(f"#a={code_of(NEWCOMER, scope='CONSTRUCTOR')}")
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
        checked(f"1.{edition}.{scope}.{groups}")
        for edition in (EDITION, "X", *(one.upper().replace(".", "") for one in markup))
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
    quiz.begin("village")
    quiz.wait_for_engine()  # and with it every file
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
