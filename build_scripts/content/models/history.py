"""Permanent addresses: the pages of each version, and where a clause or provision went that is not where it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from build_scripts.content import addresses
from build_scripts.content.models.clauses import operative_clauses
from build_scripts.content.models.naming import name_of
from build_scripts.content.models.readings import in_words
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.versions.earlier import EarlierVersion, listed_versions

State = Literal["in force", "earlier", "gone"]


@dataclass(frozen=True, slots=True)
class Successor:
    """Where something stands today: what it is called there, and its page."""

    words: str
    page: str


@dataclass(frozen=True, slots=True)
class FixedPage:
    """One address that is kept.

    ``undated`` is the path without its version. ``state``: a page of the version in force, of an earlier version, or one under which nothing
    stands today. ``version`` is the version shown, of a page of which nothing is left the last that had it; ``until`` since when that no
    longer applies. ``words`` are official words, verbatim, ``explanation`` the same in plain words. ``today`` are the latest pages,
    ``dated`` the page that keeps the version shown (empty on that page itself).
    """

    path: str
    undated: str
    state: State
    version: str
    until: str
    title: str
    citation: str
    words: str
    explanation: tuple[str, ...]
    today: tuple[Successor, ...]
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Predecessor:
    """What stood under a clause's number before, where that is another clause now."""

    version: str
    title: str
    dated: str
    today: tuple[Successor, ...]


def earlier_versions(policy: Policy) -> tuple[EarlierVersion, ...]:
    """The earlier versions that the policy's module lists, checked against the version in force; none if it has no such module.

    Raises:
        PolicyError: the module cannot be found, or has no ``EARLIER``.
        PolicyFaults: an id of an earlier version is neither in force nor in its table, or the table names what there is not.
    """
    found = listed_versions(policy)
    faults = tuple(fault for one in found for fault in succession_faults(policy, one))
    if faults:
        raise PolicyFaults(faults)
    return found


def succession_faults(policy: Policy, earlier: EarlierVersion) -> Iterator[Fault]:
    """Every id of an earlier version that leads nowhere, and everything in its table that is not so."""
    where = f"version {earlier.policy.version}"
    if earlier.policy.version >= policy.version:
        problem = f"it is not earlier than version {policy.version}"
        yield Fault(where, problem, remedy="list only versions that applied before")
    yield from _table_faults(policy, earlier, where)
    yield from _unlisted(policy, earlier, where)


def _table_faults(policy: Policy, earlier: EarlierVersion, where: str) -> Iterator[Fault]:
    """Entries of the table about what there is not, or was not; a provision's id that is given anew."""
    before, now = titles(earlier.policy), titles(policy)
    provisions = {one.id for one in policy.provisions}
    for one in earlier.moved:
        at = f"{where}, moved {one.old}"
        if one.old not in before:
            yield Fault(at, "that version has no such clause or provision", nearest="、".join(before))
        if one.old in provisions:
            problem = f"version {policy.version} has a provision of that id: ids are never given anew"
            yield Fault(at, problem, remedy="give today's provision another id")
        for new in one.new:
            if new not in now:
                problem = f"version {policy.version} has no clause or provision {new!r}"
                yield Fault(at, problem, nearest="、".join(now))


def _unlisted(policy: Policy, earlier: EarlierVersion, where: str) -> Iterator[Fault]:
    """Ids under which today nothing stands, or something else, and that the table does not have."""
    now, moved = titles(policy), {one.old for one in earlier.moved}
    remedy = "add it to the table of moved ids, with its successors, or without any if it was repealed"
    for old, title in titles(earlier.policy).items():
        if old not in moved and now.get(old) != title:
            what = f"something else stands there: {now[old]}" if old in now else "nothing stands under this id"
            yield Fault(f"{where}, {old} ({title})", f"in version {policy.version} {what}", remedy=remedy)


