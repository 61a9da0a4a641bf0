"""What the engine is compared with, laid beside the built site: Pyodide's quickstart and PyScript, with the same engine and the same runtime."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from build_scripts.publish.compression import write_compressed_copies

ROOT: Final = Path(__file__).parents[2]
OWN: Final = Path(__file__).with_name("engine_ready")
KEPT: Final = ROOT / ".cache" / "engine_ready"
PEERS: Final = "peers"
_RUNTIME: Final = ("pyodide.js", "pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")


def with_peers(site: Path, folder: Path) -> Path:
    """A folder that has the built site and, below ``peers``, the pages that it is compared with; every file with its Brotli copy."""
    _install()
    served = folder / "site"
    shutil.copytree(site, served, copy_function=_link)
    peers = served / PEERS
    _put_runtime(peers / "pyodide")
    wheel = _wheel(site)
    (peers / "wheel").mkdir()
    shutil.copy(wheel, peers / "wheel")
    shutil.copytree(
        OWN / "node_modules/@pyscript/core/dist", peers / "pyscript-core", ignore=shutil.ignore_patterns("*.map")
    )
    for page in (OWN / "pages").iterdir():
        (peers / page.stem).mkdir()
        text = page.read_text(encoding="utf-8").replace("WHEEL", wheel.name)
        (peers / page.stem / "index.html").write_text(text, encoding="utf-8")
    write_compressed_copies(peers, ROOT / ".cache" / "compressed")
    return served


def versions(site: Path) -> dict[str, str]:
    """Of everything that is compared."""
    manifest = json.loads((site / "assets/engine/manifest.json").read_text(encoding="utf-8"))
    pyscript = json.loads((OWN / "node_modules/@pyscript/core/package.json").read_text(encoding="utf-8"))
    return {
        "Pyodide": manifest["pyodide"],
        "Python": manifest["python"],
        "micropip": _micropip().name.split("-")[1],
        "PyScript": pyscript["version"],
    }


def _link(source: str, target: str) -> str:
    Path(target).hardlink_to(source)
    return target


def _install() -> None:
    """PyScript from npm and micropip from PyPI, both by their hashes; once."""
    if not (OWN / "node_modules").is_dir():
        subprocess.run([shutil.which("npm") or "npm", "ci", "--silent"], cwd=OWN, check=True)
    if not any(KEPT.glob("micropip-*.whl")):
        wanted = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--python-version=3.14", f"--dest={KEPT}"]
        command = [sys.executable, "-m", "pip", "--quiet", "download", *wanted, "-r", str(OWN / "requirements.txt")]
        subprocess.run(command, check=True)


def _micropip() -> Path:
    (found,) = KEPT.glob("micropip-*.whl")
    return found


def _wheel(site: Path) -> Path:
    """The very wheel that the site serves."""
    (found,) = (site / "assets/engine").glob("policy-*/*.whl")
    return found


def _put_runtime(folder: Path) -> None:
    """The stock package as npm has it, and micropip beside it, where its lock file says."""
    stock = ROOT / "node_modules" / "pyodide"
    folder.mkdir(parents=True)
    for name in _RUNTIME:
        shutil.copy(stock / name, folder)
    lock = json.loads((stock / "pyodide-lock.json").read_text(encoding="utf-8"))
    shutil.copy(_micropip(), folder)
    (folder / "pyodide-lock.json").write_text(json.dumps(lock_with(lock, _micropip())), encoding="utf-8")


def lock_with(lock: dict[str, Any], micropip: Path) -> dict[str, Any]:
    """Pyodide's lock file with PyPI's wheel of the same version of micropip: Pyodide's own lies on a host outside, and has other bytes.

    Raises:
        ValueError: it is another version than the one that this Pyodide comes with.
    """
    entry = lock["packages"]["micropip"]
    if entry["file_name"] != micropip.name:
        raise ValueError(f"Pyodide comes with {entry['file_name']}: put that into engine_ready/requirements.txt")
    own = {**entry, "sha256": hashlib.sha256(micropip.read_bytes()).hexdigest()}
    return {**lock, "packages": {**lock["packages"], "micropip": own}}
