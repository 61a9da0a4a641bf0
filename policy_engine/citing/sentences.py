"""Every sentence that a policy says in this project's own words, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from policy_engine.model.checklist import ChecklistItem
from policy_engine.model.condition import Statement
from policy_engine.model.document import Document
from policy_engine.model.overlap import Overlap

_VERBATIM = frozenset(
    [
        "id",
        "date",
        "until",
        "quote",
        "quotes",
        "wordings",
        "grants",
        "materials",
        "to",
        "says",
        "copies",
        "amount",
        "who",
        "time",
    ]
)
"""Fields that hold official words, each checked where it stands, and ids."""
_OF_THE_POLICY = frozenset(
    {"names", "version", "checked_on", "next_check_due", "questions_module", "history_module", "alternatives_module"}
)
"""Fields of the policy itself that hold ids and dates."""
_WITHIN = frozenset({"Option", "Reading", "ChecklistItem", "Extension", "Situation", "Passages", "Expected"})
"""Parts that are named within the part to which they belong; all others have a name of their own."""


def sentences_of(*parts: object) -> Iterator[tuple[str, str]]:
    """Every sentence in some parts of a policy and in the parts of those, once, with its place: ``fact lease_registered, why``."""
    seen: set[int] = set()
    for part in parts:
        yield from _sentences(part, "", seen)


def _sentences(part: object, where: str, seen: set[int]) -> Iterator[tuple[str, str]]:
    if isinstance(part, str):
        yield where, part
    elif isinstance(part, tuple):
        for one in part:
            yield from _of_an_item(one, where, seen)
    elif is_dataclass(part) and not isinstance(part, Document):
        yield from _of_a_part(part, where, seen)


def _of_an_item(item: object, where: str, seen: set[int]) -> Iterator[tuple[str, str]]:
    """Of one of several; a pair of words is a matter and what is said of it."""
    match item:
        case (str() as matter, words):
            yield f"{where}, matter", matter
            yield from _sentences(words, f"{where} {matter}", seen)
        case _:
            yield from _sentences(item, where, seen)


def _of_a_part(part: object, where: str, seen: set[int]) -> Iterator[tuple[str, str]]:
    kind = type(part).__name__
    at = f"{kind.lower()} {_called(part)}"
    if kind in _WITHIN:
        at = f"{where}, {at}"
    elif id(part) in seen:
        return
    seen.add(id(part))
    left_out = _VERBATIM | _OF_THE_POLICY if kind == "Policy" else _VERBATIM
    for name in (field.name for field in fields(part) if field.name[0] != "_" and field.name not in left_out):  # type: ignore[arg-type]
        value = getattr(part, name)
        is_within = isinstance(value, tuple) and value and type(value[0]).__name__ in _WITHIN
        yield from _sentences(value, at if is_within else f"{at}, {name}", seen)


def _called(part: object) -> str:
    """What a part is called among its kind: its id, else what it is about; statements about the same words differ in when they are true."""
    if isinstance(part, Statement):
        return f"about {' '.join((part.fact.id, *part.true[:1]))} “{'/'.join(part.wordings)}”"
    if isinstance(part, ChecklistItem):
        return f"{part.fact.id} {part.option}"
    if isinstance(part, Overlap):
        return f"of {_called(part.covered)}"
    names = (getattr(part, name, "") for name in ("id", "term", "direction", "quote"))
    return next((one for one in names if one), "")
