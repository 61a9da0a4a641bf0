"""Which policies the engine's wheel has: those that the site lists, also from elsewhere than policy_engine, and no others."""

import base64
import hashlib
import importlib.util
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

_ENGINE: Final = "policy_engine"
_POLICIES: Final = f"{_ENGINE}/policies/"
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


def with_only(references: tuple[str, ...], wheel: Path) -> None:
    """Leave the policies that are not listed out of a wheel that is being made, and add those from elsewhere; its RECORD with them (PEP 427).

    A wheel that has just the listed ones stays as it is.
    """
    files = policy_files(references)
    with zipfile.ZipFile(wheel) as source:
        members = {name: source.read(name) for name in source.namelist()}
    unlisted = {name for name in members if _is_unlisted(name, references)}
    if not files and not unlisted:
        return
    record = next(name for name in members if name.endswith(".dist-info/RECORD"))
    added = {name: path.read_bytes() for name, path in files.items()}
    lines = [one for one in members[record].splitlines(keepends=True) if one.decode().partition(",")[0] not in unlisted]
    members = {name: content for name, content in members.items() if name not in unlisted}
    members[record] = b"".join([*(_line(name, content) for name, content in added.items()), *lines])
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in {**added, **members}.items():
            target.writestr(zipfile.ZipInfo(name, _WHEN), content)


def _is_unlisted(name: str, references: tuple[str, ...]) -> bool:
    """Whether a file belongs to a policy's package in the engine that no reference leads to."""
    package, _, inside = name.removeprefix(_POLICIES).partition("/")
    listed = (f"{one.partition(':')[0]}.".replace(".", "/") for one in references)
    return (
        name.startswith(_POLICIES)
        and bool(inside)
        and not any(one.startswith(f"{_POLICIES}{package}/") for one in listed)
    )


def _line(name: str, content: bytes) -> bytes:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(content)}\n".encode()
