"""The menu of a policy that mkdocs.yml names in one line: every page that was generated for it, under its title."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import TypeAlias

from build_scripts.content.page_text import fields_of

MenuItem: TypeAlias = "str | dict[str, str | list[MenuItem]]"
Menu: TypeAlias = dict[str, str | list[MenuItem]]
"""As ``nav`` of mkdocs.yml has it: a title with a page, or with a list of pages."""


def menu_of(title: str, pages: Mapping[str, str]) -> Menu:
    """The menu of a policy's pages, in their order; a folder with an ``index.md`` of its own is a list under that page's title.

    Permanent addresses (``2022-08-01/``, ``provisions/``) are reached from the pages that they keep.
    """
    listed = [path for path, text in pages.items() if not fields_of(text).get("unlisted")]
    home = min(listed, key=lambda path: path.count("/"))
    items: list[MenuItem] = []
    lists: dict[str, list[MenuItem]] = {}
    for path in listed:
        folder = posixpath.dirname(path)
        here: MenuItem = {_label(pages, path): path}
        if folder == posixpath.dirname(home) or f"{folder}/index.md" not in pages:
            items.append(here)
        elif folder in lists:
            lists[folder].append(here)
        else:
            lists[folder] = [here]
            items.append({_label(pages, f"{folder}/index.md"): lists[folder]})
    return {title: items}


def _label(pages: Mapping[str, str], path: str) -> str:
    fields = fields_of(pages[path])
    return str(fields.get("label", fields["title"]))
