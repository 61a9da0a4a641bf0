"""The page of the quiz, for a policy that it does not know."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from build_scripts.content.pages.quiz_page import quiz_page
from build_scripts.content.vendored import SCRIPT
from policy_engine.policies.liaocheng_2022 import POLICY as REAL
from policy_engine.reasoning.published_conclusion import published_quiz
from tests.build_scripts.sample_policy import POLICY
from tests.policies_for_tests.measuring import POLICY as NUMBERS

MARKDOWN = quiz_page(POLICY)


class _Elements(HTMLParser):
    """Every start tag with its attributes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _elements(tag: str) -> list[dict[str, str | None]]:
    parser = _Elements()
    parser.feed(MARKDOWN)
    return [attributes for name, attributes in parser.found if name == tag]


def test_front_matter_names_the_page() -> None:
    front: dict[str, Any] = yaml.safe_load(MARKDOWN.split("---")[1])
    assert front["title"] == "测一测"
    assert POLICY.short_title in front["description"]


def test_the_first_question_is_in_the_page_with_nothing_chosen() -> None:
    radios = [one for one in _elements("input") if one["type"] == "radio"]
    assert [one["value"] for one in radios] == [*(one.id for one in POLICY.directions), "any"]
    assert not [one for one in radios if "checked" in one]
    assert MARKDOWN.count("<h1") == 1
    assert "<noscript>" in MARKDOWN
    assert "../pathways/" in MARKDOWN


def test_both_opening_questions_accept_that_one_does_not_know() -> None:
    assert "还没想好，都看看" in MARKDOWN
    whom = quiz_page(REAL).partition('data-part="whom"')[2].partition("</template>")[0]
    assert 'value="unknown"' in whom
    assert "到哪里查？" in whom


def test_with_one_direction_nothing_is_asked_about_it() -> None:
    page = quiz_page(NUMBERS)
    (only,) = NUMBERS.directions
    assert f'<label hidden><input type="radio" name="direction" value="{only.id}" checked>' in page
    assert not [words for words in ("quiz-or", "您想把户口落到", "分开写", 'value="any"') if words in page]


def test_no_hint_is_longer_than_its_question() -> None:
    asked = [(one.id, one.question, one.hint) for one in REAL.facts]
    asked += [(one.id, one.question, one.hint) for one in REAL.checklists]
    assert [name for name, question, hint in asked if len(hint) > len(question)] == []


def test_questions_about_one_thing_come_with_the_page() -> None:
    (found,) = re.findall(r'<template data-part="together">(.*?)</template>', quiz_page(REAL))
    assert json.loads(unescape(found)) == [[fact.id for fact in facts] for facts in REAL.together]
    assert ["dwelling", "lease_registered", "owner_consents"] in json.loads(unescape(found))


def test_the_form_sends_nothing_without_scripts() -> None:
    (form,) = _elements("form")
    assert form["method"] == "dialog"  # outside a dialog, submitting does nothing at all
    assert "action" not in form


def test_every_clause_that_a_verdict_can_cite_has_a_link() -> None:
    links = {one["data-clause"]: one["href"] for one in _elements("a") if "data-clause" in one}
    quotes = [one.quote for one in POLICY.provisions] + [one.quote for one in POLICY.landing_orders]
    quotes += [one.quote for one in POLICY.guarantees]
    cited = {POLICY.clause_of(quote) for quote in quotes}
    assert "2.2.1" not in cited
    assert set(links) == cited | {"2.2.1"}  # a whole clause can be asked about where only its sentences are cited
    assert all(href == f"../clauses/{clause}/" for clause, href in links.items())


def test_what_the_text_does_not_state_and_whom_to_ask_come_from_the_policy() -> None:
    for words in (*POLICY.not_stated, POLICY.ask_at):
        assert words in MARKDOWN


def test_nothing_in_the_page_needs_inline_scripts_or_styles() -> None:
    assert "style=" not in MARKDOWN
    assert not re.search(r"\son\w+=", MARKDOWN)
    assert all(one.get("src") or one.get("type") == "application/json" for one in _elements("script"))


def test_the_interview_stands_in_the_page_as_data() -> None:
    (found,) = re.findall(r'<script type="application/json" data-part="interview">([^<]*)</script>', MARKDOWN)
    assert json.loads(found) == json.loads(json.dumps(published_quiz(POLICY)))


def test_nothing_that_a_policy_says_can_end_the_data() -> None:
    hostile = replace(POLICY, title="</script><script>alert(1)</script><!--<script>")
    (found,) = re.findall(r'data-part="interview">(.*?)</script>', quiz_page(hostile))
    assert json.loads(found)["title"] == hostile.title


def test_the_library_that_the_result_needs_comes_with_the_page() -> None:
    asked = [one["href"] for one in _elements("link") if one.get("rel") == "modulepreload"]
    assert asked == [f"../{SCRIPT}"]


def test_the_scripts_say_nothing_about_the_law(project_root: Path) -> None:
    """Templates and scripts hold no law: no clause number, no place, no agency of this policy."""
    words = [one.name for one in REAL.places()] + [
        agency for note in REAL.document.departments for agency in note.agencies
    ]
    words += [one.title for one in REAL.provisions] + [one.topic for one in REAL.facts]
    for path in (project_root / "docs/assets/quiz").rglob("*.js"):
        source = path.read_text(encoding="utf-8")
        assert not [one for one in words if f"“{one}”" in source or f"'{one}'" in source], path.name
        assert not re.search(r"三（[一二三]）", source), path.name
