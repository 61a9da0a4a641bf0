"""The encoded policies, which of them are listed, and how one is found by its reference.

A reference is ``package.module:NAME``. Nothing here names a policy, so that a process loads only the one it needs.
"""

from __future__ import annotations

import importlib
import os
import re
from pkgutil import iter_modules
from types import ModuleType

from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy

_REFERENCE = re.compile(r"(?P<module>[\w.]+):(?P<name>\w+)", re.ASCII)
_REMEDY = "write package.module:NAME, such as policy_engine.policies.liaocheng_2022:POLICY"

_LIST = re.compile(r"^  policies:[^\n]*\n((?: *(?:- [^\n]*|#[^\n]*)?\n)*)", re.MULTILINE)
_LISTED = re.compile(r"^ *- *[\"']?([\w.]+:\w+)", re.MULTILINE)


_CONFIGURATION = os.path.join(__file__, "..", "..", "..", "mkdocs.yml")  # noqa: PTH118 - pathlib is no part of what the browser loads


def listed_policies(configuration: str = os.path.normpath(_CONFIGURATION)) -> tuple[str, ...]:
    """The references of the policies that this is about, the main one first: those of ``extra.policies`` in mkdocs.yml.

    Without that file, as in an installed wheel or in a browser, they are those that came along.
    """
    try:
        with open(configuration, encoding="utf-8") as file:  # noqa: PTH123 - as above
            found = _LIST.search(file.read())
        return tuple(_LISTED.findall(found[1])) if found else ()
    except OSError:
        pass
    return tuple(f"{__name__}.{one.name}:POLICY" for one in iter_modules(__path__) if one.ispkg)


def main_policy() -> str:
    """The reference of the policy that is meant where none is named; empty where there is none."""
    return next(iter(listed_policies()), "")


def load_policy(reference: str) -> Policy:
    """The policy that ``package.module:NAME`` names.

    Raises:
        PolicyFaults: the reference is malformed or leads to no policy, or the policy has faults of its own.
    """
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise _fault(reference, "this is no reference to a policy", _REMEDY)
    module = _module(reference, found["module"])
    policy = getattr(module, found["name"], None)
    if not isinstance(policy, Policy):
        raise _fault(reference, f"{found['module']} has no policy {found['name']!r}", _REMEDY, _policies_in(module))
    return policy


def _module(reference: str, name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or not f"{name}.".startswith(f"{error.name}."):
            raise  # the module is there; what it imports is not
        remedy = "mend the name, or put the package where Python finds it from the project's folder"
        raise _fault(reference, f"there is no module {error.name!r}", remedy) from error


def _policies_in(module: ModuleType) -> str:
    return "、".join(name for name, value in vars(module).items() if isinstance(value, Policy))


def _fault(reference: str, problem: str, remedy: str, nearest: str = "") -> PolicyFaults:
    return PolicyFaults((Fault(f"policy {reference!r}", problem, nearest=nearest, remedy=remedy),))
