"""The wheel has the policies that the site lists, and no others."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from build_scripts.engine.policy_files import with_only

NAMES = (
    "policy_engine/policies/__init__.py",
    "policy_engine/policies/first/__init__.py",
    "policy_engine/policies/first/facts.py",
    "policy_engine/policies/first_again/__init__.py",
    "policy_engine-1.dist-info/RECORD",
)
FIRST = "policy_engine.policies.first:POLICY"
ELSEWHERE = "tests.policies_for_tests.changqing:POLICY"


def made_with(folder: Path, *references: str) -> tuple[list[str], list[str]]:
    """The files of a wheel with two policies after it was cut down, and those that its RECORD names."""
    wheel = folder / "engine.whl"
    with zipfile.ZipFile(wheel, "w") as written:
        for name in NAMES:
            written.writestr(name, "".join(f"{one},sha256=x,1\n" for one in NAMES) if "RECORD" in name else "")
    with_only(references, wheel)
    with zipfile.ZipFile(wheel) as found:
        record = next(one for one in found.namelist() if one.endswith("RECORD"))
        return found.namelist(), [one.partition(",")[0] for one in found.read(record).decode().splitlines()]


@pytest.mark.parametrize(
    ("references", "gone", "come"),
    [
        ((FIRST,), {NAMES[3]}, set()),
        ((ELSEWHERE,), {NAMES[1], NAMES[2], NAMES[3]}, {"tests/policies_for_tests/changqing.py"}),
        ((FIRST, "policy_engine.policies.first_again:POLICY"), set(), set()),
    ],
)
def test_a_wheel_has_the_listed_policies_alone(
    tmp_path: Path, references: tuple[str, ...], gone: set[str], come: set[str]
) -> None:
    names, recorded = made_with(tmp_path, *references)
    assert set(names) == {*NAMES} - gone | come
    assert set(recorded) == set(names)
