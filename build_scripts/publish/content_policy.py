"""The Content-Security-Policy: what a page may load and run, with the hash of every inline script that the theme writes.

https://www.w3.org/TR/CSP3/ A page carries it itself, for hosts on which no header can be set; headers carry it once more, because
only they can forbid frames and only they reach a worker.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from build_scripts.content.markup import Pages
from build_scripts.publish.errors import NotPublishableError

_PAGES_LOAD: Final = (
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's style sheet draws its icons from data: addresses
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
_NO_FRAMES: Final = "frame-ancestors 'none'"
_CHARSET: Final = '<meta charset="utf-8">'

ENGINE_WORKER_POLICY: Final = (
    f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' blob:; {_NO_FRAMES}"
)
"""For the one script that runs WebAssembly; text is evaluated nowhere.

Over plain HTTP, where scripts may not hash, it lets the browser check the bytes that came, as a ``blob:``.
"""

OTHER_POLICY: Final = f"default-src 'self'; base-uri 'none'; form-action 'none'; {_NO_FRAMES}"
"""For the other workers, and for what a reader may open by itself, such as a picture."""


class InlineCodeError(NotPublishableError):
    """A built page carries what the policy blocks: it would look or work otherwise than it was written."""


def script_hashes(html: str, pages: Pages | None = None) -> tuple[str, ...]:
    """The source expressions that allow exactly the inline scripts of a page, such as ``'sha256-…'``, in their order.

    Raises:
        InlineCodeError: the page has a handler, a style or an address with code in its markup, which no hash allows.
    """
    markup = (pages or Pages()).markup(html)
    if markup.code:
        raise InlineCodeError(f"the content policy blocks {', '.join(dict.fromkeys(markup.code))}")
    digests = (hashlib.sha256(script.encode()).digest() for script in markup.scripts)
    return tuple(dict.fromkeys(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests))


def page_policy(hashes: Iterable[str]) -> str:
    """What a page with these inline scripts may load and run; as a page can say it of itself."""
    return "; ".join(["default-src 'none'", " ".join(["script-src 'self'", *hashes]), *_PAGES_LOAD])


def header_policy(hashes: Iterable[str]) -> str:
    """The same as a header, which also keeps the page out of foreign frames."""
    return f"{page_policy(hashes)}; {_NO_FRAMES}"


def write_policies(site: Path, pages: Pages | None = None) -> tuple[str, ...]:
    """Let every page of the site say its own policy, before anything that it loads; returns the hashes of all pages.

    Raises:
        InlineCodeError: a page carries what no policy of ours allows; the page is named.
    """
    hashes: dict[str, None] = {}
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        try:
            own = script_hashes(html, pages)
        except InlineCodeError as error:
            raise InlineCodeError(f"{path.relative_to(site).as_posix()}: {error}") from None
        says = (
            f'<meta http-equiv="Content-Security-Policy" content="{page_policy(own)}">'
            '<meta name="referrer" content="no-referrer">'
        )
        if html.count(_CHARSET) != 1:
            raise InlineCodeError(f"{path.relative_to(site).as_posix()}: no single {_CHARSET} after which to say it")
        path.write_text(html.replace(_CHARSET, _CHARSET + says), encoding="utf-8", newline="\n")
        hashes |= dict.fromkeys(own)
    return tuple(sorted(hashes))
