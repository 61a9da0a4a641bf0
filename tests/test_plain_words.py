"""What the public reads is in the words of an ordinary newspaper: on every built page, and in every string that a script shows."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from policy_engine.citing.cited_words import typed_in
from policy_engine.policies import listed_policies, load_policy
from tests.model.official import DOCUMENT

JARGON = ("系统", "引擎", "布尔", "数据结构", "字段", "算法", "服务端", "前端", "后端", "缓存", "报错", "异常", "渲染")
DOCUMENTS = (DOCUMENT, *(load_policy(one).document for one in listed_policies()))
"""The official texts of the site, and the sample."""

CONTEXT = 4
"""Characters on either side that tell whether a word is the official text's own."""


class _Words(HTMLParser):
    """What a page says to people: its text, and the attributes that are shown or read out."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style", "code", "pre")
        self.said += [
            value
            for name, value in attrs
            if value
            and (name in ("title", "alt", "aria-label", "placeholder") or (tag == "meta" and name == "content"))
        ]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style", "code", "pre")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)


def jargon_in(words: str) -> list[str]:
    """Jargon with what stands around it, unless the official text says it so."""
    squeezed = re.sub(r"\s", "", words)
    official = re.sub(r"\s", "", "".join(one.text for one in DOCUMENTS))
    found = [
        squeezed[max(0, match.start() - CONTEXT) : match.end() + CONTEXT]
        for match in re.finditer("|".join(JARGON), squeezed)
    ]
    return [one for one in found if one not in official]


def test_no_page_speaks_like_a_machine(built_site: Path) -> None:
    faults = {}
    pages = list(built_site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        parser = _Words()
        parser.feed(page.read_text(encoding="utf-8"))
        if found := jargon_in("\n".join(parser.said)):
            faults[page.relative_to(built_site).as_posix()] = found
    assert faults == {}


def test_no_script_speaks_like_a_machine(project_root: Path) -> None:
    """Strings in Chinese are shown to people; comments are in English."""
    faults = {}
    scripts = [one for one in (project_root / "docs/assets").rglob("*.js") if "vendor" not in one.parts]
    assert len(scripts) > 50
    for script in scripts:
        if found := jargon_in(script.read_text(encoding="utf-8")):
            faults[script.name] = found
    assert faults == {}


def unprinted_in(words: str) -> list[str]:
    """Ids of clauses that are shown as if the text printed them."""
    ids = {one.id for document in DOCUMENTS for one in document.clauses if "." in one.id}
    return [one for one in re.findall(r"(?<![0-9.A-Za-z-])[0-9](?:\.[0-9]+)+(?![0-9.])", words) if one in ids]


def test_no_page_shows_a_number_that_the_text_does_not_print(built_site: Path) -> None:
    """But for the pages that tell programmers what the ids are, and which version a software is."""
    faults = {}
    for page in built_site.rglob("*.html"):
        parser = _Words()
        parser.feed(page.read_text(encoding="utf-8"))
        said = "\n".join(one for one in parser.said if not one.startswith("{"))  # what a meta element keeps for scripts
        if page.parent.name not in {"open-data", "licences"} and (found := unprinted_in(said)):
            faults[page.relative_to(built_site).as_posix()] = found
    assert faults == {}


def test_no_template_and_no_script_types_a_clause_number(project_root: Path) -> None:
    """Templates and scripts serve every policy: what they say of a clause they are told."""
    sources = [*(project_root / "build_scripts").rglob("*.jinja"), *(project_root / "docs/overrides").rglob("*.html")]
    sources += [one for one in (project_root / "docs/assets").rglob("*.js") if "vendor" not in one.parts]
    assert len(sources) > 100
    comments = re.compile(r"\{#.*?#\}|<!--.*?-->|/\*.*?\*/|(?m:^\s*//.*$)", re.DOTALL)
    found = {one.name: typed_in(comments.sub("", one.read_text(encoding="utf-8"))) for one in sources}
    assert {name: typed for name, typed in found.items() if typed} == {}


def test_a_number_that_is_not_printed_is_seen() -> None:
    assert unprinted_in("0.2的白话，见3.1.2；z3 5.4.1，Akoma Ntoso 3.0") == ["0.2", "3.1.2"]
    assert typed_in("搜索，或写三（一）2") == ["三（一）2"]


def test_jargon_is_seen_and_the_official_words_are_not_taken_for_it() -> None:
    assert jargon_in("本系统的引擎") == ["本系统的引擎", "本系统的引擎"]
    assert [jargon_in(one.text) for one in DOCUMENTS] == [[]] * len(DOCUMENTS)
