"""A slower processor for a browser: every thread of its page processes runs only part of the time.

The browser's own throttling slows down a page's main thread and leaves workers alone, which would flatter whoever uses one. So the processes
that run pages and workers are stopped and continued a hundred times a second. Linux only.
"""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PERIOD: Final = 0.01  # seconds
_LOOK_AGAIN: Final = 0.05


def parents() -> dict[int, int]:
    """Every process and its parent."""
    found: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            text = path.read_text(encoding="utf-8", errors="replace")
            found[int(path.parent.name)] = int(text.rpartition(")")[2].split()[1])
    return found


def descendants(of: int, parent_of: dict[int, int]) -> set[int]:
    """The processes that `of` has started, and those that they have started, and so on."""
    found: set[int] = set()
    new = {of}
    while new:
        new = {one for one, parent in parent_of.items() if parent in new} - found
        found |= new
    return found


def _renderers() -> set[int]:
    found = set()
    for one in descendants(os.getpid(), parents()):
        with contextlib.suppress(OSError):
            if b"--type=renderer" in Path(f"/proc/{one}/cmdline").read_bytes():
                found.add(one)
    return found


@contextlib.contextmanager
def slowed_down(times: float) -> Iterator[None]:
    """While the context is open, the page processes of the browsers that this process has started run one `times`-th of the time."""
    if times == 1:
        yield
        return
    over = threading.Event()
    thread = threading.Thread(target=_slow_down, args=(times, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _slow_down(times: float, over: threading.Event) -> None:
    pages: set[int] = set()
    looked = 0.0
    while not over.is_set():
        if time.monotonic() - looked > _LOOK_AGAIN:
            pages, looked = _renderers(), time.monotonic()
        _signal(pages, signal.SIGSTOP)
        try:
            time.sleep(_PERIOD * (1 - 1 / times))
        finally:
            _signal(pages, signal.SIGCONT)
        time.sleep(_PERIOD / times)


def _signal(processes: set[int], number: signal.Signals) -> None:
    for one in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(one, number)
