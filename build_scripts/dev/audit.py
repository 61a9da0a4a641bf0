"""Asks the registries whether a locked package has a known vulnerability: ``make audit``.

`npm audit` and `pip-audit` ask; this says what came of it, in the end in one sentence. A known vulnerability fails. A service that gives no
answer does not: a build without a network is no unsafe build; but who was not asked has not said that there is none, and then it ends with that.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]
_PATIENCE: Final = 120  # seconds for each service


@dataclass(frozen=True, slots=True)
class Finding:
    """What one service said: the known vulnerabilities in words, or None if it gave no answer that can be read."""

    service: str
    known: tuple[str, ...] | None


def read_npm(output: str) -> tuple[str, ...] | None:
    """What ``npm audit --json`` found (its report version 2), or None if it says that it could not ask."""
    found = _json(output)
    if not isinstance(found, dict) or "vulnerabilities" not in found:
        return None
    return tuple(f"{name}: {one['severity']}" for name, one in sorted(found["vulnerabilities"].items()))


def read_pip(output: str) -> tuple[str, ...] | None:
    """What ``pip-audit --format json`` found, or None if it could not ask. It passes over what its service does not know: that is no answer."""
    found = _json(output)
    if not isinstance(found, dict) or "dependencies" not in found:
        return None
    if found["dependencies"] and all("skip_reason" in package for package in found["dependencies"]):
        return None
    return tuple(
        f"{package['name']} {package['version']}: {one['id']}"
        for package in found["dependencies"]
        for one in package.get("vulns", ())
    )


def report(findings: Iterable[Finding]) -> int:
    """Say in words what was found; 1 if a vulnerability is known, otherwise 0, also where not everything could be asked."""
    failed = False
    said = tuple(findings)
    for finding in said:
        if finding.known is None:
            print(f"{finding.service}：问不到（没有网络，或服务不答），这一次没有查。", file=sys.stderr)
        elif finding.known:
            failed = True
            print(f"{finding.service}：有已知漏洞，请升级后 make lock：", *finding.known, sep="\n  ", file=sys.stderr)
        else:
            print(f"{finding.service}：没有已知漏洞。")
    silent = sum(one.known is None for one in said)
    if silent:
        asked = f"{len(said)} 处里有 {silent} 处没有问到" if silent < len(said) else f"{len(said)} 处都没有问到"
        print(f"没有查完：{asked}，不能说没有漏洞。", file=sys.stderr)
    else:
        print(f"查完了：{len(said)} 处都问到了，{'有' if failed else '没有'}已知漏洞。")
    return 1 if failed else 0


def _json(output: str) -> object:
    try:
        return json.loads(output)
    except ValueError:
        return None


def ask(command: Sequence[str]) -> str:
    """What a program writes to its standard output, empty where it is not there or does not end in time."""
    program = shutil.which(command[0])
    if program is None:
        return ""
    try:
        done = subprocess.run(
            [program, *command[1:]], cwd=_ROOT, capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout


def main(arguments: Sequence[str]) -> int:
    """Ask for every lock file; `arguments` is the path of pip-audit."""
    pip_audit = arguments[0] if arguments else "pip-audit"
    quiet = ["--disable-pip", "--no-deps", "--progress-spinner", "off", "--timeout", "15", "--format", "json"]
    findings = [Finding("npm audit, package-lock.json", read_npm(ask(["npm", "audit", "--json"])))]
    findings += [
        Finding(f"pip-audit, {lock.name}", read_pip(ask([pip_audit, *quiet, "--requirement", str(lock)])))
        for lock in sorted(_ROOT.glob("requirements*.lock"))
    ]
    return report(findings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
