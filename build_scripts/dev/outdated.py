"""Says which dependencies that the project names are not the newest, and why: ``make outdated``.

`npm outdated` and `pip index versions` ask the registries. Why one is held back stands in pyproject.toml (``[tool.held-back]``); one that is behind
without a reason fails, and so does a registry that gives no answer, in words of its own: not asked is not current.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from packaging.version import Version

from build_scripts.dev.audit import ask

_ROOT: Final = Path(__file__).parents[2]
_PINNED: Final = re.compile(r"([\w.-]+)(?:\[[\w,-]+\])?==([\w.+!]+)")


@dataclass(frozen=True, slots=True)
class Dependency:
    """One that the project names, at its version, and the newest there is (None: nobody answered)."""

    name: str
    version: str
    newest: str | None

    @property
    def is_behind(self) -> bool:
        """Whether there is a newer one; a package that needs a newer Python than this one has may be ahead of what pip offers here."""
        return self.newest is not None and Version(self.newest) > Version(self.version)


def named_python(project: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The Python packages that pyproject.toml pins, each with its version; one may stand there twice, for two versions of Python."""
    groups = project["dependency-groups"].values()
    found = (_PINNED.match(one) for group in groups for one in group if isinstance(one, str))
    return tuple(dict.fromkeys((one[1], one[2]) for one in found if one))


def read_npm(output: str, named: Mapping[str, str]) -> tuple[Dependency, ...]:
    """What ``npm outdated --json`` says of the packages that package.json names: those that it does not list are the newest."""
    try:
        behind = json.loads(output)
    except ValueError:
        behind = {"error": output}
    if "error" in behind:
        return tuple(Dependency(name, version, None) for name, version in named.items())
    return tuple(
        Dependency(name, version, behind[name]["latest"] if name in behind else version)
        for name, version in named.items()
    )


def read_pip(output: str) -> str | None:
    """The newest version, as ``pip index versions`` names it in its first line: ``jinja2 (3.1.6)``."""
    found = re.match(r"\S+ \((\S+)\)", output)
    return found[1] if found else None


def report(dependencies: Iterable[Dependency], reasons: Mapping[str, str]) -> int:
    """Say in words what is behind, and why; 1 if one is without a reason, 2 if one could not be asked for, otherwise 0."""
    known = tuple(dependencies)
    behind = [one for one in known if one.is_behind]
    silent = [one.name for one in known if one.newest is None]
    for one in behind:
        print(f"{one.name} {one.version} → {one.newest}：{reasons.get(one.name) or '没有写明为什么不升级'}")
    for name in sorted(set(reasons) - {one.name for one in behind} - set(silent)):
        print(f"{name}：已经是最新的了，pyproject.toml 的 [tool.held-back] 里不用再写。")
    if silent:
        print(f"有 {len(silent)} 个问不到（没有网络，或服务不答），不算最新：{'、'.join(silent)}", file=sys.stderr)
        return 2
    print(f"一共 {len(known)} 个，{len(known) - len(behind)} 个是最新的。")
    return 1 if any(one.name not in reasons for one in behind) else 0


def main(arguments: Sequence[str], ask: Callable[[Sequence[str]], str] = ask) -> int:
    """Ask for every dependency that the project names; `arguments` is the path of a Python with pip."""
    python = arguments[0] if arguments else sys.executable
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    package = json.loads((_ROOT / "package.json").read_text(encoding="utf-8"))
    found = list(
        read_npm(ask(["npm", "outdated", "--json"]), {**package["dependencies"], **package["devDependencies"]})
    )
    for name, version in named_python(project):
        said = ask([python, "-m", "pip", "--disable-pip-version-check", "index", "versions", name])
        found.append(Dependency(name, version, read_pip(said)))
    return report(found, project["tool"]["held-back"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
