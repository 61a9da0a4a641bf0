"""一图读懂: everything on one sheet, in the policy's own words."""

import re

import markdown
import pytest

from build_scripts.content import addresses
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.html_reading import read
from tests.build_scripts.rendered import rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


def body(policy: Policy) -> str:
    _, _, words = rendered(policy)[addresses.GLANCE].split("---\n", 2)
    return markdown.markdown(words, extensions=["attr_list", "md_in_html", "toc"])


@both
def test_every_pathway_guarantee_place_and_agency_stands_on_the_sheet(policy: Policy) -> None:
    page = read(body(policy))
    for way in policy.provisions:
        assert f"{way.title} " in page.words
        assert way.explanation in page.words
        assert f"clauses/{policy.clause_of(way.quote)}/" in " ".join(page.links)
        assert all(words in page.words for words in way.materials)
        for note in policy.departments_of(policy.clause_of(way.quote)):
            assert all(agency in page.words for agency in note.agencies)
    assert all(one.title in page.words for one in policy.guarantees)
    rungs = [place.name for order in policy.landing_orders for place in order.landing.places]
    assert re.findall(r"<li><strong>(.*?)</strong> <span>", body(policy)) == rungs
    assert policy.effective.date in page.words
    assert all(one in page.words for one in policy.not_stated)
    assert "../quiz/" in page.links


def test_the_template_says_nothing_of_this_policy() -> None:
    assert "聊城" not in body(SAMPLE)
