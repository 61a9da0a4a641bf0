"""The engine in real Pyodide under Node, asked from Python."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

RUNNER = Path(__file__).with_name("run_engine.mjs")


class EngineCrashedError(Exception):
    """The engine raised; the text is the traceback from Pyodide."""


class NodeEngine:
    """One running engine. `assets` is the folder that a site serves as assets/engine."""

    def __init__(self, assets: Path) -> None:
        node = shutil.which("node")
        assert node, "Node.js is not on PATH"
        self._process = subprocess.Popen(
            [node, str(RUNNER), str(assets)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.python: str = self._next_line()["ready"]
        """The version of the CPython that answers."""

    def handle(self, request: dict[str, Any], policy: str = "") -> dict[str, Any]:
        """What policy_engine.browser.handle replies to the request; of the main policy where none is named."""
        text = json.dumps(request, ensure_ascii=False)
        if not policy:
            return self._ask(text)
        told = self.run(f"import policy_engine.browser as browser; browser.handle({text!r}, {policy!r})")
        reply: dict[str, Any] = json.loads(str(told))
        return reply

    def handle_text(self, text: str) -> dict[str, Any]:
        """The same for a request as text, which need not be JSON; no line breaks."""
        return self._ask(text)

    def run(self, code: str) -> object:
        """The value of the last expression of `code`, run beside the engine; numbers, text, True, False or None."""
        return self._ask(f"!{json.dumps(code)}").get("result")

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()

    def _ask(self, line: str) -> dict[str, Any]:
        assert "\n" not in line
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        reply = self._next_line()
        if "crash" in reply:
            raise EngineCrashedError(reply["crash"])
        return reply

    def _next_line(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, f"the engine's process ended with {self._process.wait()}"
        reply: dict[str, Any] = json.loads(line)
        return reply