def titles(policy: Policy) -> dict[str, str]:
    """What each operative clause and each provision is called, by id."""
    clauses = {one: name_of(policy, one).title for one in operative_clauses(policy)}
    return {**clauses, **{one.id: one.title for one in policy.provisions}}


def fixed_pages(policy: Policy, earlier: tuple[EarlierVersion, ...]) -> tuple[FixedPage, ...]:
    """Every permanent address but the clauses' own latest pages: provisions by id, each version's pages, and what is gone."""
    now = _pages_of(_Version(policy, "", {one: _successors(policy, (one,)) for one in titles(policy)}))
    provisions = {addresses.dated(policy.version, addresses.provision_page(one.id)) for one in policy.provisions}
    latest = tuple(_under(page, page.undated) for page in now if page.path in provisions)
    ends = (*(one.policy.version for one in earlier[1:]), policy.version)
    before = tuple(
        page
        for one, until in zip(earlier, ends, strict=False)
        for page in _pages_of(_Version(one.policy, until, _whereabouts(policy, one)))
    )
    held = {*map(addresses.clause_page, operative_clauses(policy)), *(one.path for one in latest)}
    gone = {
        page.undated: replace(_under(page, page.undated), state="gone") for page in before if page.undated not in held
    }
    return (*latest, *now, *before, *gone.values())


def predecessors(policy: Policy, earlier: tuple[EarlierVersion, ...], clause: str) -> tuple[Predecessor, ...]:
    """What stood under a clause's number in earlier versions and is elsewhere today."""
    return tuple(
        Predecessor(
            one.policy.version,
            titles(one.policy)[moved.old],
            addresses.dated(one.policy.version, addresses.clause_page(clause)),
            _successors(policy, moved.new),
        )
        for one in earlier
        for moved in one.moved
        if moved.old == clause
    )


@dataclass(frozen=True, slots=True)
class _Version:
    """A version, until when it applied ("" of the one in force), and where each of its clauses and provisions stands today."""

    policy: Policy
    until: str
    today: Mapping[str, tuple[Successor, ...]]


def _whereabouts(policy: Policy, earlier: EarlierVersion) -> dict[str, tuple[Successor, ...]]:
    moved = {one.old: one.new for one in earlier.moved}
    return {one: _successors(policy, moved.get(one, (one,))) for one in titles(earlier.policy)}


def _successors(policy: Policy, ids: tuple[str, ...]) -> tuple[Successor, ...]:
    return tuple(_successor(policy, one) for one in ids)


def _successor(policy: Policy, found: str) -> Successor:
    provision = next((one for one in policy.provisions if one.id == found), None)
    clause = name_of(policy, found if provision is None else policy.clause_of(provision.quote))
    title = clause.title if provision is None else provision.title
    return Successor(f"{clause.short} {title}", addresses.clause_page(clause.id))


def _pages_of(version: _Version) -> tuple[FixedPage, ...]:
    policy = version.policy
    clauses = (_page(version, one, one, addresses.clause_page(one)) for one in operative_clauses(policy))
    provisions = (
        _page(version, one.id, policy.clause_of(one.quote), addresses.provision_page(one.id))
        for one in policy.provisions
    )
    return (*clauses, *provisions)


def _page(version: _Version, own: str, clause: str, undated: str) -> FixedPage:
    """The dated page of a clause or provision ``own`` that stands in ``clause``."""
    policy = version.policy
    provisions = [one for one in policy.provisions if policy.clause_of(one.quote) == clause and own in {clause, one.id}]
    return FixedPage(
        path=addresses.dated(policy.version, undated),
        undated=undated,
        state="earlier" if version.until else "in force",
        version=policy.version,
        until=version.until,
        title=titles(policy)[own],
        citation=name_of(policy, clause).formal,
        words=policy.document.words(clause),
        explanation=tuple(in_words(one) for one in provisions if one.explanation),
        today=version.today[own],
    )


def _under(page: FixedPage, path: str) -> FixedPage:
    """What a dated page shows, under another address that leads to it."""
    return replace(page, path=path, dated=page.path)
