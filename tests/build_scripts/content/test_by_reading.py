"""Plain words that rest on a reading say so wherever they stand, by the page and not by typing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from build_scripts.content.models.readings import BY_READING, in_words, rests_on
from build_scripts.content.rendering import render
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.landing import Place
from policy_engine.model.provision import Guarantee, LandingOrder, Provision
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.build_scripts.sample_policy import POLICY as SAMPLE

PARTS: tuple[Provision | Place | LandingOrder | Guarantee, ...] = (
    *POLICY.provisions,
    *POLICY.places(),
    *POLICY.landing_orders,
    *POLICY.guarantees,
)


def unmarked(pages: dict[str, str], words: str) -> list[str]:
    """Where plain words stand without the mark after them."""
    mark = re.compile(rf"{re.escape(words)}(?!<a class=\"by-reading\"|{BY_READING})")
    return [path for path, page in pages.items() if mark.search(page)]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Without the quiz and what checks its results: these tell the readings in lines of their own."""
    return {path: page for path, page in render(POLICY).items() if not path.startswith(("quiz", "recheck"))}


def test_plain_words_that_rest_on_a_reading_say_so_on_every_page(pages: dict[str, str]) -> None:
    marked = [one for one in PARTS if rests_on(one)]
    assert len(marked) > 15
    found = {one.explanation: unmarked(pages, one.explanation) for one in marked}
    assert {words: paths for words, paths in found.items() if paths} == {}
    assert all(any(one.explanation in page for page in pages.values()) for one in marked)


def test_plain_words_that_are_read_in_one_way_bear_no_mark(pages: dict[str, str]) -> None:
    told = {one.explanation for one in PARTS if not rests_on(one)}
    assert [words for words in told if any(f'{words}<a class="by-reading"' in page for page in pages.values())] == []


def test_the_mark_leads_to_the_reading(pages: dict[str, str]) -> None:
    first = rests_on(POLICY.provisions[0])[0]
    (page,) = [
        page for path, page in pages.items() if path.startswith("clauses/") and POLICY.provisions[0].explanation in page
    ][:1]
    assert re.search(rf'class="by-reading" href="[^"]*interpretations/?[^"]*#{first.id}">', page)


def test_an_answer_that_rests_on_a_reading_says_so(pages: dict[str, str]) -> None:
    """Of every question whose pathways tell of a reading."""
    page = next(page for path, page in pages.items() if path.startswith("faq"))
    entries = page.split('<details class="fold">')[1:]
    resting = [one for one in entries if "这里按本站采用的读法" in one]
    assert len(resting) > 5
    for one in resting:
        assert re.search(r'class="faq-answer faq-answer--.*class="by-reading"', one), one[:40]


def test_no_words_say_twice_that_they_rest_on_a_reading(pages: dict[str, str]) -> None:
    shown = {path: re.sub(r"<[^>]*>", "", page) for path, page in pages.items()}
    assert [path for path, words in shown.items() if BY_READING * 2 in words] == []


def test_words_that_name_a_reading_of_this_site_rest_on_one() -> None:
    """Typed where one sentence of several rests on it; the page adds the link."""
    typed = [one for one in PARTS if "按本站读法" in one.explanation]
    assert [one.explanation for one in typed if not rests_on(one)] == []


def test_a_reading_decides_what_the_words_of_a_part_rest_on() -> None:
    term = Interpretation("term", "词", "词", (Reading("one", "一"), Reading("other", "二")), "one", "试")
    guarantee = replace(SAMPLE.guarantees[0], applies=None, relies_on=(term,))
    assert rests_on(guarantee) == (term,)
    assert in_words(guarantee) == f"{guarantee.explanation}{BY_READING}"
    left_open = replace(guarantee, relies_on=(replace(term, taken=None),))
    assert rests_on(left_open) == ()
    assert in_words(left_open) == guarantee.explanation
