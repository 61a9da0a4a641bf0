"""Every numbered line of what the quiz promises is named by a browser test, so that none is lost when tests are moved."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

LINES = set(range(1, 30))
"""The numbers are those of the project's list of what an eligibility quiz must do."""


def _names(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("test_*.py")):
        yield from (
            one.name
            for one in ast.parse(file.read_text(encoding="utf-8")).body
            if isinstance(one, ast.FunctionDef) and one.name.startswith("test_line")
        )


def numbers_in(name: str) -> set[int]:
    """The lines that a test names: ``test_line_7_…``, ``test_lines_1_and_24_…``, ``test_lines_3_4_and_5_…``, ``test_lines_10_to_12_…``."""
    found = re.match(r"test_lines?_((?:\d+_(?:and_|to_)?)+)", name)
    if found is None:
        return set()
    span = re.fullmatch(r"(\d+)_to_(\d+)_", found[1])
    if span:
        return set(range(int(span[1]), int(span[2]) + 1))
    return {int(number) for number in re.findall(r"\d+", found[1])}


def test_every_line_is_named_by_a_browser_test(project_root: Path) -> None:
    named = {number for name in _names(project_root / "tests/browser") for number in numbers_in(name)}
    assert named == LINES


def test_the_numbers_are_read_off_a_name() -> None:
    assert numbers_in("test_line_7_a_change") == {7}
    assert numbers_in("test_lines_1_and_24_without") == {1, 24}
    assert numbers_in("test_lines_3_4_and_5_every") == {3, 4, 5}
    assert numbers_in("test_lines_10_to_12_a_lease") == {10, 11, 12}
    assert numbers_in("test_a_return_to_the_village") == set()
