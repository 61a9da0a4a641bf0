"""Uses the engine, inside the runtime, in every way that could need another module of the standard library.

What is loaded afterwards is what the reader's browser gets (`library_members_in_use`). Beside answering, that is: every
import that a module of the engine may still make later, and what it takes to report an error in words.
"""

import ast
import contextlib
import importlib
import io
import sys
import traceback
import warnings
from collections.abc import Iterable, Iterator
from importlib.abc import InspectLoader
from types import ModuleType
from typing import cast

_ENGINE = "policy_engine"
_REQUESTS = (
    '{"kind": "start"}',
    '{"kind": "step", "direction": null, "clause": null, "answers": {}}',
    '{"kind": "verdict", "answers": {}}',
    # What no page sends: the engine answers with an error, or raises one. Both are ways it must be able to go.
    '{"kind": "no such request"}',
    "{}",
    "[]",
    "{",
    "",
)

_CODECS = ("ascii", "latin-1", "utf-8", "utf-16", "unicode-escape")
"""Loaded by name only when used; an error message may need any of them."""


def rehearse(policies: Iterable[str]) -> None:
    """Import the engine as the worker does, then go down the ways that the first answer does not.

    `policies` are references (`package.module:NAME`).
    """
    browser = importlib.import_module(f"{_ENGINE}.browser")
    references = tuple(policies)
    for reference in references:
        importlib.import_module(reference.partition(":")[0])  # what it raises stops the build
    for name in sorted(_late_imports({_ENGINE, *(one.partition(".")[0] for one in references)})):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for reference in references:
        for request in _REQUESTS:
            _answer_or_report(browser, request, reference)
    _report_syntax_error()
    for codec in _CODECS:
        b"".decode(codec)


def _late_imports(packages: set[str]) -> set[str]:
    """Return every module named by an import anywhere in what is loaded of these packages, those within functions too."""
    loaded = [module for name, module in sys.modules.items() if name.split(".")[0] in packages and module.__file__]
    return {name for module in loaded for name in _imports_of(module)}


def _imports_of(module: ModuleType) -> Iterator[str]:
    for node in ast.walk(ast.parse(_source(module))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _source(module: ModuleType) -> str:
    """Return the text of a module; its loader knows it, wherever it lies."""
    return str(cast("InspectLoader", module.__loader__).get_source(module.__name__))


def _answer_or_report(browser: ModuleType, request: str, policy: str) -> None:
    try:
        browser.handle(request, policy)
    except Exception:  # noqa: BLE001 - whatever it raises, the worker must be able to print it
        traceback.print_exc(file=io.StringIO())


def _report_syntax_error() -> None:
    with warnings.catch_warnings(record=True):
        warnings.warn("rehearsal", stacklevel=1)
    try:
        compile("1 +", "rehearsal", "exec")
    except SyntaxError:
        traceback.print_exc(file=io.StringIO())
