"""Reading and citing: marks open what rests on them, plain words stand beside the text, a clerk cites a phrase in a few steps."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser import axe
from tests.browser.conftest import NewPage
from tests.browser.source_modules import offer_modules
from tests.browser.waiting import wait_until

PHRASE = "经房管部门租赁登记备案"
AT = "w-3-1-2-27"
CITATION = (
    "《关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的实施方案》"
    "（聊城市人民政府办公室，发文字号：＿＿＿＿，2022年8月1日起执行）第三部分第（一）项第2目"
)
ELDER = "localStorage.setItem('policy-site:edition', 'elder')"
CLIPBOARD = "navigator.clipboard.readText()"
SELECT = """(words) => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at >= 0) { getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length); return; }
  }
}"""


def test_without_scripts_a_mark_leads_to_what_rests_on_it_and_back(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("text/")
    page.locator(f"#{AT}").click()
    page.wait_for_url(f"**/phrases/#{AT}")
    entry = page.locator(f"section#{AT}")
    expect(entry.get_by_role("link", name=POLICY.fact("lease_registered").question)).to_be_visible()
    entry.get_by_role("link", name=PHRASE).click()
    page.wait_for_url(f"**/text/#{AT}")
    expect(page.locator(f"#{AT}")).to_be_in_viewport()


def test_without_scripts_plain_words_and_citations_are_there(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto("text/")
    words = page.get_by_label("三（一）2的白话")
    expect(words).to_be_hidden()
    page.locator(".plain-switch summary").click()
    expect(words).to_contain_text("您在城镇没有自己的房子")
    page.locator("details.cite summary", has_text=re.compile("^引用三（一）2$")).click()
    expect(page.get_by_text(CITATION)).to_be_visible()


def test_plain_words_stand_beside_the_text_on_a_wide_screen_and_below_it_on_a_phone(new_page: NewPage) -> None:
    for width, beside in ((1280, True), (360, False)):
        page = new_page(viewport={"width": width, "height": 800})
        page.goto("text/")
        page.locator(".plain-switch summary").click()
        plain = page.get_by_label("三（一）2的白话")
        official = plain.locator("xpath=preceding-sibling::*[1]")
        left, right = official.bounding_box(), plain.bounding_box()
        assert left is not None
        assert right is not None
        assert (right["x"] >= left["x"] + left["width"]) == beside
        assert (right["y"] >= left["y"] + left["height"]) != beside


def test_a_mark_opens_and_closes_by_keyboard(page: Page) -> None:
    page.goto("text/")
    mark = page.locator(f"#{AT}")
    mark.focus()
    page.keyboard.press("Enter")
    opened = page.locator(".phrase-panel")
    expect(opened).to_be_focused()
    expect(mark).to_have_attribute("aria-expanded", "true")
    expect(opened.get_by_role("link", name="租房落户")).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    expect(mark).to_be_focused()
    assert page.url.endswith("/text/")


def test_a_term_is_explained_where_it_stands(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    page.goto("text/#c-4-2")
    page.locator("a.term", has_text="流转").or_(page.locator("a.term", has_text="户籍")).last.tap()
    expect(page.locator(".phrase-panel")).to_contain_text("户口")


def test_the_question_of_a_phrase_opens_in_the_quiz(page: Page) -> None:
    page.goto(f"phrases/#{AT}")
    page.locator(f"section#{AT}").get_by_role("link", name=POLICY.fact("lease_registered").question).click()
    page.wait_for_url("**/quiz/**")
    expect(page.locator("policy-quiz")).to_be_visible()


def test_a_clerk_cites_a_phrase_in_five_steps(new_page: NewPage) -> None:
    """Type the citation, take the result, open the phrase, copy its link; and open that link: it shows the phrase."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto("staff/")
    steps = 0
    page.locator(".md-search__input").fill("三（一）2")
    steps += 1
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/clauses/3.1.2/**")
    steps += 1
    page.locator(f"#{AT}").click()
    steps += 1
    page.get_by_role("button", name="复制这句话的链接").first.click()
    steps += 1
    expect(page.locator(".phrase-panel [role=status]")).to_have_text("已复制")
    link = page.evaluate(CLIPBOARD)
    assert unquote(link).endswith(f"/clauses/3.1.2/#{AT}:~:text={PHRASE}")
    page.goto("about:blank")
    page.goto(link)
    steps += 1
    expect(page.locator(f"#{AT}")).to_be_in_viewport()
    assert steps <= 5


def test_a_clause_is_copied_with_its_citation(new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    for address, link in (("clauses/3.1.2/", "/clauses/3.1.2/"), ("text/", "text/#c-3-1-2")):
        page.goto(address)
        place = page.locator(".cite-bar")
        if address == "text/":
            page.locator("details.cite summary", has_text=re.compile("^引用三（一）2$")).click()
            place = page.locator("details.cite[open]")
        place.get_by_role("button", name="复制引用").click()
        expect(place.get_by_text("已复制")).to_be_visible()
        assert page.evaluate(CLIPBOARD) == CITATION
        place.get_by_role("button", name="复制链接").click()
        wait_until(page, f"async () => (await navigator.clipboard.readText()).endsWith('{link}')")
        if address != "text/":
            place.get_by_text("更多").click()
        place.get_by_role("button", name="复制原文和引用").click()
        wait_until(page, "async () => (await navigator.clipboard.readText()).includes('——')")
        assert page.evaluate(CLIPBOARD).splitlines()[:2] == [POLICY.document.words("3.1.2"), f"——{CITATION}"]
        place.get_by_role("button", name="二维码").click()
        expect(place.locator(".cite-qr svg")).to_have_attribute("aria-label", re.compile(rf"网址 .*{re.escape(link)}$"))


def test_selected_words_can_be_linked_to(new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto("text/")
    page.evaluate(SELECT, "区别不同情形")
    bar = page.locator(".copy-selection")
    expect(bar).to_be_visible()
    bar.get_by_role("button").click()
    expect(bar).to_contain_text("已复制")
    assert unquote(page.evaluate(CLIPBOARD)).endswith("/text/#c-3-1-2:~:text=区别不同情形")
    page.evaluate(SELECT, "旁边写上白话")
    expect(bar).to_be_hidden()


def test_whoever_copies_the_official_text_gets_exactly_that(new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])

    def copied(select: str) -> str:
        page.evaluate(
            f"{{ const range = document.createRange(); {select}; getSelection().removeAllRanges(); getSelection().addRange(range); }}"
        )
        page.keyboard.press("Control+C")
        words: str = page.evaluate(CLIPBOARD)
        return words

    page.goto("text/")
    page.wait_for_selector(".copy-selection", state="attached")
    whole = "range.selectNodeContents(document.querySelector('.official-text'))"
    assert copied(whole).splitlines() == [one.strip() for one in POLICY.document.text.splitlines() if one.strip()]
    page.locator(".plain-switch summary").click()
    page.locator(f"#{AT}").click()
    expect(page.locator(".phrase-panel")).to_be_visible()
    assert copied(whole).splitlines() == [one.strip() for one in POLICY.document.text.splitlines() if one.strip()]
    some = "const at = (id) => document.querySelector(id + ' ~ .beside p').firstChild; range.setStart(at('#c-3-1-1'), 2); range.setEnd(at('#c-3-1-2'), 3)"
    assert copied(some) == f"{POLICY.document.words('3.1.1')[2:]}\n{POLICY.document.words('3.1.2')[:3]}"
    assert "您在城镇没有自己的房子" in copied(
        "range.selectNodeContents(document.querySelector('[aria-label=\"三（一）2的白话\"]'))"
    )
    assert "旁边写上白话" in copied("range.selectNodeContents(document.querySelector('article'))")


def test_a_browser_without_text_fragments_marks_the_words_too(page: Page) -> None:
    """Chromium hides `:~:` from the page, so the address is given to the fallback encoded, as such a browser leaves it."""
    offer_modules(page)
    page.goto("text/")
    page.evaluate(
        """async () => {
          const { markFragment } = await import(new URL("../assets/source/reading/fragments.js", document.baseURI));
          markFragment("#c-3-1-2:~:text=" + encodeURIComponent("房屋并经房管部门"));
        }"""
    )
    marks = page.locator("mark.cited")
    assert "".join(marks.all_text_contents()) == "房屋并经房管部门"
    expect(marks.first).to_be_in_viewport()


@pytest.mark.parametrize(
    ("typed", "said", "offered"),
    [
        ("(二)", "可能指：二（二）、三（二）、四（二）", ["二（二）", "三（二）", "四（二）"]),
        ("三（四）", "没有“三（四）”；这里有", ["三（一）", "三（二）", "三（三）"]),
        ("第十条", "没有“第十条”；这里有", ["一", "二", "三", "四", "末段"]),
    ],
)
def test_the_search_field_says_where_a_citation_can_lead(page: Page, typed: str, said: str, offered: list[str]) -> None:
    page.goto("about/")
    page.locator(".md-search__input").fill(typed)
    titles = page.locator(".md-search-result__item h1")
    expect(titles.first).to_contain_text(said)
    for number, short in enumerate(offered, start=1):
        expect(titles.nth(number)).to_contain_text(short)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["", ELDER], ids=["ordinary", "elder"])
def test_everything_opened_has_no_fault_and_fits_the_narrowest_phone(
    new_page: NewPage, scheme: str, edition: str
) -> None:
    page = new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme, reduced_motion="reduce")
    page.add_init_script(edition)
    page.goto("text/")
    page.locator(".plain-switch summary").click()
    page.locator("details.cite summary", has_text=re.compile("^引用三（一）2$")).click()
    page.get_by_role("button", name="二维码").first.click()
    page.locator(f"#{AT}").click()
    expect(page.locator(".phrase-panel")).to_be_visible()
    expect(page.locator(".cite-qr svg")).to_be_visible()
    assert axe.faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_paper_the_text_stands_without_what_was_not_asked_for(page: Page) -> None:
    page.goto("text/")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")  # as before printing
    page.emulate_media(media="print")
    expect(page.get_by_label("三（一）2的白话")).to_be_hidden()
    expect(page.locator("#c-3-1-2")).to_be_visible()
    expect(page.locator(".cite-tools").first).to_be_hidden()
    page.emulate_media(media="screen")
    page.reload()
    page.locator(".plain-switch summary").click()
    page.emulate_media(media="print")
    expect(page.get_by_label("三（一）2的白话")).to_be_visible()
