"""A work of others that the site hands out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shipped:
    """A work of others of which files, or parts of files, reach the reader.

    `licence` is an SPDX expression; ``{version}`` in `source` stands for the version. `package` is where the lock files name it, such as
    ``npm:pyodide``: the version is then theirs. `inside` is the work of which it is a part. `seen_as` are bytes by which it is known in the runtime.
    """

    name: str
    used_for: str
    licence: str
    source: str
    copyright: tuple[str, ...] = ()
    version: str = ""
    package: str = ""
    inside: str = ""
    seen_as: str = ""
