"""The same sources give the same bytes: in another folder, on another day, with nothing kept from an earlier build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.publish.configurations import configurations_folder

pytestmark = pytest.mark.slow  # builds the site

MADE = {".git", ".venv", "node_modules", "site", "site-hosting", "dist"}
LATER = "+400d"


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def made_ones(folder: str, names: list[str]) -> set[str]:
    """What lies in the project's folder and is no source."""
    here = MADE if (Path(folder) / "mkdocs.yml").is_file() else set()
    return {one for one in names if one in here or one.endswith("cache") or one in {"__pycache__", ".hypothesis"}}


def test_a_clean_build_elsewhere_on_another_day_gives_the_very_bytes(
    built_site: Path, project_root: Path, tmp_path: Path
) -> None:
    """Whatever was compiled, compressed or looked up for the site under test is made anew here."""
    copy = tmp_path / "a folder with another name" / "项目"
    shutil.copytree(project_root, copy, ignore=made_ones)
    (copy / "node_modules").symlink_to(project_root / "node_modules")
    for path in copy.rglob("*"):
        if not path.is_symlink():
            os.utime(path, (1_000_000_000, 1_000_000_000))
    clock = [faketime, "-f", LATER] if (faketime := shutil.which("faketime")) else []
    environment = {
        **{name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"},
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "20220801",
        "LANG": "C.UTF-8",
        "HOME": str(tmp_path),
        "TMPDIR": str(tmp_path),
    }
    command = [*clock, sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", "elsewhere"]
    done = subprocess.run(command, cwd=copy, env=environment, umask=0o077, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    other = copy / "elsewhere"
    for first, second in ((built_site, other), (configurations_folder(built_site), configurations_folder(other))):
        before, after = bytes_of(first), bytes_of(second)
        assert set(before) == set(after)
        assert [name for name, content in before.items() if after[name] != content] == []
