"""One page of the site before it is rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from build_scripts.content.structured_data.page_graph import Asked

READ: Final = "读政策"
CLAUSE_BY_CLAUSE: Final = "一条一条看"
WHO_ANSWERS: Final = "哪个部门负责"
MORE: Final = "关于"
"""The lists of the menu; the last is folded (docs/overrides/partials/nav.html)."""

SURVEY_RANK: Final = 0.5
"""How search weighs pages that gather what stands elsewhere too: a clause's own page comes first."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page before rendering.

    ``path`` is its Markdown file, ``says`` what its template may use, ``menu`` the list of the menu in which it stands, or
    with an ``index.md`` its whole folder (empty: none, or that of its folder), ``names`` other words under which search finds
    it, ``rank`` how it weighs there (1 is usual). ``theme`` are further fields of its front matter, which the theme reads,
    ``asked`` the questions that it answers.
    """

    path: str
    template: str
    title: str
    description: str
    says: Mapping[str, Any] = field(default_factory=dict)
    menu: str = ""
    names: tuple[str, ...] = ()
    rank: float = 1.0
    theme: Mapping[str, Any] = field(default_factory=dict)
    asked: tuple[Asked, ...] = ()
