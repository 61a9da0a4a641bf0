"""One A4 page, whatever the result: every kind of it, with reasons and without, put on paper and measured."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from playwright.sync_api import Page

from build_scripts.content.worked_cases import worked_cases
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Conclusion, Enquiry, conclude
from policy_engine.reasoning.interview import progress, whole_scope
from policy_engine.reasoning.lines import result_json
from policy_engine.reasoning.result import incomplete_result, result
from policy_engine.reasoning.verdict import assess
from tests.browser.links import code_of
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import A4, PIXELS, on_paper, printed, scanned
from tests.browser.sheets import result as see
from tests.browser.source_modules import offer_modules

OVERDUE = "2099-01-01"
"""A date on which the sheet carries a warning as well."""

DRAWN = 25
"""So many people are drawn for each direction, besides those who know nothing."""

RELATIONS = tuple(one.id for one in POLICY.relations)

SHEETS = """async ([cases, way]) => {
  const source = (name) => import(new URL(`../assets/source/quiz/${name}.js`, location.href).href);
  const named = ['result/sheet_view', 'page_parts', 'qr_code', 'slices'].map(source);
  const [{ sheetView }, { PageParts }, { qrPicture }, { Slices }] = await Promise.all(named);
  const untouched = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
  const parts = new PageParts(untouched.querySelector('policy-quiz'));
  const place = document.createElement('div');
  document.querySelector('.sheet').replaceWith(place);
  window.show = async ({ result, code }) => {
    const picture = qrPicture(way.address, code);
    const sheet = await sheetView(result, { ...way, code, picture }, parts, new Slices());
    place.replaceChildren(sheet);
    while (!sheet.querySelector('.quiz-qr')) await new Promise((go) => setTimeout(go));
    return sheet;
  };
  const found = [];
  for (const one of cases) {
    const sheet = await show(one);
    const words = sheet.querySelector('.sheet-foot').textContent;
    const wide = [...sheet.querySelectorAll('*')].some((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0);
    found.push([sheet.getBoundingClientRect().height, wide, words.includes(way.address + one.code), sheet.textContent.length]);
  }
  return found;
}"""


def people(direction: str | None) -> Iterator[tuple[Answers, Enquiry]]:
    """Whoever knows nothing, whoever was asked nothing yet, and people drawn who answer, or not, whatever they are asked."""
    draw, scope = Random(str(direction)), whole_scope(POLICY, direction)  # noqa: S311 - examples, no secrets
    everything = dict.fromkeys((one.id for one in POLICY.facts), UNKNOWN)
    for known in ({}, {"current_hukou": "other_village"}, {"current_hukou": "none"}):
        yield read_answers(POLICY.facts, {**everything, **known}), Enquiry(direction, relations=RELATIONS, who="family")
    yield Answers(), Enquiry(direction)
    for number in range(DRAWN):
        given: dict[str, str] = {}
        stops, doubt = draw.choice((3, 99, 99)), draw.choice((0.0, 0.1, 0.5))
        while len(given) < stops and (asked := progress(POLICY, scope, read_answers(POLICY.facts, given)).question):
            options = [one.id for one in asked.options if one.elsewhere is None]
            given[asked.id] = UNKNOWN if draw.random() < doubt else draw.choice(options)
        who = ("self", "family", "someone")[number % 3]
        enquiry = Enquiry(direction, who=who, relations=RELATIONS if who == "family" else ())  # type: ignore[arg-type]
        yield read_answers(POLICY.facts, given), enquiry


def concluded() -> Iterator[tuple[Conclusion, Answers]]:
    compilation = compile_policy(POLICY)
    for direction in (None, *(one.id for one in POLICY.directions)):
        for answers, enquiry in people(direction):
            yield conclude(compilation, answers, enquiry), answers
    for enquiry in (Enquiry("town"), Enquiry("village"), Enquiry(clause="3.1.2")):
        yield conclude(compilation, read_answers(POLICY.facts, NEWCOMER), enquiry), read_answers(POLICY.facts, NEWCOMER)
    for case in worked_cases(POLICY.id)[::5]:
        answers = read_answers(POLICY.facts, case.answers)
        yield conclude(compilation, answers, Enquiry()), answers


def cases() -> Iterator[dict[str, Any]]:
    for found, answers in concluded():
        code = code_of(dict(answers.pairs), scope=(found.enquiry.direction or "any").upper())
        for told in (result(found, assess(POLICY, answers), OVERDUE), incomplete_result(found, OVERDUE)):
            yield {"result": result_json(told), "code": code}


def test_every_kind_of_result_fits_one_page_with_its_code_and_address(page: Page) -> None:
    every = list(cases())
    told = [(one["result"]["outcome"], one["result"]["complete"]) for one in every]
    statuses = ("entitled", "already_there", "undetermined", "not_entitled", "not_concerned")
    assert {(status, complete) for status in statuses for complete in (True, False)} == set(told)
    offer_modules(page)
    library = "quiz/vendor/qrcode-generator.js"
    page.route(
        f"**/assets/source/{library}", lambda route: route.continue_(url=route.request.url.replace("source/", ""))
    )
    quiz = QuizDriver(page)
    see(quiz, {}, "ANY", reasons=False)
    address = page.locator("#quiz-share-address").input_value().partition("#a=")[0] + "#a="
    way = {"page": address[:-3], "address": address, "recheckAt": address[:-3] + "../recheck/", "who": "family"}
    on_paper(page)
    measured = page.evaluate(
        SHEETS, [every, {**way, "publisher": "本站由某某办公室主办。发现错误请告诉：0635-0000000。"}]
    )
    most = A4[1] * PIXELS
    assert [(told[at], one) for at, one in enumerate(measured) if one[0] > most or one[1] or not one[2]] == []
    longest = max(range(len(every)), key=lambda at: float(measured[at][0]))
    page.evaluate("(one) => show(one).then(() => {})", every[longest])
    assert scanned(printed(page)) == [address + every[longest]["code"]], json.dumps(measured[longest])
