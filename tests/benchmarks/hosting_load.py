"""How many pages a second the site's own nginx configuration hands out, beside Debian's stock one and Python's server: a table.

    python -m tests.benchmarks.hosting_load [SITE] [--rounds 7] [--seconds 3]

It needs nginx and wrk (Debian: apt install nginx libnginx-mod-http-brotli-static wrk). Everything runs on this machine over loopback; the
load generator takes its share of the same cores, so the ratios say more than the numbers. Every round asks every server in turn.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from build_scripts.publish.delivery import served_files
from tests.browser.nginx import brotli_module, serve_with_nginx

CONNECTIONS = 64
SCRIPT = """
local paths = {%s}
local n = 0
request = function()
  n = n %% #paths + 1
  return wrk.format("GET", paths[n], {["Accept-Encoding"] = "br, gzip"})
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('\\n{"requests": %%d, "microseconds": %%d, "bytes": %%d, "p50": %%d, "p99": %%d, "errors": %%d}\\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""
# Debian 12's /etc/nginx/nginx.conf and sites-available/default, as far as they say how a file is handed out.
STOCK = """gzip on;
include /etc/nginx/mime.types;
default_type application/octet-stream;
server {{ listen 127.0.0.1:{{port}}; root {site}; index index.html; location / {{ try_files $uri $uri/ =404; }} }}
"""


@dataclass(frozen=True)
class Server:
    """A server under load: where it answers, and the process whose family's memory counts (0: not measured)."""

    name: str
    url: str
    process: int = 0


@dataclass(frozen=True)
class Run:
    pages: float
    """Answers a second."""
    p50: float
    p99: float
    """Milliseconds."""
    kilobytes: float
    """On the wire for one answer, headers and all."""
    errors: int
    memory: float
    """Megabytes that the server's processes hold (proportional set size)."""


def measure(server: Server, script: Path, seconds: int) -> Run:
    wrk = shutil.which("wrk")
    assert wrk
    command = [
        wrk,
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{seconds}s",
        "--timeout",
        "10s",
        "-s",
        str(script),
        server.url.rstrip("/"),
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    told: dict[str, Any] = json.loads(said.strip().splitlines()[-1])
    return Run(
        pages=told["requests"] / told["microseconds"] * 1e6,
        p50=told["p50"] / 1000,
        p99=told["p99"] / 1000,
        kilobytes=told["bytes"] / max(1, told["requests"]) / 1000,
        errors=told["errors"],
        memory=sum(proportional_memory(one) for one in family(server.process)) if server.process else 0,
    )


def family(process: int) -> Iterator[int]:
    """A process and its children."""
    yield process
    children = Path(f"/proc/{process}/task/{process}/children")
    yield from (int(one) for one in children.read_text().split()) if children.is_file() else ()


def proportional_memory(process: int) -> float:
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    return int(next(line.split()[1] for line in rollup.splitlines() if line.startswith("Pss:"))) / 1024


@contextlib.contextmanager
def python_server(site: Path) -> Iterator[Server]:
    """``python -m http.server``, which has a thread for each connection."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    options = [str(port), "--bind", "127.0.0.1", "--directory", str(site), "--protocol", "HTTP/1.1"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, "-m", "http.server", *options], stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.05)
        yield Server("python -m http.server", f"http://127.0.0.1:{port}/", process.pid)
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextlib.contextmanager
def servers(site: Path) -> Iterator[list[Server]]:
    """The site's configuration and its peers, all at once, each at a port of its own."""
    with ExitStack() as stack:
        own = stack.enter_context(serve_with_nginx(site, workers=2, logging=False))
        stock = stack.enter_context(
            serve_with_nginx(site, workers=2, logging=False, own=STOCK.format(site=site.resolve()))
        )
        python = stack.enter_context(python_server(site))
        yield [
            Server("this configuration", own.url, own.process),
            Server("nginx, Debian's stock configuration", stock.url, stock.process),
            python,
        ]


def table(results: dict[str, list[Run]], conditions: str) -> str:
    lines = [
        conditions,
        "",
        f"{'server':38}{'pages/s':>10}{'ratio':>8}{'p50 ms':>9}{'p99 ms':>9}{'kB/page':>9}{'MB':>7}{'errors':>8}",
    ]
    base = median(run.pages for run in next(iter(results.values())))
    for name, runs in results.items():
        pages = median(run.pages for run in runs)
        p50, p99, size, memory = (
            median(getattr(run, what) for run in runs) for what in ("p50", "p99", "kilobytes", "memory")
        )
        errors = sum(run.errors for run in runs)
        held = f"{memory:7.1f}" if memory else f"{'–':>7}"
        lines.append(f"{name:38}{pages:10.0f}{pages / base:8.2f}{p50:9.1f}{p99:9.1f}{size:9.1f}{held}{errors:8d}")
    return "\n".join(lines)


def described(site: Path, pages: int, rounds: int, seconds: int) -> str:
    model = next(
        (
            line.partition(": ")[2]
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        "?",
    )
    nginx = (
        subprocess.run(["/usr/sbin/nginx", "-v"], capture_output=True, text=True, check=True)
        .stderr.strip()
        .rpartition("/")[2]
    )
    return (
        f"{os.cpu_count()} cores, {model}; {platform.system()} {platform.release()}; Python {platform.python_version()}; nginx {nginx}"
        f"{' with' if brotli_module() else ' without'} brotli_static; wrk, 1 thread, {CONNECTIONS} connections, keep-alive, no TLS, loopback\n"
        f"{pages} pages of {site} in turn; median of {rounds} rounds of {seconds} s for each server, in turn; errors are the sum"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=Path(".cache/site"))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=int, default=3)
    options = parser.parse_args()
    pages = ["/" + one.removesuffix("index.html") for one in served_files(options.site) if one.endswith("index.html")]
    with tempfile.TemporaryDirectory() as folder, servers(options.site) as found:
        script = Path(folder) / "pages.lua"
        script.write_text(SCRIPT % ", ".join(f'"{page}"' for page in pages), encoding="utf-8")
        results: dict[str, list[Run]] = {server.name: [] for server in found}
        for _ in range(options.rounds):
            for server in found:
                results[server.name].append(measure(server, script, options.seconds))
    print(table(results, described(options.site, len(pages), options.rounds, options.seconds)))
    return 1 if any(run.errors for run in results["this configuration"]) else 0


if __name__ == "__main__":
    sys.exit(main())
