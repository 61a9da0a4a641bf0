"""The style sheets as files: one set of widths, short enough to read, every class and file in use."""

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[2] / "docs/assets"
SHEETS = sorted(ASSETS.rglob("*.css"))
FROM = {"22.5em", "45em", "60em", "76.25em", "100em"}
UP_TO = {"15em", "22em", "24em", "30em", "59.984375em", "76.234375em"}
LONGEST = 250
each = pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.relative_to(ASSETS).as_posix())


@each
def test_layouts_change_at_the_widths_of_the_whole_site(sheet: Path) -> None:
    words = sheet.read_text(encoding="utf-8")
    assert set(re.findall(r"\(min-width: ([^)]+)\)", words)) <= FROM
    assert set(re.findall(r"\(max-width: ([^)]+)\)", words)) <= UP_TO


@each
def test_a_style_sheet_is_short(sheet: Path) -> None:
    assert len(sheet.read_text(encoding="utf-8").splitlines()) <= LONGEST


@each
def test_every_class_of_ours_is_given_somewhere(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    ours = {one for one in re.findall(r"\.([a-z][\w-]*)", rules) if not one.startswith("md-")}
    assert {one for one in ours if not is_given(one)} <= OF_THE_THEME


def is_given(name: str) -> bool:
    """Whether pages or scripts write the class, or the part before its last ``--``, ``__`` or ``-``, to which they add what varies."""
    beginning = re.match(r"(.*(?:--|__|-))\w+$", name)
    written = re.compile(
        rf"(?<![\w-]){re.escape(name)}(?![\w-])" + (f"|{re.escape(beginning[1])}[$'\"`{{]" if beginning else "")
    )
    return bool(written.search(WRITTEN))


WRITTEN = "\n".join(
    path.read_text(encoding="utf-8")
    for folder, kinds in (("docs", ("*.html", "*.js")), ("build_scripts", ("*.jinja", "*.py")))
    for kind in kinds
    for path in sorted((ASSETS.parents[1] / folder).rglob(kind))
)
OF_THE_THEME = {"no-js"}
