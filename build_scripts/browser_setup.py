"""Sees to it that the tests have their browsers, and that these can show Chinese.

A browser that the machine has is taken as it is. Otherwise Debian's package is installed where that is allowed, and
Playwright's own download of Chromium elsewhere. Firefox comes from Debian only and is worth having, not needed: where it
cannot be had, its test says so and is skipped. Nothing is fetched when browsers and font are there.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_FIREFOX_NAMES: Final = ("firefox-esr", "firefox")
_PATIENCE: Final = 180  # seconds for what is only wished for
_FONT_PACKAGES: Final = ("fontconfig", "fonts-noto-cjk")  # the first answers, next time, that the second is there


@dataclass(frozen=True, slots=True)
class Machine:
    """What decides how a browser is installed here."""

    has_browser: bool
    has_firefox: bool
    has_chinese_font: bool
    may_use_apt: bool
    """Debian itself, as root. Ubuntu's package of the same name is only a pointer to another store."""
    is_root: bool


def chromium_executable() -> str | None:
    """Return the path of the machine's own Chromium, or None: then Playwright starts the one that it downloaded."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def firefox_executable() -> str | None:
    """Return the path of the machine's own Firefox, or None."""
    return next((path for name in _FIREFOX_NAMES if (path := shutil.which(name))), None)


def commands_needed(machine: Machine) -> list[list[str]]:
    """Return what to run, in order, to get what is missing; nothing when nothing is."""
    if machine.may_use_apt:
        packages = [] if machine.has_browser else ["chromium"]
        packages += [] if machine.has_chinese_font else [*_FONT_PACKAGES]
        install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
        return [["apt-get", "update"], install] if packages else []
    if machine.has_browser:
        return []
    # Only root can install the system libraries that the download needs.
    libraries = ["--with-deps"] if machine.is_root else []
    return [[sys.executable, "-m", "playwright", "install", *libraries, "chromium"]]


def commands_wished_for(machine: Machine) -> list[list[str]]:
    """Return what to run to get Firefox, where there is a way; the tests do without it if that fails."""
    if machine.has_firefox or not machine.may_use_apt:
        return []
    return [["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "firefox-esr"]]


def is_debian(os_release: str) -> bool:
    """Tell from the text of /etc/os-release (os-release(5)) whether this is Debian itself."""
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    return fields.get("ID", "").strip("\"'") == "debian"


def this_machine() -> Machine:
    """Look at the machine that this runs on."""
    release = Path("/etc/os-release")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    debian = release.is_file() and is_debian(release.read_text(encoding="utf-8"))
    return Machine(
        has_browser=chromium_executable() is not None or _has_playwrights_own(),
        has_firefox=firefox_executable() is not None,
        has_chinese_font=_has_chinese_font(),
        may_use_apt=debian and is_root and shutil.which("apt-get") is not None,
        is_root=is_root,
    )


def _has_playwrights_own() -> bool:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def _has_chinese_font() -> bool:
    """Ask fontconfig, where there is one; elsewhere the system brings a Chinese font along."""
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return not sys.platform.startswith("linux")
    return bool(subprocess.run([fc_list, ":lang=zh", "file"], capture_output=True, check=True).stdout.strip())


def main() -> int:
    """Install what is missing; return 1 and say what to do when that fails."""
    environment: Mapping[str, str] = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands_needed(this_machine()):
        print(f"→ 浏览器测试要用：{' '.join(command)}", flush=True)
        if subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False).returncode != 0:
            print("没有装上浏览器。请自行安装 Chromium（放在 PATH 里，名为 chromium），再运行一次。", file=sys.stderr)
            return 1
    for command in commands_wished_for(this_machine()):
        if not _succeeds(command, environment):
            print("没有装上 Firefox，用到它的测试会跳过。", file=sys.stderr)
            break
    return 0


def _succeeds(command: list[str], environment: Mapping[str, str]) -> bool:
    try:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
