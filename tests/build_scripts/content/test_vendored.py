"""The library for QR codes reaches the site as it was published, with its licence."""

from pathlib import Path

import pytest

from build_scripts.content.vendored import SCRIPT, LibraryMissingError, vendored_assets
from build_scripts.shipped.components import shipped
from build_scripts.shipped.notices import licence_file


def test_the_library_is_served_byte_for_byte_with_the_licence_that_it_names(project_root: Path) -> None:
    assets = vendored_assets(project_root)
    published = (project_root / "node_modules/qrcode-generator/dist/qrcode.mjs").read_bytes()
    assert assets[SCRIPT] == published
    assert b"Copyright (c) 2009 Kazuhiko Arase" in published
    assert b"Licensed under the MIT license" in published
    licence = licence_file(tuple(one for one in shipped() if one.package == "npm:qrcode-generator"))
    assert "Copyright (c) 2009 Kazuhiko Arase" in licence
    assert "The above copyright notice and this permission notice shall be included" in licence


def test_the_library_evaluates_no_text_as_code(project_root: Path) -> None:
    script = vendored_assets(project_root)[SCRIPT]
    assert not any(word in script for word in (b"eval(", b"new Function", b"import("))


def test_a_missing_package_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissingError, match="npm ci"):
        vendored_assets(tmp_path)
