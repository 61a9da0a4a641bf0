"""What the site is configured with: the section ``extra`` of mkdocs.yml, read in one place."""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from policy_engine.model.errors import Fault, PolicyError, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.policies import load_policy

_WHERE: Final = "mkdocs.yml, extra.policies"
_PUBLISHER: Final = "mkdocs.yml, extra.publisher"
_REMEDY: Final = "list one policy a line as package.module:NAME, the site's main policy first"


@dataclass(frozen=True, slots=True)
class Question:
    """What many people ask first, and where it is answered: a clause's page, or an ``entry`` among the questions answered.

    An entry brings its own words, so ``words`` may then be empty.
    """

    words: str
    clause: str = ""
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A place outside the site: what it is called, where it is (an address, a number to call), and the day on which that was checked."""

    name: str
    where: str
    checked: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose site this is: name, what it is (government or not), where faults are reported, the filing number (备案号). Empty: not stated.

    ``source`` is where the official text stands, ``ask`` are further places to ask.
    """

    name: str = ""
    about: str = "这是演示用的网站，不是政府网站"
    contact: str = ""
    filing: str = ""
    source: Checked | None = None
    ask: tuple[Checked, ...] = ()

    @property
    def compared_with(self) -> str:
        """The copy of the official text with which the site was compared."""
        return f"{self.source.name}的原文" if self.source else "本站收存的原文"

    @property
    def line(self) -> str:
        """Who answers for the site, in one line for every page."""
        stated = (
            f"本站由{self.name}主办" if self.name else "",
            self.about,
            f"发现错误请告诉：{self.contact}" if self.contact else "",
            self.filing,
        )
        return "".join(f"{words}。" for words in stated if words)

    @property
    def is_known(self) -> bool:
        """Whether readers can know who answers for the site, and how to reach them."""
        return bool(self.name and self.contact)


@dataclass(frozen=True, slots=True)
class SecurityContact:
    """Where whoever finds a hole in the site reports it, and the last day on which that holds: ``/.well-known/security.txt`` (RFC 9116)."""

    contact: str
    expires: date

    @property
    def text(self) -> str:
        """The file as the RFC wants it."""
        return f"Contact: {self.contact}\nExpires: {self.expires.isoformat()}T23:59:59Z\n"


