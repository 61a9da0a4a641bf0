"""Builds the site and serves it on this machine only; README's first command.

A change in `docs`, in the rules or in the templates builds it anew and refreshes the page.
"""

import argparse
import errno
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from mkdocs.utils.yaml import yaml_load

from build_scripts.engine.engine_bundle import engine_assets
from build_scripts.engine.runtime import RuntimeUnavailableError
from build_scripts.settings import read_settings
from policy_engine.model.errors import PolicyError

HOST: Final = "127.0.0.1"
_ROOT: Final = Path(__file__).parents[2]
_PORTS_TO_TRY: Final = 50


def is_free(port: int) -> bool:
    """Tell whether a server could listen on this loopback port now.

    Raises:
        OSError: the port cannot be had for another reason than being taken, such as a missing right.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise
    return True


def port_problem(port: int) -> str | None:
    """Say what is wrong with the port and what to do instead, or None if it can be used."""
    if not 1 <= port <= 65535:
        return f"端口号 {port} 不对：请用 1 到 65535 之间的数，例如 make serve PORT=8001。"
    try:
        if is_free(port):
            return None
    except OSError as error:
        return f"不能用端口 {port}（{error.strerror}）。请换一个，例如 make serve PORT=8000。"
    following = range(port + 1, min(port + _PORTS_TO_TRY, 65535) + 1)
    free = next((other for other in following if is_free(other)), None)
    instead = f"请换一个：make serve PORT={free}" if free else "请关掉占用它的程序，再运行一次。"
    return f"端口 {port} 已经被别的程序占用。{instead}"


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted; return 1 with the remedy when that cannot start."""
    parser = argparse.ArgumentParser(prog="make serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args(arguments).port
    if problem := port_problem(port):
        print(problem, file=sys.stderr)
        return 1
    print("→ 准备在浏览器里运行的规则（只有规则改动后才需要几秒钟）…", flush=True)
    try:
        engine_assets(_ROOT, read_settings(_extra()).references())
    except (RuntimeUnavailableError, PolicyError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"→ 生成网站，然后打开 http://{HOST}:{port}/ （按 Ctrl+C 结束）", flush=True)
    _become_mkdocs_serve(port)
    return 0


def _extra() -> Mapping[str, Any]:
    extra: Mapping[str, Any] = yaml_load((_ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["extra"]
    return extra


def _become_mkdocs_serve(port: int) -> None:
    """Let MkDocs take this process over, so that whatever ends it ends the server."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(_ROOT / "mkdocs.yml")]
    os.execv(sys.executable, [*command, "--dev-addr", f"{HOST}:{port}"])


if __name__ == "__main__":
    sys.exit(main())
