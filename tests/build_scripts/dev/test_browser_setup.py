"""Which browser the tests get, on which machine."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.dev import browser_setup
from build_scripts.dev.browser_setup import (
    Machine,
    MissingProgram,
    chromium_executable,
    commands_needed,
    headless_executable,
    is_debian,
    missing_programs,
    nginx_executable,
    this_machine,
)

READY = Machine(
    has_browser=True,
    has_headless=True,
    has_firefox=True,
    has_nginx=True,
    has_faketime=True,
    has_chinese_font=True,
    may_use_apt=True,
    is_root=True,
)
DEBIAN = Machine(*(False,) * 6, may_use_apt=True, is_root=True)
UBUNTU_ROOT = replace(DEBIAN, may_use_apt=False)
LAPTOP = replace(UBUNTU_ROOT, has_chinese_font=True, is_root=False)
INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends"]
DOWNLOAD = [sys.executable, "-m", "playwright", "install"]


@pytest.mark.parametrize(
    ("machine", "commands"),
    [
        (READY, []),
        (DEBIAN, [["apt-get", "update"], [*INSTALL, "chromium", "fontconfig", "fonts-noto-cjk"]]),
        (replace(READY, has_chinese_font=False), [["apt-get", "update"], [*INSTALL, "fontconfig", "fonts-noto-cjk"]]),
        (replace(READY, has_browser=False), [["apt-get", "update"], [*INSTALL, "chromium"]]),
        (UBUNTU_ROOT, [[*DOWNLOAD, "--with-deps", "chromium"]]),
        (LAPTOP, [[*DOWNLOAD, "chromium"]]),
        (replace(LAPTOP, has_browser=True), []),
    ],
)
def test_what_is_missing_is_installed_the_way_of_the_machine(machine: Machine, commands: list[list[str]]) -> None:
    assert commands_needed(machine) == commands


@pytest.mark.parametrize(
    ("machine", "names"),
    [
        (DEBIAN, ["chromium-headless-shell", "Firefox", "nginx", "faketime"]),
        (replace(READY, has_headless=False), ["chromium-headless-shell"]),
        (replace(DEBIAN, has_firefox=True, has_headless=True), ["nginx", "faketime"]),
        (replace(READY, has_firefox=False), ["Firefox"]),
        (LAPTOP, []),
        (READY, []),
    ],
)
def test_what_is_worth_having_is_wished_for_where_debian_has_it(machine: Machine, names: list[str]) -> None:
    needed = missing_programs(machine)
    assert [missing.name for missing in needed] == names
    assert all(command[0] == "apt-get" for missing in needed for command in missing.commands)


@pytest.mark.parametrize("program", ["false", "sleep"])
def test_what_is_only_useful_is_done_without(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], program: str
) -> None:
    path = shutil.which(program)
    assert path
    missing = MissingProgram("Firefox", ((path, "60"), ("must not run",)), "用到它的测试会跳过")
    monkeypatch.setattr(browser_setup, "_PATIENCE", 0.1)
    monkeypatch.setattr(browser_setup, "commands_needed", lambda _: [])
    monkeypatch.setattr(browser_setup, "missing_programs", lambda _: (missing,))
    assert browser_setup.main() == 0
    assert "没有装上 Firefox，用到它的测试会跳过。" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        ('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', True),
        ('ID="debian"\n', True),
        ("ID=ubuntu\nID_LIKE=debian\n", False),
        ("", False),
    ],
)
def test_debian_itself_is_told_from_its_descendants(os_release: str, *, expected: bool) -> None:
    assert is_debian(os_release) is expected


def test_a_chromium_on_the_path_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium_executable() is None
    program = tmp_path / "chromium"
    program.touch(mode=0o755)
    assert chromium_executable() == str(program)


def test_a_chromium_without_windows_is_preferred_and_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("chromium", "chromium-headless-shell"):
        (tmp_path / name).touch(mode=0o755)
        assert headless_executable() == str(tmp_path / name)


def test_an_nginx_is_found_where_servers_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser_setup, "_SERVERS_ARE_IN", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    assert nginx_executable() is None
    (tmp_path / "nginx").touch(mode=0o755)
    assert nginx_executable() == str(tmp_path / "nginx")


def test_this_machine_has_what_the_tests_need() -> None:
    """`make test` installs it first; whoever runs pytest by hand learns here what is missing."""
    assert commands_needed(this_machine()) == []


def test_a_failed_installation_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = shutil.which("false")
    assert failing
    monkeypatch.setattr(browser_setup, "commands_needed", lambda _: [[failing], ["must not run"]])
    assert browser_setup.main() == 1
    assert "请自行安装 Chromium" in capsys.readouterr().err


def test_nothing_missing_means_nothing_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser_setup, "this_machine", lambda: READY)
    monkeypatch.setattr(subprocess, "run", None)  # calling it would raise
    assert browser_setup.main() == 0
