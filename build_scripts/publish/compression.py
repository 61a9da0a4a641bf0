"""Compressed copies beside the files, made once at the best setting: a host hands them out and computes nothing.

The results are kept by the hash of what went in, because the best setting takes half a minute for the runtime.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import MappingProxyType
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


Begun = Mapping[Path, Thread]
"""What is being compressed already, by where it will be kept."""

NOTHING_BEGUN: Final[Begun] = MappingProxyType({})


def compress_ahead(paths: Iterable[Path], cache: Path) -> Begun:
    """Begin with files that will be served as they are, while the pages are being made on another core; a build that fails waits for none."""

    def begin(content: bytes, kept: Path) -> Thread:
        thread = Thread(target=_keep, args=(content, ".br", kept), daemon=True)
        thread.start()
        return thread

    contents = [path.read_bytes() for path in paths]
    return {kept: begin(one, kept) for one in contents if not (kept := _place(one, ".br", cache)).is_file()}


def write_compressed_copies(site: Path, cache: Path, begun: Begun = NOTHING_BEGUN) -> tuple[Path, ...]:
    """Write ``FILE.br`` and ``FILE.gz`` beside every file for which that saves something; returns what was written.

    `cache` is a folder where results are kept from one build to the next, those last used; the same content gives the same bytes.
    """
    paths = [site / name for name in served_files(site)]
    large = [path for path in paths if path.suffix in _ENDINGS and _size(path) >= _SMALLEST]
    # Both libraries let go of the interpreter while they work; the largest first, so that no core waits for one at the end.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        copies = list(pool.map(lambda path: _copies(path, cache, begun), sorted(large, key=_size, reverse=True)))
    with suppress(FileNotFoundError):  # another process does the same just now
        for unused in sorted(cache.glob("[!.]*"), key=lambda path: path.stat().st_mtime, reverse=True)[_KEPT:]:
            unused.unlink()
    return tuple(sorted(one for written in copies for one in written))


def _size(path: Path) -> int:
    return path.stat().st_size


def _copies(path: Path, cache: Path, begun: Begun) -> tuple[Path, ...]:
    content, written = path.read_bytes(), []
    for ending in _CODECS:
        small = _compressed(content, ending, cache, begun)
        if len(small) > _WORTH * len(content):
            break
        copy = path.with_name(path.name + ending)
        copy.write_bytes(small)
        shutil.copystat(path, copy)  # a server takes the time for the version
        written.append(copy)
    return tuple(written)


def _compressed(content: bytes, ending: str, cache: Path, begun: Begun) -> bytes:
    """A content as a copy with this ending has it, found in the cache if it was ever there."""
    kept = _place(content, ending, cache)
    if kept in begun:
        begun[kept].join()
    if not kept.is_file():
        _keep(content, ending, kept)
    os.utime(kept)
    return kept.read_bytes()


def _place(content: bytes, ending: str, cache: Path) -> Path:
    """Where the copy of a content is kept."""
    return cache / (hashlib.sha256(_STATE.encode() + content).hexdigest()[:32] + ending)


def _keep(content: bytes, ending: str, kept: Path) -> None:
    write_whole(kept, _CODECS[ending](content))
