"""Which second Python compares what Pyodide's tools write."""

from pathlib import Path

import pytest

from build_scripts.dev.other_python import others


def test_the_other_side_of_3_12_the_newest_first_on_the_path_and_from_pyenv(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = ["bin/python3.12", "pyenv/versions/3.13.0/bin/python", "pyenv/versions/3.11.7/bin/python"]
    for name in programs:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    newer, middle, older = (str(tmp_path / name) for name in (programs[1], programs[0], programs[2]))
    assert list(others((3, 11))) == [newer, middle]
    assert list(others((3, 13))) == [older]
