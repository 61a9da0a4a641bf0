"""Compressed copies beside the files, made once at the best setting: a host hands them out and computes nothing.

The results are kept by the hash of what went in, because the best setting takes half a minute for the runtime.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Final

import brotli

from build_scripts.publish.delivery import served_files
from build_scripts.whole_file import write_whole

_ENDINGS: Final = frozenset(
    (
        ".atom",
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
    ".gz": lambda content: gzip.compress(content, 9, mtime=0),
    ".br": lambda content: bytes(brotli.compress(content, quality=11)),
}
"""The quick one first: for what it makes hardly smaller the slow one, which would take half a minute for the site in one file, is not tried."""
_KEPT: Final = 3000  # of ten builds of which every file is another
_STATE: Final = f"brotli {brotli.__version__} 11, gzip 9"


def write_compressed_copies(site: Path, cache: Path) -> tuple[Path, ...]:
    """Write ``FILE.br`` and ``FILE.gz`` beside every file for which that saves something; returns what was written.

    `cache` is a folder where results are kept from one build to the next, those last used; the same content gives the same bytes.
    """
    paths = [site / name for name in served_files(site)]
    large = [path for path in paths if path.suffix in _ENDINGS and _size(path) >= _SMALLEST]
    # Both libraries let go of the interpreter while they work; the largest first, so that no core waits for one at the end.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        copies = list(pool.map(lambda path: _copies(path, cache), sorted(large, key=_size, reverse=True)))
    with suppress(FileNotFoundError):  # another process does the same just now
        for unused in sorted(cache.glob("[!.]*"), key=lambda path: path.stat().st_mtime, reverse=True)[_KEPT:]:
            unused.unlink()
    return tuple(sorted(one for written in copies for one in written))


def _size(path: Path) -> int:
    return path.stat().st_size


def _copies(path: Path, cache: Path) -> tuple[Path, ...]:
    content, written = path.read_bytes(), []
    for ending in _CODECS:
        small = _compressed(content, ending, cache)
        if len(small) > _WORTH * len(content):
            break
        copy = path.with_name(path.name + ending)
        copy.write_bytes(small)
        shutil.copystat(path, copy)  # a server takes the time for the version
        written.append(copy)
    return tuple(written)


def _compressed(content: bytes, ending: str, cache: Path) -> bytes:
    """A content as a copy with this ending has it, found in the cache if it was ever there."""
    kept = cache / (hashlib.sha256(_STATE.encode() + content).hexdigest()[:32] + ending)
    if not kept.is_file():
        write_whole(kept, _CODECS[ending](content))
    os.utime(kept)
    return kept.read_bytes()
