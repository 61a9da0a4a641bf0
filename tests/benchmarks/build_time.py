"""How long a build takes, beside ``mkdocs build`` of the very Markdown that it generates: ``python -m tests.benchmarks.build_time``.

Everything happens in a copy of the project, which is edited and built in turn with the plain site. Processor time is of all processes together, with
those of Node; a second is worth what the calibration says.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import yaml
from mkdocs.utils.yaml import yaml_load

from build_scripts.dev.export import export
from build_scripts.site_content import menu

ROOT = Path(__file__).parents[2]
MADE = {".git", ".venv", "node_modules", "site", "site-hosting", ".cache"}

Times = tuple[float, float]
"""Seconds by the clock, and of all processors."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.build_time", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each is built; medians are told")
    rounds: int = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        project, plain = Path(folder) / "project", Path(folder) / "plain"
        shutil.copytree(
            ROOT, project, ignore=lambda folder, _: {*MADE, "__pycache__"} if folder == str(ROOT) else {"__pycache__"}
        )
        (project / "node_modules").symlink_to(ROOT / "node_modules")
        write_plain(plain)
        rule = next((project / "policy_engine/policies").glob("*/provisions/*.py"))
        template = project / "build_scripts/content/templates/about.md.jinja"
        edits: dict[str, Callable[[int], None]] = {
            "nothing": lambda _: None,
            "a style": lambda turn: add(project / "docs/assets/site/base.css", f"\n.turn-{turn} {{ color: red; }}\n"),
            "the words of a page": lambda turn: add(template, f"\n第{turn}次。\n"),
            "a comment in a rule": lambda turn: add(rule, f"\n# {turn}\n"),
            "a rule": lambda turn: add(rule, f"\nTURN = {turn}\n"),
        }
        print(calibration(), flush=True)
        cold, first = built(project), built(plain)
        print("| what was edited | s | processor s | times the plain site | by processor |")
        print("| --- | ---: | ---: | ---: | ---: |")
        row("first build of a fresh clone", [cold], [first])
        for name, edit in edits.items():
            ours, theirs = [], []
            for turn in range(rounds):
                edit(turn)
                time.sleep(0.1)  # what is saved just as a build begins is remembered by none
                ours.append(built(project))
                theirs.append(built(plain))
            row(name, ours, theirs)


def row(name: str, ours: list[Times], theirs: list[Times]) -> None:
    """One line of the table: medians, and the medians of the ratios of what was built in turn."""
    pairs = list(zip(ours, theirs, strict=True))
    cells = [median(one[at] for one in ours) for at in (0, 1)]
    cells += [median(own[at] / other[at] for own, other in pairs) for at in (0, 1)]
    print(f"| {name} | {' | '.join(f'{one:.1f}' for one in cells)} |", flush=True)


def write_plain(folder: Path) -> None:
    """A site of the theme as it comes with the Markdown of this one, its menu and its extensions."""
    pages = export(ROOT / "mkdocs.yml", folder / "docs")
    ours = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    files = {one.relative_to(folder / "docs").as_posix(): one.read_text(encoding="utf-8") for one in pages}
    configuration = {
        "site_name": "聊城落户政策",
        "theme": {"name": "material", "language": "zh", "custom_dir": "theme"},
        "markdown_extensions": ours["markdown_extensions"],
        "nav": menu(ours["extra"], files),
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(configuration, allow_unicode=True), encoding="utf-8")
    # The home page names a template of its own in this site's theme.
    (folder / "theme").mkdir()
    (folder / "theme/home.html").write_text('{% extends "main.html" %}', encoding="utf-8")


def built(folder: Path) -> Times:
    """Build the site in a folder; how long that took."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise SystemExit(f"{done.stdout}{done.stderr}")
    return elapsed, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def add(path: Path, words: str) -> None:
    """Write words at the end of a file."""
    with path.open("a", encoding="utf-8") as file:
        file.write(words)


def calibration() -> str:
    """What this machine does now, by a sum that any Python does alike."""
    start = time.perf_counter()
    sum(one * one for one in range(10_000_000))
    took = time.perf_counter() - start
    load = os.getloadavg()[0]
    return (
        f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}, Python {platform.python_version()};"
        f" the squares of ten million numbers summed in {took:.2f} s"
    )


if __name__ == "__main__":
    main()
