"""The theme's style sheets as they are published, without the rules that no page uses, beside the whole ones: nobody sees a difference."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import material  # type: ignore[import-untyped]  # a theme, not a library
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.editions import EDITIONS, Scheme, open_in, show_in, unfold
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.sheets import result

WHOLE: Final = {
    path.name.partition(".")[0]: path.read_text(encoding="utf-8")
    for path in (Path(material.__file__).parent / "templates/assets/stylesheets").glob("*.css")
}
"""The theme's own sheets, by the first part of their names."""

SELECTORS: Final = """([whole, left]) => {
  const of = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const found = new Set();
    const walk = (rules) => {
      for (const rule of rules) {
        if (rule.selectorText) for (const one of rule.selectorText.split(/,(?![^(]*\\))/)) found.add(one.trim());
        if (rule.cssRules) walk(rule.cssRules);
      }
    };
    walk(sheet.cssRules);
    return found;
  };
  const published = of(left);
  return [...of(whole)].filter((one) => !published.has(one));
}"""
"""The selectors of the whole sheet that are not in what is left of it."""

FITTING: Final = """async ([selectors, address]) => {
  const page = address === null ? document : new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  return selectors.filter((one) => page.querySelector(lasting(one)));
  function lasting(one) { return one = one
    .replace(/::?(before|after|marker|placeholder|-(webkit|moz|ms)-[\\w-]+)(\\([^)]*\\))?/g, '')
    .replace(/:(hover|focus|focus-visible|focus-within|active|checked|target|valid|indeterminate|is-focused)(?![\\w-])/g, '')
    .replace(/:not\\([^)]*\\)/g, '')
    .replace(/^$|(?<=[\\s>+~])(?=[>+~]|$)/g, '*'); }
}"""
"""Those that would fit something on the page, or on another as it comes, whatever may be pointed at, chosen or gone to just now."""

DIFFERENT: Final = """async () => {
  const look = (one, part) => {
    const style = getComputedStyle(one, part);
    if (part && style.content === 'none') return '';
    const names = Array.from(style).filter((name) => !name.startsWith('--')); // those only pass on what the others then have
    return names.map((name) => style.getPropertyValue(name)).join(';');
  };
  const kinds = new Map();
  const name = (one) => `${one.localName}.${one.className}`;
  for (const one of document.querySelectorAll('body, body *')) {
    const kind = `${name(one.parentElement)}>${name(one)}`;
    if (!kinds.has(kind)) kinds.set(kind, one);
  }
  const looks = () => [...kinds].flatMap(
    ([kind, one]) => [undefined, '::before', '::after'].map((part) => [`${kind}${part || ''}`, look(one, part)]));
  const swap = async (from, to) => {
    for (const link of document.querySelectorAll(`link[rel=stylesheet][href*="/${from}/"], link[rel=stylesheet][href^="${from}/"]`)) {
      const other = link.cloneNode();
      other.href = link.href.replace(`/${from}/`, `/${to}/`);
      await new Promise((done) => { other.onload = done; link.after(other); });
      link.remove();
    }
    return looks();
  };
  let found = ['no sheet'];
  for (let turn = 0; turn < 5 && found.length; turn += 1) { // what a script has just changed is the same the next time
    const whole = await swap('stylesheets', 'whole');
    const published = await swap('whole', 'stylesheets');
    found = whole.filter(([, one], at) => one !== published[at][1]).map(([kind]) => kind);
  }
  return found;
}"""
"""Which kinds of things on the page look otherwise with the whole sheets than with the published ones."""


@pytest.fixture
def left_out(page: Page, built_site: Path) -> list[str]:
    """The selectors that the published sheets have no more."""
    page.goto("about/")
    published = {
        path.name.partition(".")[0]: path.read_text(encoding="utf-8")
        for path in (built_site / "assets/stylesheets").glob("*.css")
    }
    assert set(published) == set(WHOLE)
    found = [one for name, text in WHOLE.items() for one in page.evaluate(SELECTORS, [text, published[name]])]
    assert len(found) > 500
    return found


def test_no_rule_that_is_left_out_would_fit_anything(page: Page, built_site: Path, left_out: list[str]) -> None:
    """On any page, with the search, the menu and everything folded open, at the quiz, its result and its sheet; narrow, wide, dark or on paper alike."""
    quiz = QuizDriver(page)
    fitting = {}

    def look(where: str, address: str | None = None) -> None:
        if found := page.evaluate(FITTING, [left_out, address]):
            fitting[where] = found

    for path in sorted(built_site.rglob("*.html")):
        address = path.relative_to(built_site).as_posix()
        look(address, f"/{address}")
    for address in ("clauses/3.1.2/", "pathways/", "text/", "faq/"):
        page.goto(address)
        unfold(page)
        look(f"{address} with its scripts")
    page.locator(".md-search__input").fill("宅基地")
    expect(page.locator(".md-search-result__item mark").first).to_be_visible()
    look("search")
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("button", name="菜单").click()
    look("menu")
    quiz.open()
    quiz.begin("town")
    look("a question")
    page.goto("about/")
    result(quiz, NEWCOMER)
    quiz.show_the_rest()
    look("result")
    assert fitting == {}
    there = ".md-typeset h1:not(.x):hover::before"
    assert page.evaluate(FITTING, [[there, ".no-such"], None]) == [there]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_part_looks_as_with_the_whole_sheets(new_page: NewPage, edition: str) -> None:
    page = open_in(new_page, edition)
    page.route(
        "**/whole/*",
        lambda route: route.fulfill(
            body=WHOLE[urlsplit(route.request.url).path.rpartition("/")[2].partition(".")[0]], content_type="text/css"
        ),
    )
    looks: tuple[tuple[Scheme, int, str], ...] = (
        ("light", 360, "screen"),
        ("dark", 1280, "screen"),
        ("light", 794, "print"),
    )
    different = {}
    for address, (scheme, width, media) in zip(("", "clauses/3.1.2/", "about/"), looks, strict=True):
        page.goto(address)
        show_in(page, scheme, width)
        page.emulate_media(media=media)  # type: ignore[arg-type]
        if found := page.evaluate(DIFFERENT):
            different[f"{address} {scheme} {width} {media}"] = sorted(set(found))
    assert different == {}


def test_no_name_is_used_that_no_sheet_gives_a_value(built_site: Path) -> None:
    """A custom property of the theme, and an animation, that is still used is still there."""
    sheets = [path.read_text(encoding="utf-8") for path in (built_site / "assets").rglob("*.css")]
    used = {one for text in sheets for one in re.findall(r"var\((--md-[\w-]+)", text)}
    given = {one for text in sheets for one in re.findall(r"(--md-[\w-]+)\s*:", text)}
    in_whole = {one for text in WHOLE.values() for one in re.findall(r"(--md-[\w-]+)\s*:", text)}
    assert len(used) > 30
    assert used & in_whole <= given
