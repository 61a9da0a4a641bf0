"""The library that draws QR codes, from its npm package to files of the site."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_FOLDER: Final = "assets/quiz/vendor"

SCRIPT: Final = f"{_FOLDER}/qrcode-generator.js"
"""Where the library lies in the site. Not ``.mjs``: some hosts serve that as a type that browsers refuse."""


class LibraryMissingError(Exception):
    """The npm package is not installed; the text says what to do."""


def vendored_assets(project_root: Path) -> dict[str, bytes]:
    """The library as it comes: path in the site → content. Its licence stands in the file of all of them (build_scripts/shipped).

    Raises:
        LibraryMissingError: it is not among the project's npm packages.
    """
    source = project_root / "node_modules" / "qrcode-generator" / "dist" / "qrcode.mjs"
    if not source.is_file():
        raise LibraryMissingError("二维码用的 qrcode-generator 没有装好：请在项目目录运行 make setup，或 npm ci。")
    return {SCRIPT: source.read_bytes()}
