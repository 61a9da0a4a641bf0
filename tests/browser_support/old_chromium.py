"""An old Chromium, spoken to over pipes in the browser's own protocol: Playwright's needs a newer one."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

PATIENCE = 30.0  # seconds

_WITH_PIPES = """import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])"""
"""Becomes the browser, with the two ends where it looks for them."""


@dataclass
class OldPage:
    """One page: says what an expression comes to in it."""

    sending: BinaryIO
    coming: BinaryIO
    session: str = ""
    count: int = 0
    complaints: list[str] = field(default_factory=list)

    def ask(self, method: str, **given: object) -> dict[str, Any]:
        """The reply to one command of the protocol."""
        self.count += 1
        to = {"sessionId": self.session} if self.session else {}
        self.sending.write(json.dumps({"id": self.count, "method": method, "params": given, **to}).encode() + b"\0")
        self.sending.flush()
        while True:
            message = self._next()
            if message.get("method") == "Runtime.exceptionThrown":
                self.complaints.append(str(message["params"]["exceptionDetails"]))
            if message.get("id") == self.count:
                assert "error" not in message, message
                result: dict[str, Any] = message["result"]
                return result

    def _next(self) -> dict[str, Any]:
        found = bytearray()
        while (byte := self.coming.read(1)) != b"\0":
            assert byte, "the browser has gone"
            found += byte
        message: dict[str, Any] = json.loads(found)
        return message

    def says(self, expression: str) -> Any:
        """What an expression comes to in the page."""
        reply = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in reply, reply
        return reply["result"].get("value")

    def wait_until(self, expression: str) -> None:
        """Wait until an expression comes to something true."""
        deadline = time.monotonic() + PATIENCE
        while not self.says(expression):
            assert time.monotonic() < deadline, (expression, self.says("document.body.innerText"), self.complaints)
            time.sleep(0.1)


@contextlib.contextmanager
def old_page(executable: Path, address: str, profile: Path) -> Iterator[OldPage]:
    """A page of this browser at an address."""
    to_read, sending = os.pipe()
    coming, to_write = os.pipe()
    options = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--single-process",
        "--no-zygote",
        "--remote-debugging-pipe",
        "--window-size=360,740",
        f"--user-data-dir={profile}",
        "about:blank",
    )
    command = [sys.executable, "-c", _WITH_PIPES, str(to_read), str(to_write), str(executable), *options]
    browser = subprocess.Popen(command, pass_fds=(to_read, to_write), stderr=subprocess.DEVNULL)
    os.close(to_read)
    os.close(to_write)
    with os.fdopen(sending, "wb") as orders, os.fdopen(coming, "rb") as replies:
        try:
            page = OldPage(orders, replies)
            target = page.ask("Target.createTarget", url="about:blank")["targetId"]
            page.session = page.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            page.ask("Runtime.enable")
            page.ask("Page.enable")
            page.ask("Page.navigate", url=address)
            yield page
        finally:
            browser.kill()
            browser.wait()
