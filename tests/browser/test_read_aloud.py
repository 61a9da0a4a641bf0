"""A question and a result read aloud: by a voice of the device only, and silent as soon as the view changes."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.quiz_driver import NEWCOMER, QuizDriver

VOICES = """(voices) => {
  class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
  const said = { texts: [], cancelled: 0, voices: new Set() };
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => voices,
    addEventListener: () => {},
    cancel: () => { said.cancelled += 1; said.texts = []; },
    speak: (one) => { said.texts.push(one.text); said.voices.add(one.voice.name); said.last = one; },
  } });
  window.said = said;
}"""
OWN = {"name": "own", "lang": "zh-CN", "localService": True}
REMOTE = {"name": "remote", "lang": "zh-CN", "localService": False}
CANTONESE = {"name": "cantonese", "lang": "zh-HK", "localService": True}


def _give(page: Page, *voices: dict[str, Any]) -> None:
    page.add_init_script(f"({VOICES})({list(voices)!r})".replace("True", "true").replace("False", "false"))


def _quiz_with(page: Page, *voices: dict[str, Any]) -> QuizDriver:
    _give(page, *voices)
    quiz = QuizDriver(page)
    quiz.open()
    return quiz


def _read(quiz: QuizDriver) -> Locator:
    return quiz.page.locator(".quiz-read")


def _said(quiz: QuizDriver) -> list[str]:
    texts: list[str] = quiz.page.evaluate("window.said.texts")
    return texts


def test_a_question_is_read_with_its_options_by_the_device_s_own_voice(page: Page) -> None:
    quiz = _quiz_with(page, REMOTE, CANTONESE, OWN)
    _read(quiz).click()
    assert _said(quiz)[0] == "您想把户口落到哪里？"
    assert any(one.startswith("第 3 个：还没想好") for one in _said(quiz))
    assert page.evaluate("[...window.said.voices]") == ["own"]
    _read(quiz).click()
    assert _said(quiz) == []
    expect(_read(quiz)).to_have_text("读给我听")


def test_the_next_view_is_silent_and_offers_to_be_read(page: Page) -> None:
    quiz = _quiz_with(page, OWN)
    _read(quiz).click()
    quiz.begin("town")
    assert _said(quiz) == []
    expect(_read(quiz)).to_have_text("读给我听")
    page.evaluate("window.said.last = null")
    _read(quiz).click()
    page.evaluate("window.said.last.dispatchEvent(new Event('end'))")
    expect(_read(quiz)).to_have_text("读给我听")


def test_the_result_is_read_verdict_first_with_what_to_do(page: Page) -> None:
    quiz = _quiz_with(page, OWN)
    quiz.begin("town")
    quiz.finish({**NEWCOMER, "lease_registered": "yes"})
    _read(quiz).click()
    told = _said(quiz)
    assert told[0] == "能落户。"
    assert any("“租房落户”" in one for one in told)
    assert any("户口落在这里" in one for one in told)
    assert told[-1] == "这是按您的回答对照原文得出的，不是公安机关的决定。"


@pytest.mark.parametrize("voices", [(), (REMOTE,), (CANTONESE,)], ids=["none", "remote only", "cantonese only"])
def test_without_a_voice_of_its_own_nothing_is_offered(page: Page, voices: tuple[dict[str, Any], ...]) -> None:
    quiz = _quiz_with(page, *voices)
    expect(_read(quiz)).to_be_hidden()


def test_a_page_reads_its_official_words_and_its_plain_ones(page: Page) -> None:
    _give(page, OWN)
    for address, told in (("clauses/3.1.2/", POLICY.provision("tenant")), ("clauses/4.2/", POLICY.guarantees[3])):
        page.goto(address)
        page.locator(".quiz-read").click()
        said: list[str] = page.evaluate("window.said.texts")
        official = said.index("原文：")
        assert "".join(said[official + 1 :]).startswith(POLICY.document.words(address.split("/")[1]).replace("\n", ""))
        assert said[said.index("白话：", official) + 1].startswith(told.explanation[:20])
        assert [one for one in getattr(told, "card", ()) if one not in said] == []
        assert not [one for one in said if "复制" in one or "菜单" in one or "测一测" in one]
        page.locator(".quiz-read").click()
        assert page.evaluate("window.said.texts") == []


def test_the_sheet_is_read_without_its_way_to_the_quiz(page: Page) -> None:
    _give(page, OWN)
    page.goto("at-a-glance/")
    page.locator(".quiz-read").click()
    said: list[str] = page.evaluate("window.said.texts")
    assert said[0] == "一图读懂。"
    whole = "".join(said)
    titles = [*(one.title for one in POLICY.provisions), *(one.title for one in POLICY.guarantees)]
    assert [one for one in titles if one not in whole] == []
    assert "二维码" not in whole
    assert "测一测" not in whole


def test_no_page_offers_to_read_with_a_voice_over_the_network(page: Page) -> None:
    _give(page, REMOTE)
    page.goto("clauses/3.1.2/", wait_until="networkidle")
    expect(page.locator(".quiz-read")).to_be_hidden()
    assert page.locator("script[src*='quiz/register']").count() == 0
