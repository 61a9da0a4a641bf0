"""A policy whose place another document has taken says so everywhere: on every page, in the metadata, in the data, in a verdict."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

from build_scripts.content.models.document_facts import document_facts, standing
from build_scripts.content.page_text import fields_of
from policy_engine.cli.result_text import result_text
from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import Answers
from policy_engine.model.provision import Replacement
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.published import published_interview
from policy_engine.reasoning.verdict import assess
from tests.build_scripts.rendered import published, rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE

NEW = Replacement("聊城市某项新方案", "2026-01-01")
OLD, OLD_SAMPLE = replace(POLICY, superseded_by=NEW), replace(SAMPLE, superseded_by=NEW)
WORDS = "自 2026-01-01 起，这份文件由《聊城市某项新方案》代替，办事要按新的文件"


def _top_of_a_page(
    project_root: Path, standing: Mapping[str, object], successors: Mapping[str, str] | None = None
) -> str:
    """What stands above every page, in the theme's own place for announcements."""
    theme = {"base.html": "{% block announce %}{% endblock %}"}
    overrides = jinja2.FileSystemLoader(project_root / "docs/overrides")
    pages = jinja2.Environment(loader=jinja2.ChoiceLoader([jinja2.DictLoader(theme), overrides]), autoescape=True)
    pages.filters["url"] = str
    return pages.get_template("main.html").render(
        config={"extra": {"successors": successors or {}}}, page={"meta": standing}
    )


def test_every_page_says_so_on_top(project_root: Path) -> None:
    assert f'<p class="superseded"><strong>要留意：</strong>{WORDS}' in _top_of_a_page(project_root, standing(OLD))
    assert _top_of_a_page(project_root, standing(POLICY)).strip() == ""


def test_a_text_that_another_will_replace_applies_until_that_day(project_root: Path) -> None:
    top = _top_of_a_page(project_root, standing(replace(POLICY, superseded_by=Replacement("新方案", "2099-01-01"))))
    assert (
        '<p class="superseded" data-until="2099-01-01"><strong>还没有执行：</strong>《新方案》2099-01-01 起代替' in top
    )
    assert '<p class="superseded" data-from="2099-01-01" hidden><strong>要留意：</strong>自 2099-01-01 起' in top
    coming = replace(POLICY, effective=replace(POLICY.effective, date="2099-01-01"))
    assert 'data-until="2099-01-01"><strong>还没有执行：</strong>这份文件 2099-01-01 起才执行' in _top_of_a_page(
        project_root, standing(coming)
    )


def test_a_text_leads_to_the_quiz_of_the_one_in_force_where_the_site_has_both(project_root: Path) -> None:
    both = {"": "new/"}
    coming = replace(POLICY, effective=replace(POLICY.effective, date="2099-01-01"))
    assert '<a href="new/quiz/" data-in-force>' in _top_of_a_page(project_root, standing(OLD), both)
    assert '<a href="quiz/">按现行的文件测一测</a>' in _top_of_a_page(
        project_root, {**standing(coming), "folder": "new/"}, both
    )
    assert "<a " not in _top_of_a_page(project_root, standing(OLD))


def test_every_printed_page_says_so_at_its_foot() -> None:
    notes = [
        line
        for page in rendered(OLD_SAMPLE).values()
        for line in str(page).splitlines()
        if 'class="print-note"' in line
    ]
    assert len(notes) > 20
    assert all(WORDS in one for one in notes)


def test_every_page_is_told_by_its_policy() -> None:
    assert {fields_of(page).get("superseded") for page in rendered(OLD_SAMPLE).values()} == {WORDS}
    assert {fields_of(page).get("superseded") for page in rendered(POLICY).values()} == {None}


@pytest.mark.slow  # makes every page
def test_the_metadata_and_the_open_data_say_so() -> None:
    assert WORDS in {one.value for one in document_facts(OLD) if one.label == "有效性"}
    told = json.loads(published(OLD)["api/v1/policy.json"])
    assert told["superseded_by"] == {"title": "聊城市某项新方案", "date": "2026-01-01", "words": WORDS}
    assert json.loads(published(POLICY)["api/v1/policy.json"])["superseded_by"] is None


def test_a_verdict_says_so_in_the_quiz_and_on_the_command_line() -> None:
    verdict = assess(OLD, Answers())
    assert verdict_json(verdict)["superseded_by"]["words"] == WORDS
    assert published_interview(OLD)["superseded_by"]["words"] == WORDS
    assert f"{WORDS}。下面的结论是按旧文件得出的，只能作参考。" in result_text(OLD, Answers())
    assert "代替" not in result_text(POLICY, Answers())
