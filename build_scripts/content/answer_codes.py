"""The table with which the quiz writes and reads the codes of answers (docs/decisions/0006)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.versions import share_code
from policy_engine.versions.editions import Edition, editions


def link_table(policy: Policy) -> Mapping[str, Any]:
    """What the quiz needs to write and to read links, as JSON.

    ``edition`` is the token of the policy's version and revision, ``scopes`` has direction and clause (either may be null) by token,
    ``codes`` has the code of every option, 不清楚 included, by fact and option. ``reworded`` has, by the token of each other edition
    that is known, the codes of the answers that do not mean today what they meant then, each with its words of then. ``times`` is there where
    a time since an event is asked for, and has the answers to it that a later day can change, in words.

    Raises:
        PolicyFaults: two answers have the same code, or two scopes the same token; one of them needs another id.
    """
    today, *others = editions(policy)
    return {**edition_table(today), "reworded": {one.token: dict(today.reworded_since(one)) for one in others}}


def edition_table(edition: Edition) -> Mapping[str, Any]:
    """The same for the codes of one edition alone, without ``reworded``."""
    coded = list(share_code.answer_codes(edition.facts))
    scopes = edition.scopes
    clashes = (
        *_clashes((code, f"{fact}={option}") for fact, option, code in coded),
        *_clashes((name, f"{direction}, {clause}") for name, direction, clause in scopes),
    )
    if clashes:
        raise PolicyFaults(clashes)
    codes: dict[str, dict[str, str]] = defaultdict(dict)
    for fact, option, code in coded:
        codes[fact][option] = code
    return {
        "edition": edition.token,
        "scopes": {name: {"direction": direction, "clause": clause} for name, direction, clause in scopes},
        "codes": codes,
        **({"times": edition.times} if edition.times else {}),
    }


def _clashes(named: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, owner in named:
        found[name].append(owner)
    for name, owners in found.items():
        if len(owners) > 1:
            problem = f"{' and '.join(owners)} would both be {name} in a link; give one of them another id"
            yield Fault(where="answer codes", problem=problem)