@dataclass(frozen=True, slots=True)
class PlacedPolicy:
    """A policy of the site, the reference under which it was found, and the folder below which its pages lie.

    The main policy's folder is empty, that of another one is its id with a slash: ``example_2020`` → ``example-2020/``.
    """

    policy: Policy
    reference: str
    folder: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The policies of the site (``package.module:NAME``), the main one first, whose site it is, who hears of holes."""

    policies: tuple[str, ...]
    publisher: Publisher = Publisher()
    security: SecurityContact | None = None

    def load_policy(self) -> Policy:
        """The main policy.

        Raises:
            PolicyError: a reference leads to no policy, or two are one.
        """
        return self.placed_policies()[0].policy

    def references(self) -> Mapping[str, str]:
        """The reference of every policy, by the policy's id.

        Raises:
            PolicyError: a reference leads to no policy, or two policies have the same id.
        """
        return {one.policy.id: one.reference for one in self.placed_policies()}

    def placed_policies(self) -> tuple[PlacedPolicy, ...]:
        """Every policy with its place on the site, the main one first.

        Raises:
            PolicyError: a reference leads to no policy, two policies have the same id, or the main one amends a version that still decides.
        """
        main, *further = (PlacedPolicy(_load(reference), reference, "") for reference in self.policies)
        _must_be_in_force(main)
        placed = (main, *(PlacedPolicy(one.policy, one.reference, _folder(one.policy)) for one in further))
        ids = [one.policy.id for one in placed]
        for one in placed:
            if ids.count(one.policy.id) > 1:
                problem = (
                    f"{ids.count(one.policy.id)} policies have the id {one.policy.id!r}, and would lie at one address"
                )
                raise PolicyFaults((Fault(_WHERE, problem, remedy="list each policy once, and give each its own id"),))
        return placed

    def successors(self) -> Mapping[str, str]:
        """Where the policy lies that takes another one's place, by that one's folder, where both stand on the site.

        Raises:
            PolicyError: the policies cannot be placed.
        """
        placed = self.placed_policies()
        named = {(one.policy.title, one.policy.effective.date): one.folder for one in placed}
        found = ((one.folder, one.policy.superseded_by) for one in placed)
        return {folder: named[new.title, new.date] for folder, new in found if new and (new.title, new.date) in named}


def _load(reference: str) -> Policy:
    try:
        return load_policy(reference)
    except PolicyFaults as error:
        raise PolicyFaults((Fault(_WHERE, f"{reference} cannot be used:"), *error.faults)) from error


def _must_be_in_force(main: PlacedPolicy) -> None:
    """An amendment is announced before its day, and not applied: what decides is the version in force."""
    policy = main.policy
    if policy.history_module and policy.effective.date > policy.checked_on:
        problem = f"{main.reference} is not applied before {policy.effective.date}, and until then its earlier version decides"
        remedy = (
            f"list that version first, with superseded_by=Replacement({policy.title!r}, {policy.effective.date!r});"
            " this one may follow, under an id of its own"
        )
        raise PolicyFaults((Fault(_WHERE, problem, remedy=remedy),))


def _folder(policy: Policy) -> str:
    return policy.id.replace("_", "-") + "/"


def asked_first(policy: Policy) -> tuple[Question, ...]:
    """What people ask first, as the policy's own questions name it; nothing where it answers none.

    Raises:
        PolicyError: a question lacks its words or its clause.
    """
    if not policy.questions_module:
        return ()
    try:
        found = getattr(importlib.import_module(policy.questions_module), "ASKED_FIRST", ())
        return tuple(_question(one) for one in found)
    except KeyError as error:
        raise PolicyError(f"{policy.questions_module}: ASKED_FIRST: a question lacks {error.args[0]!r}") from error


def _question(found: Mapping[str, str]) -> Question:
    if "entry" in found:
        return Question(found.get("words", ""), entry=found["entry"])
    return Question(found["words"], found["clause"])


def read_settings(extra: Mapping[str, Any]) -> Settings:
    """The settings in ``extra`` of mkdocs.yml.

    Raises:
        PolicyError: ``policies`` is no list of references, or ``publisher`` or ``security`` cannot be used.
    """
    publisher = _publisher(extra.get("publisher") or {})
    return Settings(_references(extra.get("policies")), publisher, _security(extra.get("security") or {}))


def _publisher(found: Mapping[str, Any]) -> Publisher:
    names = {one.name for one in fields(Publisher)}
    if unknown := sorted(set(found) - names):
        problem = f"{', '.join(unknown)} is nothing that is said of a publisher"
        raise PolicyFaults((Fault(_PUBLISHER, problem, remedy=f"say {', '.join(sorted(names))}"),))
    words = {name: str(said).strip() for name, said in found.items() if said and name not in ("source", "ask")}
    source = _checked(found["source"]) if found.get("source") else None
    return Publisher(**words, source=source, ask=tuple(map(_checked, found.get("ask") or ())))


def _checked(found: object) -> Checked:
    wanted = {one.name for one in fields(Checked)}
    if isinstance(found, dict) and set(found) == wanted and all(found.values()):
        return Checked(**{name: str(words).strip() for name, words in found.items()})
    raise PolicyFaults((Fault(_PUBLISHER, f"{found!r} is no place", remedy=f"say {', '.join(sorted(wanted))} of it"),))


def _security(found: Mapping[str, Any]) -> SecurityContact | None:
    if not any(found.values()):
        return None
    contact = str(found.get("contact") or "").strip()
    try:
        expires = date.fromisoformat(str(found.get("expires") or ""))
    except ValueError:
        expires = None
    if expires and set(found) == {"contact", "expires"} and re.fullmatch(r"(https://|mailto:|tel:)\S+", contact):
        return SecurityContact(contact, expires)
    remedy = "say contact (https://…, mailto:… or tel:…) and expires (YYYY-MM-DD), or neither"
    raise PolicyFaults((Fault("mkdocs.yml, extra.security", f"this is no contact: {dict(found)!r}", remedy=remedy),))


def _references(found: object) -> tuple[str, ...]:
    if isinstance(found, list) and found and all(isinstance(one, str) for one in found):
        return tuple(found)
    problem = "the list is missing or empty" if not found else f"this is no list of references: {found!r}"
    raise PolicyFaults((Fault(_WHERE, problem, remedy=_REMEDY),))
