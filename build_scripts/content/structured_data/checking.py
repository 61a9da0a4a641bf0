"""Whether the structured data of a built site is sound: types, properties, dates, and addresses that lead somewhere.

It is held against ``vocabulary.schema.json``, the part of schema.org that the pages use. The build fails with every fault, its place and
what to do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urldefrag, urljoin

from jsonschema import Draft202012Validator

from build_scripts.content.markup import Markup, Pages
from build_scripts.content.structured_data.links import LINKS
from policy_engine.model.errors import Fault, PolicyFaults

_VOCABULARY: Final = Path(__file__).parent / "vocabulary.schema.json"
_CONTEXT: Final = "https://schema.org"
_OWN_NAMES: Final = {"page", "site", "data"}  # what an @id names that is no anchor of the page
_NOWHERE: Final = "https://site.invalid/"
_REMEDY: Final = "mend build_scripts/content/structured_data, or its vocabulary.schema.json if schema.org allows it"


def check_structured_data(site: Path, site_url: str = "", pages_read: Pages | None = None) -> int:
    """Hold every page of a built site to the vocabulary; returns how many pages carry structured data.

    Raises:
        PolicyFaults: with every fault found.
    """
    base = site_url or _NOWHERE
    validators, read = _validators(), pages_read or Pages()
    pages = {
        _url(site, path, base): read.markup(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))
    }
    found = [
        Fault(f"{url.removeprefix(base)} {where}".strip() or "the home page", problem, remedy=_REMEDY)
        for url, page in pages.items()
        for block in page.data
        for where, problem in (*_form(block, validators), *_addresses(block, url, pages, site, base))
    ]
    if found:
        raise PolicyFaults(tuple(found))
    return sum(bool(page.data) for page in pages.values())


def _url(site: Path, path: Path, base: str) -> str:
    return urljoin(base, path.relative_to(site).as_posix().removesuffix("index.html"))


def _form(block: str, validators: Mapping[str, Draft202012Validator]) -> Iterator[tuple[str, str]]:
    """What is wrong with the form of one block: where, as a path of JSON, and what."""
    try:
        data = json.loads(block)
    except ValueError as error:
        yield "", f"the structured data is not JSON: {error}"
        return
    if not isinstance(data, dict) or set(data) != {"@context", "@graph"} or data["@context"] != _CONTEXT:
        yield "", f"the structured data is no graph of {_CONTEXT}"
        return
    for number, node in enumerate(data["@graph"]):
        name = str(node.get("@type")) if isinstance(node, dict) else ""
        if name not in validators:
            yield f"@graph[{number}]", f"there is no type {name!r}"
            continue
        for fault in validators[name].iter_errors(node):
            yield f"@graph[{number}]{fault.json_path[1:]}", fault.message


def _validators() -> Mapping[str, Draft202012Validator]:
    """What holds a node to the vocabulary, by the node's type."""
    vocabulary = json.loads(_VOCABULARY.read_text(encoding="utf-8"))
    checker = Draft202012Validator.FORMAT_CHECKER
    return {
        name: Draft202012Validator({**vocabulary, "$ref": f"#/$defs/{name}"}, format_checker=checker)
        for name in vocabulary["$defs"]
    }


def _addresses(
    block: str, page_url: str, pages: Mapping[str, Markup], site: Path, base: str
) -> Iterator[tuple[str, str]]:
    """The addresses of one block that lead to no page, file or anchor of the site."""
    try:
        data = json.loads(block)
    except ValueError:
        return
    for where, link in _links(data, ""):
        address, fragment = urldefrag(urljoin(page_url, link))
        page = pages.get(address)
        if not address.startswith(base):
            yield where, f"{link!r} leads out of the site"
        elif page is None and not (site / unquote(address.removeprefix(base))).is_file():
            yield where, f"{link!r} leads to no page or file of the site"
        elif page is not None and fragment and not {fragment, unquote(fragment)} & (page.ids | _OWN_NAMES):
            yield where, f"{link!r} leads to no place in its page"


def _links(value: Any, where: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON can be anything
    if isinstance(value, dict):
        for key, one in value.items():
            if key in LINKS and isinstance(one, str):
                yield f"{where}.{key}".strip("."), one
            else:
                yield from _links(one, f"{where}.{key}".strip("."))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _links(one, f"{where}[{number}]")
