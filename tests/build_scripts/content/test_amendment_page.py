"""The page that tells what an amendment changed: there whenever a policy has two versions, computed, and leading into the quiz."""

import re

import pytest

from build_scripts.content import addresses
from build_scripts.content.models.amendment import amendments
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.versions.earlier import listed_versions
from policy_engine.versions.editions import editions
from policy_engine.versions.share_code import answers_in, read_code
from tests.build_scripts.rendered import rendered
from tests.policies_for_tests.liaocheng_amended import POLICY as AMENDED
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN


def test_a_policy_with_one_version_has_no_such_page() -> None:
    assert addresses.CHANGES not in rendered(LIAOCHENG)


def test_the_page_tells_of_every_clause_and_every_pathway() -> None:
    page = rendered(WANGSHAN)[addresses.CHANGES]
    assert "持证落户。持有居住证满" in page
    assert "<del>两</del>" in page
    assert "<ins>一</ins>" in page
    (view,) = amendments(WANGSHAN, listed_versions(WANGSHAN))
    assert [one.kind for one in view.clauses].count("moved") == 2
    assert {one.title for one in view.affected} == {
        "有居住证就能落户（一、1.）",
        "上班也能落户（一、2.）",
        "回老家落户",
    }
    for pathway in (*view.affected, *view.unaffected):
        assert pathway.title in page
    assert "原来可以办，现在还不能办</strong>：50.0% 的情形" in page
    assert "（没有了）" in page
    assert "（新增）" in page


def test_both_versions_stand_side_by_side_on_a_line_of_time() -> None:
    page = rendered(WANGSHAN)[addresses.CHANGES]
    (view,) = amendments(WANGSHAN, listed_versions(WANGSHAN))
    older, newer = earlier_texts(WANGSHAN)
    pairs = re.findall(r'<div class="versions">(.*?)</div>', page, re.DOTALL)
    assert len(pairs) == len(view.clauses)
    for pair, clause in zip(pairs, view.clauses, strict=True):
        sides = [
            re.sub(r'<span class="visually-hidden">.*?</span>|<figcaption>.*?</figcaption>|<[^>]+>|\s', "", one)
            for one in pair.split("</figure>")[:-1]
        ]
        texts = {"added": [newer], "moved": [newer], "repealed": [older]}.get(clause.kind, [older, newer])
        assert len(sides) == len(texts), clause
        assert all(side and side in text for side, text in zip(sides, texts, strict=True)), (clause.name, sides)
    assert re.findall(r'<li><time datetime="([^"]+)"', page) == [view.before, view.now]


def earlier_texts(policy: Policy) -> tuple[str, str]:
    """The earlier and today's official text, without white space."""
    (earlier,) = listed_versions(policy)
    older, newer = (re.sub(r"\s", "", one.document.text) for one in (earlier.policy, policy))
    return older, newer


@pytest.mark.slow  # compares two whole policies
def test_an_example_opens_in_the_quiz_with_the_answers_that_it_still_asks_for() -> None:
    (view,) = amendments(AMENDED, listed_versions(AMENDED))
    (tenant,) = view.affected
    for effect in tenant.effects:
        answers = answers_in(editions(AMENDED)[0].codes, read_code(effect.link), {}).answers
        assert [AMENDED.fact(fact).topic for fact, _ in answers] == [topic for topic, _ in effect.example]
    (gone,) = (one for one in amendments(WANGSHAN, listed_versions(WANGSHAN))[0].affected if one.state == "没有了")
    (effect,) = gone.effects
    assert answers_in(editions(WANGSHAN)[0].codes, read_code(effect.link), {}).answers.pairs == ()
    assert effect.example == (("原户口", "是"),)


def test_what_is_past_leads_to_the_page() -> None:
    pages = rendered(WANGSHAN)
    leading = [path for path, text in pages.items() if re.search(r'href="(\.\./)+changes/"', text)]
    assert "2020-03-01/clauses/1.1.md" in leading
    assert "clauses/1.3.md" in leading
    assert not any(path.startswith("2023-07-01/") for path in leading)
