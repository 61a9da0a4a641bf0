"""HTML as a reader has it: the words in order, the ids, the links."""

from dataclasses import dataclass
from html.parser import HTMLParser

from build_scripts.content.addresses import FORM

QUIZ_PLACES = ("clause=", "q=", "a=", FORM)
"""How the places of the quiz begin that are no anchors: a clause's own interview, a question, given answers, the form."""

_BLOCKS = frozenset(
    [
        "article",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "header",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset({"script", "style", "title", "template"})


@dataclass(frozen=True, slots=True)
class Reading:
    """``words`` are separated by single spaces where a block begins or ends; within a block they are joined as they stand."""

    words: str
    ids: frozenset[str]
    links: tuple[str, ...]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.add(str(found["id"]))
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        self.silent += tag in _SILENT
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in _SILENT
        self._space(tag)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data)

    def _space(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append(" ")


def read(html: str) -> Reading:
    """What stands in some HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Reading(" ".join("".join(reader.pieces).split()), frozenset(reader.ids), tuple(reader.links))
