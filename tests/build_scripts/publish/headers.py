"""With which headers a file of the site must arrive, whichever host hands it out."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.publish.content_policy import ENGINE_WORKER_POLICY, OTHER_POLICY, header_policy
from build_scripts.publish.delivery import ALWAYS, ENGINE_WORKER, cache_rule, media_type


def content_policy(path: str, hashes: tuple[str, ...]) -> str:
    """The Content-Security-Policy of a file of a site whose pages have inline scripts with these hashes."""
    if path.endswith(".html"):
        return header_policy(hashes)
    return ENGINE_WORKER_POLICY if path == ENGINE_WORKER else OTHER_POLICY


def _is_open(path: str) -> bool:
    """The main policy's data lie in ``api/``, those of a further one in ``<its folder>/api/``."""
    return "api" in path.split("/")[:2]


def headers_of(path: str, hashes: tuple[str, ...]) -> Mapping[str, str]:
    """Every header with which a file goes out, save those that any server computes."""
    return {
        "Content-Type": media_type(path),
        "Cache-Control": cache_rule(path),
        "Content-Security-Policy": content_policy(path, hashes),
        **ALWAYS,
        "Cross-Origin-Resource-Policy": "cross-origin" if _is_open(path) else "same-origin",
        **({"Access-Control-Allow-Origin": "*"} if _is_open(path) else {}),
    }
