"""A real nginx with the configuration that the build has made, on loopback, in a folder of its own, as long as a test wants it."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.dev.browser_setup import nginx_executable
from build_scripts.publish.configurations import configurations_folder

LOG_FORMAT = r"""log_format all escape=json '{"request": "$request", "status": "$status", "encoding": "$sent_http_content_encoding", '
    '"referer": "$http_referer", "cookie": "$http_cookie", "origin": "$http_origin", "body": "$request_body", "length": "$content_length"}';"""
"""One JSON object a line: everything of a request that could carry an answer out."""

MAIN = """{module}
daemon off;
{processes}
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 1024; }}
http {{
    {log_format}
    access_log {access_log};
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    sendfile on;
    tcp_nopush on;
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True)
class Served:
    """A running nginx: the address of its root with a slash at the end, its process, and what it has written down."""

    url: str
    process: int
    access_log: Path


def can_serve(site: Path) -> bool:
    """Whether there is an nginx here and a configuration of this build of the site."""
    return nginx_executable() is not None and (configurations_folder(site) / "nginx.conf").is_file()


def brotli_module() -> Path | None:
    """Where the module is that hands out files compressed with Brotli, if the machine has it."""
    program = nginx_executable()
    assert program
    said = subprocess.run([program, "-V"], capture_output=True, text=True, check=True).stderr
    folder = re.search(r"--modules-path=(\S+)", said)
    found = Path(folder[1]) / "ngx_http_brotli_static_module.so" if folder else None
    return found if found and found.is_file() else None


def configuration(site: Path, port: int) -> str:
    """The configuration of the build with the three lines set that it leaves to the host."""
    text = (configurations_folder(site) / "nginx.conf").read_text(encoding="utf-8")
    own = {
        r"listen 80;": f"listen 127.0.0.1:{port};",
        r"server_name _;": "server_name localhost;",
        r"root [^;]+;": f"root {site};",
    }
    for pattern, instead in own.items():
        text, count = re.subn(rf"(?m)^    {pattern}", f"    {instead}", text)
        assert count == 1, pattern
    return text if brotli_module() else re.sub(r"(?m)^    brotli_static on;.*$", "", text)


@contextlib.contextmanager
def serve_with_nginx(site: Path, *, workers: int = 0, logging: bool = True, own: str | None = None) -> Iterator[Served]:
    """Serve a built site; `workers` processes beside a master, or a single one; `own`, with {port}, in place of the build's configuration."""
    program = nginx_executable()
    assert program
    with tempfile.TemporaryDirectory(prefix="nginx-") as name:
        folder = Path(name)
        port = _free_port()
        text = configuration(site.resolve(), port) if own is None else own.replace("{port}", str(port))
        (folder / "site.conf").write_text(text, encoding="utf-8")
        user = "user root;\n" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
        main = MAIN.format(
            module=f"load_module {module};" if (module := brotli_module()) else "",
            processes=f"{user}worker_processes {workers};" if workers else "master_process off;",
            log_format=LOG_FORMAT,
            access_log=f"{folder}/access.log all" if logging else "off",
            folder=folder,
        )
        (folder / "main.conf").write_text(main, encoding="utf-8")
        command = [program, "-e", f"{folder}/error.log", "-p", name, "-c", f"{folder}/main.conf"]
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            _wait_for(port, process, folder / "error.log")
            yield Served(f"http://127.0.0.1:{port}/", process.pid, folder / "access.log")
        finally:
            process.terminate()
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        assert process.poll() is None, f"nginx ended: {log.read_text(encoding='utf-8') if log.is_file() else ''}"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise AssertionError("nginx does not listen")
