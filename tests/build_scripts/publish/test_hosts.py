"""A small site with a further policy behind the real servers: what they say of open data, of holes, and of what they refuse."""

from __future__ import annotations

import http.client
import re
import socket
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from build_scripts.publish.configurations import configurations_folder, write_configurations
from build_scripts.publish.delivery import ALWAYS, FORBIDDEN, served_files
from tests.browser.nginx import can_serve, serve_with_nginx
from tests.browser.other_servers import apache_executable, caddy_executable, serve_with_apache, serve_with_caddy
from tests.build_scripts.publish.headers import headers_of
from tests.build_scripts.publish.test_delivery import answer_of, rules_of

OPEN = ("api/v1/rules.json", "example-2020/api/v1/rules.json")
CLOSED = (".well-known/security.txt", "example-2020/index.html", "example-2020/text/index.html", "index.html", "x.json")
ERROR_PAGE = b"<!doctype html><title>\xe6\x89\x93\xe4\xb8\x8d\xe5\xbc\x80"


@pytest.fixture(scope="module")
def site() -> Iterator[Path]:
    """Where a server without the rights of whoever runs the tests can read it."""
    with tempfile.TemporaryDirectory(prefix="site-") as folder:
        Path(folder).chmod(0o755)
        root = Path(folder) / "site"
        for name in (*OPEN, *CLOSED):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text("{}", encoding="utf-8")
        (root / "404.html").write_bytes(ERROR_PAGE)
        write_configurations(root, ("'sha256-abc='",))
        yield root


@pytest.fixture(scope="module", params=["nginx", "Apache", "Caddy"])
def server(site: Path, request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """The name of a server that is on this machine, and the address at which it serves the site."""
    there = {"nginx": can_serve(site), "Apache": apache_executable(), "Caddy": caddy_executable()}
    if not there[request.param]:
        pytest.skip(f"{request.param} is not on this machine")
    with ExitStack() as running:
        if request.param == "nginx":
            yield "nginx", running.enter_context(serve_with_nginx(site)).url
        else:
            serve = serve_with_apache if request.param == "Apache" else serve_with_caddy
            yield request.param, running.enter_context(serve(site))


def answer(url: str, method: str = "GET") -> tuple[int, Message, bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method=method)) as found:
            return found.status, found.headers, found.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def raw(url: str, request: bytes) -> bytes:
    """What a server answers to bytes that no library would send."""
    place = urlsplit(url)
    assert place.hostname
    assert place.port
    with socket.create_connection((place.hostname, place.port), timeout=10) as connection:
        connection.sendall(request)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_open_data_of_every_policy_may_be_used_elsewhere_and_nothing_else(server: tuple[str, str]) -> None:
    for name in (*OPEN, *CLOSED):
        status, given, content = answer(server[1] + re.sub(r"(^|/)index\.html$", r"\1", name))
        assert (status, content) == (200, b"{}"), name
        wanted = headers_of(name, ("'sha256-abc='",))
        assert {header: given.get_all(header) for header in wanted} == {
            header: [value] for header, value in wanted.items()
        }, name
        if name in CLOSED:
            assert given["Access-Control-Allow-Origin"] is None
            assert given["Cross-Origin-Resource-Policy"] == "same-origin"


def test_static_hosts_are_told_the_same(site: Path) -> None:
    rules = rules_of((site / "_headers").read_text(encoding="utf-8"))
    for name in served_files(site):
        given = answer_of(rules, "/" + re.sub(r"(^|/)index\.html$", r"\1", name))
        wanted = headers_of(name, ("'sha256-abc='",))
        about = [one for one in wanted if one.startswith(("Cross-Origin", "Access-Control", "Permissions"))]
        assert {one: given[one] for one in about} == {one: wanted[one] for one in about}, name
        assert ("Access-Control-Allow-Origin" in given) == (name in OPEN)


def test_what_is_refused_gets_the_sites_own_page_with_its_headers(server: tuple[str, str]) -> None:
    program, url = server
    refused = {f"{url}gone": (404, "GET"), f"{url}api/": (403, "GET"), url: (405, "POST")}
    if program == "Caddy":
        refused[f"{url}api/"] = (404, "GET")  # it knows no folder without a page
    if program != "nginx":
        del refused[url]  # what is sent along is read by nobody, and answered as if it were not there
    for address, (code, method) in refused.items():
        status, given, content = answer(address, method)
        assert (status, content) == (code, ERROR_PAGE), address
        assert given["Content-Type"].startswith("text/html")
        assert {name: given[name] for name in ALWAYS} == dict(ALWAYS)
        assert given["Cross-Origin-Resource-Policy"]


def test_nginx_itself_is_seen_in_no_answer(server: tuple[str, str]) -> None:
    program, url = server
    if program != "nginx":
        pytest.skip("these answers cannot be set elsewhere")
    twice = raw(url, b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
    long = raw(url, b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 60_000 + b"\r\n\r\n")
    for said in (twice, long):
        assert said.startswith(b"HTTP/1.1 400 ")
        assert said.endswith(ERROR_PAGE)
    place = urlsplit(url)
    connection = http.client.HTTPConnection(place.netloc)
    connection.request("GET", "/example-2020/text?a=1")
    moved = connection.getresponse()
    body = moved.read()
    connection.close()
    assert (moved.status, moved.headers["Location"]) == (301, "/example-2020/text/?a=1")
    assert "浏览器会自己转过去".encode() in body
    assert {name: moved.headers[name] for name in ALWAYS} == dict(ALWAYS)
    assert b"<center>nginx" not in b"".join((twice, long, body))


def test_the_documentation_names_what_is_turned_off(project_root: Path) -> None:
    words = (project_root / "docs/contributing/hosting.md").read_text(encoding="utf-8")
    said = re.search(r"`Permissions-Policy` \(off: ([^)]+)\)", words)
    assert said
    assert tuple(re.findall(r"`([a-z-]+)`", said[1])) == FORBIDDEN
    assert (configurations_folder(Path("site"))).name in words
