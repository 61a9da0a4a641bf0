"""Fourteen people go through the built quiz on a small phone, page by page: how much they press and read before the result, and how long it is.

    python -m tests.benchmarks.journeys .cache/site

The people and their answers stand in `journeys.json`. Everybody is seen twice: once taking the result as soon as it is offered, as
the first columns count, and once answering to the end. Characters are those in sight, without spaces; what is folded is not counted.
"""

import argparse
import json
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from build_scripts.dev.browser_setup import headless_executable
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import ARGUMENTS
from tests.browser.quiz_driver import QuizDriver
from tests.browser.serving import serve
from tests.browser.waiting import wait_until

JOURNEYS: Final = Path(__file__).with_name("journeys.json")
OFFER: Final = 'policy-quiz .quiz-about a[href="#result"]'

_CHARACTERS: Final = "one => one.innerText.replace(/\\s/g, '').length"
_IN_SIGHT: Final = """button => {
  const {left, top, right, bottom} = button.getBoundingClientRect();
  const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= innerHeight && button.contains(seen);
}"""
_SCREENS: Final = "one => (one.getBoundingClientRect().bottom + scrollY) / innerHeight"


@dataclass
class Walk:
    """What one person met: pages, what they pressed and read, on how many pages 继续 was in sight, and on which the result was first offered."""

    pages: int = 0
    taps: int = 0
    read: int = 0
    in_sight: int = 0
    offered: int | None = None
    result: int = 0
    screens: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """Who goes through the quiz, and what they answer; 不清楚 where `answers` says nothing."""

    name: str
    direction: str
    whom: str
    relations: Sequence[str]
    answers: Mapping[str, str]

    def answer(self, fact: str) -> str:
        """The option that this person chooses."""
        return {"direction": self.direction, "whom": self.whom}.get(fact) or self.answers.get(fact, "unknown")


def people() -> list[Person]:
    """Everybody of `journeys.json`."""
    found: Any = json.loads(JOURNEYS.read_text(encoding="utf-8"))["journeys"]
    return [Person(one["id"], one["direction"], one["whom"], one.get("relations", []), one["answers"]) for one in found]


def walk(page: Page, person: Person, *, takes_offer: bool) -> Walk:
    """One person's way from the first question to the result."""
    quiz, found = QuizDriver(page), Walk()
    quiz.open()
    while quiz.place != "result":
        page.evaluate("() => { window.shown = document.querySelector('policy-quiz h1'); }")
        found.pages += 1
        found.read += page.locator("policy-quiz .quiz-view").evaluate(_CHARACTERS)
        found.in_sight += page.get_by_role("button", name="继续", exact=True).evaluate(_IN_SIGHT)
        offer = page.locator(OFFER)
        if offer.count() and found.offered is None:
            found.offered = found.pages
        if offer.count() and takes_offer:
            offer.tap()
            found.pages -= 1  # nobody answers this page
            found.taps += 1
        else:
            answer_page(page, person, found)
        wait_until(page, "before => document.querySelector('policy-quiz h1') !== window.shown")
    page.locator(".quiz-result").wait_for()
    found.result = page.locator(".quiz-result").evaluate(_CHARACTERS)
    for edition in ("ordinary", "elder"):
        page.evaluate("edition => localStorage.setItem('policy-site:edition', edition)", edition)
        page.reload()
        page.locator(".quiz-result").wait_for()
        found.screens[edition] = page.locator(".quiz-result").evaluate(_SCREENS)
    return found


def answer_page(page: Page, person: Person, found: Walk | None = None) -> None:
    """Answers everything on the page, and goes on; ``found`` counts the taps."""
    found = found or Walk()
    form = page.locator("policy-quiz .quiz-view form")
    while (fact := form.evaluate(_OPEN)) is not None:
        _choose(form, fact, person.answer(fact), found)
    if form.locator("input[name=ticks]").count():
        _tick(form, person, found)
    for relation in person.relations if form.locator("input[name=relation]:visible").count() else ():
        _press(form, relation, found)
    page.get_by_role("button", name="继续", exact=True).tap()
    found.taps += 1


_OPEN: Final = """form => {
  const radios = [...form.querySelectorAll('input[type=radio]')].filter((one) => one.getClientRects().length > 0);
  const names = [...new Set(radios.map(({name}) => name))];
  return names.find((name) => !radios.some((one) => one.name === name && one.checked)) ?? null;
}"""
"""The name of the first question in a form that nothing is chosen for."""


def _choose(form: Locator, fact: str, option: str, found: Walk) -> None:
    chosen = form.locator(f'input[name="{fact}"][value="{option}"]')
    if not chosen.is_visible():
        form.locator("details", has=chosen).locator("summary").first.tap()
        found.taps += 1
    chosen.tap()
    found.taps += 1


def _press(form: Locator, value: str, found: Walk) -> None:
    form.locator(f'input[value="{value}"]').tap()
    found.taps += 1


def _tick(form: Locator, person: Person, found: Walk) -> None:
    """Ticks what applies; where the person does not know one of the things, they say so of all."""
    labels = {item.label: (item.fact.id, item.option) for one in POLICY.checklists for item in one.items}
    shown = {one.inner_text().strip(): one for one in form.locator("label:has(input[name=ticks])").all()}
    facts = {labels[label][0] for label in shown if label in labels}
    if any(person.answer(fact) == "unknown" for fact in facts):
        return _press(form, "unknown", found)
    applying = [
        one for label, one in shown.items() if label in labels and person.answer(labels[label][0]) == labels[label][1]
    ]
    if not applying:
        return _press(form, "none", found)
    for one in applying:
        one.tap()
        found.taps += 1
    return None


def measure(browser: Browser, url: str) -> Iterable[tuple[Person, Walk, Walk]]:
    """Everybody, taking the result when it is offered, and answering to the end."""
    context = browser.new_context(
        base_url=url, locale="zh-CN", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    context.route(
        "**/assets/engine/**", lambda route: route.abort()
    )  # the result is the same without, and comes at once
    for person in people():
        found = []
        for takes_offer in (True, False):
            page = context.new_page()  # with a memory of its own, and the files that are there already
            found.append(walk(page, person, takes_offer=takes_offer))
            page.close()
        yield person, found[0], found[1]


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("site", type=Path, nargs="?", default=Path(".cache/site"), help="the folder of the built site")
    site = reader.parse_args(arguments).site
    with serve(site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=headless_executable(), args=[*ARGUMENTS])
        rows = [_row(*one) for one in measure(browser, url)]
        browser.close()
    print(
        "| who | offered on page | pages | taps | read | result | screens | screens, 长辈版 | 继续 in sight | pages to the end | taps | read | result | screens | screens, 长辈版 |"
    )
    print("| --- |" + " --- |" * (len(rows[0]) - 1))
    for row in rows:
        print("| " + " | ".join(_words(one) for one in row) + " |")
    columns = list(zip(*rows, strict=True))[1:]
    medians = [statistics.median([one for one in column if one is not None] or [0]) for column in columns]
    print("| median | " + " | ".join(map(_words, medians)) + " |")
    return 0


Row = tuple[str | float | None, ...]


def _row(person: Person, early: Walk, late: Walk) -> Row:
    def shared(one: Walk) -> tuple[float, ...]:
        return one.pages, one.taps, one.read, one.result, one.screens["ordinary"], one.screens["elder"]

    early_cells, late_cells = shared(early), shared(late)
    return (person.name, early.offered, *early_cells, late.in_sight / late.pages, *late_cells)


def _words(value: str | float | None) -> str:
    return "–" if value is None else f"{value:.3g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    raise SystemExit(main())
