"""The table of third-party software that reaches a reader's device, with its licence, its authors' copyright lines and where its source is."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from build_scripts.shipped.runtime import RUNTIME
from build_scripts.shipped.work import Shipped

_ROOT: Final = Path(__file__).parents[2]
_MATERIAL: Final = "Material for MkDocs"


def _workbox(part: str) -> Shipped:
    name = f"workbox-{part}"
    source = "https://github.com/GoogleChrome/workbox/tree/v{version}"
    return Shipped(name, "没有网络时也能打开网页", "MIT", source, ("Copyright 2018 Google LLC",), package=f"npm:{name}")


_TABLE: Final = (
    *RUNTIME,
    Shipped(
        _MATERIAL,
        "网页的样式和菜单",
        "MIT",
        "https://github.com/squidfunk/mkdocs-material/tree/{version}",
        ("Copyright (c) 2016 Martin Donath <martin.donath@squidfunk.com>",),
        package="pypi:mkdocs-material",
    ),
    Shipped(
        "Material Design Icons", "图标", "Apache-2.0", "https://github.com/Templarian/MaterialDesign", inside=_MATERIAL
    ),
    Shipped(
        "Octicons",
        "图标",
        "MIT",
        "https://github.com/primer/octicons",
        ("Copyright (c) 2025 GitHub Inc.",),
        inside=_MATERIAL,
    ),
    Shipped(
        "Font Awesome Free",
        "图标",
        "CC-BY-4.0",
        "https://fontawesome.com/license/free",
        ("Copyright 2025 Fonticons, Inc.",),
        version="7.1.0",
        inside=_MATERIAL,
    ),
    *map(_workbox, ("core", "precaching", "routing", "strategies")),
    Shipped(
        "qrcode-generator",
        "画二维码",
        "MIT",
        "https://github.com/kazuhikoarase/qrcode-generator",
        ("Copyright (c) 2009 Kazuhiko Arase",),
        package="npm:qrcode-generator",
    ),
    Shipped(
        "Noto Serif SC",
        "PDF 里的字",
        "OFL-1.1",
        "https://github.com/notofonts/noto-cjk",
        ("© 2017-2024 Adobe (http://www.adobe.com/).",),
        package="pypi:pylopdf-fonts-zh-cn",
    ),
)


def packages(registry: str) -> frozenset[str]:
    """The names of the packages of a registry (``npm``, ``pypi``) of which files reach the reader."""
    return frozenset(one.package.partition(":")[2] for one in _TABLE if one.package.startswith(f"{registry}:"))


def pinned_in(lock: Path) -> tuple[tuple[str, str], ...]:
    """The Python packages that a lock file pins, each with its version; one may stand there twice, for two versions of Python."""
    found = re.findall(r"^([\w.-]+)==([\w.+!]+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return tuple((name, version) for name, version in found)


@cache
def shipped(project_root: Path = _ROOT) -> tuple[Shipped, ...]:
    """The table with the versions that are locked and installed, whole works before their parts."""
    npm = json.loads((project_root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    pinned = dict(pinned_in(project_root / "requirements.lock"))
    lock = project_root / "node_modules" / "pyodide" / "pyodide-lock.json"
    info = json.loads(lock.read_text(encoding="utf-8"))["info"]
    compiled = {"python": info["python"], "emscripten": info["platform"].removeprefix("emscripten_").replace("_", ".")}

    def version(one: Shipped) -> str:
        registry, _, name = one.package.partition(":")
        if registry == "npm":
            return str(npm[f"node_modules/{name}"]["version"])
        return str(pinned[name]) if registry else compiled.get(one.version, one.version)

    found = tuple(replace(one, version=version(one)) for one in _TABLE)
    return tuple(replace(one, source=one.source.format(version=one.version)) for one in found)
