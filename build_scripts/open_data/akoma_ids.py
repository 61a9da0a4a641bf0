"""Which element of Akoma Ntoso a clause is, and its ids there.

An ``eId`` is put together as the OASIS naming convention wants it, from the numbers that the text prints: 三（一）2 is
``part_3__para_1__point_2``. A ``wId`` is the anchor that this site uses everywhere: ``c-3-1-2``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from policy_engine.model.document import Clause, Document

# The style of a numbering mark (numbering.RANK) → element; whatever is numbered deeper is an indent.
_ELEMENTS: Final = {
    "part": "part",
    "chapter": "chapter",
    "section": "section",
    "article": "article",
    "numeral": "part",
    "bracketed": "paragraph",
    "decimal": "point",
    "dotted": "point",
}
_SHORT: Final = {"chapter": "chp", "section": "sec", "article": "art", "paragraph": "para"}


def element_name(clause: Clause) -> str:
    """The hierarchical element of a clause; one without a number is a container that is named after its kind."""
    return "hcontainer" if clause.number is None else _ELEMENTS.get(clause.style, "indent")


def element_ids(document: Document) -> Mapping[str, str]:
    """The ``eId`` of every clause. A number that stands twice under one clause is told apart by a trailing count."""
    found: dict[str, str] = {}
    counted: dict[tuple[str, str], int] = {}
    for clause in document.clauses:
        above = found.get(clause.parent or "", "")
        name = element_name(clause)
        counted[above, name] = counted.get((above, name), 0) + 1
        number = str(counted[above, name] if clause.number is None else clause.number)
        number += f"-{clause.inserted}" if clause.inserted else ""
        found[clause.id] = _unused(_joined(above, f"{_SHORT.get(name, name)}_{number}"), found)
    return found


def work_id(clause_id: str) -> str:
    """The id of a clause or sentence that does not change with its place: its anchor on the site."""
    return "c-" + clause_id.replace(".", "-")


def _joined(above: str, own: str) -> str:
    return f"{above}__{own}" if above else own


def _unused(wanted: str, taken: Mapping[str, str]) -> str:
    known, number, name = set(taken.values()), 1, wanted
    while name in known:
        number += 1
        name = f"{wanted}-{number}"
    return name
