"""The scripts and styles that are published: few files, the same code, nothing left over; and what cannot be put together is said."""

import re
import shutil
from pathlib import Path

import pytest

from build_scripts.publish.asset_bundles import CLASSIC, ENTRIES, BundlingError, bundle_assets

IMPORTS = re.compile(r"""\bfrom ?["']([^"']+)["']|\bimport ?["']([^"']+)["']""")


@pytest.fixture(scope="module")
def assets(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site's own files put together, in a folder of their own."""
    folder = tmp_path_factory.mktemp("site") / "assets"
    shutil.copytree(project_root / "docs/assets", folder)
    bundle_assets(folder, project_root)
    return folder


@pytest.fixture
def sources(project_root: Path, tmp_path: Path) -> Path:
    """A copy of the files, to be changed."""
    return Path(shutil.copytree(project_root / "docs/assets", tmp_path / "assets"))


def test_what_is_left_is_what_is_asked_for(assets: Path, built_site: Path) -> None:
    for folder in (assets, built_site / "assets"):
        own = [folder / one for one in ("quiz", "reading", "recheck", "site")]
        left = {
            one.relative_to(folder).as_posix() for top in own for kind in ("*.js", "*.css") for one in top.rglob(kind)
        }
        assert left - {"quiz/vendor/qrcode-generator.js"} == {*ENTRIES, *CLASSIC}


def test_the_quiz_is_one_file_and_a_worker(assets: Path) -> None:
    for one in ("quiz/register.js", "quiz/engine/worker.js", "site/main.js"):
        assert IMPORTS.findall((assets / one).read_text(encoding="utf-8")) == [], one


def test_what_scripts_and_pages_name_is_there(assets: Path, built_site: Path) -> None:
    """Whatever is imported, or named by where the naming script lies, lies in the built site just there."""
    found = set()
    for one in ENTRIES:
        code = (assets / one).read_text(encoding="utf-8")
        named = [
            *re.findall(r"""\bimport\(["']([^"']+)["']\)|new URL\(["']([^"']+)["'], ?import""", code),
            *IMPORTS.findall(code),
        ]
        found |= {(built_site / "assets" / one).parent / (first or second) for first, second in named}
    assert {one.name for one in found} >= {
        "worker.js",
        "qrcode-generator.js",
        "reading.js",
        "qr_code.js",
        "citations.json",
    }
    assert [one for one in found if not one.exists()] == []


def test_what_only_some_pages_need_is_fetched_when_it_is_needed(assets: Path) -> None:
    """And not a part of the script that every page loads."""
    words = "copy-selection"
    assert words in (assets / "reading/reading.js").read_text(encoding="utf-8")
    assert words not in (assets / "site/main.js").read_text(encoding="utf-8")


def test_the_same_modules_give_the_same_bytes_as_the_site_has(assets: Path, built_site: Path) -> None:
    for one in ENTRIES:
        assert (assets / one).read_bytes() == (built_site / "assets" / one).read_bytes(), one


def test_scripts_are_less_than_half_as_large(assets: Path, project_root: Path) -> None:
    before, now = (
        sum(one.stat().st_size for one in top.rglob("*.js")) for top in (project_root / "docs/assets", assets)
    )
    assert now < before / 2


def test_without_esbuild_the_build_says_what_to_do(sources: Path, tmp_path: Path) -> None:
    with pytest.raises(BundlingError, match="make setup"):
        bundle_assets(sources, tmp_path)
    assert (sources / "quiz/asking/session.js").is_file()


def test_a_module_that_no_bundle_takes_is_named(sources: Path, project_root: Path) -> None:
    (sources / "site/forgotten.js").write_text("export const WORDS = 1;\n", encoding="utf-8")
    with pytest.raises(BundlingError, match=r"site/forgotten\.js: no bundle imports it"):
        bundle_assets(sources, project_root)


def test_what_esbuild_refuses_is_told(sources: Path, project_root: Path) -> None:
    (sources / "quiz/words.js").write_text("let = not JavaScript", encoding="utf-8")
    with pytest.raises(BundlingError, match=r"quiz/words\.js:1"):
        bundle_assets(sources, project_root)


def test_a_module_that_names_what_lies_beside_it_stays_in_its_folder(sources: Path, project_root: Path) -> None:
    """Here the library of the QR codes would be sought below `assets/recheck/`."""
    with (sources / "recheck/recheck.js").open("a", encoding="utf-8") as script:
        script.write("import { qrPicture } from './../quiz/qr_code.js';\nqrPicture('', '');\n")
    with pytest.raises(
        BundlingError, match=r"quiz/qr_code\.js: uses import\.meta\.url, which from recheck/recheck\.js"
    ):
        bundle_assets(sources, project_root)
