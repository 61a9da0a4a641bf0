"""Compiles Python inside the runtime that will run it.

Bytecode belongs to one version of CPython, and the reader's browser runs Pyodide's, which need not be that of the
machine that builds the site. So `compile_for_browser.mjs` starts Pyodide under Node and calls these functions there.
They use the standard library only, and work in any CPython, which is how they are tested.
"""

import base64
import hashlib
import importlib.util
import io
import marshal
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from types import CodeType

LIBRARY = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
"""Where Pyodide puts the standard library."""

ENGINE = "/lib/policy_engine.whl"
"""Where the engine's wheel lies, out of which its modules are imported (docs/assets/quiz/engine/engine_place.js)."""

_UNCHECKED_HASH = (1).to_bytes(4, "little")
"""PEP 552: validated by hash, never against a source file. There is none beside it."""

_EIGHT_UNITS_WITHOUT_A_LINE = 0xFF
"""An entry of a location table: code 15, no location, for eight code units (CPython, InternalDocs/code_objects.md)."""


def library_members_in_use(archive: str) -> list[str]:
    """Name the members of the zipped library `archive` from which this interpreter's modules were loaded."""
    root = f"{archive}/"
    origins = (getattr(getattr(module, "__spec__", None), "origin", None) or "" for module in [*sys.modules.values()])
    return sorted({origin.removeprefix(root) for origin in origins if origin.startswith(root)})


def compile_library(archive: bytes, members: Iterable[str], root: str) -> bytes:
    """Return a zipped library of only `members`, compiled without assertions, docstrings and line tables.

    `root` is the archive's path in the browser, for the file names in tracebacks. Every function of these modules
    stays; what a traceback loses is the line numbers inside the standard library.
    """
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return _zip_of(
            (_compiled_name(name), _bytecode(source.read(name), f"{root}/{name}", optimize=2, keep_lines=False))
            for name in sorted(members)
        )


def compile_wheel(wheel: bytes, tag: str, root: str) -> bytes:
    """Return `wheel` with every module compiled, `tag` as its compatibility tag and a new RECORD (PEP 427).

    Assertions, docstrings and line numbers stay: this is our own code, and what it says when it fails should be of use.
    """
    with zipfile.ZipFile(io.BytesIO(wheel)) as source:
        members = dict(_compiled_members(source, tag, root))
    record = next(name for name in members if name.endswith(".dist-info/RECORD"))
    members[record] = _record(members, record)
    return _zip_of(members.items())


def _compiled_members(wheel: zipfile.ZipFile, tag: str, root: str) -> Iterator[tuple[str, bytes]]:
    for name in wheel.namelist():
        content = wheel.read(name)
        if name.endswith(".py"):
            yield _compiled_name(name), _bytecode(content, f"{root}/{name}", optimize=0, keep_lines=True)
        elif name.endswith(".dist-info/WHEEL"):
            yield name, _with_tag(content.decode(), tag).encode()
        else:
            yield name, content


def _compiled_name(name: str) -> str:
    """Return where CPython looks for a module without source: beside where the source would be."""
    return str(PurePosixPath(name).with_suffix(".pyc"))


def _bytecode(source: bytes, file_name: str, *, optimize: int, keep_lines: bool) -> bytes:
    code = compile(source, file_name, "exec", dont_inherit=True, optimize=optimize)
    header = importlib.util.MAGIC_NUMBER + _UNCHECKED_HASH + importlib.util.source_hash(source)
    return header + marshal.dumps(code if keep_lines else _without_lines(code))


def _without_lines(code: CodeType) -> CodeType:
    """Replace the location tables by ones that are valid and say nothing, here and in every function within."""
    units = len(code.co_code) // 2
    blank = bytes([_EIGHT_UNITS_WITHOUT_A_LINE]) * (units // 8)
    if rest := units % 8:
        blank += bytes([_EIGHT_UNITS_WITHOUT_A_LINE - 8 + rest])
    constants = tuple(_without_lines(item) if isinstance(item, CodeType) else item for item in code.co_consts)
    return code.replace(co_linetable=blank, co_consts=constants)


def _with_tag(wheel_file: str, tag: str) -> str:
    kept = [line for line in wheel_file.splitlines() if line and not line.startswith("Tag:")]
    return "\n".join([*kept, f"Tag: {tag}", ""])


def _record(members: dict[str, bytes], record: str) -> bytes:
    lines = [f"{name},{_record_hash(content)},{len(content)}" for name, content in members.items() if name != record]
    return "\n".join([*lines, f"{record},,", ""]).encode()


def _record_hash(content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=")
    return f"sha256={digest.decode()}"


def _zip_of(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Zip without a trace of when or where: the same members give the same bytes.

    Stored, not deflated: the host compresses the whole file better than zip does its parts.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members:
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3  # Unix, wherever this runs
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content)
    return written.getvalue()
