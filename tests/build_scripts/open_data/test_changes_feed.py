"""The feed tells the versions of changes.json, in the form that readers of feeds demand (RFC 4287)."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import etree

from build_scripts.open_data.changes import changes_feed
from build_scripts.open_data.published_files import FOLDER
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.rendered import published, rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN

every = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG, WANGSHAN], ids=lambda policy: policy.id)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed(policy: Policy) -> Any:
    return etree.fromstring(published(policy)[f"{FOLDER}/changes.atom"])


def texts(element: Any, path: str) -> list[str]:
    return [one.text for one in element.findall(path, ATOM)]


@every
def test_it_tells_the_versions_of_the_data_newest_first(policy: Policy) -> None:
    versions = json.loads(published(policy)[f"{FOLDER}/changes.json"])["versions"][::-1]
    entries = feed(policy).findall("a:entry", ATOM)
    assert texts(feed(policy), "a:entry/a:title") == [
        f"{one['version']} 版，{one['effective']} 起执行" for one in versions
    ]
    for entry, one in zip(entries, versions, strict=True):
        assert texts(entry, "a:updated") == [f"{one['effective']}T00:00:00+08:00"]
        assert one["text_sha256"] in texts(entry, "a:summary")[0]
        assert (f"有 {len(one['moved'])} 处换了编号" in texts(entry, "a:summary")[0]) == bool(one["moved"])


@every
def test_a_reader_of_feeds_finds_what_it_needs(policy: Policy) -> None:
    root = feed(policy)
    assert root.tag == f"{{{ATOM['a']}}}feed"
    assert all(texts(root, f"a:{name}") for name in ("id", "title", "updated"))
    assert texts(root, "a:author/a:name")
    ids = [one.text for one in root.iter(f"{{{ATOM['a']}}}id")]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("urn:uuid:") for one in ids)
    assert texts(root, "a:updated")[0] == max(texts(root, "a:entry/a:updated"), key=datetime.fromisoformat)
    (own,) = (one.get("href") for one in root.findall("a:link", ATOM) if one.get("rel") == "self")
    assert urljoin(f"{FOLDER}/changes.atom", own) == f"{FOLDER}/changes.atom"
    for link in root.iterfind(".//a:link[@rel='alternate']", ATOM):
        page, _, anchor = urljoin(f"https://a.example/{FOLDER}/changes.atom", link.get("href")).partition("#")
        text = rendered(policy)[f"{page.removeprefix('https://a.example/').rstrip('/')}.md"]
        assert not anchor or f"#{anchor} " in text


def test_an_id_is_kept_when_the_text_is_compared_again() -> None:
    ids = [one.text for one in feed(LIAOCHENG).iter(f"{{{ATOM['a']}}}id")]
    assert ids == ["urn:uuid:c912bed0-4b55-5fff-acb0-27915ff9ad75", "urn:uuid:99f3ac39-c3e0-5355-ae95-ed41e4e9aea9"]


@every
def test_the_same_policy_gives_the_same_feed(policy: Policy) -> None:
    assert changes_feed(policy) == published(policy)[f"{FOLDER}/changes.atom"]
