"""Words that a reader cannot read: cut off, beyond the edge of the screen, or under other words."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.browser.reader_styles import add_style, remove_style

SPACING = """* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
p {margin-bottom: 2em !important}"""
"""WCAG 1.4.12."""

_FAULTS = """() => {
  const faults = [];
  const shown = (one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const forEarsOnly = (one) => one.closest(".visually-hidden, thead, .md-search__output") !== null;
  const name = (one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent.trim().slice(0, 20)}`;

  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);

  for (const one of document.querySelectorAll(".md-header *, .md-content *, .site-footer *")) {
    if (!one.textContent.trim() || forEarsOnly(one) || !shown(one)) continue;
    const {overflowX, overflowY} = getComputedStyle(one);
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    if (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) faults.push(`cut off at the side: ${name(one)}`);
    if (hides(overflowY) && one.scrollHeight > one.clientHeight + 1) faults.push(`cut off below: ${name(one)}`);
  }

  // A clause number (三（一）1) is read as one word; only where a line holds a handful of characters may it break.
  if (!matchMedia("(max-width: 15em)").matches) for (const one of document.querySelectorAll(".md-content *")) {
    if (forEarsOnly(one) || one.closest("svg, pre, select") || !shown(one)) continue;
    for (const node of one.childNodes) for (const found of node.nodeType === Node.TEXT_NODE ? node.data.matchAll(/[一二三四五六七八九十]+（[一二三四五六七八九十]+）\\d*/g) : []) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const tops = [...range.getClientRects()].filter(({width}) => width > 1).map(({top}) => Math.round(top));
      if (new Set(tops).size > 1) faults.push(`broken in itself: ${found[0]} in ${name(one)}`);
    }
  }

  // A line's box is taller than its letters; the middle of it is what must be free.
  const letters = ({left, right, top, bottom}) => ({left, right, top: top + (bottom - top) * .25, bottom: bottom - (bottom - top) * .25});
  for (const part of document.querySelectorAll(".md-header, .md-content, .site-footer")) {
    const lines = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || forEarsOnly(parent) || !shown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push({node, ...letters(box)});
    }
    for (const {node, left, right} of lines)
      if (left < -1 || right > innerWidth + 1) faults.push(`beyond the edge: ${node.data.trim().slice(0, 20)}`);
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((one, index) => {
      for (let next = index + 1; next < lines.length && lines[next].top < one.bottom; next++) {
        const other = lines[next];
        if (other.node === one.node || Math.min(one.right, other.right) - Math.max(one.left, other.left) <= 1) continue;
        faults.push(`one over the other: ${one.node.data.trim().slice(0, 20)} / ${other.node.data.trim().slice(0, 20)}`);
      }
    });
  }
  return faults;
}"""

# A bar that stays in sight at the foot of the screen is looked at where it stands when everything has been scrolled by.
_AT_REST = """() => {
  for (const one of document.querySelectorAll(".md-content *")) {
    const {position, bottom} = getComputedStyle(one);
    if (position === "sticky" && bottom !== "auto") one.style.setProperty("position", "static");
  }
}"""
_AT_WORK = """() => document.querySelectorAll('.md-content [style*="position: static"]').forEach((one) => one.style.removeProperty("position"))"""


def lost_words(page: Page) -> list[str]:
    """Every fault in the header, the text and the footer of a page, as it stands when scrolled to its top."""
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(_AT_REST)
    found: list[str] = page.evaluate(_FAULTS)
    page.evaluate(_AT_WORK)
    return found


@contextmanager
def _plain(_: Page) -> Iterator[None]:
    yield


@contextmanager
def _double_text(page: Page) -> Iterator[None]:
    """What a reader sets in the browser: letters of twice the size."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    yield
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})


@contextmanager
def _spaced(page: Page) -> Iterator[None]:
    add_style(page, SPACING)
    yield
    remove_style(page)


_VIEWS = {
    "plain": (_plain, (320, 390, 768, 1440)),
    "200 % text": (_double_text, (320, 768)),
    "text spacing": (_spaced, (320, 1440)),
}
"""Ways to look, each with the widths of the screen; larger and wider letters lose words where the layout is narrow or just about to change."""


def lost_in_any_view(page: Page) -> dict[str, list[str]]:
    """What is lost at any width, with letters of any size and spacing."""
    found = {}
    for view, (change, widths) in _VIEWS.items():
        with change(page):
            for width in widths:
                page.set_viewport_size({"width": width, "height": 800})
                if lost := lost_words(page):
                    found[f"{view} at {width} px"] = lost
    return found
