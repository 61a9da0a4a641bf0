"""Verdicts on the page beside those of the engine."""

from __future__ import annotations

from playwright.sync_api import expect

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import Verdict, assess
from policy_engine.reasoning.words import STATUSES
from tests.browser.quiz_driver import QuizDriver
from tests.policies.headlines import HEADLINES

MISSING = "理由没能准备好"


def verdict(quiz: QuizDriver) -> Verdict:
    """What the engine says of the answers that the quiz remembers."""
    stored = quiz.page.evaluate("JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname)).answers")
    return assess(POLICY, read_answers(POLICY.facts, dict(stored)))


def assert_as_the_engine(quiz: QuizDriver, direction: str) -> None:
    """Every pathway's status, and its landing place where that is certain, are the engine's; the best comes first."""
    decided = verdict(quiz)
    judged = [one for one in decided.pathways if direction in ("any", one.provision.direction)]
    for one in judged:
        told = quiz.pathway(one.provision.id)
        assert quiz.status(one.provision.id) == STATUSES[one.status]
        here = told.locator(":is(.quiz-line--here, .quiz-line--choice)").all_inner_texts()
        assert len(here) == (len(one.landing.here) if one.is_certain else 0)
        for place, words in zip(one.landing.here, here, strict=False):
            assert place.called_by(decided.answers) in words
        expect(told.locator(f"a[href^='../clauses/{one.clause}/']").first).to_be_visible()
        expect(told.locator("li.quiz-line").first).to_be_visible()
    best = min(judged, key=lambda one: list(STATUSES).index(one.status))
    expect(quiz.heading).to_have_text(HEADLINES[best.status])
    shown = quiz.page.locator("[id^=pathway-]").evaluate_all("found => found.map(one => one.id.slice(8))")
    assert sorted(shown) == sorted(one.provision.id for one in judged)
