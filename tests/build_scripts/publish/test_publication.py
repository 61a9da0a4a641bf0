"""What is published beside the pages for those who check: the list of files and the bill of materials."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from build_scripts.publish.bill_of_materials import SHIPPED_NPM, SHIPPED_PYTHON, bill_of_materials
from build_scripts.publish.delivery import BILL, MANIFEST
from build_scripts.publish.manifest import write_manifest


@pytest.fixture(scope="module")
def bill(built_site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((built_site / BILL).read_text(encoding="utf-8"))
    return found


def test_the_manifest_lists_every_file_with_its_hash(tmp_path: Path) -> None:
    (tmp_path / "quiz").mkdir()
    (tmp_path / "quiz" / "index.html").write_text("测", encoding="utf-8")
    (tmp_path / ".htaccess").write_bytes(b"")
    write_manifest(tmp_path)
    assert json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8")) == {
        "files": [
            {"path": ".htaccess", "bytes": 0, "sha256": hashlib.sha256(b"").hexdigest()},
            {"path": "quiz/index.html", "bytes": 3, "sha256": hashlib.sha256("测".encode()).hexdigest()},
        ]
    }


def test_the_published_manifest_is_of_the_published_files(built_site: Path) -> None:
    listed = json.loads((built_site / MANIFEST).read_text(encoding="utf-8"))["files"]
    there = {one.relative_to(built_site).as_posix() for one in built_site.rglob("*") if one.is_file()}
    assert {one["path"] for one in listed} == there - {MANIFEST}
    for one in listed:
        assert hashlib.sha256((built_site / one["path"]).read_bytes()).hexdigest() == one["sha256"], one["path"]


def test_the_bill_is_what_its_standard_wants(built_site: Path) -> None:
    text = (built_site / BILL).read_text(encoding="utf-8")
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(text) is None
    assert validator.validate_str(text.replace('"components"', '"component"', 1)) is not None


def test_the_bill_names_every_locked_package_once(bill: dict[str, Any], project_root: Path) -> None:
    npm = json.loads((project_root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    python = {
        found
        for lock in project_root.glob("requirements*.lock")
        for found in re.findall(r"^([\w.-]+)==([\w.+!]+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    }
    refs = [one["bom-ref"] for one in bill["components"]]
    assert len(refs) == len(set(refs)) == len(npm) - 1 + len(python) + 1
    assert {f"pypi:{name}@{version}" for name, version in python} < set(refs)


def test_the_bill_tells_what_reaches_a_reader_from_what_only_builds(bill: dict[str, Any], built_site: Path) -> None:
    shipped = {one["name"]: one for one in bill["components"] if one["scope"] == "required"}
    assert set(shipped) == {"policy-engine", *SHIPPED_NPM, *SHIPPED_PYTHON}
    (wheel,) = built_site.glob("assets/engine/policy-*/*.whl")
    assert shipped["policy-engine"]["hashes"] == [
        {"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()}
    ]
    inside = [one for whole in shipped.values() for one in whole.get("components", ())]
    assert {"CPython", "Python standard library", "Octicons"} <= {one["name"] for one in inside}
    assert all(one["licenses"] for one in (*shipped.values(), *inside))


def test_whatever_npm_package_a_file_of_the_site_comes_from_is_said_to_reach_the_reader(
    built_site: Path, project_root: Path
) -> None:
    """A file that is copied out of a package whole; what is put together from several names its package in its licence."""
    packages = project_root / "node_modules"
    published = {
        hashlib.sha256(one.read_bytes()).hexdigest()
        for one in built_site.rglob("*")
        if one.is_file() and one.stat().st_size > 200
    }
    sizes = {one.stat().st_size for one in built_site.rglob("*") if one.is_file()}
    sources = {
        "/".join(one.relative_to(packages).parts[: 2 if one.relative_to(packages).parts[0].startswith("@") else 1])
        for one in packages.rglob("*")
        if one.is_file() and one.stat().st_size in sizes and hashlib.sha256(one.read_bytes()).hexdigest() in published
    }
    assert "pyodide" in sources
    assert sources <= SHIPPED_NPM
    worker = (built_site / "sw.js").read_text(encoding="utf-8")
    named = set(re.findall(r"workbox:(\w+)", worker))
    assert {f"workbox-{name}" for name in named} == {name for name in SHIPPED_NPM if name.startswith("workbox-")}


def test_the_same_site_gives_the_same_bill_and_another_engine_another_number(
    built_site: Path, project_root: Path, tmp_path: Path
) -> None:
    text = bill_of_materials(built_site, project_root)
    assert text == (built_site / BILL).read_text(encoding="utf-8")
    other = tmp_path / "assets/engine/policy-1/x.whl"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"another")
    assert json.loads(bill_of_materials(tmp_path, project_root))["serialNumber"] != json.loads(text)["serialNumber"]
