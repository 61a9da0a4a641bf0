"""Markdown from policies: what it says, that nothing is lost on the way to HTML, and that any policy renders."""

import re
from collections.abc import Mapping
from functools import cache

import markdown
import pytest
import yaml

from build_scripts.content import addresses
from build_scripts.content.addresses import BUNDLE
from build_scripts.content.models.clauses import operative_clauses
from build_scripts.content.rendering import markdown_words, render
from build_scripts.content.whole_numbers import with_whole_numbers
from build_scripts.publish.delivery import BILL, MANIFEST
from build_scripts.settings import Question
from build_scripts.shipped.notices import PATH as LICENCES
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.html_reading import QUIZ_PLACES, Reading, read
from tests.build_scripts.rendered import published, rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE

QUESTIONS = (Question("租的房没备案，能落户吗？", "2.1.1"),)
both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


@cache
def built(policy: Policy, path: str, questions: tuple[Question, ...] = ()) -> Reading:
    """One page as the reader gets it, without the theme around it."""
    _, _, body = rendered(policy, questions)[path].split("---\n", 2)
    return read(markdown.markdown(body, extensions=["attr_list", "md_in_html", "toc"]))


def front_matter(pages: Mapping[str, str], path: str) -> dict[str, object]:
    fields: dict[str, object] = yaml.safe_load(pages[path].split("---\n", 2)[1])
    return fields


def test_the_same_policy_gives_the_same_bytes() -> None:
    assert render(SAMPLE, QUESTIONS) == render(SAMPLE, QUESTIONS)


def test_a_policy_that_the_templates_do_not_know_gets_all_its_pages() -> None:
    pages = render(SAMPLE, QUESTIONS)
    assert {addresses.clause_page(one) for one in operative_clauses(SAMPLE)} <= set(pages)
    assert not any("聊城" in text for text in pages.values())


@both
def test_no_page_shows_a_template_or_markdown_mark(policy: Policy) -> None:
    for path in rendered(policy):
        words = built(policy, path).words
        assert not re.search(r"\{[{%#]|[}%]\}|\{ #|\bNone\b|&amp;|\*\*", words), path


@both
def test_every_provision_is_quoted_verbatim_on_its_page(policy: Policy) -> None:
    for provision in policy.provisions:
        page = built(policy, addresses.clause_page(policy.clause_of(provision.quote)))
        assert provision.quote in page.words
        assert provision.explanation in page.words
        for place in provision.landing.places:
            assert place.name in page.words


@both
def test_every_guarantee_is_quoted_verbatim_on_its_page(policy: Policy) -> None:
    for guarantee in policy.guarantees:
        for path in (addresses.GUARANTEES, addresses.clause_page(policy.clause_of(guarantee.quote))):
            assert guarantee.quote in built(policy, path).words
            assert guarantee.explanation in built(policy, path).words


@both
def test_the_full_text_has_an_anchor_for_every_clause_and_sentence(policy: Policy) -> None:
    text = built(policy, addresses.TEXT)
    document = policy.document
    ids = [clause.id for clause in document.clauses]
    ids += [sentence.id for clause in document.clauses for sentence in document.sentences(clause.id)]
    assert {addresses.anchor(one) for one in ids} <= text.ids


@both
def test_the_full_text_stands_verbatim_on_its_page(policy: Policy) -> None:
    words = built(policy, addresses.TEXT).words
    for line in policy.document.text.splitlines():
        assert line in words


@both
def test_links_lead_to_pages_and_anchors_that_exist(policy: Policy) -> None:
    pages = {path: built(policy, path) for path in rendered(policy)}
    folders = {addresses.folder_of(path): page for path, page in pages.items()}
    files = {*published(policy), BUNDLE, MANIFEST, BILL, LICENCES}
    for path, page in pages.items():
        for link in page.links:
            folder, fragment = _target(path, link)
            if folder in files:
                continue
            assert folder in folders, f"{path}: {link}"
            if fragment and not fragment.startswith(QUIZ_PLACES):
                assert fragment in folders[folder].ids, f"{path}: {link}"


def _target(path: str, link: str) -> tuple[str, str]:
    way, _, fragment = link.partition("#")
    parts = [part for part in addresses.folder_of(path).split("/") if part]
    for step in way.split("/"):
        if step == "..":
            parts.pop()
        elif step:
            parts.append(step)
    return "/".join(parts), fragment


def test_conditions_are_a_nested_list() -> None:
    page = rendered(SAMPLE)["clauses/2.1.1.md"]
    conditions = page[page.index('<div class="condition-list">') : page.index('id="chart"')]
    assert re.findall(r"<(/?(?:ol|ul|li))\b", conditions) == (
        ["ol", "li", "/li", "li", "ul", "li", "/li", "li", "/li", "/ul", "/li", "/ol"]
    )
    assert conditions.index("每一条都要满足") < conditions.index("满足其中一条就行")


def test_what_the_text_does_not_state_is_said_to_be_unstated() -> None:
    page = built(SAMPLE, "clauses/2.2.1a.md").words
    assert "原文这一条没有写要带什么材料。" in page
    assert "原文没有写：办理时限、收费。这些请问迁入地派出所。" in page
    assert "家里人：原文这一条没有写。" in page
    assert "索引号 原文未载明" in built(SAMPLE, addresses.ABOUT).words


def test_a_clause_number_stays_on_one_line() -> None:
    one, other = '<span class="number">四（二）</span>', '<span class="number">三（一）1</span>'
    html = '<a title="四（二）">看四（二）</a>、“三（一）1第三句”&lt;<script>四（二）</script>三（一）2、3、5、6'
    kept = html.replace("看四（二）", f"看{one}").replace("三（一）1", other)
    assert with_whole_numbers(html) == kept


def test_the_home_page_answers_the_questions_of_the_configuration() -> None:
    home = built(SAMPLE, addresses.HOME, QUESTIONS)
    assert "租的房没备案，能落户吗？ 租房的人也可以。" in home.words
    assert "clauses/2.1.1/" in home.links


def test_every_clause_offers_its_own_questions() -> None:
    assert "../../quiz/#clause=2.1.1" in built(SAMPLE, "clauses/2.1.1.md").links


def test_search_is_told_everyday_names() -> None:
    pages = rendered(SAMPLE)
    assert front_matter(pages, "clauses/2.1.1.md")["tags"] == ["租房也能落户", "租房没备案"]
    assert front_matter(pages, "clauses/2.1.0.md")["tags"] == ["住在城里就能落户", "住城里落户", "R&D *落户*"]


@pytest.mark.parametrize("words", ["*城镇*", "a_b_c", "<b>&", "[x](y)", "# 一", "`x`", "一\n二", "\\", "~~x~~"])
def test_words_come_out_of_markdown_as_they_went_in(words: str) -> None:
    assert read(markdown.markdown(f"x {markdown_words(words)} y")).words == f"x {' '.join(words.split())} y"
