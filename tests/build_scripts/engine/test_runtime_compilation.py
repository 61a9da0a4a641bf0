"""The compiling functions, run here in this Python as they run in Pyodide."""

import csv
import hashlib
import importlib
import io
import sys
import traceback
import zipfile
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest

from build_scripts.engine.runtime_compilation import compile_library, compile_wheel, library_members_in_use

SOURCE = '''"""Says what it is."""


def double(number: int) -> int:
    """Twice the number."""
    assert number >= 0
    return sum(number for _ in range(2))


def fail() -> None:
    raise ValueError("no such clause")
'''


def zipped(members: dict[str, str]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return written.getvalue()


def wheel(source: str = SOURCE) -> bytes:
    return zipped(
        {
            "parcel/__init__.py": source,
            "parcel/text.txt": "原文",
            "parcel-1.0.dist-info/METADATA": "Name: parcel\n",
            "parcel-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py2-none-any\nTag: py3-none-any\n",
            "parcel-1.0.dist-info/RECORD": "old",
        }
    )


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A compiled library on the path, with a package and a module that no other test has."""
    archive = tmp_path / "library.zip"
    source = zipped({"parcel_kept/__init__.py": SOURCE, "parcel_kept/deep.py": SOURCE, "parcel_left.py": SOURCE})
    archive.write_bytes(compile_library(source, ["parcel_kept/deep.py", "parcel_kept/__init__.py"], str(archive)))
    monkeypatch.syspath_prepend(str(archive))
    for name in ("parcel_kept", "parcel_kept.deep"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return archive


def test_the_library_runs_from_bytecode_alone(library: Path) -> None:
    module = importlib.import_module("parcel_kept.deep")
    assert module.double(21) == 42
    assert module.__spec__
    assert module.__spec__.origin == f"{library}/parcel_kept/deep.pyc"


@pytest.mark.usefixtures("library")
def test_the_library_drops_docstrings_and_assertions() -> None:
    module = importlib.import_module("parcel_kept.deep")
    assert module.__doc__ is None
    assert module.double.__doc__ is None
    assert module.double(-1) == -2


def test_an_error_in_the_library_can_still_be_reported(library: Path) -> None:
    module = importlib.import_module("parcel_kept.deep")
    with pytest.raises(ValueError, match="no such clause") as caught:
        module.fail()
    report = "".join(traceback.format_exception(caught.value))
    assert f'File "{library}/parcel_kept/deep.py", line None, in fail' in report


def test_the_library_holds_what_was_asked_for_and_no_more(library: Path) -> None:
    assert zipfile.ZipFile(library).namelist() == ["parcel_kept/__init__.pyc", "parcel_kept/deep.pyc"]


def test_members_in_use_are_those_imported(library: Path) -> None:
    importlib.import_module("parcel_kept")
    assert library_members_in_use(str(library)) == ["parcel_kept/__init__.pyc"]
    importlib.import_module("parcel_kept.deep")
    assert library_members_in_use(str(library)) == ["parcel_kept/__init__.pyc", "parcel_kept/deep.pyc"]


def test_a_wheel_keeps_docstrings_assertions_and_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    zipfile.ZipFile(io.BytesIO(compile_wheel(wheel(), "cp314-none-any", "/site"))).extractall(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "parcel", raising=False)
    module = importlib.import_module("parcel")
    assert module.__doc__ == "Says what it is."
    with pytest.raises(AssertionError):
        module.double(-1)
    with pytest.raises(ValueError, match="no such clause") as caught:
        module.fail()
    assert 'File "/site/parcel/__init__.py", line 11, in fail' in "".join(traceback.format_exception(caught.value))


def test_a_wheel_keeps_its_data_and_loses_its_sources() -> None:
    compiled = zipfile.ZipFile(io.BytesIO(compile_wheel(wheel(), "cp314-none-any", "/site")))
    assert compiled.read("parcel/text.txt").decode() == "原文"
    assert [name for name in compiled.namelist() if name.endswith(".py")] == []


def test_a_wheel_says_which_python_it_is_for() -> None:
    compiled = zipfile.ZipFile(io.BytesIO(compile_wheel(wheel(), "cp314-none-any", "/site")))
    tags = [line for line in compiled.read("parcel-1.0.dist-info/WHEEL").decode().splitlines() if "Tag" in line]
    assert tags == ["Tag: cp314-none-any"]


def test_a_wheels_record_is_true() -> None:
    compiled = zipfile.ZipFile(io.BytesIO(compile_wheel(wheel(), "cp314-none-any", "/site")))
    rows = list(csv.reader(io.StringIO(compiled.read("parcel-1.0.dist-info/RECORD").decode())))
    assert sorted(name for name, *_ in rows) == sorted(compiled.namelist())
    for name, digest, size in rows:
        if not name.endswith("RECORD"):
            content = compiled.read(name)
            assert urlsafe_b64decode(digest.removeprefix("sha256=") + "=") == hashlib.sha256(content).digest()
            assert int(size) == len(content)


def test_the_same_wheel_gives_the_same_bytes() -> None:
    assert compile_wheel(wheel(), "cp314-none-any", "/site") == compile_wheel(wheel(), "cp314-none-any", "/site")
    assert compile_wheel(wheel(), "cp314-none-any", "/site") != compile_wheel(wheel("A = 1"), "cp314-none-any", "/site")
