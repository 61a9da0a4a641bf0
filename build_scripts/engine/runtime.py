"""The Python runtime for the reader's browser: Pyodide, from its npm package to files of the site.

The stock package starts slowly because the browser compiles the standard library from source on every visit. So the
library is cut down to what the engine needs and compiled beforehand, by the same runtime under Node
(docs/decisions/0003). Everything else is served as it comes.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from policy_engine.browser import MAIN

UNCHANGED_FILES: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
"""What a browser needs beside the standard library and the lock file; the rest of the package is for other uses."""

LIBRARY_NAME: Final = "python_stdlib.zip"

_SCRIPTS: Final = Path(__file__).parent
_COMPILER: Final = _SCRIPTS / "compile_for_browser.mjs"
_MODULES: Final = (_SCRIPTS / "rehearsal.py", _SCRIPTS / "runtime_compilation.py")

COMPILER_SOURCES: Final = (_COMPILER, *_MODULES)
"""What decides, beside the runtime and the engine, which bytes come out of `compile_for_browser`."""


class RuntimeUnavailableError(Exception):
    """The runtime is not installed, or could not compile; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """The installed Pyodide package."""

    folder: Path
    version: str
    """Pyodide's own version, as in its npm package."""
    lock_info: dict[str, str]
    """The `info` of its lock file: Python version, platform and ABI that a wheel must fit."""

    @property
    def python(self) -> str:
        """The version of CPython, such as 3.14.2."""
        return self.lock_info["python"]

    @property
    def wheel_tag(self) -> str:
        """The tag of a wheel with bytecode of exactly this CPython and nothing compiled to machine code (PEP 425)."""
        major, minor, *_ = self.python.split(".")
        return f"cp{major}{minor}-none-any"


@dataclass(frozen=True, slots=True)
class Compiled:
    """What the runtime compiled: the cut-down standard library and the engine's wheel."""

    library: Path
    wheel: Path


def installed_runtime(project_root: Path) -> Runtime:
    """Find Pyodide among the project's npm packages.

    Raises:
        RuntimeUnavailableError: it is not there, or not whole.
    """
    folder = project_root / "node_modules" / "pyodide"
    needed = ("package.json", "pyodide-lock.json", LIBRARY_NAME, *UNCHANGED_FILES)
    if missing := [name for name in needed if not (folder / name).is_file()]:
        message = f"Pyodide 没有装好（缺 {'、'.join(missing)}）：请在项目目录运行 make setup，或 npm ci。"
        raise RuntimeUnavailableError(message)
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    return Runtime(folder=folder, version=package["version"], lock_info=lock["info"])


def compile_for_browser(runtime: Runtime, wheel: Path, out: Path, policies: tuple[str, ...] = (MAIN,)) -> Compiled:
    """Compile the engine's `wheel`, and the part of the standard library that it uses, into the folder `out`.

    `policies` are the references of those for which the engine answers. Takes some seconds. The same runtime and wheel give the same bytes.

    Raises:
        RuntimeUnavailableError: there is no Node, or the engine does not run in Pyodide; with what it said.
    """
    name, version, *_ = wheel.name.split("-")
    compiled = Compiled(library=out / LIBRARY_NAME, wheel=out / f"{name}-{version}-{runtime.wheel_tag}.whl")
    job = {
        "runtime": str(runtime.folder),
        "modules": [str(path) for path in _MODULES],
        "wheel": str(wheel),
        "policies": policies,
        "tag": runtime.wheel_tag,
        "library": str(compiled.library),
        "compiledWheel": str(compiled.wheel),
    }
    _run_node(job)
    return compiled


def _run_node(job: Mapping[str, object]) -> None:
    node = shutil.which("node")
    if node is None:
        raise RuntimeUnavailableError("找不到 Node.js：请安装 Node.js 20 或更新的版本。")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "job.json"
        path.write_text(json.dumps(job), encoding="utf-8")
        done = subprocess.run([node, str(_COMPILER), str(path)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeUnavailableError(f"规则在 Pyodide 里编译或运行失败：\n{done.stdout}{done.stderr}")
