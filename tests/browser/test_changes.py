"""The page that tells what has changed since earlier versions: a line of time, and of every clause both versions side by side."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from policy_engine.versions.earlier import listed_versions
from policy_engine.versions.text_changes import text_changes
from tests.browser.axe import faults
from tests.browser.legibility import lost_in_any_view
from tests.browser.serving import serve
from tests.policies_for_tests.wangshan import POLICY

(EARLIER,) = listed_versions(POLICY)
VERSIONS = [EARLIER.policy.version, POLICY.version]


@contextmanager
def changes_page(browser: Browser, site: Path, **options: Any) -> Iterator[Page]:
    with serve(site) as url:
        context = browser.new_context(base_url=url, locale="zh-CN", service_workers="block", **options)
        page = context.new_page()
        page.goto("wangshan/changes/")
        yield page
        context.close()


def sides(page: Page, clause: str) -> list[Locator]:
    """The versions of a clause, in their order on the page."""
    section = page.locator("section", has=page.get_by_role("link", name=clause, exact=True))
    return section.locator("figure").all()


def box_of(element: Locator) -> FloatRect:
    box = element.bounding_box()
    assert box
    return box


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_both_versions_stand_beside_each_other_where_there_is_room(
    browser: Browser, site_with_further_policies: Path, width: int, scheme: Any
) -> None:
    view = {"width": width, "height": 800}
    with changes_page(browser, site_with_further_policies, viewport=view, color_scheme=scheme) as page:
        before, now = (box_of(one) for one in sides(page, "一、1."))
        if width > 1000:
            assert before["y"] == now["y"]
            assert before["x"] + before["width"] <= now["x"]
        else:
            assert before["x"] == now["x"]
            assert before["y"] + before["height"] <= now["y"]
        assert faults(page) == []
        assert lost_in_any_view(page) == {}


def test_what_is_struck_out_and_what_is_added_are_the_changes_of_the_text(
    browser: Browser, site_with_further_policies: Path
) -> None:
    with changes_page(browser, site_with_further_policies) as page:
        before, now = sides(page, "一、1.")
        expect(before.locator("figcaption")).to_have_text(f"{VERSIONS[0]} 版")
        expect(now.locator("figcaption")).to_have_text(f"{VERSIONS[1]} 版")
        assert before.locator("del").all_inner_texts() == ["两"]
        assert now.locator("ins").all_inner_texts() == ["一"]
        assert before.locator("ins").count() == now.locator("del").count() == 0
        for mark, line in (("del", "line-through"), ("ins", "underline")):
            drawn = page.locator(mark).first.evaluate("one => getComputedStyle(one).textDecorationLine")
            assert line in drawn
        changed = [
            one
            for one in text_changes(EARLIER.policy, POLICY, {one.old: one.new for one in EARLIER.moved})
            if one.kind != "moved"
        ]
        assert page.locator("section:has(ins), section:has(del)").count() == len(changed)


def test_the_line_of_time_leads_to_what_has_changed_and_a_clause_to_its_words(
    browser: Browser, site_with_further_policies: Path
) -> None:
    with changes_page(browser, site_with_further_policies) as page:
        line = page.locator(".timeline")
        assert [one.get_attribute("datetime") for one in line.locator("time").all()] == VERSIONS
        line.get_by_role("link").first.click()
        expect(page.get_by_role("heading", name=f"{VERSIONS[0]} 版 → {VERSIONS[1]} 版")).to_be_in_viewport()
        page.get_by_role("link", name="一、1.", exact=True).first.click()
        expect(page.locator("#c-1-1")).to_be_in_viewport()
