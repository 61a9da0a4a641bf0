"""The whole site in one file: all of it, the same bytes each time, and links that work without a server."""

import io
import zipfile
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from build_scripts.content.addresses import BUNDLE
from build_scripts.publish.offline_bundle import FOLDER, bundle_files, write_bundle
from build_scripts.zipped import zipped
from tests.build_scripts.html_reading import read

RUNTIME = "assets/engine/runtime-1/pyodide.json"
HOME = '<meta name="offline-worker" content="sw.js"><a href="text/#c-1">全文</a> <a href=".">首页</a> <a class="x" href="api/v1/index.json">数据</a>'
TEXT = '<a href="..">首页</a> <a href="../clauses/3.1.2/">条款</a> <a href="#c-1">一</a> <a href="https://a.example/b/">外</a> <a href="./">此页</a>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": HOME,
        "text/index.html": TEXT,
        "clauses/3.1.2/index.html": '<a href="../../">首页</a> <a href="../../text/#c-3">全文</a> <a href="../3.1.1/">前</a>',
        "clauses/3.1.1/index.html": "",
        "api/v1/index.json": "{}",
        RUNTIME: "{}",
        "assets/site.css": 'a[href="x/"] {}',
        "sw.js": "",
        "sitemap.xml": "",
        BUNDLE: "old",
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def test_it_holds_the_whole_site_but_neither_itself_nor_the_worker(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with zipfile.ZipFile(write_bundle(site, tmp_path_factory.mktemp("kept"))) as bundle:
        assert bundle.testzip() is None
        assert bundle.namelist() == [
            f"{FOLDER}/{RUNTIME}",
            "README.txt",
            *(
                f"{FOLDER}/{name}"
                for name in (
                    "api/v1/index.json",
                    "assets/site.css",
                    "clauses/3.1.1/index.html",
                    "clauses/3.1.2/index.html",
                    "index.html",
                    "text/index.html",
                )
            ),
        ]
        assert bundle.read(f"{FOLDER}/assets/site.css").decode() == 'a[href="x/"] {}'
        assert "offline-worker" not in bundle.read(f"{FOLDER}/index.html").decode()


def test_the_same_site_gives_the_same_bytes_and_another_gives_others(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept, nothing_kept = tmp_path_factory.mktemp("kept"), tmp_path_factory.mktemp("nothing")
    first = write_bundle(site, kept).read_bytes()
    for path in site.rglob("*"):
        path.touch()  # when a file was written does not matter
    assert write_bundle(site, kept).read_bytes() == first
    (site / "index.html").write_text("改了", encoding="utf-8")
    changed = write_bundle(site, kept).read_bytes()
    assert changed != first
    assert write_bundle(site, nothing_kept).read_bytes() == changed


def test_another_runtime_is_packed_anew(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    kept = tmp_path_factory.mktemp("kept")
    write_bundle(site, kept)
    (site / RUNTIME).rename(site / "new")
    later = RUNTIME.replace("-1", "-2")
    (site / later).parent.mkdir()
    (site / "new").rename(site / later)
    with zipfile.ZipFile(write_bundle(site, kept)) as bundle:
        assert f"{FOLDER}/{RUNTIME}" not in bundle.namelist()
        assert bundle.read(f"{FOLDER}/{later}") == b"{}"


def test_every_link_to_a_page_names_its_file(site: Path) -> None:
    files = bundle_files(site)
    for name, content in files.items():
        if name.endswith(".html"):
            for link in read(content.decode()).links:
                target, _ = urldefrag(urljoin(f"file:///{name}", link))
                assert target.startswith("https://") or target.removeprefix("file:///") in files, (name, link)
    assert 'href="../clauses/3.1.2/index.html"' in files[f"{FOLDER}/text/index.html"].decode()
    assert 'href="#c-1"' in files[f"{FOLDER}/text/index.html"].decode()


def test_a_file_is_packed_as_it_is() -> None:
    content = bytes(range(256)) * 9
    with zipfile.ZipFile(io.BytesIO(zipped({"a.bin": content}))) as bundle:
        assert bundle.read("a.bin") == content
        assert bundle.getinfo("a.bin").date_time == (1980, 1, 1, 0, 0, 0)
