"""One table: with which headers every file of the site goes out. The configurations of all hosts are made from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from build_scripts.publish.errors import NotPublishableError

MEDIA_TYPES: Final[Mapping[str, str]] = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".ttl": "text/turtle; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",  # only under this name may it be compiled while it still arrives
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}
"""The ending of a file's name → its Content-Type."""

FORBIDDEN: Final = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
)
"""What no page may use, nor a frame in it; docs/contributing/hosting.md names the same."""

ALWAYS: Final[Mapping[str, str]] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in FORBIDDEN),
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",  # for browsers that do not know frame-ancestors
}
"""Headers that every answer carries, errors too."""

OPEN_DATA: Final = "([^/]+/)?api/"
"""Below these addresses, one for each policy of the site, lies what other sites may fetch and show (a regular expression)."""

ENGINE_WORKER: Final = "assets/quiz/engine/worker.js"
WORKERS: Final = ("assets/site/search_worker.js", "sw.js")
"""The other scripts that start in a world of their own, where a page's policy does not reach."""

WELL_KNOWN: Final = ".well-known/"
"""The one folder with a dot that readers may ask for (RFC 8615)."""

MANIFEST: Final = "site-manifest.json"
BILL: Final = "sbom.cdx.json"
"""At the root of the site, for those who check it: every file with its hash, and the software bill of materials."""

HOST_SETTINGS: Final = (".htaccess", "_headers")
"""Files at the root of the site that a host reads and does not hand out."""

# Named after its content: these bytes will never be others.
IMMUTABLE: Final = r"assets/engine/[^/]+-[0-9a-f]{12}/.|assets/stylesheets/[^/]+\.[0-9a-f]{8}\.min\.css$"
PICTURES: Final = r"\.(ico|jpg|png|svg|webp|woff2)$"

FOR_EVER: Final = "public, max-age=31536000, immutable"
FOR_A_DAY: Final = "public, max-age=86400"
ASK_FIRST: Final = "no-cache"
"""May be kept, and is asked for again each time, which costs a few bytes when nothing has changed. What a reader sees is then never older than
the rules, and a page never runs with scripts of another version."""


class UnknownFileKindError(NotPublishableError):
    """A file of the site has an ending that the table does not know: no host would name its type for certain."""


def media_type(path: str) -> str:
    """The Content-Type of a file of the site.

    Raises:
        UnknownFileKindError: its ending is not in the table.
    """
    try:
        return MEDIA_TYPES[PurePosixPath(path).suffix]
    except KeyError:
        message = f"{path}: add its ending to MEDIA_TYPES in build_scripts/publish/delivery.py"
        raise UnknownFileKindError(message) from None


def cache_rule(path: str) -> str:
    """The Cache-Control of a file of the site."""
    if re.search(IMMUTABLE, path):
        return FOR_EVER
    return FOR_A_DAY if re.search(PICTURES, path) else ASK_FIRST


def is_open_data(path: str) -> bool:
    """Whether other sites may use a file of the site in their own pages."""
    return re.match(OPEN_DATA, path) is not None


def served_files(site: Path) -> tuple[str, ...]:
    """What a host hands out: every file of the site, without the hosts' own settings and the compressed copies of others."""
    paths = sorted(one.relative_to(site).as_posix() for one in site.rglob("*") if one.is_file())
    there = set(paths)
    return tuple(path for path in paths if path not in HOST_SETTINGS and not _is_copy(path, there))


def _is_copy(path: str, there: set[str]) -> bool:
    plain, _, encoding = path.rpartition(".")
    return encoding in {"br", "gz"} and plain in there
