"""The library that draws QR codes, from its npm package to files of the site."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_FOLDER: Final = "assets/quiz/vendor"

SCRIPT: Final = f"{_FOLDER}/qrcode-generator.js"
"""Where the library lies in the site. Not ``.mjs``: some hosts serve that as a type that browsers refuse."""

LICENCE: Final = f"{_FOLDER}/qrcode-generator.LICENSE.txt"

_LICENCE_TEXT: Final = """\
qrcode-generator, MIT License

Copyright (c) 2009 Kazuhiko Arase

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""
# The package names the licence in its source but does not bring the text, which the licence wants to go along.


class LibraryMissingError(Exception):
    """The npm package is not installed; the text says what to do."""


def vendored_assets(project_root: Path) -> dict[str, bytes]:
    """The library as it comes, and its licence: path in the site → content.

    Raises:
        LibraryMissingError: it is not among the project's npm packages.
    """
    source = project_root / "node_modules" / "qrcode-generator" / "dist" / "qrcode.mjs"
    if not source.is_file():
        raise LibraryMissingError("二维码用的 qrcode-generator 没有装好：请在项目目录运行 make setup，或 npm ci。")
    return {SCRIPT: source.read_bytes(), LICENCE: _LICENCE_TEXT.encode()}
