"""The addresses in a page's JSON-LD: which values are some, and how they become whole."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urljoin

from build_scripts.content.structured_data.page_graph import as_block

LINKS: Final = frozenset({"@id", "url", "item", "contentUrl"})
"""The properties whose values are addresses of this site."""

_BLOCK: Final = re.compile(r'<script type="application/ld\+json">(.*?)</script>\n?', re.DOTALL)


def with_whole_addresses(html: str, page_url: str) -> str:
    """A page whose JSON-LD names whole addresses, for a site that knows where it will stand; ``page_url`` is the page's own."""

    def whole(found: re.Match[str]) -> str:
        return as_block(_mapped(json.loads(found[1]), lambda link: urljoin(page_url, link)))

    return _BLOCK.sub(whole, html)


def _mapped(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - JSON can be anything
    if isinstance(value, dict):
        return {
            key: change(one) if key in LINKS and isinstance(one, str) else _mapped(one, change)
            for key, one in value.items()
        }
    return [_mapped(one, change) for one in value] if isinstance(value, list) else value
