"""The theme's search index, made ready for the site's own search (docs/decisions/0007)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

INDEX: Final = "search/search_index.json"

Json = dict[str, Any]


def write_search_index(site: Path) -> None:
    """Write the index of a built site anew: every entry with its own names only, and nothing that the search would take out again."""
    file = site / INDEX
    index = json.loads(file.read_text(encoding="utf-8"))
    docs = [with_own_names(one) for one in index["docs"]]
    words = json.dumps({**index, "docs": docs}, ensure_ascii=False, separators=(",", ":"))
    file.write_text(words, encoding="utf-8")


def with_own_names(entry: Json) -> Json:
    """An entry of the index whose ``tags`` are its own names.

    The theme repeats a page's names for each of its sections. Those of a page are for the page alone; a name that begins with an anchor
    (``#land 地会不会收走``) is that section's.
    """
    _, _, anchor = entry["location"].partition("#")
    names = entry.get("tags", [])
    if anchor:
        own = [name.removeprefix(f"#{anchor} ") for name in names if name.startswith(f"#{anchor} ")]
    else:
        own = [name for name in names if not name.startswith("#")]
    return {**{key: value for key, value in entry.items() if key != "tags"}, **({"tags": own} if own else {})}
