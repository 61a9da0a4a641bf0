"""A slow line between a browser and a local server, for whatever opens it: page, worker and service worker alike.

A relay of TCP bytes. One token bucket is shared by all connections, as on a real line; half a round trip passes before what was sent
arrives, and a whole one before a new connection is there. What it leaves out: TCP's slow start, loss, and the names' look-up.
"""

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

_PIECE: Final = 4096  # bytes; small, so that connections share the line fairly
_AHEAD: Final = 0.05  # seconds; the next piece is there before the line is free, so a late wake-up leaves no gap


@dataclass(frozen=True, slots=True)
class Line:
    """A network: megabits a second to the reader, and milliseconds for a round trip; None is as many as there are."""

    megabits: float | None = None
    round_trip: float = 0.0


class Bucket:
    """When so many bytes have gone through a line, if they start now and others are on it already; seconds."""

    def __init__(self) -> None:
        self._free_at = 0.0

    def departure(self, now: float, size: int, line: Line) -> float:
        if line.megabits is None:
            return now
        self._free_at = max(self._free_at, now) + size * 8 / (line.megabits * 1e6)
        return self._free_at


class Relay:
    """Listens on loopback and passes on to the server at `target`, slowed down as `line` says."""

    def __init__(self, target: str, line: Line) -> None:
        address = urlsplit(target)
        self._target = (str(address.hostname), int(address.port or 80))
        self._line = line
        self._bucket = Bucket()

    async def serve(self) -> asyncio.Server:
        return await asyncio.start_server(self._connect, "127.0.0.1", 0)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.CancelledError):  # the latter when the relay is over
            await asyncio.sleep(self._line.round_trip / 1000)
            from_server, to_server = await asyncio.open_connection(*self._target)
            up = self._pass_on(reader, to_server, is_down=False)
            down = self._pass_on(from_server, writer, is_down=True)
            await asyncio.gather(up, down)
        writer.close()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, is_down: bool) -> None:
        """Pieces wait for the line one after the other, and then travel at the same time, as on a real one."""
        loop = asyncio.get_running_loop()
        travelling: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.create_task(self._arrive(travelling, writer))
        with contextlib.suppress(OSError):
            while piece := await reader.read(_PIECE):
                departed = self._bucket.departure(loop.time(), len(piece), self._line) if is_down else loop.time()
                travelling.put_nowait((departed + self._line.round_trip / 2000, piece))
                if (wait := departed - _AHEAD - loop.time()) > 0:
                    await asyncio.sleep(wait)
        travelling.put_nowait((loop.time(), b""))
        await arriving

    @staticmethod
    async def _arrive(travelling: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        with contextlib.suppress(OSError):
            while (found := await travelling.get())[1]:
                if (wait := found[0] - loop.time()) > 0:
                    await asyncio.sleep(wait)
                writer.write(found[1])
                await writer.drain()
        with contextlib.suppress(OSError):
            writer.close()


@contextlib.contextmanager
def relayed(target: str, line: Line) -> Iterator[str]:
    """The address at which `target` is reached over such a line, with a slash at the end."""
    loop = asyncio.new_event_loop()
    relay = Relay(target, line)
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = asyncio.run_coroutine_threadsafe(relay.serve(), loop).result(timeout=10)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result(timeout=10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _end(server: asyncio.Server) -> None:
    server.close()
    own = asyncio.current_task()
    others = [task for task in asyncio.all_tasks() if task is not own]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
