"""Drives the quiz as a person does, with ids instead of eyes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from playwright.sync_api import Locator, Page, Route, expect

from policy_engine.reasoning.words import STATUSES
from tests.browser.waiting import wait_until

DIRECTION = "direction"

PLACE = """() => {
  const place = location.hash.slice(1);
  const form = document.querySelector('policy-quiz form[data-asks]');
  return form && /^q=\\d+$/.test(place) ? `q=${form.dataset.asks}` : place;
}"""

GONE_ON = "gone on"

SINCE = f"""before => {{
  if (({PLACE})() !== before) return {GONE_ON!r};
  const shown = [...document.querySelectorAll('policy-quiz .quiz-question:not([hidden])')];
  return shown.find((question) => !question.querySelector(':checked'))?.dataset.fact ?? null;
}}"""
"""What has come of 继续: another place, or the fact of a question that the last answer called for on the page meanwhile."""


@dataclass(frozen=True)
class Asked:
    """One question as it was asked: the fact, what stood above it, and how many questions it said were left."""

    fact: str
    about: str


@dataclass
class QuizDriver:
    page: Page

    def open(self, fragment: str = "") -> None:
        self.page.goto(f"quiz/{fragment}")
        expect(self.heading).to_be_visible()

    @property
    def heading(self) -> Locator:
        return self.page.locator("policy-quiz h1")

    @property
    def result(self) -> Locator:
        """The result with its reasons, once what is folded is there."""
        return self.page.locator(f".quiz-result:not(.quiz-result--brief){WHOLE}")

    @property
    def brief_result(self) -> Locator:
        """The result before or without its reasons, once what is folded is there."""
        return self.page.locator(f".quiz-result--brief{WHOLE}")

    @property
    def place(self) -> str:
        """What stands after ``#``, with the question that is shown in place of the page's number."""
        return str(self.page.evaluate(PLACE))

    @property
    def fact(self) -> str:
        return self.place.removeprefix("q=")

    @property
    def chosen(self) -> str | None:
        checked = self.page.locator("policy-quiz input[type=radio]:checked")
        return checked.get_attribute("value") if checked.count() else None

    def go_on(self) -> None:
        self.page.get_by_role("button", name="继续", exact=True).click()

    def choose(self, option: str) -> None:
        self.choose_for(self.page.locator("policy-quiz .quiz-question, policy-quiz form").last, option)

    def choose_for(self, question: Locator, option: str) -> None:
        folded = question.locator(f'.quiz-rare:not([open]):has(input[value="{option}"])')
        if folded.count():
            folded.locator("summary").click()
        question.locator(f'input[value="{option}"]').check()

    def begin(self, direction: str, whom: str = "self") -> None:
        """Answers the first question and for whom it is, and waits for the first question about the person."""
        self.choose(direction)
        self.go_on()
        self.wait_for_place("whom")
        self.answer(whom)

    def wait_for_engine(self) -> None:
        """Waits until the engine has started, or will not: from then on the page asks for nothing by itself and notes nothing."""
        self.page.evaluate(
            "() => document.querySelector('policy-quiz')._quiz.starter._connection.started?.catch(() => {})"
        )

    def answer(
        self, option: str, others: Mapping[str, str] = MappingProxyType({}), otherwise: str = "unknown"
    ) -> list[str]:
        """Answers the question that is shown and those that then appear below it, and waits for what follows; the facts answered."""
        here = self.place
        if self.page.locator(".quiz-checklist").count():
            self.page.get_by_role("button", name="一题一题答").click()
            expect(self.page.locator(".quiz-checklist")).to_have_count(0)
        answered = [self.fact]
        questions = self.page.locator("policy-quiz .quiz-question:visible")
        self.choose_for(questions.first if questions.count() else self.page.locator("policy-quiz form"), option)
        self.go_on()
        while (next_ := str(wait_until(self.page, SINCE, arg=here))) != GONE_ON:
            self.choose_for(self.page.locator(f"[data-fact={next_}]"), others.get(next_, otherwise))
            answered.append(next_)
            self.go_on()
        return answered

    def wait_for_place_other_than(self, *places: str) -> None:
        wait_until(self.page, f"places => !places.includes(({PLACE})())", arg=list(places))

    def wait_for_place(self, place: str) -> None:
        wait_until(self.page, f"place => ({PLACE})() === place", arg=place)
        expect(self.page.locator("policy-quiz .quiz-stage")).to_have_count(0)

    def walk(self, direction: str, answers: Mapping[str, str], otherwise: str = "unknown") -> list[Asked]:
        """A whole journey to the result; ``otherwise`` answers what ``answers`` does not name."""
        self.open()
        self.begin(direction)
        return self.finish(answers, otherwise)

    def finish(self, answers: Mapping[str, str], otherwise: str = "unknown") -> list[Asked]:
        """Answers every question that is left, and waits for the reasons."""
        asked = self.answer_all(answers, otherwise)
        expect(self.result).to_be_visible()
        return asked

    def answer_all(self, answers: Mapping[str, str], otherwise: str = "unknown") -> list[Asked]:
        """Answers every question that is left."""
        asked = []
        while self.place != "result":
            about = self.page.locator("#quiz-about").inner_text()
            asked += [Asked(fact, about) for fact in self.answer(answers.get(self.fact, otherwise), answers, otherwise)]
        return asked

    def pathway(self, pathway: str) -> Locator:
        """A pathway on the result, unfolded, with what it stands in."""
        self.show_the_rest()
        found = self.page.locator(f"#pathway-{pathway}")
        found.evaluate(
            """one => {
              for (let around = one; around; around = around.parentElement?.closest('details')) around.open = true;
              for (const section of one.querySelectorAll('.quiz-section')) section.open = true;
            }"""
        )
        return found

    def section(self, name: str) -> Locator:
        """A section of the result, unfolded."""
        self.show_the_rest()
        found = self.page.locator(f"[data-section={name}]")
        found.evaluate("one => { one.open = true; }")
        return found

    def unfold(self, title: str) -> None:
        """Opens what stands on the result under a heading."""
        self.show_the_rest()
        self.page.locator("details.quiz-section > summary", has_text=title).click()

    def show_the_rest(self) -> None:
        """Of 长辈版, which shows the first words alone."""
        opener = self.page.locator(".quiz-rest-opener[aria-expanded=false]")
        if opener.is_visible():
            opener.click()

    def status(self, pathway: str) -> str:
        """How a pathway of the result ends."""
        return STATUSES[self.page.locator(f"#pathway-{pathway}").get_attribute("data-state") or ""]


