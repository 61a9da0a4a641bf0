"""The table of third-party software that reaches a reader's device, with its licence, its authors' copyright lines and where its source is.

What is compiled into the runtime was read from Pyodide's own build files and from the names and versions that the WebAssembly file holds
(tests/build_scripts/test_shipped.py looks for them again); copyright lines are those of the works themselves or of Debian's packages of them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Shipped:
    """A work of others of which files, or parts of files, reach the reader.

    `licence` is an SPDX expression; ``{version}`` in `source` stands for the version. `package` is where the lock files name it, such as
    ``npm:pyodide``: the version is then theirs. `inside` is the work of which it is a part. `seen_as` are bytes by which it is known in the runtime.
    """

    name: str
    used_for: str
    licence: str
    source: str
    copyright: tuple[str, ...] = ()
    version: str = ""
    package: str = ""
    inside: str = ""
    seen_as: str = ""


_PYODIDE: Final = "Pyodide"
_MATERIAL: Final = "Material for MkDocs"
_EMSCRIPTEN: Final = "https://github.com/emscripten-core/emscripten/tree/{version}"


def _workbox(part: str) -> Shipped:
    name = f"workbox-{part}"
    source = "https://github.com/GoogleChrome/workbox/tree/v{version}"
    return Shipped(name, "没有网络时也能打开网页", "MIT", source, ("Copyright 2018 Google LLC",), package=f"npm:{name}")


def _compiled_in(  # noqa: PLR0913 - a row of the table
    name: str, used_for: str, licence: str, source: str, *copyright_lines: str, version: str = "", seen_as: str = ""
) -> Shipped:
    return Shipped(name, used_for, licence, source, copyright_lines, version, inside=_PYODIDE, seen_as=seen_as)


_CPYTHON: Final = "https://github.com/python/cpython/tree/v{version}"

_TABLE: Final = (
    Shipped(
        _PYODIDE,
        "在浏览器里运行 Python",
        "MPL-2.0",
        "https://github.com/pyodide/pyodide/tree/{version}",
        package="npm:pyodide",
    ),
    Shipped(
        "CPython", "Python 的解释器", "PSF-2.0", _CPYTHON, version="python", inside=_PYODIDE, seen_as="Py_GetCopyright"
    ),
    Shipped(
        "Python standard library",
        "Python 的标准库，只留用得着的部分",
        "PSF-2.0",
        f"{_CPYTHON}/Lib",
        version="python",
        inside=_PYODIDE,
    ),
    _compiled_in(
        "uvloop",
        "标准库 asyncio 里的一部分",
        "MIT",
        "https://github.com/MagicStack/uvloop/tree/v0.16.0",
        "Copyright (c) 2015-2021 MagicStack Inc.  http://magic.io",
        version="0.16.0",
    ),
    _compiled_in(
        "Mersenne Twister",
        "随机数",
        "BSD-3-Clause",
        f"{_CPYTHON}/Modules/_randommodule.c".replace("{version}", "3.14"),
        "Copyright (C) 1997 - 2002, Makoto Matsumoto and Takuji Nishimura, All rights reserved.",
        seen_as="_random",
    ),
    _compiled_in(
        "csiphash",
        "散列",
        "MIT",
        "https://github.com/majek/csiphash",
        "Copyright (c) 2013  Marek Majkowski <marek@popcount.org>",
    ),
    _compiled_in("dtoa.c", "小数和文字互换", "dtoa", "http://www.netlib.org/fp/"),
    _compiled_in(
        "HACL*",
        "校验值（SHA-2、BLAKE2 等）",
        "MIT",
        "https://github.com/hacl-star/hacl-star",
        "Copyright (c) 2016-2022 INRIA, CMU and Microsoft Corporation",
        "Copyright (c) 2022-2023 HACL* Contributors",
        seen_as="Hacl_",
    ),
    _compiled_in(
        "libmpdec",
        "十进制小数",
        "BSD-2-Clause",
        "https://www.bytereef.org/mpdecimal/",
        "Copyright (c) 2008-2012 Stefan Krah. All rights reserved.",
        version="2.5.1",
        seen_as="2.5.1",
    ),
    _compiled_in(
        "Expat",
        "读 XML",
        "MIT",
        "https://github.com/libexpat/libexpat",
        "Copyright (C) 1998-2000 Thai Open Source Software Center Ltd and Clark Cooper",
        "Copyright (C) 2001-2017 Expat maintainers",
        version="2.7.3",
        seen_as="expat_2.7.3",
    ),
    _compiled_in(
        "libffi",
        "调用编译好的程序",
        "MIT",
        "https://github.com/libffi/libffi",
        "Copyright (c) 1996-2011 Red Hat, Inc.",
        "Copyright (C) 1996-2011 Anthony Green",
        seen_as="ffi_call",
    ),
    _compiled_in(
        "zlib",
        "压缩",
        "Zlib",
        "https://github.com/madler/zlib/tree/v{version}",
        "Copyright 1995-2024 Jean-loup Gailly and Mark Adler",
        version="1.3.1",
        seen_as="deflate 1.3.1 Copyright 1995-2024 Jean-loup Gailly and Mark Adler",
    ),
    _compiled_in(
        "bzip2",
        "压缩",
        "bzip2-1.0.6",
        "https://sourceware.org/bzip2/",
        version="1.0.6",
        seen_as="1.0.6, 6-Sept-2010",
    ),
    _compiled_in(
        "XZ Utils (liblzma)",
        "压缩",
        "LicenseRef-public-domain",
        "https://tukaani.org/xz/",
        "liblzma is in the public domain.",
        version="5.2.2",
        seen_as="5.2.2",
    ),
    _compiled_in(
        "Zstandard",
        "压缩",
        "BSD-3-Clause",
        "https://github.com/facebook/zstd/tree/v{version}",
        "Copyright: Yann Collet, Przemyslaw Skibinski, Martin Liska, SUSE, Meta Platforms, Inc. and affiliates",
        version="1.5.7",
        seen_as="1.5.7",
    ),
    _compiled_in(
        "SQLite", "数据库（本站不用）", "blessing", "https://www.sqlite.org/", version="3.39.0", seen_as="3.39.0"
    ),
    _compiled_in(
        "Emscripten",
        "把上面这些编译成浏览器能运行的程序",
        "MIT",
        _EMSCRIPTEN,
        "Copyright (c) 2010-2014 Emscripten authors, see AUTHORS file.",
        "Copyright Joyent, Inc. and other Node contributors. All rights reserved.",
        version="emscripten",
    ),
    _compiled_in(
        "MiniLZ4",
        "压缩",
        "MIT",
        f"{_EMSCRIPTEN}/third_party/mini-lz4.js",
        "Copyright (c) 2012 Pierre Curto",
        version="emscripten",
    ),
    _compiled_in(
        "musl",
        "C 语言的标准库",
        "MIT",
        f"{_EMSCRIPTEN}/system/lib/libc/musl",
        "Copyright: 2005-2020 Rich Felker <dalias@aerifal.cx>",
        "2005-2020 Many other contributors",
        version="emscripten",
    ),
    _compiled_in(
        "LLVM compiler-rt, libc++, libc++abi, libunwind",
        "编译时加进去的部分",
        "Apache-2.0 WITH LLVM-exception",
        f"{_EMSCRIPTEN}/system/lib",
        "Copyright: 2003-2017 University of Illinois at Urbana-Champaign.",
        version="emscripten",
        seen_as="__cxa_throw",
    ),
    _compiled_in(
        "error-stack-parser, stackframe",
        "出错时指出错在哪里",
        "MIT",
        "https://github.com/stacktracejs/error-stack-parser",
        "Copyright (c) 2017 Eric Wendelin and other contributors",
    ),
    Shipped(
        _MATERIAL,
        "网页的样式和菜单",
        "MIT",
        "https://github.com/squidfunk/mkdocs-material/tree/{version}",
        ("Copyright (c) 2016 Martin Donath <martin.donath@squidfunk.com>",),
        package="pypi:mkdocs-material",
    ),
    Shipped(
        "RxJS",
        "菜单和搜索怎样响应操作",
        "Apache-2.0",
        "https://github.com/ReactiveX/rxjs",
        ("Copyright (c) 2015-2018 Google, Inc., Netflix, Inc., Microsoft Corp. and contributors",),
        inside=_MATERIAL,
    ),
    Shipped(
        "tslib",
        "RxJS 用的小工具",
        "0BSD",
        "https://github.com/microsoft/tslib",
        ("Copyright (c) Microsoft Corporation.",),
        inside=_MATERIAL,
    ),
    Shipped(
        "clipboard.js",
        "复制",
        "MIT",
        "https://github.com/zenorocha/clipboard.js/tree/v{version}",
        ("Copyright (c) Zeno Rocha",),
        version="2.0.11",
        inside=_MATERIAL,
    ),
    Shipped(
        "escape-html",
        "显示文字",
        "MIT",
        "https://github.com/component/escape-html",
        (
            "Copyright(c) 2012-2013 TJ Holowaychuk",
            "Copyright(c) 2015 Andreas Lubbe",
            'Copyright(c) 2015 Tiancheng "Timothy" Gu',
        ),
        inside=_MATERIAL,
    ),
    Shipped(
        "focus-visible",
        "用键盘时看得见停在哪里",
        "W3C-20150513",
        "https://github.com/WICG/focus-visible",
        inside=_MATERIAL,
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
)


def packages(registry: str) -> frozenset[str]:
    """The names of the packages of a registry (``npm``, ``pypi``) of which files reach the reader."""
    return frozenset(one.package.partition(":")[2] for one in _TABLE if one.package.startswith(f"{registry}:"))


@cache
def shipped(project_root: Path = _ROOT) -> tuple[Shipped, ...]:
    """The table with the versions that are locked and installed, whole works before their parts."""
    npm = json.loads((project_root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    pinned = dict(
        re.findall(
            r"^([\w.-]+)==([\w.+!]+)", (project_root / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE
        )
    )
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
