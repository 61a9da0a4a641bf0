"""Which modules a page needs: it asks for all of them at once instead of finding them one after the other."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Final

_ASSETS: Final = Path(__file__).parents[1] / "docs" / "assets"
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORTED: Final = re.compile(r"from '(\.[\w./-]+\.js)'")
_ADDRESSED: Final = re.compile(r"new URL\('\./(vendor/[\w.-]+\.js)'")


def quiz_modules() -> tuple[str, ...]:
    """The modules that the quiz's first one imports, directly or not, and the libraries it loads by address; sorted."""
    return needed_by("quiz/register.js")


def needed_by(entry: str) -> tuple[str, ...]:
    """What a module imports, directly or not, and loads by address; like ``entry`` as paths below ``docs/assets``, sorted."""
    needed, addressed, waiting = set[str](), set[str](), [entry]
    while waiting:
        here = waiting.pop()
        code, folder = _COMMENT.sub("", (_ASSETS / here).read_text(encoding="utf-8")), posixpath.dirname(here)
        found = {posixpath.normpath(f"{folder}/{one}") for one in _IMPORTED.findall(code)} - needed
        needed |= found
        waiting += found
        addressed |= {f"{folder}/{one}" for one in _ADDRESSED.findall(code)}
    return tuple(sorted(needed | addressed))
