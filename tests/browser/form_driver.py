"""Fills in the form as a person does who never touches the mouse."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import STATUSES
from tests.browser.waiting import wait_until

DIRECTIONS = {"town": "1", "village": "2", "any": "0"}


@dataclass
class FormDriver:
    """Fills in the form as a person does who never touches the mouse."""

    page: Page
    presses: int = 0
    rows: int = 0

    def open(self) -> None:
        self.page.goto("quiz/#form")
        expect(self.page.locator(".form-row").first).to_be_visible()
        wait_until(self.page, "document.activeElement.closest('.form-row') !== null")

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.presses += 1

    @property
    def row(self) -> str | None:
        """The row with the focus, None on the button below the last one."""
        found: str | None = self.page.evaluate("document.activeElement.closest('.form-row')?.dataset.row ?? null")
        return found

    def choose(self, number: str) -> None:
        """The option of that number in the row with the focus, by its digit where it has one; waits for the focus to have moved on."""
        here = self.row
        if here is not None and len(number) > 1:
            option = POLICY.fact(here).options[int(number) - 1].id
            self.page.locator(f'[data-row="{here}"] input[value="{option}"]').focus()
            self.press(" ")
            number = "ArrowDown"
        self.press(number)
        self.rows += 1
        wait_until(
            self.page, "row => (document.activeElement.closest('.form-row')?.dataset.row ?? null) !== row", arg=here
        )

    def fill(self, direction: str, answers: dict[str, str]) -> None:
        """Every row that comes up; what the answers do not name is 不清楚."""
        self.choose(DIRECTIONS[direction])
        self.fill_rest(answers)

    def fill_rest(self, answers: dict[str, str]) -> None:
        """Every row that is left."""
        while self.row is not None:
            self.choose(digit(self.row, answers))

    @property
    def standing(self) -> str:
        return self.page.locator(".form-standing__words").inner_text()

    @property
    def told(self) -> dict[str, str]:
        """Every pathway as the form tells it, status and place."""
        found: dict[str, str] = self.page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('[data-pathway]')].map(one => [one.dataset.pathway, one.innerText]))"
        )
        return found

    @property
    def stored(self) -> dict[str, str]:
        found: dict[str, str] = self.page.evaluate(
            "Object.fromEntries(JSON.parse(sessionStorage.getItem('policy-quiz:' + location.pathname))?.answers ?? [])"
        )
        return found


def digit(fact: str, answers: dict[str, str]) -> str:
    options = [one.id for one in POLICY.fact(fact).options]
    return str(options.index(answers[fact]) + 1) if answers.get(fact) in options else "0"


def assert_as_the_engine(told: dict[str, str], answers: dict[str, str], direction: str) -> None:
    judged = [
        one
        for one in assess(POLICY, read_answers(POLICY.facts, answers)).pathways
        if direction in ("any", one.provision.direction)
    ]
    assert sorted(told) == sorted(one.provision.id for one in judged)
    for one in judged:
        words = told[one.provision.id]
        assert STATUSES[one.status] in words
        assert ("户口落在" in words) == one.is_certain
        for place in one.landing.here if one.is_certain else ():
            assert place.name in words
