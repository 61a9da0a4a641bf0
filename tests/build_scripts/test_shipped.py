"""Whose works the site hands out: each with a licence whose text goes along, and each still in the runtime or the theme."""

import re
from pathlib import Path

import pytest

from build_scripts.content import addresses
from build_scripts.content.rendering import render
from build_scripts.shipped.components import shipped
from build_scripts.shipped.notices import NEED_NO_TEXT, licence_file, licence_ids
from build_scripts.shipped.work import Shipped
from tests.build_scripts.sample_policy import POLICY as SAMPLE

TEXTS = Path("build_scripts/shipped/texts")


def test_the_table_is_of_what_is_installed(project_root: Path) -> None:
    found = {one.name: one for one in shipped(project_root)}
    assert re.fullmatch(r"\d+\.\d+\.\d+", found["Pyodide"].version)
    assert found["Pyodide"].source == f"https://github.com/pyodide/pyodide/tree/{found['Pyodide'].version}"
    assert found["CPython"].version == found["Python standard library"].version
    assert {one.inside for one in found.values() if one.inside} == {"Pyodide", "Material for MkDocs"}
    assert all(one.licence and one.source.startswith(("http://", "https://")) for one in found.values())
    assert not any("{" in one.source for one in found.values())


def test_what_is_said_to_be_compiled_in_is_in_the_runtime(project_root: Path) -> None:
    runtime = (project_root / "node_modules/pyodide/pyodide.asm.wasm").read_bytes()
    looked_for = {one.name: one.seen_as.encode() for one in shipped(project_root) if one.seen_as}
    assert len(looked_for) > 10
    assert {name for name, mark in looked_for.items() if mark not in runtime} == set()


def test_the_file_holds_every_text_that_must_go_along_once() -> None:
    components = shipped()
    text = licence_file(components)
    named = {name for one in components for name in licence_ids(one.licence)}
    assert {one.stem for one in TEXTS.iterdir()} == named - set(NEED_NO_TEXT)
    for name in named - set(NEED_NO_TEXT):
        assert text.count((TEXTS / f"{name}.txt").read_text(encoding="utf-8")) == 1, name
    for line in (line for one in components for line in one.copyright):
        assert line in text
    assert "Mozilla Public License Version 2.0" in text


def test_a_licence_whose_text_is_missing_cannot_be_published() -> None:
    with pytest.raises(FileNotFoundError):
        licence_file((Shipped("x", "", "GPL-2.0-only", "https://example.org/"),))


def test_the_page_names_every_work_and_leads_to_the_texts() -> None:
    for folder in ("", "example-2020/"):
        page = render(SAMPLE, folder=folder)[folder + addresses.LICENCES]
        assert all(one.name in page.replace("&#43;", "+") for one in shipped())
        assert f'href="{"../" * (1 + folder.count("/"))}third-party-licences.txt"' in page
