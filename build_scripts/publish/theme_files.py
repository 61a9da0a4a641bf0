"""What the theme copies into every site and this site never loads."""

from __future__ import annotations

from pathlib import Path


def drop_unused(site: Path) -> tuple[Path, ...]:
    """Remove source maps, and the theme's own search, in whose place stands assets/site/search_worker.js.

    MkDocs' own compressed copy of the sitemap goes too: copies are made of all files alike, later.

    Returns:
        The files that were removed.
    """
    scripts = site / "assets" / "javascripts"
    unused = {
        *(site / "assets").rglob("*.map"),
        *(scripts / "lunr").rglob("*.js"),
        *(scripts / "workers").glob("search.*.js"),
    }
    if (compressed := site / "sitemap.xml.gz").is_file():
        unused.add(compressed)
    for one in unused:
        one.unlink()
    for folder in (scripts / "lunr" / "min", scripts / "lunr", scripts / "workers"):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return tuple(sorted(unused))
