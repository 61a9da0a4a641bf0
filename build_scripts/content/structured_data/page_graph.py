"""The JSON-LD of one page, as the block that stands in its HTML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts.content import addresses
from build_scripts.content.models.clauses import ClausePage
from build_scripts.content.structured_data.legislation import LANGUAGE, clause_legislation, policy_legislation
from build_scripts.open_data.published_files import FEED_FILE, FOLDER, TEXT_FILES, data_files
from policy_engine.model.policy import Policy

Json = dict[str, Any]

_SAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
"""Characters with which words of a policy could end the element, written so that JSON reads the same."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a page answers, the answer in a line or two, and the anchor at which it stands in full."""

    question: str
    answer: str
    anchor: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page: its Markdown file, its title, what it is about in one sentence, and the questions that it answers."""

    source: str
    title: str
    description: str
    asked: tuple[Asked, ...] = ()


def structured_data(
    policy: Policy, clauses: tuple[ClausePage, ...], titles: Mapping[str, str], page: PageFacts, publisher: str = ""
) -> str:
    """The block for one page; ``titles`` are those of all pages: Markdown file → title. ``publisher``: who answers for the site, if stated."""
    graph = _graph(policy, clauses, titles, page)
    if publisher:
        graph[0]["isPartOf"]["publisher"] = {"@type": "Organization", "name": publisher}
    return as_block({"@context": "https://schema.org", "@graph": graph})


def as_block(data: Json) -> str:
    """Data as an element that no browser runs and that no word of a policy can end."""
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_SAFE)
    return f'<script type="application/ld+json">{words}</script>\n'


def _graph(policy: Policy, clauses: tuple[ClausePage, ...], titles: Mapping[str, str], page: PageFacts) -> list[Json]:
    source = page.source
    about = [clause_legislation(policy, source, one, clauses) for one in clauses if _is_page_of(source, one.name.id)]
    if source == addresses.TEXT:
        about = [policy_legislation(policy, source, clauses)]
    data = [_dataset(policy, page)] if source == addresses.OPEN_DATA else []
    crumbs = [] if source == addresses.HOME else [_breadcrumbs(titles, source)]
    questions = [_questions(page)] if page.asked else []
    return [_web_page(policy, page, about), *about, *data, *questions, *crumbs]


def _web_page(policy: Policy, page: PageFacts, about: list[Json]) -> Json:
    url = addresses.relative_url(page.source, page.source)
    return {
        "@type": "WebPage",
        "@id": f"{url}#page",
        "url": url,
        "name": page.title,
        "description": page.description,
        "inLanguage": LANGUAGE,
        "isAccessibleForFree": True,
        "lastReviewed": policy.checked_on,
        "isPartOf": _site(policy, page.source),
        **({"mainEntity": {"@id": about[0]["@id"]}} if about else {}),
    }


def _is_page_of(source: str, clause_id: str) -> bool:
    return source == addresses.clause_page(clause_id)


def _site(policy: Policy, source: str) -> Json:
    root = addresses.relative_url(source, addresses.HOME)
    return {"@type": "WebSite", "@id": f"{root}#site", "url": root, "name": policy.short_title, "inLanguage": LANGUAGE}


def _breadcrumbs(titles: Mapping[str, str], source: str) -> Json:
    """Home, the index of the folder where there is one, and the page."""
    folder, _, _ = source.rpartition("/")
    index = f"{folder}/index.md"
    way = [addresses.HOME, *([index] if folder and index in titles and index != source else []), source]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": titles[one], "item": addresses.relative_url(source, one)}
            for at, one in enumerate(way, start=1)
        ],
    }


def _questions(page: PageFacts) -> Json:
    """The questions of a page with their answers in short; each leads to its place in the page."""
    return {
        "@type": "FAQPage",
        "inLanguage": LANGUAGE,
        "isAccessibleForFree": True,
        "mainEntity": [
            {
                "@type": "Question",
                "@id": f"#{one.anchor}",
                "name": one.question,
                "acceptedAnswer": {"@type": "Answer", "text": one.answer, "url": f"#{one.anchor}"},
            }
            for one in page.asked
        ],
    }


def _dataset(policy: Policy, page: PageFacts) -> Json:
    source = page.source
    root = f"{addresses.relative_url(source, addresses.HOME)}{FOLDER}/"
    files = [(one.path, "application/json") for one in data_files(policy)] + [
        (one.path, one.media_type) for one in (*TEXT_FILES, FEED_FILE)
    ]
    return {
        "@type": "Dataset",
        "@id": f"{addresses.relative_url(source, source)}#data",
        "name": f"{policy.short_title}开放数据",
        "description": page.description,
        "inLanguage": LANGUAGE,
        "isAccessibleForFree": True,
        "version": policy.version,
        "temporalCoverage": f"{policy.effective.date}/..",
        "distribution": [
            {"@type": "DataDownload", "contentUrl": root + path, "encodingFormat": kind} for path, kind in files
        ],
    }
