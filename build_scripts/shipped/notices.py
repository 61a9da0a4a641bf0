"""The file of third-party licences: every work that the site hands out, and each text that must go along with it, once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build_scripts.shipped.work import Shipped

PATH: Final = "third-party-licences.txt"
"""At the root of the site."""

_TEXTS: Final = Path(__file__).parent / "texts"
_LINE: Final = "=" * 100
NEED_NO_TEXT: Final = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "LicenseRef-public-domain": "公有领域，没有许可证",
}
"""Licences that are content with a link, and what is under none."""


def licence_ids(licence: str) -> tuple[str, ...]:
    """The licences and exceptions that an SPDX expression names."""
    return tuple(re.split(r" (?:AND|OR|WITH) ", licence))


def licence_file(components: tuple[Shipped, ...]) -> str:
    """The whole file: the works with their authors, then the texts."""
    return "\n".join([*_works(components), *_texts(components)])


def _works(components: tuple[Shipped, ...]) -> Iterator[str]:
    yield "本站用到的别人的软件，和它们的许可证。\nThird-party software that this site hands out, and its licences.\n"
    for one in components:
        yield f"{_LINE}\n{one.name} {one.version}".rstrip()
        if one.inside:
            yield f"Part of: {one.inside}"
        yield f"Licence: {one.licence}\nSource: {one.source}"
        yield from one.copyright
        yield ""


def _texts(components: tuple[Shipped, ...]) -> Iterator[str]:
    for name in sorted({name for one in components for name in licence_ids(one.licence)}):
        text = NEED_NO_TEXT.get(name) or (_TEXTS / f"{name}.txt").read_text(encoding="utf-8")
        yield f"{_LINE}\n{name}\n{_LINE}\n\n{text}"
