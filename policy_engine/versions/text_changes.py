"""What an amendment changes in the official text, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from policy_engine.model.clause import Clause
from policy_engine.model.policy import Policy

ClauseChangeKind = Literal["amended", "added", "repealed", "moved"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stay, go or come; the words of all that stay or go, joined, are the earlier clause."""

    kind: Literal["stays", "goes", "comes"]
    words: str


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause whose words or number are not what they were; ``before`` and ``now`` are its ids, ``None`` where there is none.

    ``moved``: the words are the same but for the printed number.
    """

    kind: ClauseChangeKind
    before: str | None
    now: str | None
    stretches: tuple[Stretch, ...]


def text_changes(before: Policy, now: Policy, moved: Mapping[str, tuple[str, ...]]) -> tuple[ClauseChange, ...]:
    """Every clause that was changed, in the order of the text in force; what was repealed comes last.

    ``moved`` is the table of the policy's history: clause id then → ids now (none: repealed). What it does not name is where the same
    words stand, or else keeps its id unless another clause's words stand there now.
    """
    successors = _successors(before, now, moved)
    ancestors = {new: old for old, found in successors.items() for new in found}
    own = {one.id: one for one in before.document.clauses}
    kept = (change for one in now.document.clauses for change in _kept(own.get(ancestors.get(one.id, "")), one))
    gone = (
        ClauseChange("repealed", one.id, None, (Stretch("goes", one.text),))
        for one in before.document.clauses
        if not successors[one.id]
    )
    return (*kept, *gone)


def _successors(before: Policy, now: Policy, moved: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """What each earlier clause is called today."""
    today = {one.id: one for one in now.document.clauses}
    named = {new for successors in moved.values() for new in successors}
    places = {_body(one): one.id for one in reversed(now.document.clauses)}
    known = {_body(one) for one in before.document.clauses}

    def successors(clause: Clause) -> tuple[str, ...]:
        if clause.id in moved:
            return tuple(one for one in moved[clause.id] if one in today)
        here, elsewhere = today.get(clause.id), places.get(_body(clause))
        if here is not None and _body(here) == _body(clause):
            elsewhere = here.id
        if elsewhere is None and here is not None and _body(here) not in known:
            elsewhere = here.id
        return () if elsewhere is None or elsewhere in named else (elsewhere,)

    return {one.id: successors(one) for one in before.document.clauses}


def _kept(before: Clause | None, now: Clause) -> Iterator[ClauseChange]:
    if before is None:
        yield ClauseChange("added", None, now.id, (Stretch("comes", now.text),))
    elif _body(before) != _body(now):
        yield ClauseChange("amended", before.id, now.id, tuple(_stretches(before.text, now.text)))
    elif before.id != now.id:
        yield ClauseChange("moved", before.id, now.id, (Stretch("stays", now.text),))


def _body(clause: Clause) -> str:
    """A clause's words without its printed number."""
    return clause.text.removeprefix(clause.mark)


def _stretches(before: str, now: str) -> Iterator[Stretch]:
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Stretch("stays", before[start:end])
            continue
        if end > start:
            yield Stretch("goes", before[start:end])
        if new_end > new_start:
            yield Stretch("comes", now[new_start:new_end])
