"""Types, cache rules and compressed copies of the site's files, and the configurations that are made from them."""

import gzip
import hashlib
import os
import re
import threading
from pathlib import Path

import brotli
import pytest

from build_scripts.publish import compression
from build_scripts.publish.compression import write_compressed_copies
from build_scripts.publish.configurations import configurations_folder, write_configurations
from build_scripts.publish.content_policy import ENGINE_WORKER_POLICY
from build_scripts.publish.delivery import (
    ALWAYS,
    ASK_FIRST,
    ENGINE_WORKER,
    FOR_A_DAY,
    FOR_EVER,
    WORKERS,
    UnknownFileKindError,
    cache_rule,
    media_type,
    served_files,
)
from tests.build_scripts.publish.headers import headers_of

HASHES = ("'sha256-abc='",)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    words = "户口落在哪里，先看房，再看单位。" * 100
    files = {
        "index.html": words,
        "404.html": "没有",
        "quiz/index.html": words,
        "sw.js": "…",
        "assets/quiz/engine/worker.js": words,
        "assets/site/search_worker.js": "…",
        "assets/site/seal.svg": "<svg/>",
        "assets/stylesheets/main.0123abcd.min.css": "…",
        "assets/engine/manifest.json": "{}",
        "assets/engine/runtime-0123456789ab/python.wasm": words,
    }
    for name, content in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return site


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("assets/engine/runtime-e0d1283e0351/pyodide.asm.wasm", FOR_EVER),
        ("assets/engine/manifest.json", ASK_FIRST),
        ("assets/stylesheets/main.57a0d79d.min.css", FOR_EVER),
        ("assets/quiz/engine/worker.js", ASK_FIRST),
        ("assets/site/seal.svg", FOR_A_DAY),
        ("sw.js", ASK_FIRST),
        ("quiz/index.html", ASK_FIRST),
    ],
)
def test_only_what_is_named_after_its_content_is_kept_for_ever(path: str, rule: str) -> None:
    assert cache_rule(path) == rule


def test_a_kind_of_file_that_nobody_has_thought_of_is_refused() -> None:
    with pytest.raises(UnknownFileKindError, match=r"data\.xyz"):
        media_type("data.xyz")


def test_every_file_of_the_built_site_has_its_headers(built_site: Path) -> None:
    names = served_files(built_site)
    assert {"index.html", ENGINE_WORKER, *WORKERS} <= set(names)
    assert all(headers_of(name, ())["Content-Type"] for name in names)


def test_copies_are_those_of_the_file_and_the_same_each_time(site: Path, tmp_path: Path) -> None:
    written = write_compressed_copies(site, tmp_path / "cache")
    assert {one.relative_to(site).as_posix() for one in written} == {
        f"{name}.{ending}"
        for name in ("index.html", "quiz/index.html", ENGINE_WORKER, "assets/engine/runtime-0123456789ab/python.wasm")
        for ending in ("br", "gz")
    }
    content = (site / "index.html").read_bytes()
    assert brotli.decompress((site / "index.html.br").read_bytes()) == content
    assert gzip.decompress((site / "index.html.gz").read_bytes()) == content
    assert (site / "index.html.br").stat().st_mtime == (site / "index.html").stat().st_mtime
    before = {one: one.read_bytes() for one in written}
    write_compressed_copies(site, tmp_path / "another cache")
    assert {one: one.read_bytes() for one in written} == before
    assert not any(name.endswith((".br", ".gz")) for name in served_files(site))


def test_a_changed_page_gets_another_copy_from_the_same_cache(site: Path, tmp_path: Path) -> None:
    write_compressed_copies(site, tmp_path / "cache")
    changed = "改了。" * 400
    (site / "index.html").write_text(changed, encoding="utf-8")
    write_compressed_copies(site, tmp_path / "cache")
    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == changed


def test_the_cache_keeps_what_was_used_last(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    used = write_compressed_copies(site, cache)
    kept = {one.name for one in cache.iterdir()}
    for one in cache.iterdir():
        os.utime(one, (1, 1))
    (cache / "of-another-site.br").touch()
    os.utime(cache / "of-another-site.br", (2, 2))
    monkeypatch.setattr("build_scripts.publish.compression._KEPT", len(kept))
    assert write_compressed_copies(site, cache) == used
    assert {one.name for one in cache.iterdir()} == kept


def test_what_hosts_read_is_written_and_says_what_the_table_says(site: Path) -> None:
    write_configurations(site, HASHES)
    for text in (
        (configurations_folder(site) / "nginx.conf").read_text(encoding="utf-8"),
        (configurations_folder(site) / "Caddyfile").read_text(encoding="utf-8"),
        (site / ".htaccess").read_text(encoding="utf-8"),
        (site / "_headers").read_text(encoding="utf-8"),
    ):
        assert HASHES[0] in text
        assert text.count(ENGINE_WORKER_POLICY) == 1
        assert all(name in text and value in text for name, value in ALWAYS.items())


def rules_of(text: str) -> list[tuple[str, dict[str, str]]]:
    """The rules of a ``_headers`` file."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((line, {}))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
    return rules


def answer_of(rules: list[tuple[str, dict[str, str]]], address: str) -> dict[str, str]:
    """The headers of an answer, as https://developers.cloudflare.com/pages/configuration/headers/ says: what several rules set is joined."""
    found: dict[str, str] = {}
    for pattern, headers in rules:
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), address):
            for name, value in headers.items():
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def test_static_hosts_set_each_header_once_and_as_in_the_table(built_site: Path) -> None:
    text = (built_site / "_headers").read_text(encoding="utf-8")
    rules = rules_of(text)
    hashes = tuple(re.findall(r"'sha256-[^']+'", rules[1][1]["Content-Security-Policy"]))
    assert hashes
    for name in served_files(built_site):
        wanted = headers_of(name, hashes)
        given = answer_of(rules, "/" + re.sub(r"(^|/)index\.html$", r"\1", name))
        own_type = {"Content-Type": wanted["Content-Type"]}  # these hosts know types by themselves
        defaults = {"Cache-Control": ASK_FIRST}
        if not name.endswith(".html") and name not in {ENGINE_WORKER, *WORKERS}:
            defaults["Content-Security-Policy"] = wanted["Content-Security-Policy"]  # runs nothing
        assert {**own_type, **defaults, **given} == dict(wanted), name
    # The hosts' own limits.
    assert len(rules) <= 100
    assert max(len(line) for line in text.splitlines()) <= 2000


def test_what_was_begun_ahead_is_waited_for_and_not_compressed_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    slow, plain = compression._CODECS[".br"], compression._CODECS
    may_end = threading.Event()

    def compress(content: bytes) -> bytes:
        seen.append(hashlib.sha256(content).hexdigest())
        assert may_end.wait(30)
        return slow(content)

    wasm = site / "assets/engine/runtime-0123456789ab/python.wasm"
    monkeypatch.setattr(compression, "_CODECS", {**plain, ".br": compress})
    begun = compression.compress_ahead([wasm], tmp_path / "cache")
    assert len(begun) == 1
    threading.Timer(0.2, may_end.set).start()
    write_compressed_copies(site, tmp_path / "cache", begun)
    assert brotli.decompress(wasm.with_name("python.wasm.br").read_bytes()) == wasm.read_bytes()
    assert seen.count(hashlib.sha256(wasm.read_bytes()).hexdigest()) == 1
    assert compression.compress_ahead([wasm], tmp_path / "cache") == {}
