"""A generated page as text: front matter between two lines of dashes, one field a line, then Markdown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import yaml
from markupsafe import Markup


def page_text(fields: Mapping[str, object], body: str) -> str:
    """The page with these fields in its front matter, each value written as JSON, which YAML is."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())
    return "\n".join(("---", *lines, "---", "", body))


def fields_of(text: str) -> dict[str, Any]:
    """The front matter of a page."""
    fields: dict[str, Any] = yaml.safe_load(text.split("---\n", 2)[1])
    return fields


def with_fields(text: str, fields: Mapping[str, object]) -> str:
    """The same page with some fields of its front matter added, or changed."""
    _, _, body = text.split("---\n", 2)
    return page_text({**fields_of(text), **fields}, body.removeprefix("\n"))


def script_json(data: object) -> Markup:
    """Data as JSON inside a ``script`` element, where only ``<`` could mean more than itself."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.replace("<", "\\u003c"))  # noqa: S704 - escaped here