WHOLE = ":not(:has([aria-busy=true]))"
WITHOUT_DIAGRAMS = ('data-part="interview"', 'data-part="nothing"')
"""A page whose interview did not arrive."""


def change_page(page: Page, *changes: tuple[str, str]) -> None:
    """Serves the quiz's page with some of its words replaced by others."""

    def changed(route: Route) -> None:
        response = route.fetch()
        body = response.text()
        for old, new in changes:
            assert old in body
            body = body.replace(old, new)
        route.fulfill(response=response, body=body)

    page.route(re.compile(r"/quiz/$"), changed)


def impatient(milliseconds: int) -> tuple[str, str]:
    """A change of the page: the engine is given up after so long without a sign of progress."""
    return "data-manifest=", f'data-patience="{milliseconds}" data-manifest='


# Someone from another city who rents in town, with the lease not registered; nothing else applies.
NEWCOMER = {
    "current_hukou": "other_village",
    "habitual_residence": "elsewhere",
    "town_home": "none",
    "relative_home": "none",
    "town_work": "none",
    "relative_in_town": "none",
    "town_sponsor": "none",
    "dwelling": "rented_titled",
    "lease_registered": "no",
    "owner_consents": "yes",
    "has_diploma": "no",
    "title_or_skill": "no",
    "recognised_talent": "no",
    "graduated_from": "none",
    "studies_at": "none",
    "unit_collective": "no",
    "talent_collective": "no",
}
