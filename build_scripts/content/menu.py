"""The menu of a policy: every page that was generated for it, in the order of reading."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import Any, TypeAlias

from build_scripts.content.page_text import fields_of

MenuItem: TypeAlias = "str | dict[str, str | list[MenuItem]]"
"""As ``nav`` of mkdocs.yml has it: a page, a title with a page, or a title with a list."""


def menu_of(pages: Mapping[str, str]) -> list[MenuItem]:
    """The menu of a policy's pages: each in the list that it names (``menu`` in its front matter), or that its folder's ``index.md`` names.

    A page that names none stands by itself. Permanent addresses (``2022-08-01/``, ``provisions/``) are reached from the pages that they keep.
    """
    fields = {path: fields_of(text) for path, text in pages.items()}
    items: list[MenuItem] = []
    lists: dict[str, list[MenuItem]] = {}
    for path, own in fields.items():
        if own.get("unlisted"):
            continue
        title = own.get("menu") or fields.get(f"{posixpath.dirname(path)}/index.md", {}).get("menu")
        if title is None:
            items.append(_item(path, own))
        elif title in lists:
            lists[title].append(_item(path, own))
        else:
            lists[title] = [_item(path, own)]
            items.append({title: lists[title]})
    return items


def _item(path: str, fields: Mapping[str, Any]) -> MenuItem:
    """A page under its own title; one of a further policy, whose title names the policy, under its short one."""
    return {str(fields["label"]): path} if "label" in fields else path
