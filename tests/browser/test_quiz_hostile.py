"""Addresses, codes and stored answers that somebody has prepared: never an element out of their words, never a dead quiz, nothing run."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.waiting import wait_until

MARKUP = "<img src=x onerror=hit()><script>hit()</script>"
FRAGMENTS = [
    f"#q={MARKUP}",
    f"#clause={MARKUP}",
    "#clause=3.1.9",
    "#q=__proto__",
    "#q=constructor",
    "#clause=__proto__",
    "#a=",
    f"#a={MARKUP}",
    "#a=%E0%A4%A",
    "#%E0%A4%A",
    "#a=1.2022-08-01.TOWN.33HJ-72PJ.ZZ",
    "#a=1.." + "A" * 5000,
    "#javascript:hit()",
    "#result",
    "#summary",
    "#" + "\u0000" * 9,
]
STORED: list[Any] = [
    "no JSON {",
    {"scope": {"direction": MARKUP, "clause": None}, "answers": []},
    {"scope": {"direction": 7, "clause": {}}, "answers": []},
    {"scope": {"direction": None, "clause": MARKUP}, "answers": [["current_hukou", "other_village"]]},
    {
        "scope": {"direction": "town", "clause": None},
        "answers": [["current_hukou", MARKUP], [MARKUP, "yes"], ["__proto__", "x"]],
    },
    {
        "scope": {"direction": "town", "clause": None},
        "answers": [["current_hukou", "other_village"], ["current_hukou", "other_village"]],
    },
    {
        "scope": {"direction": "town"},
        "answers": [],
        "whom": {"who": MARKUP, "relations": [MARKUP]},
        "source": {"edition": MARKUP, "unread": 3, "reworded": [MARKUP]},
    },
    {
        "scope": {"direction": "town"},
        "answers": [],
        "revision": {"fact": MARKUP, "returnTo": "summary", "pending": MARKUP},
    },
]
AT_REST = "document.querySelector('policy-quiz').getAttribute('aria-busy') === null"
HARM = "window.wasHit === true || document.querySelector('policy-quiz img[src=x], policy-quiz script:not([data-part])') !== null"


@pytest.fixture
def quiz(page: Page) -> QuizDriver:
    page.add_init_script("window.hit = () => { window.wasHit = true; };")
    page.route("**/assets/engine/**", lambda route: route.abort())  # it reads none of this
    return QuizDriver(page)


def _still_works(quiz: QuizDriver) -> None:
    """The quiz can be begun, or gone on with."""
    assert not quiz.page.evaluate(HARM)
    expect(quiz.heading).to_be_visible()
    expect(quiz.heading).not_to_have_text("现在没法继续测")
    assert quiz.page.locator("policy-quiz :is(button, a[href])").count() > 0


def test_prepared_addresses_lead_to_a_place_of_the_quiz_and_run_nothing(quiz: QuizDriver, record: Any) -> None:
    record.tolerates_errors = True  # the engine is not there
    quiz.open()
    for fragment in FRAGMENTS:
        quiz.page.evaluate("fragment => { location.hash = fragment; }", fragment)
        wait_until(quiz.page, AT_REST)
        _still_works(quiz)
    assert not [one for one in record.errors if one.startswith("uncaught")]
    quiz.open()
    quiz.begin("town")
    assert quiz.fact == "current_hukou"


def test_prepared_storage_is_dropped_or_shown_as_words(quiz: QuizDriver, record: Any) -> None:
    record.tolerates_errors = True
    quiz.open()
    for stored in STORED:
        text = stored if isinstance(stored, str) else json.dumps(stored)
        quiz.page.evaluate("text => sessionStorage.setItem('policy-quiz:' + location.pathname, text)", text)
        quiz.page.goto("about:blank")
        quiz.open("#result")
        wait_until(quiz.page, AT_REST)
        _still_works(quiz)
    assert not [one for one in record.errors if one.startswith("uncaught")]
    quiz.page.evaluate("sessionStorage.clear()")
    quiz.page.goto("about:blank")
    quiz.open()
    quiz.begin("town")
    quiz.answer(NEWCOMER[quiz.fact])
