"""The pictures of a result say what their words say, and both say what the engine says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.quiz_answers import answers_given
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import result as see

TENANT = {**NEWCOMER, "lease_registered": "yes"}
UNSURE = {"current_hukou": "other_village", "habitual_residence": "edge"}
VILLAGER = {
    "current_hukou": "liaocheng_town",
    "habitual_residence": "home_village",
    "moved_to_town": "yes",
    "village_livelihood": "both",
}
SITUATIONS = [
    ("town", NEWCOMER, "unknown"),
    ("town", TENANT, "no"),
    ("town", UNSURE, "unknown"),
    ("village", VILLAGER, "unknown"),
]

STANDS = {"open": "原文没写清楚", "unknown": "您答了“不清楚”", "not_asked": "还没有回答"}

Item = tuple[str, str]
"""How a condition stands, and its words."""


def _verdict(quiz: QuizDriver) -> Mapping[str, Any]:
    """What the engine says of the answers that the page has."""
    memory = quiz.page.evaluate("JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname)).answers")
    return verdict_json(assess(POLICY, read_answers(POLICY.facts, dict(memory))))


def _conditions(explained: Mapping[str, Any]) -> Iterator[Item]:
    reason = explained["reason"]
    if reason:
        decided = reason["favourable"] is not None
        stands = ("符合" if reason["favourable"] else "不符合") if decided else STANDS[reason["state"]]
        yield stands, reason["quote"]
    for part in explained["parts"]:
        yield from _conditions(part)


def _entries(quiz: QuizDriver, picture: str) -> list[list[str]]:
    entries: list[list[str]] = quiz.page.locator(f"{picture} [data-entry]").evaluate_all(
        "all => all.map(({dataset}) => [dataset.entry, dataset.state])"
    )
    return entries


def _items(quiz: QuizDriver, pathway: str, leaf: str, stands: str) -> list[Item]:
    found: list[list[str]] = quiz.page.locator(f"#pathway-{pathway} {leaf}").evaluate_all(
        "(all, stands) => all.map(one => [one.querySelector(stands).textContent, one.querySelector('q')?.textContent ?? ''])",
        stands,
    )
    return [(state, quote) for state, quote in found]


@pytest.mark.parametrize(("direction", "answers", "otherwise"), SITUATIONS, ids=["no", "yes", "it depends", "village"])
def test_map_and_trees_say_what_their_words_and_the_engine_say(
    page: Page, direction: str, answers: dict[str, str], otherwise: str
) -> None:
    quiz = QuizDriver(page)
    quiz.walk(direction, answers, otherwise)
    verdict = _verdict(quiz)
    expected = [
        [one["id"], one["status"] if one["direction"] == direction else "not_asked"] for one in verdict["pathways"]
    ]
    assert _entries(quiz, ".quiz-map") == expected
    assert _entries(quiz, ".quiz-map-words") == expected
    for pathway in (one for one in verdict["pathways"] if one["direction"] == direction):
        conditions = list(_conditions(pathway["conditions"]))
        assert (
            _items(quiz, pathway["id"], '.quiz-aside:has(> summary:text("这一条的全部条件")) li[data-state]', "strong")
            == conditions
        )


def test_the_ladder_marks_the_person_s_rung_in_the_order_of_the_text(page: Page) -> None:
    quiz = QuizDriver(page)
    see(quiz, {**NEWCOMER, "town_work": "working", "unit_collective": "yes"}, reasons=False)
    verdict = _verdict(quiz)
    first = str(page.locator("[id^=pathway-]").first.get_attribute("id")).removeprefix("pathway-")
    places = next(one for one in verdict["pathways"] if one["id"] == first)["landing"]["places"]
    rungs = quiz.section("landing").locator(".quiz-lines--place").first.locator(":scope > li")
    told = [one.splitlines()[0].partition("：") for one in rungs.all_inner_texts()]
    answers = read_answers(POLICY.facts, answers_given(quiz))
    names = {place["id"]: POLICY.place(place["id"]).called_by(answers) for place in places}
    assert [name for _, _, name in told] == list(names.values())
    assert [name for state, _, name in told if state == "户口落在这里"] == [
        names[place["id"]] for place in places if place["state"] == "here"
    ]


def test_the_map_leads_to_the_pathway_and_leaves_the_address_alone(page: Page) -> None:
    quiz = QuizDriver(page)
    see(quiz, NEWCOMER, reasons=False)
    QuizDriver(page).section("others")
    page.get_by_text("一张图看所有的路").click()
    page.locator('.quiz-map [data-entry="employee"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator("#pathway-employee")).to_have_attribute("open", "")
    expect(page.locator("#pathway-employee summary").first).to_be_focused()
    assert quiz.place == "result"


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing_in_the_pictures(new_page: NewPage, width: int, scheme: str) -> None:
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    see(QuizDriver(page), UNSURE, reasons=False)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert axe.faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
