"""Ready-to-use configurations of web servers and static hosts, all made from the one table in delivery.py.

They hold the hashes of this build's inline scripts, so they belong to it. What a host looks for in the published folder itself is put there
(``_headers``, ``.htaccess``); what belongs to a server goes to a folder of its own beside the site.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from build_scripts.publish import delivery
from build_scripts.publish.content_policy import ENGINE_WORKER_POLICY, OTHER_POLICY, header_policy

_IN_THE_SITE: Final = {"_headers": "headers.jinja", ".htaccess": "htaccess.jinja"}
_BESIDE_IT: Final = {"nginx.conf": "nginx.conf.jinja", "Caddyfile": "Caddyfile.jinja"}


def configurations_folder(site: Path) -> Path:
    """Where the servers' configurations of a built site are: ``site-hosting`` for ``site``."""
    return site.with_name(f"{site.name}-hosting")


def write_configurations(site: Path, hashes: tuple[str, ...]) -> None:
    """Write every configuration for the site as it lies there; `hashes` allow the inline scripts of its pages.

    Raises:
        UnknownFileKindError: the site holds a file of a kind whose type is not in the table.
    """
    table = _table(site, hashes)
    beside = configurations_folder(site)
    beside.mkdir(exist_ok=True)
    for folder, files in ((site, _IN_THE_SITE), (beside, _BESIDE_IT)):
        for name, template in files.items():
            (folder / name).write_text(_render(template, table), encoding="utf-8", newline="\n")


def _render(template: str, table: Mapping[str, object]) -> str:
    environment = Environment(
        loader=PackageLoader("build_scripts.publish", "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - no HTML; values are our own
    )
    return environment.get_template(template).render(table)


def _table(site: Path, hashes: tuple[str, ...]) -> Mapping[str, object]:
    files = delivery.served_files(site)
    types = {Path(name).suffix: delivery.media_type(name) for name in files}
    pages = [name for name in files if name.endswith(".html")]
    return {
        "types": dict(sorted(types.items())),
        "always": delivery.ALWAYS,
        "page_policy": header_policy(hashes),
        "engine_worker_policy": ENGINE_WORKER_POLICY,
        "other_policy": OTHER_POLICY,
        "engine_worker": delivery.ENGINE_WORKER,
        "open_data": delivery.OPEN_DATA,
        "workers": delivery.WORKERS,
        "immutable": delivery.IMMUTABLE,
        "pictures": delivery.PICTURES,
        "for_ever": delivery.FOR_EVER,
        "for_a_day": delivery.FOR_A_DAY,
        "ask_first": delivery.ASK_FIRST,
        "page_rules": sorted({_whole_folder(name) for name in pages}),
        "immutable_rules": _rules(files, delivery.FOR_EVER),
        "picture_rules": _rules(files, delivery.FOR_A_DAY),
    }


def _whole_folder(page: str) -> str:
    """The path rule that covers a page: its topmost folder whole, or the page itself at the root."""
    top, slash, _ = page.partition("/")
    return f"/{top}/*" if slash else "/" if page == "index.html" else f"/{page}"


def _rules(files: tuple[str, ...], cache: str) -> list[str]:
    """Path rules for all files with this Cache-Control, one for each folder of the engine, one for each other file."""
    chosen = (name for name in files if delivery.cache_rule(name) == cache)
    return sorted(
        {f"/{Path(name).parent.as_posix()}/*" if name.startswith("assets/engine/") else f"/{name}" for name in chosen}
    )
