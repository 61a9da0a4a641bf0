"""The versions of a policy, as open data and as a feed (Atom, RFC 4287) for whoever wants to hear of the next one."""

from __future__ import annotations

import uuid
from typing import Final
from xml.etree import ElementTree as ET

from build_scripts.content import addresses
from build_scripts.content.models.document_facts import text_digest
from build_scripts.content.models.history import earlier_versions
from build_scripts.open_data.conditions import Json
from policy_engine.model.policy import Policy
from policy_engine.versions.earlier import Moved

FEED: Final = "changes.atom"
_ATOM: Final = "http://www.w3.org/2005/Atom"
_ROOT: Final = "../../"  # from where the feed lies; where the site lies nobody knows when it is built


def changes_data(policy: Policy) -> Json:
    """Every version that the site holds, oldest first: since when it applies, its text's digest, when it was last compared with the official text.

    ``moved`` is, for an earlier version, the table from its ids to those of the version in force, of all that are not the same.
    """
    earlier = [(one.policy, one.moved) for one in earlier_versions(policy)]
    return {"versions": [_version(one, moved) for one, moved in (*earlier, (policy, ()))]}


def _version(policy: Policy, moved: tuple[Moved, ...]) -> Json:
    return {
        "version": policy.version,
        "effective": policy.effective.date,
        "text_sha256": text_digest(policy),
        "clauses": len(policy.document.clauses),
        "checked_on": policy.checked_on,
        "next_check_due": policy.next_check_due,
        "moved": [{"old": one.old, "new": list(one.new)} for one in moved],
    }


def changes_feed(policy: Policy) -> bytes:
    """The same versions as a feed, the newest first. An entry is as old as the day from which its version applies; its id never changes."""
    versions = changes_data(policy)["versions"][::-1]
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-CN"})
    _add(feed, "id", _id(policy.id))
    _add(feed, "title", f"{policy.short_title}：版本变动")
    _add(feed, "updated", _at(versions[0]["effective"]))
    _add(ET.SubElement(feed, "author"), "name", f"{policy.short_title}（本站）")
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": FEED})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": _page(addresses.TEXT)})
    for one in versions:
        feed.append(_entry(policy, one, is_newest=one is versions[0], is_only=len(versions) == 1))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'.encode()


def _entry(policy: Policy, version: Json, *, is_newest: bool, is_only: bool) -> ET.Element:
    name, moved = version["version"], len(version["moved"])
    entry = ET.Element("entry")
    _add(entry, "id", _id(f"{policy.id}/{name}"))
    _add(entry, "title", f"{name} 版，{version['effective']} 起执行")
    _add(entry, "updated", _at(version["effective"]))
    page = _page(addresses.TEXT if is_only else addresses.CHANGES)
    ET.SubElement(entry, "link", {"rel": "alternate", "href": page if is_newest else f"{page}#from-{name}"})
    words = [f"原文的校验值（SHA-256）{version['text_sha256']}。"]
    words += [f"到现在，有 {moved} 处换了编号，或者不再有。"] if moved else []
    _add(entry, "summary", "".join(words))
    return entry


def _add(element: ET.Element, tag: str, words: str) -> None:
    ET.SubElement(element, tag).text = words


def _id(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _at(day: str) -> str:
    """A day as a feed has it: as it begins in China."""
    return f"{day}T00:00:00+08:00"


def _page(path: str) -> str:
    return f"{_ROOT}{addresses.folder_of(path)}/"
