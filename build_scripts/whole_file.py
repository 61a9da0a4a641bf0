"""A file that other processes and threads may write or read at the same time."""

from __future__ import annotations

import os
from pathlib import Path
from threading import get_ident


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, with the folders above it; others may do the same just now."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.{get_ident()}")
    fresh.write_bytes(content)
    fresh.replace(path)
