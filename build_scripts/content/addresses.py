"""Where things stand on the site. Addresses are promises: others link to them, so they are made in this one place."""

from __future__ import annotations

import posixpath

HOME = "index.md"
TEXT = "text.md"
CLAUSES = "clauses/index.md"
GLANCE = "at-a-glance.md"
PATHWAYS = "pathways.md"
LANDING = "landing.md"
GUARANTEES = "guarantees.md"
DEPARTMENTS = "departments/index.md"
FAQ = "faq.md"
GLOSSARY = "glossary.md"
INTERPRETATIONS = "interpretations.md"
ABOUT = "about.md"
STAFF = "staff.md"
RECHECK = "recheck.md"
CHANGES = "changes.md"
PHRASES = "phrases.md"
QUIZ = "quiz.md"
OPEN_DATA = "open-data.md"
LICENCES = "licences.md"

SHARE_IMAGE = "assets/share/policy.png"
"""The picture that a link to the home page shows where it is shared, and to a page that has none of its own."""
SEAL = "assets/site/seal.svg"
"""The seal, drawn for any size: the icon of the site in a browser."""
ICONS = {size: f"assets/share/icon-{size}.png" for size in (192, 512)}
"""The site on a phone's home screen, by the length of a side (docs/overrides/manifest.webmanifest)."""
BUNDLE = "offline/site.zip"
"""The whole site in one file."""
SECURITY_CONTACT = ".well-known/security.txt"
"""Where whoever finds a hole reads to whom to report it (RFC 9116)."""
PROOF = "proof/index.md"
COVERAGE = "proof/coverage.md"
ACCURACY = "proof/accuracy.md"
LAWYER_SHEET = "proof/lawyer-sheet.md"

FORM = "form"
"""The place of the quiz where all questions stand on one page: no anchor, its scripts read it (docs/assets/quiz/asking/address.js)."""


def anchor(clause_id: str) -> str:
    """The permanent anchor of a clause or sentence in the full text: ``3.1.2`` → ``c-3-1-2``."""
    return "c-" + clause_id.replace(".", "-")


def clause_page(clause_id: str) -> str:
    """The page of an operative clause: ``3.1.2`` → ``clauses/3.1.2.md``."""
    return f"clauses/{clause_id}.md"


def provision_page(provision_id: str) -> str:
    """The page of a provision under its own id, which outlives its place in the text: ``tenant`` → ``provisions/tenant.md``."""
    return f"provisions/{provision_id}.md"


def dated(version: str, path: str) -> str:
    """The page that shows one version's words for good: ``2022-08-01``, ``clauses/3.1.2.md`` → ``2022-08-01/clauses/3.1.2.md``."""
    return f"{version}/{path}"


def department_page(agency_id: str) -> str:
    """The page of an office that the text names: ``public_security`` → ``departments/public_security.md``."""
    return f"departments/{agency_id}.md"


def faq_entry(entry_id: str) -> str:
    """A question that people ask and its answer: ``faq.md#land``."""
    return f"{FAQ}#{entry_id}"


def in_text(clause_id: str) -> str:
    """A clause's place in the full text: ``text.md#c-3-1-2``."""
    return f"{TEXT}#{anchor(clause_id)}"


def phrase_in_text(phrase_id: str) -> str:
    """A phrase's place in the full text; the ids are made in models.phrases."""
    return f"{TEXT}#{phrase_id}"


def phrase_entry(phrase_id: str) -> str:
    """What rests on a phrase: its entry in the index of phrases."""
    return f"{PHRASES}#{phrase_id}"


def question(fact_id: str) -> str:
    """The place of the quiz that asks about a fact; its scripts read it (docs/assets/quiz/asking/address.js)."""
    return f"{QUIZ}#q={fact_id}"


def relative_source(source: str, target: str) -> str:
    """How the Markdown file ``source`` links to the Markdown file (and anchor) ``target``; MkDocs checks such links."""
    path, mark, fragment = target.partition("#")
    if path == source:
        return f"#{fragment}" if mark else posixpath.basename(path)
    return posixpath.relpath(path, posixpath.dirname(source) or ".") + mark + fragment


def relative_url(source: str, target: str) -> str:
    """How the built page of ``source`` links to the built page (and anchor) of ``target``, for links in HTML."""
    path, mark, fragment = target.partition("#")
    if path == source and mark:
        return f"#{fragment}"
    way = posixpath.relpath(folder_of(path) or ".", folder_of(source) or ".")
    return f"{way}/{mark}{fragment}"


def relative_asset(source: str, asset: str) -> str:
    """How the built page of ``source`` refers to a file of the site: from ``quiz.md`` ``assets/x.js`` is ``../assets/x.js``."""
    return posixpath.relpath(asset, folder_of(source) or ".")


def share_image(source: str) -> str:
    """The picture that a link to a page shows: ``clauses/3.1.2.md`` → ``assets/share/clauses-3.1.2.png``."""
    folder = folder_of(source)
    return f"assets/share/{folder.replace('/', '-')}.png" if folder else SHARE_IMAGE


def folder_of(source: str) -> str:
    """The folder in which MkDocs puts a page: ``text.md`` → ``text``, ``clauses/index.md`` → ``clauses``."""
    stem = source.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index")
