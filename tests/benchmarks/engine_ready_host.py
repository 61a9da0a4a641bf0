"""The local server of the engine-ready benchmark: nginx with the site's own configuration, and a place for the peers beside it."""

import contextlib
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.publish import delivery
from tests.benchmarks.engine_ready_peers import PEERS
from tests.browser.nginx import configuration, serve_with_nginx

# What the peers load carries no policy, which would forbid most of it, and a browser may keep it for ever: each wants that of its host.
_PEERS_PLACE: Final = f"""
    location ^~ /{PEERS}/ {{ add_header Cache-Control "{delivery.FOR_EVER}"; }}
"""


@dataclass(frozen=True, slots=True)
class Host:
    """A running server: the address of its root, with a slash at the end, and what it has written down."""

    address: str
    log: Path

    def sent(self) -> int:
        """Bytes of all answers that are over, their headers included."""
        return sum(int(line) for line in self.log.read_text(encoding="ascii").splitlines())


@contextlib.contextmanager
def served(site: Path, folder: Path) -> Iterator[Host]:
    """Serve `folder`, the built `site` with the peers in it."""
    with tempfile.TemporaryDirectory() as logs:
        log = Path(logs) / "sent"
        with serve_with_nginx(
            folder, logging=False, own=with_peers_place(configuration(site, 0), folder, log)
        ) as running:
            yield Host(running.url, log)


def with_peers_place(configured: str, folder: Path, log: Path) -> str:
    """The site's configuration for another folder, with the peers' place, and a log of how many bytes went out.

    Raises:
        ValueError: the configuration has no such lines.
    """
    changes = {
        r"listen 127\.0\.0\.1:0;": "listen 127.0.0.1:{port};",
        r"root [^;]+;": f"root {folder};\n    access_log {log} sent;{_PEERS_PLACE}",
    }
    text = f"log_format sent '$bytes_sent';\n{configured}"
    for pattern, instead in changes.items():
        text, count = re.subn(rf"(?m)^    {pattern}", f"    {instead}".replace("\\", r"\\"), text)
        if count != 1:
            raise ValueError(f"{count} lines match {pattern}")
    return text
