"""What is looked for in the pages of a built site: each is read once, whoever asks."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

# https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element: any other type is data and never runs.
_RUNS: Final = {"", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"}
_DATA: Final = "application/ld+json"


class Markup(HTMLParser):
    """Of a page the ids, the texts of its JSON-LD (``data``), its inline scripts, and the ``code`` elsewhere, such as a handler or a style."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.data: list[str] = []
        self.scripts: list[str] = []
        self.code: list[str] = []
        self._inside: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an id, and code where no hash allows it; a script's text follows."""
        given = dict(attrs)
        if given.get("id"):
            self.ids.add(str(given["id"]))
        self.code += [f"<{tag} {name}=…>" for name in given if name.startswith("on") or name == "style"]
        self.code += [f"<{tag} {name}={text}>" for name, text in attrs if (text or "").startswith("javascript:")]
        if tag == "style":
            self.code.append("<style>")
        self._inside = self._kind(given) if tag == "script" else None
        if self._inside is not None:
            self._inside.append("")

    def _kind(self, given: dict[str, str | None]) -> list[str] | None:
        """Where the text of a script belongs."""
        if given.get("type") == _DATA:
            return self.data
        return self.scripts if "src" not in given and (given.get("type") or "") in _RUNS else None

    def handle_data(self, data: str) -> None:
        """Add to the script that is open."""
        if self._inside is not None:
            self._inside[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """Close the script."""
        if tag == "script":
            self._inside = None


class Pages:
    """Pages by their text, each read the first time."""

    def __init__(self) -> None:
        self._read: dict[str, Markup] = {}

    def markup(self, html: str) -> Markup:
        """What is looked for in a page."""
        if html not in self._read:
            self._read[html] = page = Markup()
            page.feed(html)
            page.close()
        return self._read[html]
