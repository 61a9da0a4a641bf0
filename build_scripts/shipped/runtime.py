"""What is compiled into the Python runtime, and Pyodide itself.

It was read from Pyodide's own build files and from the names and versions that the WebAssembly file holds, for which
tests/build_scripts/test_shipped.py looks again; copyright lines are those of the works themselves or of Debian's packages of them.
"""

from __future__ import annotations

from typing import Final

from build_scripts.shipped.work import Shipped

_PYODIDE: Final = "Pyodide"
_EMSCRIPTEN: Final = "https://github.com/emscripten-core/emscripten/tree/{version}"
_CPYTHON: Final = "https://github.com/python/cpython/tree/v{version}"


def _compiled_in(  # noqa: PLR0913 - a row of the table
    name: str, used_for: str, licence: str, source: str, *copyright_lines: str, version: str = "", seen_as: str = ""
) -> Shipped:
    return Shipped(name, used_for, licence, source, copyright_lines, version, inside=_PYODIDE, seen_as=seen_as)


RUNTIME: Final = (
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
)
"""Where a version says ``python`` or ``emscripten``, it is the one with which this Pyodide was built."""
