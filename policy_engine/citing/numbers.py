"""Which numbered clauses a step of a citation can mean: 第2目, （二）, 2., 3.1.2."""

from __future__ import annotations

from policy_engine.citing.words import Form, Step
from policy_engine.model.document import Clause, Document

Above = tuple[str, ...] | None
"""The clauses found so far; None at the start, where the whole main text is open."""

_STYLES: dict[Form, str] = {
    "division": "part",
    "chapter": "chapter",
    "section": "section",
    "article": "article",
    "numeral": "numeral",
}
_SUBITEM = 3
# Which levels a unit without anything above it can mean.
_LEVELS: dict[Form, tuple[int, ...]] = {
    "part": (1,),
    "small": (_SUBITEM, 4, 5, 6),
    "id": (1,),
    "paragraph": (2,),
    "item": (2, _SUBITEM),
    "subitem": (_SUBITEM,),
    "point": (1, 2, _SUBITEM),
}
# These keep their level even beneath a clause; everything else then means the next level down.
_ANYWHERE = frozenset({"part", "small"})
# Beneath 三 these may skip the level of （一）: 第三部分第2目 stands in （一） or in （二）.
_DEEP: dict[Form, tuple[int, ...]] = {"subitem": (_SUBITEM,), "unmarked": ()}


def beneath(document: Document, above: Above) -> list[Clause]:
    """Every numbered clause beneath some clauses at any depth; for None those of the main text."""
    if above is None:
        return [one for one in document.clauses if one.kind == "numbered" and one.id[0] != "A"]
    inside = set(above)
    found = []
    for clause in document.clauses:  # a clause comes after the one above it
        if clause.kind == "numbered" and clause.parent in inside:
            inside.add(clause.id)
            found.append(clause)
    return found


def numbered(document: Document, step: Step, above: Above) -> list[Clause]:
    """Return the numbered clauses, in the text's order, that a step can mean beneath `above`."""
    articles = [one for one in map(document.clause_of, above or ()) if one.style == "article"]
    if step.form == "inserted" and articles:
        names = (f"{one.id}x{step.number}" for one in articles)
        return [document.clause(one) for one in names if document.has(one)]
    scope = [one for one in beneath(document, above) if one.number == step.number and not one.inserted]
    return _by_form(document, step, above, scope)


def level_of(clause: Clause) -> int:
    """The level within the main text or within the attachment in which a clause stands."""
    return clause.level - clause.id.startswith("A")


def _by_form(document: Document, step: Step, above: Above, scope: list[Clause]) -> list[Clause]:
    """Of the clauses with the right number, those that the form of a step can mean."""
    if step.form in _STYLES and not (step.form == "numeral" and above):
        return _styled(document, scope, step.form)
    direct = [one for one in scope if above is None or one.parent in above]
    if step.form in {"bracketed", "decimal"}:
        return _printed(step, direct) or _printed(step, scope)
    if above is None or step.form in _ANYWHERE:
        return _at_levels(scope, *_LEVELS.get(step.form, ()))
    if step.form in _DEEP and any(level_of(document.clause_of(one)) == 1 for one in above):
        deep = _at_levels(scope, *_DEEP[step.form])
        return [one for one in scope if one in deep or (one in direct and one.style != "bracketed")]
    return direct


def _printed(step: Step, clauses: list[Clause]) -> list[Clause]:
    """The clauses whose own mark looks like the step; (2) means （2）, and （二） where there is none."""
    if step.form == "decimal":
        return [one for one in clauses if one.style in {"decimal", "half_bracketed"}]
    arabic = any(character in "0123456789" for character in step.words)
    styles = ["bracketed", "bracketed_decimal"]
    for style in reversed(styles) if arabic else styles:
        found = [one for one in clauses if one.style == style]
        if found:
            return found
    return []


def _at_levels(clauses: list[Clause], *levels: int) -> list[Clause]:
    """The clauses at some levels, at any level if none is named."""
    return [one for one in clauses if not levels or level_of(one) in levels]


def _styled(document: Document, scope: list[Clause], form: Form) -> list[Clause]:
    """The clauses of a style; 条 and 三、 mean the top level of a text that does not use that style."""
    style = _STYLES[form]
    if form in {"article", "numeral"} and all(one.style != style for one in document.clauses):
        return _at_levels(scope, 1)
    return [one for one in scope if one.style == style]
