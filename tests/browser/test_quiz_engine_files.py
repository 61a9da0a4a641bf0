"""Every file of the engine is held against its hash before it runs: what is broken is named in plain words, and mended by trying again."""

from __future__ import annotations

import json
import os
import re
import shutil
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from build_scripts.engine.engine_bundle import MANIFEST
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.serving import serve
from tests.browser.waiting import held_back
from tests.browser.watching import Record
from tests.policies.headlines import HEADLINES

BROKEN = "取到的文件不完整"
WORDS = b"Fatal Python error"
"""Some words in the WebAssembly that it does not need in order to run."""
ROLES = ("loader", "runtime", "wasm", "library", "lock", "wheel")


def _try_again(page: Page) -> None:
    """Press the button, and wait until what was said before is gone."""
    said = page.locator(".quiz-reasons-note").element_handle()
    page.get_by_role("button", name="再试一次").click()
    said.wait_for_element_state("hidden")


@pytest.fixture
def addresses(built_site: Path) -> dict[str, str]:
    """Where every file of the engine is served, by its role."""
    manifest = json.loads((built_site / MANIFEST).read_text(encoding="utf-8"))
    return {one["role"]: f"**/assets/engine/{one['path']}" for one in manifest["files"]}


def _to_the_brief_result(page: Page) -> QuizDriver:
    quiz = QuizDriver(page)
    quiz.open()
    quiz.begin("town")
    quiz.answer_all(NEWCOMER)
    return quiz


def _spoilt(role: str, whole: bytes) -> tuple[bytes, ...]:
    """Scripts that would show that they were run, WebAssembly cut off and such as would run as well, anything else with one bit changed."""
    if role in {"loader", "runtime"}:
        return (b"fetch('ran');" + whole,)
    if role == "wasm":
        assert WORDS in whole
        return whole[:4096], whole.replace(WORDS, WORDS.lower())
    return (whole[:-1] + bytes([whole[-1] ^ 1]),)


def _fulfil(body: bytes, kind: str, route: Route) -> None:
    route.fulfill(body=body, content_type=kind)


def test_no_file_with_a_wrong_hash_is_run_and_trying_again_mends_it(
    page: Page, built_site: Path, addresses: dict[str, str], record: Record
) -> None:
    record.tolerates_errors = True
    assert set(addresses) == set(ROLES)
    page.route("**/manifest.json", lambda route: route.abort(), times=1)
    quiz = _to_the_brief_result(page)
    for role, address in addresses.items():
        kind = "text/javascript" if address.endswith(".mjs") else "application/wasm"
        for body in _spoilt(role, (built_site / address.removeprefix("**/")).read_bytes()):
            page.route(address, partial(_fulfil, body, kind))
            _try_again(page)
            expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(BROKEN)
            expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])
            page.unroute(address)
    assert not [one.url for one in record.requests if one.url.endswith("/ran")]
    _try_again(page)
    expect(quiz.result).to_be_visible()


def test_a_broken_file_that_the_browser_keeps_is_let_go(
    browser: Browser, built_site: Path, addresses: dict[str, str], tmp_path: Path
) -> None:
    """Hosts let browsers keep these files for ever; half a file must not be kept for ever too."""
    site = tmp_path / "site"
    shutil.copytree(built_site, site, copy_function=os.link)
    wheel = site / addresses["wheel"].removeprefix("**/")
    whole = wheel.read_bytes()
    wheel.unlink()  # what was built stays as it is
    wheel.write_bytes(whole[: len(whole) // 2])
    os.utime(wheel, (0, 0))  # so old that a browser keeps it without asking
    with serve(site) as url, browser.new_context(base_url=url, service_workers="block") as context:
        page = context.new_page()
        quiz = _to_the_brief_result(page)
        expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text(BROKEN)
        wheel.write_bytes(whole)
        os.utime(wheel, (0, 0))
        _try_again(page)
        expect(quiz.result).to_be_visible()


def test_a_file_that_is_missing_is_said_at_once(page: Page, addresses: dict[str, str], record: Record) -> None:
    """And not only when the patience with a silent engine is over, when other words would stand there."""
    record.tolerates_errors = True
    page.route(addresses["wasm"], lambda route: route.fulfill(status=404, body="no such file"))
    quiz = _to_the_brief_result(page)
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text("网站上现在没有它")


def test_webassembly_that_comes_with_another_type_runs_all_the_same(page: Page, addresses: dict[str, str]) -> None:
    def renamed(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-type": "application/octet-stream"})

    page.route(addresses["wasm"], renamed)
    quiz = _to_the_brief_result(page)
    expect(quiz.result).to_be_visible()


def test_who_spares_data_is_asked_first_and_told_how_much_it_is(page: Page, record: Record) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });")
    quiz = _to_the_brief_result(page)
    note = quiz.brief_result.locator(".quiz-reasons-note")
    expect(note).to_contain_text("为了省流量，理由还没有取")
    assert not [one.url for one in record.requests if one.url.endswith((".wasm", ".whl")) and one.method == "GET"]
    button = note.get_by_role("button", name=re.compile(r"^取理由（\d+\.\d MB）$"))
    button.click()
    expect(quiz.result).to_be_visible()


def test_over_plain_http_the_browser_checks_the_files(page: Page, addresses: dict[str, str], record: Record) -> None:
    """There scripts may not hash (`crypto.subtle` is missing), and the browser's own check stands in."""
    record.tolerates_errors = True

    def without_hashing(route: Route) -> None:
        response = route.fetch()
        words = "Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined});\n"
        route.fulfill(response=response, body=words + response.text())

    def spoilt(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.body() + b" ")

    page.route("**/quiz/engine/worker.js", without_hashing)
    page.route(addresses["wheel"], spoilt)
    quiz = _to_the_brief_result(page)
    expect(quiz.brief_result.locator(".quiz-reasons-note")).to_contain_text("理由没能准备好")
    page.unroute(addresses["wheel"])
    held: list[Route] = []
    page.route(addresses["wasm"], lambda route: held.append(route))
    _try_again(page)
    expect(quiz.brief_result.locator(".quiz-bytes")).to_contain_text("已取到")  # counted as they come there too
    held_back(page, held).continue_()
    expect(quiz.result).to_be_visible()
