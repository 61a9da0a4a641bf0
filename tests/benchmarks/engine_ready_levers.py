"""The quiz with one thing undone that makes its engine start sooner: what each of them brings, measured beside the quiz as it is."""

import hashlib
import io
import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from build_scripts.publish import delivery
from build_scripts.publish.asset_bundles import bundle_assets
from build_scripts.publish.compression import write_compressed_copies
from tests.benchmarks.engine_ready_peers import ROOT

AS_PUBLISHED: Final = "as published"

_FETCH: Final = "const original = fetch;"
_ONE_AFTER_THE_OTHER: Final = """const own = fetch;
let before = Promise.resolve();
const original = (...given) => (before = before.then(async () => {
  const response = await own(...given);
  await response.clone().arrayBuffer();
  return response;
}));"""
_MEMORY: Final = "const LEAST_MEMORY = 4;"
_HASH: Final = "await isWhole(content, sha256)"


def with_levers(served: Path) -> dict[str, str]:
    """Lay the variants into a folder that has the built site; returns their names and the addresses of their pages."""
    undo: Mapping[str, Callable[[Path], None]] = {
        "the stock library, as source": lambda folder: _put_library(folder, lambda _, stock: stock),
        "the needed modules, as source": lambda folder: _put_library(folder, _needed),
        "files one after the other": lambda folder: _change(folder, "engine_files", _FETCH, _ONE_AFTER_THE_OTHER),
        "without hashes": lambda folder: _change(folder, "engine_files", _HASH, "true"),
        "without a snapshot": lambda folder: _change(folder, "snapshot", _MEMORY, "const LEAST_MEMORY = Infinity;"),
        "scripts and styles one by one": _put_sources,
        AS_PUBLISHED: lambda _: None,
    }
    for number, change in enumerate(undo.values()):
        folder = served / f"levers/{number}"
        for part in ("assets", "quiz", "search"):
            shutil.copytree(served / part, folder / part)
        change(folder)
    return {name: f"levers/{number}/quiz/" for number, name in enumerate(undo)}


def _put_library(folder: Path, made: Callable[[bytes, bytes], bytes]) -> None:
    """Another standard library, made of the published one and the stock one."""
    engine = folder / "assets/engine"
    manifest = json.loads((engine / "manifest.json").read_text(encoding="utf-8"))
    entry = next(file for file in manifest["files"] if file["role"] == "library")
    stock = (ROOT / "node_modules/pyodide/python_stdlib.zip").read_bytes()
    content = made((engine / entry["path"]).read_bytes(), stock)
    entry |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    _write(engine / entry["path"], content)
    _write(engine / "manifest.json", json.dumps(manifest).encode())


def _needed(published: bytes, stock: bytes) -> bytes:
    """Of the stock library what the published one has, stored as there."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(published)) as ours,
        zipfile.ZipFile(io.BytesIO(stock)) as theirs,
        zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as needed,
    ):
        for name in ours.namelist():
            source = str(PurePosixPath(name).with_suffix(".py"))
            needed.writestr(source, theirs.read(source))
    return written.getvalue()


def _put_sources(folder: Path) -> None:
    """The scripts and styles as they are written, instead of the few files that are put together of them."""
    for path in (ROOT / "docs/assets").rglob("*"):
        published = folder / "assets" / path.relative_to(ROOT / "docs/assets")
        if path.suffix in {".js", ".css"} and not (published.exists() and published.read_bytes() == path.read_bytes()):
            published.parent.mkdir(parents=True, exist_ok=True)
            published.touch()
            _write(published, path.read_bytes())


def _change(folder: Path, module: str, old: str, new: str) -> None:
    """The engine's worker with a line of its modules changed, put together as the published one is."""
    with tempfile.TemporaryDirectory() as made:
        assets = Path(shutil.copytree(ROOT / "docs/assets", Path(made) / "assets"))
        source = assets / f"quiz/engine/{module}.js"
        source.write_text(replaced(source.read_text(encoding="utf-8"), old, new), encoding="utf-8")
        bundle_assets(assets, ROOT)
        _write(folder / delivery.ENGINE_WORKER, (assets / "quiz/engine/worker.js").read_bytes())


def replaced(text: str, old: str, new: str) -> str:
    """The text with `old`, which stands there once, changed.

    Raises:
        ValueError: it does not; the script has changed, and so must this.
    """
    if text.count(old) != 1:
        raise ValueError(f"{text.count(old)} times in the script: {old}")
    return text.replace(old, new)


def _write(path: Path, content: bytes) -> None:
    """In place of the site's file, with its compressed copies."""
    for one in (path, *path.parent.glob(f"{path.name}.*")):
        one.unlink()
    path.write_bytes(content)
    write_compressed_copies(path.parent, ROOT / ".cache" / "compressed")
