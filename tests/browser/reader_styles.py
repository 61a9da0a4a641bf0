"""Styles that a reader or the browser adds to a page. The site's content policy blocks a style element; this is none."""

from playwright.sync_api import Page


def add_style(page: Page, css: str) -> None:
    """Lay `css` over the page's own styles, until the page is left."""
    page.evaluate(
        """css => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets.push(sheet);
        }""",
        css,
    )


def remove_style(page: Page) -> None:
    """Take away what was laid over last."""
    page.evaluate("document.adoptedStyleSheets.pop()")
