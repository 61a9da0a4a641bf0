"""Accessibility faults of a page as axe-core finds them."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parent.parent.parent / "node_modules/axe-core/axe.min.js"

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""WCAG 2.2 AA and good practice; naming wcag22aa is what switches `target-size` on."""

RUN = """async (tags) => (await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]}))
  .violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`))
  .filter((fault) => !/^target-size: .*partially obscured/s.test(fault))"""
"""What lies half under a bar that stays in sight is free once the page is scrolled on."""


def faults(page: Page) -> list[str]:
    """Every violation on the page as it stands, as rule, element and what is wrong; the page must be at rest."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN, list(RULES))
    return found
