"""What a browser has asked the network for, by its own account: https://www.chromium.org/developers/design-documents/network-stack/netlog/

The log is written below page, worker and service worker, so it misses none of them, nor what the browser does by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


def arguments(log: Path) -> list[str]:
    """What to start Chromium with; cookies and the like are written out, the content of what comes back is not."""
    return [f"--log-net-log={log}", "--net-log-capture-mode=IncludeSensitive"]


@dataclass(frozen=True)
class NetLog:
    """The events of one browser from its start to its end."""

    events: tuple[dict[str, Any], ...]
    types: dict[int, str]

    def params(self, kind: str) -> Iterator[dict[str, Any]]:
        """What is told by every event of a kind, such as ``URL_REQUEST_START_JOB``."""
        return (one["params"] for one in self.events if self.types[one["type"]] == kind and "params" in one)

    def requests(self, site_url: str) -> list[dict[str, Any]]:
        """Every request to the site, and every one elsewhere that a page or a worker has made; those that a cache answers too.

        What the browser asks its own maker for has no origin that made it; readers' browsers do so on any site.
        """
        started = (one for one in self.params("URL_REQUEST_START_JOB") if "url" in one)
        return [one for one in started if one["url"].startswith(site_url) or one["initiator"] != "not an origin"]

    @property
    def sent(self) -> list[str]:
        """The head of every request that went over the wire, line by line as it was sent."""
        return [
            "\n".join([one.get("line", ""), *one["headers"]])
            for one in self.params("HTTP_TRANSACTION_SEND_REQUEST_HEADERS")
        ]


def read_net_log(log: Path) -> NetLog:
    """The log of a browser that has ended."""
    found = json.loads(log.read_text(encoding="utf-8", errors="replace"))
    names = {number: name for name, number in found["constants"]["logEventTypes"].items()}
    return NetLog(tuple(found["events"]), names)
