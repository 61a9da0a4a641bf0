"""Answers."""

from __future__ import annotations

from tests.browser.quiz_driver import QuizDriver


def answers_given(quiz: QuizDriver) -> dict[str, str]:
    stored = quiz.page.evaluate("JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname)).answers")
    return dict(stored)
