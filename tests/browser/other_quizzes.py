"""The quizzes of other policies than the main one, on sites of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from policy_engine.model.policy import Policy
from tests.browser.quiz_driver import QuizDriver
from tests.browser.serving import serve


@contextmanager
def quiz_of(
    policy: Policy, browser: Browser, site: Path, folder: str = "", now: str = "", **options: Any
) -> Iterator[QuizDriver]:
    """The quiz of a policy with one direction, at its first question: nothing is asked about the direction.

    ``now`` is the time that the page's clock shows; the options are those of Playwright's Browser.new_context.
    """
    with serve(site) as url:
        context = browser.new_context(base_url=url + folder, locale="zh-CN", service_workers="block", **options)
        quiz = QuizDriver(context.new_page())
        if now:
            quiz.page.clock.set_fixed_time(now)
        quiz.open()
        quiz.wait_for_place(f"q={policy.facts[0].id}")
        yield quiz
        context.close()
