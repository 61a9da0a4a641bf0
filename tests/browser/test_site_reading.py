"""The built site reads without scripts, stands word for word, and its addresses hold."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect

from build_scripts.content import addresses
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.browser.conftest import NewPage
from tests.browser.editions import EDITIONS, open_in
from tests.browser.site_pages import every_address
from tests.build_scripts.html_reading import QUIZ_PLACES, Reading, read

BASE = "http://site.test/"


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, Reading]:
    """Every page of the built site as its HTML has it, before any script runs."""
    return {
        address: read((built_site / address / "index.html").read_text(encoding="utf-8")) for address in every_address()
    }


def test_every_page_is_built_and_no_other(pages: dict[str, Reading], built_site: Path) -> None:
    built = {path.parent.relative_to(built_site).as_posix() for path in built_site.rglob("index.html")}
    assert built == {address.rstrip("/") or "." for address in pages}


def test_every_id_is_unique_and_every_property_and_label_stands_where_html_lets_it(built_site: Path) -> None:
    wrong = {}
    for path in built_site.rglob("*.html"):
        faults = _Faults()
        faults.feed(path.read_text(encoding="utf-8"))
        if faults.found:
            wrong[path.relative_to(built_site).as_posix()] = faults.found
    assert wrong == {}


class _Faults(HTMLParser):
    """What an HTML checker says of a page's attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.has_scope = False
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        self.has_scope |= "itemscope" in own
        if (name := own.get("id")) is not None:
            if name in self.ids:
                self.found.append(f"id {name} twice")
            self.ids.add(name)
        if "itemprop" in own and not self.has_scope:
            self.found.append(f"itemprop {own['itemprop']} of nothing")
        if tag == "label" and "aria-label" in own:
            self.found.append(f"label {own['aria-label']} named twice")


