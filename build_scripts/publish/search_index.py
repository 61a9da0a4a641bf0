"""The theme's search index, made ready for the site's own search (docs/decisions/0007)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

INDEX: Final = "search/search_index.json"
"""As MkDocs' plugin writes it: nobody asks for it, and it is not published."""

SECTIONS: Final = "search/sections.json"
"""What the search itself asks for when somebody looks for something (docs/assets/site/search_worker.js)."""

Json = dict[str, Any]


def write_search_index(site: Path) -> None:
    """Turn the index of a built site into the sections that the search reads, each with its own names only."""
    file = site / INDEX
    sections = [with_own_names(one) for one in json.loads(file.read_text(encoding="utf-8"))["docs"]]
    file.unlink()
    (site / SECTIONS).write_text(json.dumps(sections, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


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
