"""A static host that hands out the Brotli copies beside the files, as the published host configurations do."""

import contextlib
import io
import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from tests.browser.serving import StaticHost


class PrecompressedHost(StaticHost):
    """Serves ``name.br`` for ``name`` to whoever takes Brotli; nothing is compressed while it serves."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        packed = path.with_name(path.name + ".br")
        if "br" not in self.headers.get("Accept-Encoding", "") or not packed.is_file():
            return super().send_head()
        content = packed.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "br")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        return io.BytesIO(content)

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        found = super().guess_type(path)
        return f"{found}; charset=utf-8" if found.startswith("text/") else found


@contextlib.contextmanager
def serve_precompressed(folder: Path) -> Iterator[str]:
    """Serve a built site on loopback at a free port; yields the address of its root, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(PrecompressedHost, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