def test_the_site_can_be_put_on_a_home_screen(built_site: Path) -> None:
    manifest = json.loads((built_site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert (manifest["name"], manifest["start_url"], manifest["display"]) == ("聊城落户政策", "./", "standalone")
    for icon in manifest["icons"]:
        content = (built_site / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            assert [int.from_bytes(content[at : at + 4]) for at in (16, 20)] == [
                int(icon["sizes"].partition("x")[0])
            ] * 2
    assert 'rel="manifest" href="../../manifest.webmanifest"' in (built_site / "clauses/3.1.2/index.html").read_text(
        encoding="utf-8"
    )


def test_every_clause_has_its_anchor_in_the_text(pages: dict[str, Reading]) -> None:
    document = POLICY.document
    ids = [clause.id for clause in document.clauses]
    ids += [sentence.id for clause in document.clauses for sentence in document.sentences(clause.id)]
    assert {addresses.anchor(one) for one in ids} <= pages["text/"].ids


def test_the_official_text_stands_verbatim_on_its_page(pages: dict[str, Reading]) -> None:
    for line in POLICY.document.text.splitlines():
        assert line in pages["text/"].words


def test_every_quotation_stands_verbatim_on_its_page(pages: dict[str, Reading]) -> None:
    quotes = [one.quote for one in POLICY.provisions]
    quotes += [one.quote for one in POLICY.guarantees]
    quotes += [one.quote for one in POLICY.landing_orders]
    for quote in quotes:
        assert quote in pages[f"clauses/{POLICY.clause_of(quote)}/"].words
    for interpretation in POLICY.interpretations:
        assert interpretation.quote in pages["interpretations/"].words


def test_without_scripts_every_pathway_and_agency_is_readable(pages: dict[str, Reading]) -> None:
    """Everything that decides stands in the pages themselves."""
    for provision in POLICY.provisions:
        assert provision.title in pages["pathways/"].words
        for place in provision.landing.places:
            assert place.name in pages["landing/"].words
    for note in POLICY.document.departments:
        for agency in note.agencies:
            assert agency in pages["departments/"].words


def test_every_link_leads_to_a_page_and_an_anchor_that_exist(pages: dict[str, Reading], built_site: Path) -> None:
    broken = []
    for address, page in pages.items():
        for link in page.links:
            target = urlsplit(urljoin(BASE + address, link))
            if f"{target.scheme}://{target.netloc}/" != BASE:
                broken.append((address, link))
                continue
            found = pages.get(target.path.lstrip("/"))
            wants_anchor = target.fragment and not target.fragment.startswith(QUIZ_PLACES)
            if (found is None and not (built_site / target.path.lstrip("/")).is_file()) or (
                found is not None and wants_anchor and target.fragment not in found.ids
            ):
                broken.append((address, link))
    assert broken == []


def test_nothing_in_the_pages_comes_from_elsewhere(built_site: Path) -> None:
    for address in every_address():
        html = (built_site / address / "index.html").read_text(encoding="utf-8")
        # Structured data names its vocabulary by an address that nothing fetches.
        fetched = re.sub(r'<script type="application/ld\+json">.*?</script>', "", html, flags=re.DOTALL)
        named = re.sub(r'<code class="digest">[^<]*</code>', "", fetched)  # where a program's source is: words, no link
        assert "//" not in named.replace("http://www.w3.org/", ""), address


def test_the_text_reads_with_scripts_off(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto("text/#c-4-2")
    expect(page.get_by_text("不得以退出承包地和宅基地使用权作为农业转移人口进城落户的条件")).to_be_visible()
    expect(page.get_by_role("link", name="四（二）的固定链接")).to_be_visible()
    page.locator("label", has_text="菜单").first.click()
    expect(page.get_by_role("navigation", name="全部页面").get_by_role("link", name="名词解释")).to_be_visible()


def test_a_link_to_a_clause_shows_the_clause(page: Page) -> None:
    page.goto("text/#c-3-1-2")
    expect(page.locator("#c-3-1-2")).to_be_in_viewport()
    page.get_by_role("link", name="三（一）6的固定链接").click()
    assert page.url.endswith("#c-3-1-6")


def test_home_opens_its_doors(page: Page) -> None:
    for door, heading in (("读政策", "政策全文"), ("大家常问", "大家常问"), ("给工作人员", "给工作人员")):
        page.goto("")
        page.locator(".doors").get_by_role("link", name=door).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
    page.goto("")
    page.locator(".hero").get_by_role("link", name="测一测").click()
    page.wait_for_url("**/quiz/**")


def test_a_clause_leads_to_its_neighbours(page: Page) -> None:
    page.goto("clauses/3.1.0/")
    page.get_by_role("link", name="下一条").click()
    page.wait_for_url("**/clauses/3.1.1/")
    page.get_by_role("link", name="上一条").click()
    page.wait_for_url("**/clauses/3.1.0/")


def test_on_paper_stand_the_words_what_was_unfolded_and_the_address(page: Page) -> None:
    page.goto("clauses/3.1.2/")
    unfolded, folded = page.locator("article .condition").nth(0), page.locator("article .condition").nth(1)
    unfolded.locator("summary").click()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".site-header")).to_be_hidden()
    expect(page.locator(".official__words").first).to_be_visible()
    expect(unfolded.locator("dl")).to_be_visible()
    expect(folded.locator("summary")).to_be_visible()
    expect(folded.locator("dl")).to_be_hidden()
    expect(page.locator("#chart")).to_be_hidden()
    expect(page.locator(".print-note")).to_contain_text(page.url)


def test_a_page_says_so_once_its_check_is_overdue(new_page: NewPage) -> None:
    for day, overdue in ((POLICY.next_check_due, False), ("2099-01-01", True)):
        page = new_page(timezone_id="Asia/Shanghai")
        page.clock.set_fixed_time(f"{day}T12:00:00+08:00")
        page.goto("clauses/3.1.2/")
        note = page.locator(".check-due")
        expect(note).to_be_visible(visible=overdue)
        if overdue:
            expect(page.locator("h1 + .check-due")).to_contain_text(POLICY.next_check_due)


@pytest.mark.parametrize("edition", EDITIONS)
def test_on_a_phone_the_quiz_stands_above_the_fold_of_the_home_page(new_page: NewPage, edition: str) -> None:
    page = open_in(new_page, edition)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("")
    expect(page.locator(".hero").get_by_role("link", name="测一测")).to_be_in_viewport(ratio=1)
    expect(page.locator(".hero__publisher")).to_be_in_viewport(ratio=1)
