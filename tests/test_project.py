"""What the project promises about itself: its locks, and what its engine stands on."""

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

LOCKS = {"requirements.lock": "dev"}


def pinned(project_root: Path, group: str) -> Iterator[tuple[str, str]]:
    """Name and version of everything that a dependency group of pyproject.toml pins, included groups too."""
    groups = tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    for entry in groups[group]:
        if isinstance(entry, dict):
            yield from pinned(project_root, entry["include-group"])
        else:
            found = re.fullmatch(r"([\w-]+)(?:\[[\w,-]+\])?==([\w.]+)(?:;.*)?", entry)
            assert found, f"{entry} is not pinned exactly"
            yield found[1].lower(), found[2]


@pytest.mark.parametrize(("lock", "group"), LOCKS.items())
def test_the_lock_holds_every_pinned_dependency(project_root: Path, lock: str, group: str) -> None:
    """If this fails after a change to pyproject.toml: `make lock`."""
    locked = re.findall(r"^([\w.-]+)==([\w.]+)", (project_root / lock).read_text(encoding="utf-8"), re.MULTILINE)
    assert set(pinned(project_root, group)) - set(locked) == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash_and_no_address(project_root: Path, lock: str) -> None:
    text = re.sub(r"^ *#.*\n", "", (project_root / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = [entry.strip() for entry in re.split(r"\n(?=\S)", text.strip())]
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|index-url|find-links|@ ", text)


def test_every_locked_npm_package_has_a_hash_and_no_address(project_root: Path) -> None:
    packages = json.loads((project_root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = {**packages[""]["dependencies"], **packages[""]["devDependencies"]}
    assert wanted == {name: packages[f"node_modules/{name}"]["version"] for name in wanted}
    del packages[""]
    assert [name for name, entry in packages.items() if "integrity" not in entry or "resolved" in entry] == []


def test_the_npm_lock_is_of_this_package_file(project_root: Path) -> None:
    package = json.loads((project_root / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((project_root / "package-lock.json").read_text(encoding="utf-8"))["packages"][""]
    assert {kind: package[kind] for kind in ("dependencies", "devDependencies")} == {
        kind: locked[kind] for kind in ("dependencies", "devDependencies")
    }


def imported_packages(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).split(".")[0]


def test_the_engine_imports_the_standard_library_and_itself(project_root: Path) -> None:
    allowed = {*sys.stdlib_module_names, "policy_engine"}
    sources = sorted((project_root / "policy_engine").rglob("*.py"))
    assert sources
    assert {str(path): outside for path in sources if (outside := set(imported_packages(path)) - allowed)} == {}


def test_no_file_of_code_is_longer_than_a_person_reads_at_once(project_root: Path) -> None:
    folders = ("policy_engine", "build_scripts", "docs/assets", "docs/overrides", "tests")
    files = [path for folder in folders for path in (project_root / folder).rglob("*.*")]
    code = [path for path in files if path.suffix in {".py", ".js", ".mjs", ".css"} and "vendor" not in path.parts]
    assert len(code) > 500
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in code}
    assert {path.relative_to(project_root).as_posix(): lines for path, lines in lengths.items() if lines > 250} == {}
