"""How much code there is, by room: lines without blank ones, comments, docstrings and JSDoc, and files.

``python -m tests.benchmarks.code_size OLD NEW`` compares two revisions (default: what is checked out, alone). What the law itself
needs (``policy_engine/policies``) is counted apart; records, schemas and vendored files are not code.
"""

from __future__ import annotations

import ast
import io
import re
import subprocess
import sys
import tokenize
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

LAW = "policy_engine/policies"
ROOMS = (LAW, "policy_engine", "build_scripts", "docs/assets/quiz", "docs/assets", "docs/overrides", "tests")
"""The first that a path lies under is its room."""
KINDS = (".py", ".js", ".mjs", ".css", ".jinja", ".html")


def main(revisions: list[str]) -> None:
    """Print the table for one revision, or for two side by side with the ratio."""
    tables = [measure(one) for one in revisions or ["HEAD"]]
    print(
        "room".ljust(24), *(f"{one[:12]:>24}" for one in revisions or ["HEAD"]), "   ratio" if len(tables) > 1 else ""
    )
    for room in (*ROOMS, "all but law and tests"):
        cells = [table[room] for table in tables]
        ratio = f"{cells[-1][0] / cells[0][0]:8.2f}" if len(cells) > 1 and cells[0][0] else ""
        print(room.ljust(24), *(f"{f'{lines} lines {files} files':>24}" for lines, files in cells), ratio)


def measure(revision: str) -> dict[str, tuple[int, int]]:
    """Room → lines of code and files at a revision; the last row is everything but the law and the tests."""
    lines: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for path in _git("ls-tree", "-r", "--name-only", revision).splitlines():
        room = next((one for one in ROOMS if path.startswith(one + "/")), None)
        if room is None or PurePosixPath(path).suffix not in KINDS:
            continue
        lines[room] += code_lines(path, _git("show", f"{revision}:{path}"))
        files[room] += 1
    counted = {room: (lines[room], files[room]) for room in ROOMS}
    rest = [room for room in ROOMS if room not in (LAW, "tests")]
    return counted | {"all but law and tests": (sum(lines[room] for room in rest), sum(files[room] for room in rest))}


def code_lines(path: str, text: str) -> int:
    """How many lines say something to the machine."""
    match PurePosixPath(path).suffix:
        case ".py":
            return len(_python_lines(text))
        case ".jinja" | ".html":
            return _filled(re.sub(r"\{#.*?#\}|<!--.*?-->", "", text, flags=re.DOTALL).splitlines())
        case _:
            # Lines that are a comment as a whole; one behind code leaves its line counted anyway.
            return _filled(re.sub(r"^\s*/\*.*?\*/|^\s*//.*?$", "", text, flags=re.DOTALL | re.MULTILINE).splitlines())


def _filled(lines: Iterable[str]) -> int:
    return sum(1 for line in lines if line.strip())


def _python_lines(text: str) -> set[int]:
    skipped = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    found = {
        line
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type not in skipped
        for line in range(token.start[0], token.end[0] + 1)
    }
    return found - _docstring_lines(ast.parse(text))


def _docstring_lines(tree: ast.AST) -> set[int]:
    """The lines of texts that stand alone: docstrings, and those that describe a name above them."""
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def _git(*arguments: str) -> str:
    return subprocess.run(("git", *arguments), capture_output=True, text=True, check=True).stdout  # noqa: S607


if __name__ == "__main__":
    main(sys.argv[1:])
