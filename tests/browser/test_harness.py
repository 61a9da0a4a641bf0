"""The tests' own tools: a host like the public ones, and a record that misses nothing."""

import json
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from build_scripts.dev.browser_setup import headless_executable
from tests.browser import axe
from tests.browser.conftest import ARGUMENTS
from tests.browser.editions import faults_in_two_looks
from tests.browser.net_log import arguments, read_net_log
from tests.browser.serving import serve
from tests.browser.waiting import wait_until
from tests.browser.watching import Record

FAULTY = """<!doctype html><title>faulty</title><link rel="icon" href="data:,">
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
<script>
  console.log("nothing wrong");
  console.error("said");
  fetch("https://example.org/answers").catch(() => {});
  new Worker("worker.js", {type: "module"}).onmessage = () => {
    document.title = "done";
    throw new Error("thrown");
  };
</script>"""
FAULTY_WORKER = """console.error("said in the worker");
fetch("https://example.org/from-worker").catch(() => postMessage("done"));"""


@pytest.fixture
def faulty_site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(FAULTY)
    (tmp_path / "worker.js").write_text(FAULTY_WORKER)
    (tmp_path / "404.html").write_text("the site's own page")
    return tmp_path


def test_the_record_holds_errors_and_outside_requests_of_page_and_worker(browser: Browser, faulty_site: Path) -> None:
    record = Record()
    with serve(faulty_site) as url:
        page = browser.new_page()
        record.watch(page)
        page.goto(url)
        wait_until(page, "document.title === 'done'")
        page.wait_for_timeout(100)
        page.close()
        assert set(record.outside(url)) == {"https://example.org/answers", "https://example.org/from-worker"}
        assert {request.url for request in record.requests} >= {url, f"{url}worker.js"}
    said = " ".join(record.errors)
    assert "said (" in said
    assert "said in the worker (" in said
    assert "uncaught: thrown" in said
    assert "nothing wrong" not in said


def test_the_browsers_log_holds_what_page_and_worker_ask_for_elsewhere(
    browser: Browser, faulty_site: Path, tmp_path: Path
) -> None:
    log = tmp_path / "net.json"
    with serve(faulty_site) as url:
        options: Any = {"executable_path": headless_executable(), "args": [*ARGUMENTS, *arguments(log)]}
        context = browser.browser_type.launch_persistent_context(tmp_path / "profile", **options)
        page = context.new_page()
        page.goto(url)
        wait_until(page, "document.title === 'done'")
        context.close()
    found = {one["url"] for one in read_net_log(log).requests(url)}
    assert found == {url, f"{url}worker.js", "https://example.org/answers", "https://example.org/from-worker"}
    assert any(line.startswith("GET /worker.js") for line in read_net_log(log).sent)


def test_axe_finds_a_picture_without_words(browser: Browser, faulty_site: Path) -> None:
    with serve(faulty_site) as url:
        page = browser.new_page()
        page.goto(url)
        found = axe.faults(page)
        page.close()
    assert any(fault.startswith("image-alt: img: ") for fault in found), found


def test_a_fault_of_the_dark_scheme_or_of_one_width_is_found(browser: Browser, tmp_path: Path) -> None:
    style = "[data-md-color-scheme=slate] {background: #111; color: #222; transition: color 9s} @media (width > 500px) {a {color: #eee}}"
    (tmp_path / "index.html").write_text(
        f'<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><style>{style}</style>'
        '<body data-md-color-scheme="default"><main><h1>Words</h1><a href="#x">A link</a></main>'
    )
    with serve(tmp_path) as url:
        page = browser.new_page()
        page.goto(url)
        found = [faults_in_two_looks(page, (400, 600), turn) for turn in (0, 1)]
        page.close()
    assert [list(one) for one in found] == [["dark at 600 px"], ["dark at 400 px", "light at 600 px"]]


def test_the_host_answers_what_is_missing_with_the_sites_own_page(faulty_site: Path) -> None:
    with serve(faulty_site) as url, pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{url}nowhere/")
    with caught.value as answer:
        assert (answer.code, answer.read()) == (404, b"the site's own page")


def test_the_host_gives_the_types_that_browsers_insist_on(engine_folder: Path) -> None:
    types = {"mjs": "text/javascript", "wasm": "application/wasm", "json": "application/json"}
    manifest = json.loads((engine_folder / "manifest.json").read_text())
    with serve(engine_folder) as url:
        for file in manifest["files"]:
            with urllib.request.urlopen(f"{url}{file['path']}") as answer:
                assert int(answer.headers["Content-Length"]) == file["bytes"]
                expected = types.get(file["path"].rpartition(".")[2], "application/zip")
                assert answer.headers["Content-Type"] == expected
