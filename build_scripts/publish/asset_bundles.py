"""The site's own scripts and styles as a browser gets them: each one that a page asks for with all that it imports, in one small file.

In `docs/assets` they are many small files, which is how they are read, checked and tested, and how they are served while the site is being
written. Published like that, every one is a request of its own and every comment is carried (docs/decisions/0028).
"""

from __future__ import annotations

import json
import posixpath
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from build_scripts.publish.errors import NotPublishableError

ENTRIES: Final = (
    "quiz/qr_code.js",
    "quiz/quiz_page.css",
    "quiz/register.js",
    "quiz/engine/worker.js",
    "reading/reading.js",
    "recheck/recheck.js",
    "recheck/recheck_page.css",
    "site/every_page.css",
    "site/faq.css",
    "site/glance.css",
    "site/home.css",
    "site/lawyer_sheet.css",
    "site/main.js",
    "site/pathway_filter.js",
    "site/proof.css",
    "site/quiz_address.js",
    "site/search/finder.js",
    "site/search/guide.js",
)
"""What pages, workers and scripts ask for by address, below the site's assets; each becomes one file at the same address."""

CLASSIC: Final = ("quiz/fallback.js", "site/edition.js", "site/palette.js", "site/search_worker.js")
"""Scripts that import nothing when they start, and run in browsers without modules: they stay files of their own, in older syntax."""

# As the modules write it where they import one only when it is needed: it stays a file of its own.
_FETCHED_LATER: Final = ("../quiz/qr_code.js", "../reading/reading.js")
# The oldest that are to run the quiz (docs/contributing/browsers.md): newer syntax is brought down to what they read, and what styles have an older
# way of saying is said so. What they lack beside that stands in site/older_browsers.js.
_BROWSERS: Final = "chrome64,safari12,firefox78"
_IN_PLACE: Final = (
    f"--target={_BROWSERS}",
    "--supported:destructuring=true",  # they have it, but for a corner in which esbuild does not trust Safari
    "--charset=utf8",
    '--tsconfig-raw={"compilerOptions":{"strict":true}}',  # else a file above the site's folder decides, where there is one
    "--outbase=.",
    "--outdir=.",
    "--allow-overwrite",
    "--log-level=warning",
)
_FOLDERS: Final = ("quiz", "reading", "recheck", "site")


class BundlingError(NotPublishableError):
    """The files cannot be put together; the text says why and what to do."""


def bundle_assets(assets: Path, project_root: Path) -> None:
    """Put the files of a copy of `docs/assets` together, in place; what went into a bundle and is asked for by nobody goes.

    Raises:
        BundlingError: esbuild is not installed or refuses a file, a file is in no bundle, or a module would not find what lies beside it.
    """
    for path in _bundled(assets, project_root / "node_modules" / "esbuild" / "bin" / "esbuild") - set(ENTRIES):
        (assets / path).unlink()
    if unknown := sorted({*_files(assets)} - {*ENTRIES, *CLASSIC}):
        message = (
            f"{', '.join(unknown)}: no bundle imports it; name it in ENTRIES or CLASSIC of {__name__}, or remove it"
        )
        raise BundlingError(message)


def _bundled(assets: Path, esbuild: Path) -> set[str]:
    """Write the bundles over their first files; every file that was read, as a path below the assets."""
    if not esbuild.is_file():
        raise BundlingError("打包脚本和样式用的 esbuild 没有装好：请在项目目录运行 make setup，或 npm ci。")
    own_address = {path for path in _files(assets) if "import.meta.url" in (assets / path).read_text(encoding="utf-8")}
    with tempfile.TemporaryDirectory() as folder:
        metadata = Path(folder) / "metafile.json"
        command = [str(esbuild.resolve()), *ENTRIES, *_options(metadata)]
        for one in (command, [str(esbuild.resolve()), *CLASSIC, *_IN_PLACE]):
            done = subprocess.run(one, cwd=assets, capture_output=True, text=True, encoding="utf-8", check=False)
            if done.returncode != 0:
                raise BundlingError(f"esbuild cannot put the files together:\n{done.stdout}{done.stderr}")
        metafile: Mapping[str, Any] = json.loads(metadata.read_text(encoding="utf-8"))
    for one in metafile["outputs"].values():
        _check_addresses(one["entryPoint"], own_address.intersection(one["inputs"]))
    return set(metafile["inputs"])


def _files(assets: Path) -> list[str]:
    paths = (one.relative_to(assets) for folder in _FOLDERS for one in (assets / folder).rglob("*"))
    return [one.as_posix() for one in paths if one.suffix in {".css", ".js"} and "vendor" not in one.parts]


def _options(metafile: Path) -> tuple[str, ...]:
    return (
        "--bundle",
        "--format=esm",
        "--minify",
        *(f"--external:{path}" for path in _FETCHED_LATER),
        f"--metafile={metafile}",
        *_IN_PLACE,
    )


def _check_addresses(entry: str, modules: set[str]) -> None:
    """A module that names a file by where it lies itself must still lie in that folder."""
    if strays := sorted(one for one in modules if posixpath.dirname(one) != posixpath.dirname(entry)):
        message = f"{', '.join(strays)}: uses import.meta.url, which from {entry} leads elsewhere; import it only when it is needed"
        raise BundlingError(message)
