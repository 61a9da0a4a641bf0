"""Sees to it that the tests have their browsers, that these can show Chinese, and a web server as readers' hosts have it.

A browser that the machine has is taken as it is. Otherwise Debian's package is installed where that is allowed, and
Playwright's own download of Chromium elsewhere. Firefox and nginx come from Debian only and are worth having, not needed:
where they cannot be had, the tests say so and do without. Nothing is fetched when all is there.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_SERVERS_ARE_IN: Final = "/usr/sbin:/usr/local/sbin"  # not on everybody's PATH
_FIREFOX_NAMES: Final = ("firefox-esr", "firefox")
_PATIENCE: Final = 180  # seconds for what the tests can do without
_FONT_PACKAGES: Final = ("fontconfig", "fonts-noto-cjk")  # the first answers, next time, that the second is there


@dataclass(frozen=True, slots=True)
class Machine:
    """What decides how a browser is installed here."""

    has_browser: bool
    has_headless: bool
    has_firefox: bool
    has_nginx: bool
    has_faketime: bool
    has_chinese_font: bool
    may_use_apt: bool
    """Debian itself, as root. Ubuntu's package of the same name is only a pointer to another store."""
    is_root: bool


@dataclass(frozen=True, slots=True)
class MissingProgram:
    """What is worth having, the commands that get it, and what is the case without it."""

    name: str
    commands: tuple[tuple[str, ...], ...]
    without: str


def chromium_executable() -> str | None:
    """Return the path of the machine's own Chromium, or None: then Playwright starts the one that it downloaded."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def headless_executable() -> str | None:
    """Return the machine's Chromium without windows, which opens a page in a third of the processor time; otherwise its whole Chromium."""
    return shutil.which("chromium-headless-shell") or chromium_executable()


def firefox_executable() -> str | None:
    """Return the path of the machine's own Firefox, or None."""
    return next((path for name in _FIREFOX_NAMES if (path := shutil.which(name))), None)


def nginx_executable() -> str | None:
    """Return the path of the machine's own nginx, or None."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:{_SERVERS_ARE_IN}")


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


def missing_programs(machine: Machine) -> tuple[MissingProgram, ...]:
    """Return what is worth having and missing here, where there is a way to get it."""
    if not machine.may_use_apt:
        return ()
    headless = MissingProgram("chromium-headless-shell", _apt("chromium-headless-shell"), "测试照样做，只是慢一些")
    firefox = MissingProgram("Firefox", _apt("firefox-esr"), "用到它的测试会跳过")
    nginx = MissingProgram(
        "nginx",
        _apt("nginx", "libnginx-mod-http-brotli-static"),
        "网站改由测试自带的服务器提供，专门查 nginx 的测试会跳过",
    )
    clock = MissingProgram("faketime", _apt("faketime"), "可重现的构建就只在同一天里比对")
    found = (
        (headless, machine.has_headless),
        (firefox, machine.has_firefox),
        (nginx, machine.has_nginx),
        (clock, machine.has_faketime),
    )
    return tuple(missing for missing, is_there in found if not is_there)


def _apt(*packages: str) -> tuple[tuple[str, ...], ...]:
    return ("apt-get", "update"), ("apt-get", "install", "--yes", "--no-install-recommends", *packages)


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
        has_headless=shutil.which("chromium-headless-shell") is not None,
        has_firefox=firefox_executable() is not None,
        has_nginx=nginx_executable() is not None,
        has_faketime=shutil.which("faketime") is not None,
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
    # Runlevel 1: a web server that is installed for the tests is not started as a service of the machine.
    environment: Mapping[str, str] = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for command in commands_needed(this_machine()):
        print(f"→ 浏览器测试要用：{' '.join(command)}", flush=True)
        if subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False).returncode != 0:
            print("没有装上浏览器。请自行安装 Chromium（放在 PATH 里，名为 chromium），再运行一次。", file=sys.stderr)
            return 1
    for missing in missing_programs(this_machine()):
        if not all(_succeeds(command, environment) for command in missing.commands):
            print(f"没有装上 {missing.name}，{missing.without}。", file=sys.stderr)
    return 0


def _succeeds(command: Sequence[str], environment: Mapping[str, str]) -> bool:
    try:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
