"""A question and a result read aloud: by a voice of the device only, and silent as soon as the view changes."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

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


def _quiz_with(page: Page, *voices: dict[str, Any]) -> QuizDriver:
    page.add_init_script(f"({VOICES})({list(voices)!r})".replace("True", "true").replace("False", "false"))
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
