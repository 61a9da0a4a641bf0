"""Screenshots of every state, for a reviewer to leaf through, and the picture in the README.

``python -m tests.browser.gallery SITE FOLDER`` photographs the site built in SITE; with ``--readme`` it takes only the
README's picture. ``make screenshots`` does both.
"""

from __future__ import annotations

import argparse
import itertools
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, expect, sync_playwright

from build_scripts.dev.browser_setup import headless_executable
from tests.browser.conftest import QUIET
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.serving import serve

Look = Literal["light", "dark", "elder"]
"""Light and dark in the ordinary edition, and 长辈版."""
README_PICTURE = Path(__file__).parent.parent.parent / "docs/contributing/verdict.png"
WIDTHS = (320, 390, 768, 1440)
LOOKS: tuple[Look, ...] = ("light", "dark", "elder")
ELDER = "localStorage.setItem('policy-site:edition', 'elder')"

TENANT_IN_TOWN = {**NEWCOMER, "lease_registered": "yes", "owner_consents": "yes"}
"""Rents in town with a registered lease, and the owner agrees."""


@dataclass(frozen=True, slots=True)
class State:
    """One picture: what it shows and how a person gets there."""

    name: str
    reach: Callable[[Page], object]


def _page(address: str) -> Callable[[Page], object]:
    return lambda page: page.goto(address)


def _first_question(page: Page) -> None:
    QuizDriver(page).open()


def _question(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")


def _error(page: Page) -> None:
    _question(page)
    QuizDriver(page).go_on()
    expect(page.locator("policy-quiz [role=alert], policy-quiz .quiz-error-summary").first).to_be_visible()


def _result(direction: str, answers: Mapping[str, str], otherwise: str = "unknown") -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        QuizDriver(page).walk(direction, answers, otherwise)

    return reach


def _summary(page: Page) -> None:
    _result("town", NEWCOMER)(page)
    page.goto("quiz/#summary")
    QuizDriver(page).wait_for_place("summary")


def _form(page: Page) -> None:
    page.goto("quiz/#form")
    expect(page.locator(".form-row").first).to_be_visible()
    for digit in "141761":
        page.keyboard.press(digit)


def _whom(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.open()
    quiz.choose("town")
    quiz.go_on()
    quiz.wait_for_place("whom")
    quiz.choose("family")


def _checklist(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    while page.locator(".quiz-checklist").count() == 0:
        quiz.answer(NEWCOMER[quiz.fact])


def _family(page: Page) -> None:
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town", whom="family")
    quiz.finish({**NEWCOMER, "town_work": "working"})


def _what_if(page: Page) -> None:
    _result("town", NEWCOMER)(page)
    QuizDriver(page).unfold("如果有一项变了呢")
    page.get_by_label("要换的是哪一项").select_option("lease_registered")
    page.locator("#quiz-what-if-yes").check()
    expect(page.locator(".quiz-what-if h3")).to_be_visible()


def _unfolded(page: Page) -> None:
    _result("town", TENANT_IN_TOWN)(page)
    page.evaluate("document.querySelectorAll('.quiz-result details').forEach((one) => { one.open = true; })")


STATES = (
    State("home", _page("")),
    State("text", _page("text/")),
    State("clause", _page("clauses/3.1.2/")),
    State("pathways", _page("pathways/")),
    State("landing", _page("landing/")),
    State("guarantees", _page("guarantees/")),
    State("departments", _page("departments/")),
    State("interpretations", _page("interpretations/")),
    State("glossary", _page("glossary/")),
    State("at-a-glance", _page("at-a-glance/")),
    State("phrases", _page("phrases/")),
    State("faq", _page("faq/")),
    State("department", _page("departments/public_security/")),
    State("village-clause", _page("clauses/3.2.1b/")),
    State("proof", _page("proof/")),
    State("coverage", _page("proof/coverage/")),
    State("open-data", _page("open-data/")),
    State("staff", _page("staff/")),
    State("about", _page("about/")),
    State("not-found", _page("no-such-page/")),
    State("quiz-first-question", _first_question),
    State("quiz-question", _question),
    State("quiz-error", _error),
    State("quiz-summary", _summary),
    State("quiz-form", _form),
    State("quiz-whom", _whom),
    State("quiz-checklist", _checklist),
    State("quiz-result-family", _family),
    State("quiz-result-what-if", _what_if),
    State("quiz-result-unfolded", _unfolded),
    State("quiz-result-entitled", _result("town", TENANT_IN_TOWN)),
    State("quiz-result-not-entitled", _result("town", NEWCOMER)),
    State("quiz-result-undetermined", _result("town", {"current_hukou": "other_village"})),
)


def photograph(page: Page, state: State, file: Path) -> None:
    """Bring a page into a state and keep what it looks like, from top to bottom."""
    state.reach(page)
    page.wait_for_load_state("networkidle")
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file, full_page=True, animations="disabled")


def gallery(browser: Browser, address: str, folder: Path) -> None:
    """Every state at every width, light, dark and in 长辈版."""
    for state, width, look in itertools.product(STATES, WIDTHS, LOOKS):
        scheme: Literal["light", "dark"] = "dark" if look == "dark" else "light"
        context = browser.new_context(
            base_url=address,
            locale="zh-CN",
            service_workers="block",
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
        )
        if look == "elder":
            context.add_init_script(ELDER)
        photograph(context.new_page(), state, folder / f"{state.name}-{width}-{look}.png")
        context.close()
        print(state.name, width, look, flush=True)


def readme_picture(browser: Browser, address: str) -> None:
    """The top of a verdict on a phone."""
    context = browser.new_context(
        base_url=address, locale="zh-CN", service_workers="block", viewport={"width": 390, "height": 1500}
    )
    page = context.new_page()
    _result("town", TENANT_IN_TOWN)(page)
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    page.mouse.move(0, 0)
    page.screenshot(path=README_PICTURE, animations="disabled")
    context.close()


def main() -> None:
    """Photograph a built site."""
    parser = argparse.ArgumentParser(description="Screenshots of every state of the site")
    parser.add_argument("site", type=Path, help="the built site")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--readme", action="store_true", help="only the README's picture")
    options = parser.parse_args()
    no_sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with serve(options.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=headless_executable(), args=[*QUIET, *no_sandbox])
        if options.readme:
            readme_picture(browser, address)
        else:
            gallery(browser, address, options.folder)
        browser.close()


if __name__ == "__main__":
    main()
