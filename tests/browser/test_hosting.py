"""The site behind a real nginx with the configuration of the build: headers, types, copies, and what a foreign script meets."""

from __future__ import annotations

import re
import shutil
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from email.message import Message
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, Page, Request, Response, Route, expect

from build_scripts.publish.configurations import configurations_folder
from build_scripts.publish.delivery import ENGINE_WORKER, served_files
from tests.browser.nginx import Served, brotli_module, can_serve, serve_with_nginx
from tests.browser.other_servers import apache_executable, caddy_executable, serve_with_apache, serve_with_caddy
from tests.browser.quiz_driver import NEWCOMER, QuizDriver
from tests.browser.waiting import wait_until
from tests.browser.watching import Record
from tests.build_scripts.publish.headers import headers_of
from tests.policies.headlines import HEADLINES

Serving = Callable[[Path], AbstractContextManager[str]]


@pytest.fixture(scope="module")
def nginx(built_site: Path) -> Iterator[Served]:
    if not can_serve(built_site):
        pytest.skip("there is no nginx on this machine (make browser installs it on Debian)")
    with serve_with_nginx(built_site) as served:
        yield served


def answer(address: str, **headers: str) -> tuple[int, Message, bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as found:
            return found.status, found.headers, found.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def address_of(name: str) -> str:
    """How readers ask for a file."""
    return re.sub(r"(^|/)index\.html$", r"\1", name)


def hashes_in(policy: str) -> tuple[str, ...]:
    return tuple(re.findall(r"'sha256-[^']+'", policy))


def test_every_file_goes_out_as_the_table_says(nginx: Served, built_site: Path) -> None:
    _, home, _ = answer(nginx.url)
    hashes = hashes_in(home["Content-Security-Policy"])
    assert hashes
    for name in served_files(built_site):
        status, given, content = answer(nginx.url + address_of(name))
        assert status == 200, name
        assert content == (built_site / name).read_bytes()
        wanted = headers_of(name, hashes)
        assert {header: given.get_all(header) for header in wanted} == {
            header: [value] for header, value in wanted.items()
        }, name


@pytest.fixture(scope="module")
def readable_site(built_site: Path) -> Iterator[Path]:
    """The site and its configurations where a server without the rights of whoever runs the tests can read them."""
    with tempfile.TemporaryDirectory(prefix="site-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copytree(built_site, folder / "site")
        shutil.copytree(configurations_folder(built_site), folder / "site-hosting")
        yield folder / "site"


@pytest.mark.parametrize(
    ("serve", "program"),
    [(serve_with_apache, apache_executable()), (serve_with_caddy, caddy_executable())],
    ids=["Apache", "Caddy"],
)
def test_other_servers_say_the_same(readable_site: Path, serve: Serving, program: str | None) -> None:
    if not program:
        pytest.skip("this server is not on this machine")
    with serve(readable_site) as url:
        _, home, _ = answer(url)
        hashes = hashes_in(home["Content-Security-Policy"])
        assert hashes
        for name in served_files(readable_site):
            for encoding, ending in (("identity", ""), ("gzip", ".gz"), ("br", ".br")):
                status, given, content = answer(url + address_of(name), **{"Accept-Encoding": encoding})
                copy = readable_site / f"{name}{ending}"
                assert (status, content) == (200, (copy if copy.is_file() else readable_site / name).read_bytes())
                assert given["Content-Encoding"] == (encoding if ending and copy.is_file() else None)
                wanted = headers_of(name, hashes)
                assert {header: given.get_all(header) for header in wanted} == {
                    header: [value] for header, value in wanted.items()
                }, name
        status, given, content = answer(f"{url}no-such-page/")
        assert (status, content) == (404, (readable_site / "404.html").read_bytes())
        assert given["Cache-Control"] == "no-cache"
        assert [answer(url + path)[0] in {403, 404} for path in ("_headers", ".htaccess")] == [True, True]


def test_compressed_copies_are_handed_out_as_they_lie_there(nginx: Served, built_site: Path) -> None:
    for path in ("text/index.html", ENGINE_WORKER):
        _, plain, _ = answer(nginx.url + path)
        for encoding, ending in (("gzip", ".gz"), ("br", ".br")):
            if encoding == "br" and not brotli_module():
                continue
            _, given, content = answer(nginx.url + path, **{"Accept-Encoding": encoding})
            assert given["Content-Encoding"] == encoding
            assert given["Vary"] == "Accept-Encoding"
            assert given["Content-Type"] == plain["Content-Type"]
            assert content == (built_site / f"{path}{ending}").read_bytes()
    assert (
        brotli.decompress((built_site / "text/index.html.br").read_bytes())
        == (built_site / "text/index.html").read_bytes()
    )


def test_what_is_missing_or_not_for_readers_gets_the_sites_own_page(nginx: Served, built_site: Path) -> None:
    page = (built_site / "404.html").read_bytes()
    for path in ("no-such-page/", "_headers", ".htaccess", "assets/engine/runtime-0123456789ab/gone.wasm"):
        status, given, content = answer(nginx.url + path)
        assert (status, content) == (404, page), path
        assert given["Cache-Control"] == "no-cache"  # a file that is put there later is found
        assert "frame-ancestors 'none'" in given["Content-Security-Policy"]


def test_an_address_without_its_slash_leads_on_and_nothing_but_reading_is_possible(nginx: Served) -> None:
    status, _, _ = answer(nginx.url + "quiz")
    assert status == 200
    request = urllib.request.Request(nginx.url, data=b"answers", method="POST")
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request)
    with caught.value as refused:
        assert refused.code == 405


def test_what_has_not_changed_is_not_sent_again(nginx: Served) -> None:
    _, given, _ = answer(nginx.url + "text/")
    status, _, content = answer(nginx.url + "text/", **{"If-None-Match": given["ETag"]})
    assert (status, content) == (304, b"")


# What somebody might get into a page by whatever gap. Each sets a mark if it runs.
INJECTED = {
    "an inline script": "<script>document.documentElement.dataset.ran = 'script'</script>",
    "a handler": "<img src='data:,' onerror=\"document.documentElement.dataset.ran = 'handler'\">",
    "an address with code": "<a id=trap href=\"javascript:document.documentElement.dataset.ran='address'\">看</a>",
    "a script from elsewhere": "<script src='https://example.org/x.js'></script>",
    "a frame": "<iframe src='https://example.org/'></iframe>",
    "a form that sends elsewhere": "<form id=trap action='https://example.org/'><button>送</button></form>",
    "another base": "<base href='https://example.org/'>",
    "a style": "<style>body { display: none }</style>",
    "a plug-in": "<object data='https://example.org/x.swf'></object>",
}
LISTEN = """document.addEventListener('securitypolicyviolation', ({effectiveDirective, disposition}) => {
  (globalThis.violations ??= []).push(`${effectiveDirective} ${disposition}`);
})"""


@pytest.fixture
def attacked(browser: Browser, site_url: str) -> Iterator[Page]:
    page = browser.new_page(base_url=site_url, service_workers="block")
    page.add_init_script(LISTEN)
    yield page
    page.close()


@pytest.mark.parametrize("kind", INJECTED)
def test_an_injected_script_is_blocked_also_where_a_host_sets_no_header(attacked: Page, kind: str) -> None:
    def inject(route: Route) -> None:
        response = route.fetch()
        kept = {
            name: value
            for name, value in response.headers.items()
            if "bare" not in route.request.url or "policy" not in name
        }
        route.fulfill(response=response, headers=kept, body=response.text().replace("<h1", f"{INJECTED[kind]}<h1", 1))

    sent: list[Request] = []
    attacked.on("request", lambda request: sent.append(request))
    attacked.route(re.compile(r"/about/(\?bare)?$"), inject)
    for path in ("about/", "about/?bare"):
        attacked.goto(path)
        if attacked.locator("#trap").count():
            attacked.evaluate("trap instanceof HTMLFormElement ? trap.requestSubmit() : trap.click()")
        wait_until(attacked, "globalThis.violations?.length > 0")
        assert attacked.evaluate("document.documentElement.dataset.ran") is None
        assert all(one.endswith(" enforce") for one in attacked.evaluate("violations"))
        assert attacked.locator("h1").first.is_visible()
        assert attacked.url.endswith(path)
    abroad = [request for request in sent if request.url.startswith("https://example.org/")]
    assert {request.failure for request in abroad} <= {"csp"}


def test_text_is_evaluated_nowhere_and_webassembly_only_by_the_engines_worker(page: Page, record: Record) -> None:
    policies: dict[str, str] = {}

    def remember(response: Response) -> None:
        policies[re.sub(r"^https?://[^/]+/", "", response.url)] = response.headers.get("content-security-policy", "")

    page.on("response", remember)
    quiz = QuizDriver(page)
    quiz.walk("town", NEWCOMER)
    expect(quiz.heading).to_have_text(HEADLINES["not_entitled"])
    if policies["quiz/"]:  # behind nginx
        assert [path for path, policy in policies.items() if "unsafe" in policy] == [ENGINE_WORKER]
    assert " style=" not in page.request.get("quiz/").text()  # scripts set styles one by one, which no policy forbids
    assert record.errors == []
    record.tolerates_errors = True
    evaluated = page.evaluate(
        """async () => {
          const tried = {};
          const attempt = (name, act) => setTimeout(() => { try { act(); tried[name] = 'ran'; } catch (error) { tried[name] = error.name; } });
          attempt('eval', () => globalThis.eval('1'));
          attempt('Function', () => new Function('return 1')());
          attempt('timer', () => setTimeout('document.documentElement.dataset.ran = "timer"'));
          attempt('wasm', () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
          await new Promise((done) => setTimeout(done, 200));
          return {...tried, mark: document.documentElement.dataset.ran ?? ''};
        }"""
    )
    assert evaluated["eval"] == evaluated["Function"] == "EvalError"
    assert evaluated["wasm"] == "CompileError"
    assert evaluated["mark"] == ""
