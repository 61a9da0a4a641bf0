"""The files of policies that are encoded elsewhere than in policy_engine: they join the engine's wheel, so that the browser has them too."""

import base64
import hashlib
import importlib.util
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

_ENGINE: Final = "policy_engine"
_WHEN: Final = (2020, 2, 2, 0, 0, 0)  # as hatchling dates the members of a wheel


def policy_files(references: tuple[str, ...]) -> Mapping[str, Path]:
    """Every file of the packages (or single modules) that ``package.module:NAME`` names outside the engine: path in the wheel → file."""
    modules = (reference.partition(":")[0] for reference in references)
    return {name: path for one in modules if one.partition(".")[0] != _ENGINE for name, path in _files_of(one)}


def _files_of(module: str) -> Iterator[tuple[str, Path]]:
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"No module named {module!r}", name=module)
    place, origin = module.replace(".", "/"), Path(spec.origin)
    if spec.submodule_search_locations is None:
        yield f"{place}.py", origin
        return
    for path in sorted(origin.parent.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{place}/{path.relative_to(origin.parent).as_posix()}", path


def add_to_wheel(wheel: Path, files: Mapping[str, Path]) -> None:
    """Add files to a wheel that is being made, and to its RECORD (binary distribution format, PEP 427); without files it stays as it is."""
    if not files:
        return
    with zipfile.ZipFile(wheel) as source:
        members = {name: source.read(name) for name in source.namelist()}
    record = next(name for name in members if name.endswith(".dist-info/RECORD"))
    added = {name: path.read_bytes() for name, path in files.items()}
    members[record] = b"".join(_line(name, content) for name, content in added.items()) + members[record]
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in {**added, **members}.items():
            target.writestr(zipfile.ZipInfo(name, _WHEN), content)


def _line(name: str, content: bytes) -> bytes:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(content)}\n".encode()
