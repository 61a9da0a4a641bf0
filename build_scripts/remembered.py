"""What takes long and follows from the sources alone, kept under ``.cache`` from one build to the next.

A result lies under a name made of everything that can have a part in it, and of much that has none: every file of the engine, of the build and
of the worked cases. So a changed rule, a further file or another Python find nothing. Comments and docstrings of Python have no part in any
result, and are no reason to prove everything again. What ends in an error is not kept.
"""

from __future__ import annotations

import ast
import hashlib
import json
import logging
import os
import pickle
import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from build_scripts import LOADED
from build_scripts.engine.policy_files import policy_files
from build_scripts.whole_file import write_whole

T = TypeVar("T")

_LOG: Final = logging.getLogger("mkdocs.remembered")  # below MkDocs' own, so that a build tells it with the rest
_KEPT: Final = 60
_DOCUMENTED: Final = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
_NO_SOURCES: Final = {"__pycache__", "templates"}  # no result that is kept has been through a template
_BROKEN: Final = (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, ValueError)


class Remembered:
    """The results that follow from some source files (name → file), kept in a folder."""

    def __init__(self, folder: Path, sources: Mapping[str, Path]) -> None:
        self._folder, self._sources = folder, sources

    def once(self, what: str, work_out: Callable[[], T], told: str = "") -> T:
        """What ``work_out`` gives, or gave in an earlier build from sources that mean the same; then ``told`` is said."""
        # What the files mean takes a second to find out, so it is first asked what stands in them.
        kept: tuple[T] | None = self._found(f"{what}-{self._text}") or self._found(f"{what}-{self._meaning}")
        if kept and told:
            _LOG.info(told)
        result = kept[0] if kept else work_out()
        # What was saved since the modules were imported stands in the files, and may not be in the result.
        if max(path.stat().st_mtime for path in self._sources.values()) < LOADED:
            for name in {self._text, *(() if kept else (self._meaning,))}:
                self._keep(f"{what}-{name}", result)
        return result

    @property
    def state(self) -> str:
        """A name for the sources as they stand."""
        return self._text

    def holds(self, what: str) -> bool:
        """Whether an earlier build worked it out from sources that mean the same."""
        return any((self._folder / f"{what}-{name}").exists() for name in (self._text, self._meaning))

    def _found(self, name: str) -> tuple[T] | None:
        """The only thing in a tuple, for a result may be None."""
        kept = self._folder / name
        try:
            return (pickle.loads(kept.read_bytes()),)  # noqa: S301 - our own, written below
        except FileNotFoundError:
            return None
        except _BROKEN:
            kept.unlink()
            return None

    def _keep(self, name: str, result: object) -> None:
        """Write a result whole or not at all, and let the oldest go; another process may do the same just now."""
        kept = self._folder / name
        if kept.exists():
            os.utime(kept)
            return
        write_whole(kept, pickle.dumps(result))
        by_age = sorted(self._folder.glob("[!.]*"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in by_age[_KEPT:]:
            old.unlink(missing_ok=True)

    @cached_property
    def _contents(self) -> Mapping[str, bytes]:
        return {name: path.read_bytes() for name, path in sorted(self._sources.items())}

    @cached_property
    def _text(self) -> str:
        return _digest(self._contents)

    @cached_property
    def _meaning(self) -> str:
        """What the files mean; that of each is kept by its text, for mostly a single one is another than in the build before."""
        kept = self._folder / ".meanings"
        try:
            known: dict[str, str] = json.loads(kept.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            known = {}
        texts = {name: _digest({Path(name).suffix: content}) for name, content in self._contents.items()}
        now = {
            text: known.get(text) or _digest({"": _meaning_of(name, self._contents[name])})
            for name, text in texts.items()
        }
        if now != known:
            write_whole(kept, json.dumps(now).encode())
        return _digest({name: now[text].encode() for name, text in texts.items()})


def sources_of(project_root: Path, policy_id: str, reference: str) -> Mapping[str, Path]:
    """Every file that can have a part in what is worked out of a policy, which ``package.module:NAME`` refers to."""
    folders = ("policy_engine", "build_scripts", f"tests/cases/{policy_id}")
    found = (path for folder in folders for path in (project_root / folder).rglob("*") if path.is_file())
    own = {path.relative_to(project_root): path for path in (project_root / "requirements.lock", *found)}
    return {
        **policy_files((reference,)),
        **{name.as_posix(): path for name, path in own.items() if not _NO_SOURCES & set(name.parts)},
    }


def _digest(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for name, content in contents.items():
        digest.update(f"\n{name}\0{hashlib.sha256(content).hexdigest()}".encode())
    return digest.hexdigest()[:32]


def _meaning_of(name: str, content: bytes) -> bytes:
    """What stands in a file; of Python without what changes nothing."""
    if not name.endswith(".py"):
        return content
    tree = ast.parse(content)
    for node in ast.walk(tree):
        if isinstance(node, _DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            del node.body[0]
    return ast.dump(tree).encode()
