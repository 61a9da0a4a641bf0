"""What the theme copies into every site and this site never uses: whole files, and rules of its style sheets."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from build_scripts.publish.errors import NotPublishableError

# Whatever may be the name of a class, an attribute, an element or a custom property.
_WORD: Final = re.compile(rb"[A-Za-z0-9_-]+")


class StylesError(NotPublishableError):
    """The theme's style sheets cannot be cut down; the text says why and what to do."""


def drop_unused(site: Path) -> tuple[Path, ...]:
    """Remove the theme's scripts, in whose place stand those in assets/site, and source maps.

    MkDocs' own compressed copy of the sitemap goes too: copies are made of all files alike, later.

    Returns:
        The files that were removed.
    """
    scripts = site / "assets" / "javascripts"
    unused = {*(site / "assets").rglob("*.map"), *(one for one in scripts.rglob("*") if one.is_file())}
    if (compressed := site / "sitemap.xml.gz").is_file():
        unused.add(compressed)
    for one in unused:
        one.unlink()
    shutil.rmtree(scripts, ignore_errors=True)
    return tuple(sorted(unused))


def drop_unused_rules(site: Path, project_root: Path) -> None:
    """Leave in the theme's style sheets only the rules of which every name stands in a page, a script or a style sheet of the site.

    What is left goes out under a name of its own, for a name with a hash promises always the same bytes.

    Raises:
        StylesError: PurgeCSS is not installed, or refuses a sheet.
    """
    sheets = sorted((site / "assets" / "stylesheets").glob("*.css"))
    pages = sorted(site.rglob("*.html"))
    others = (one for kind in ("*.js", "*.css") for one in (site / "assets").rglob(kind) if one not in sheets)
    words = {word.decode() for one in (*pages, *others) for word in _WORD.findall(one.read_bytes())}
    used = _used([one.read_text(encoding="utf-8") for one in sheets], sorted(words), project_root)
    renamed = {}
    for sheet, styles in zip(sheets, used, strict=True):
        digest = hashlib.sha256(styles.encode()).hexdigest()[:8]
        fresh = sheet.with_name(f"{sheet.name.partition('.')[0]}.{digest}.min.css")
        sheet.unlink()
        fresh.write_text(styles, encoding="utf-8", newline="\n")
        renamed[f"/{sheet.name}"] = f"/{fresh.name}"
    for page in pages:
        html = page.read_text(encoding="utf-8")
        for before, now in renamed.items():
            html = html.replace(before, now)
        page.write_text(html, encoding="utf-8", newline="\n")


def _used(sheets: list[str], words: list[str], project_root: Path) -> list[str]:
    """What PurgeCSS leaves of style sheets where these are the words that may be names."""
    node = shutil.which("node")
    if node is None or not (project_root / "node_modules" / "purgecss").is_dir():
        raise StylesError("去掉没用样式的 purgecss 没有装好：请在项目目录运行 make setup，或 npm ci。")
    done = subprocess.run(
        [node, str(Path(__file__).with_name("used_styles.mjs"))],
        input=json.dumps({"sheets": sheets, "words": words}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise StylesError(f"PurgeCSS refuses a style sheet of the theme:\n{done.stderr}")
    used: list[str] = json.loads(done.stdout)
    return used
