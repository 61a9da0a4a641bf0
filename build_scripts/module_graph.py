"""Which modules the quiz needs: the page asks for all of them at once instead of finding them one after the other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parents[1] / "docs" / "assets" / "quiz"
_ENTRY: Final = "register.js"
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORTED: Final = re.compile(r"from '\./([\w-]+\.js)'")
_ADDRESSED: Final = re.compile(r"new URL\('\./(vendor/[\w.-]+\.js)'")


def quiz_modules() -> tuple[str, ...]:
    """The modules that the quiz's first one imports, directly or not, and the libraries it loads by address; sorted."""
    needed, addressed, waiting = set[str](), set[str](), [_ENTRY]
    while waiting:
        code = _COMMENT.sub("", (_FOLDER / waiting.pop()).read_text(encoding="utf-8"))
        found = set(_IMPORTED.findall(code)) - needed
        needed |= found
        waiting += found
        addressed |= set(_ADDRESSED.findall(code))
    return tuple(sorted(needed | addressed))
