"""What the theme copies into every site and this site never loads."""

from __future__ import annotations

from pathlib import Path

_KEPT_LANGUAGES = frozenset({"lunr.stemmer.support.min.js", "lunr.zh.min.js", "lunr.multi.min.js"})


def drop_unused(site: Path) -> tuple[Path, ...]:
    """Remove source maps and the search languages that the site does not speak; returns what was removed."""
    lunr = site / "assets" / "javascripts" / "lunr"
    unused = [
        *(site / "assets").rglob("*.map"),
        *(lunr / name for name in ("wordcut.js", "tinyseg.js")),
        *(one for one in (lunr / "min").glob("*.js") if one.name not in _KEPT_LANGUAGES),
    ]
    removed = tuple(sorted(one for one in unused if one.is_file()))
    for one in removed:
        one.unlink()
    return removed
