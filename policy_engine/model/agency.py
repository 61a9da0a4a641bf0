"""Agencies: the offices that the text names as answering for a section (责任部门)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """An office under the name that the text prints, verbatim, and an id for addresses (lower-case ASCII letters, digits, ``_``)."""

    id: str
    name: str
