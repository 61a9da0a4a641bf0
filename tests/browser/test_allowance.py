"""The site of an allowance, in the place of Liaocheng's: nobody moves, so that nothing on it may speak of households or places."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, expect

from build_scripts.publish.search_index import SECTIONS
from tests.browser.other_quizzes import quiz_of
from tests.policies.test_changqing import OF_OTHER_POLICIES
from tests.policies_for_tests.changqing import POLICY


def test_no_file_that_readers_open_speaks_of_what_other_policies_grant(site_of_an_allowance: Path) -> None:
    pages = list(site_of_an_allowance.rglob("*.html"))
    assert len(pages) > 20
    manifest, searched = (site_of_an_allowance / name for name in ("manifest.webmanifest", SECTIONS))
    for path in (*pages, searched, manifest):
        text = path.read_text(encoding="utf-8")
        assert not [one for one in (*OF_OTHER_POLICIES, "聊城") if one in text], path
    assert json.loads(manifest.read_text(encoding="utf-8"))["name"] == POLICY.vocabulary.site_name
    assert ">寿</text>" in (site_of_an_allowance / "assets/site/seal.svg").read_text(encoding="utf-8")
    assert not (site_of_an_allowance / "landing").exists()


def test_the_quiz_says_that_one_can_have_it_and_how_much_on_page_sheet_and_text(
    browser: Browser, site_of_an_allowance: Path
) -> None:
    with quiz_of(POLICY, browser, site_of_an_allowance, viewport={"width": 360, "height": 720}) as quiz:
        quiz.page.get_by_label("填数（周岁）").fill("81")
        quiz.go_on()
        quiz.wait_for_place_other_than("q=age")
        quiz.answer("here")
        quiz.wait_for_place("result")
        expect(quiz.heading).to_have_text("能领高龄津贴")
        expect(quiz.result).to_contain_text("给多少：每人每月100元。")
        expect(quiz.section("freshness")).to_contain_text("不是民政部门的决定")
        told = quiz.page.content()
        assert not [one for one in OF_OTHER_POLICIES if one in told]
        sheet = quiz.page.locator(".sheet")
        expect(sheet.locator("h2")).to_have_text("领高龄津贴自测结果")
        assert "给多少：每人每月100元。" in (sheet.text_content() or "")
