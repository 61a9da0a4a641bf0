"""Compressed copies beside the files, made once at the best setting: a host hands them out and computes nothing.

The results are kept by the hash of what went in, because the best setting takes half a minute for the runtime.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import brotli

from build_scripts.publish.delivery import served_files

_ENDINGS: Final = frozenset(
    (
        ".css",
        ".csv",
        ".html",
        ".js",
        ".json",
        ".jsonld",
        ".md",
        ".mjs",
        ".svg",
        ".ttl",
        ".txt",
        ".wasm",
        ".whl",
        ".xml",
        ".zip",
    )
)
_SMALLEST: Final = 512  # bytes; below, the headers of the answer weigh more than what is saved
_WORTH: Final = 0.9  # a copy that is hardly smaller is not worth a file

_CODECS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    ".br": lambda content: bytes(brotli.compress(content, quality=11)),
    ".gz": lambda content: gzip.compress(content, 9, mtime=0),
}
_STATE: Final = f"brotli {brotli.__version__} 11, gzip 9"


def write_compressed_copies(site: Path, cache: Path) -> tuple[Path, ...]:
    """Write ``FILE.br`` and ``FILE.gz`` beside every file for which that saves something; returns what was written.

    `cache` is a folder where results are kept from one build to the next; the same content gives the same bytes.
    """
    written: list[Path] = []
    for name in served_files(site):
        path = site / name
        if path.suffix not in _ENDINGS or path.stat().st_size < _SMALLEST:
            continue
        content = path.read_bytes()
        for ending in _CODECS:
            small = _compressed(content, ending, cache)
            if len(small) > _WORTH * len(content):
                continue
            copy = path.with_name(path.name + ending)
            copy.write_bytes(small)
            shutil.copystat(path, copy)  # a server takes the time for the version
            written.append(copy)
    return tuple(written)


def _compressed(content: bytes, ending: str, cache: Path) -> bytes:
    name = hashlib.sha256(_STATE.encode() + content).hexdigest()[:32] + ending
    kept = cache / name
    if not kept.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        fresh = cache / f"{name}.{os.getpid()}"
        fresh.write_bytes(_CODECS[ending](content))
        fresh.replace(kept)
    return kept.read_bytes()
