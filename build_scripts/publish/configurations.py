"""Ready-to-use configurations of web servers and static hosts, all made from the one table in delivery.py.

They hold the hashes of this build's inline scripts, so they belong to it. What a host looks for in the published folder itself is put there
(``_headers``, ``.htaccess``); what belongs to a server goes to a folder of its own beside the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
    files = tuple(sorted({*delivery.served_files(site), delivery.MANIFEST}))  # the list of all files is written last
    types = {Path(name).suffix: delivery.media_type(name) for name in files}
    return {
        "types": dict(sorted(types.items())),
        "always": delivery.ALWAYS,
        "page_policy": header_policy(hashes),
        "engine_worker_policy": ENGINE_WORKER_POLICY,
        "other_policy": OTHER_POLICY,
        "engine_worker": delivery.ENGINE_WORKER,
        "open_data": delivery.OPEN_DATA,
        "well_known": delivery.WELL_KNOWN,
        "immutable": delivery.IMMUTABLE,
        "pictures": delivery.PICTURES,
        "for_ever": delivery.FOR_EVER,
        "for_a_day": delivery.FOR_A_DAY,
        "ask_first": delivery.ASK_FIRST,
        "path_rules": _path_rules(files, header_policy(hashes)),
    }


def _path_rules(files: tuple[str, ...], page_policy: str) -> Mapping[str, Mapping[str, str]]:
    """Path rule → headers, for hosts that know no other rules; no header is set twice for one file."""
    wanted: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
        ("Content-Security-Policy", page_policy, lambda name: name.endswith(".html")),
        ("Content-Security-Policy", ENGINE_WORKER_POLICY, lambda name: name == delivery.ENGINE_WORKER),
        ("Content-Security-Policy", OTHER_POLICY, lambda name: name in delivery.WORKERS),
        ("Cross-Origin-Resource-Policy", "same-origin", lambda name: not delivery.is_open_data(name)),
        ("Cross-Origin-Resource-Policy", "cross-origin", delivery.is_open_data),
        ("Access-Control-Allow-Origin", "*", delivery.is_open_data),
        ("Cache-Control", delivery.FOR_EVER, lambda name: delivery.cache_rule(name) == delivery.FOR_EVER),
        ("Cache-Control", delivery.FOR_A_DAY, lambda name: delivery.cache_rule(name) == delivery.FOR_A_DAY),
    )
    rules: dict[str, dict[str, str]] = {}
    for header, value, chosen in wanted:
        for rule in _covering(files, chosen):
            rules.setdefault(rule, {})[header] = value
    return dict(sorted(rules.items()))


def _covering(files: tuple[str, ...], chosen: Callable[[str], bool], folder: str = "") -> Iterator[str]:
    """Few path rules that together match exactly the chosen files: a folder whole where all of it is chosen."""
    inside: dict[str, list[str]] = {}
    for name in files:
        top, slash, _ = name.removeprefix(folder).partition("/")
        inside.setdefault(folder + top + slash, []).append(name)
    for top, names in inside.items():
        if all(map(chosen, names)):
            yield f"/{top}*" if top.endswith("/") else f"/{folder}" if top == f"{folder}index.html" else f"/{top}"
        elif any(map(chosen, names)):
            yield from _covering(tuple(names), chosen, top)
