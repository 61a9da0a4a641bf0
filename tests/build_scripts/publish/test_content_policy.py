"""What a page may run: exactly the inline scripts with which it was built."""

import base64
import hashlib
from pathlib import Path

import pytest

from build_scripts.publish.content_policy import (
    ENGINE_WORKER_POLICY,
    OTHER_POLICY,
    InlineCodeError,
    header_policy,
    page_policy,
    script_hashes,
    write_policies,
)

THEME = "var palette = {a: '<b>'}; // 深色\n"


def source_of(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("html", "scripts"),
    [
        (f"<script>{THEME}</script>", [THEME]),
        ("<script>a()</script><p>b()</p><script type=module>c()</script>", ["a()", "c()"]),
        ("<script>a()</script><script>a()</script>", ["a()"]),
        ('<script src="x.js"></script><script type="application/json">{}</script>', []),
        ('<script type="application/ld+json">{"@type": "Legislation"}</script>', []),
    ],
)
def test_inline_scripts_are_allowed_by_their_hash_and_data_needs_none(html: str, scripts: list[str]) -> None:
    assert list(script_hashes(html)) == [source_of(script) for script in scripts]


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ('<a onclick="x()">', "<a onclick=…>"),
        ('<p style="color:red">', "<p style=…>"),
        ("<style>p{}</style>", "<style>"),
        ('<a href="javascript:x()">', "javascript:x()"),
    ],
)
def test_what_no_hash_allows_stops_the_build(html: str, named: str) -> None:
    with pytest.raises(InlineCodeError, match="blocks") as caught:
        script_hashes(html)
    assert named in str(caught.value)


def test_nothing_unsafe_is_allowed_but_webassembly_where_it_runs() -> None:
    policies = [page_policy(["'sha256-x'"]), header_policy([]), OTHER_POLICY]
    assert not any("unsafe" in policy or "*" in policy or "http" in policy for policy in policies)
    assert ENGINE_WORKER_POLICY.replace("'wasm-unsafe-eval'", "").count("unsafe") == 0
    assert "frame-ancestors 'none'" in header_policy([])
    assert "frame-ancestors" not in page_policy([])  # a browser ignores it there, and complains


def test_every_page_says_its_own_policy_before_it_loads_anything(tmp_path: Path) -> None:
    page = '<!doctype html><head><meta charset="utf-8"><script src="a.js"></script><script>{}</script></head>'
    (tmp_path / "one").mkdir()
    for path, script in (("index.html", "a()"), ("one/index.html", "b()")):
        (tmp_path / path).write_text(page.replace("{}", script), encoding="utf-8")
    assert write_policies(tmp_path) == tuple(sorted({source_of("a()"), source_of("b()")}))
    first = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{page_policy([source_of("a()")])}">'
        in first
    )
    assert source_of("b()") not in first
    assert first.index("Content-Security-Policy") < first.index("<script")


def test_a_page_that_cannot_say_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "bare.html").write_text("<p>…</p>", encoding="utf-8")
    with pytest.raises(InlineCodeError, match=r"bare\.html"):
        write_policies(tmp_path)
