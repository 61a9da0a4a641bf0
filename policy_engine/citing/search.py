"""Which clauses one step of a citation can mean, beneath the clauses found so far."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from policy_engine.citing.numbers import Above, beneath, numbered
from policy_engine.citing.words import Step, normalized
from policy_engine.model.document import Clause, Document

_SMALLEST_PART_OF_A_HEADING = 2


def find_step(document: Document, step: Step, above: Above) -> tuple[str, ...]:
    """Return the ids, in the text's order, of what a step can mean beneath `above`."""
    match step.form:
        case "lead":
            return _leads(document, step.words, above)
        case "closing":
            return _ids(one for one in document.clauses if one.kind == "closing" and one.parent in (above or (None,)))
        case "sentence":
            return tuple(found for one in above or () for found in _sentence(document, one, step.number))
        case "heading":
            return _headed(document, step.words, above)
        case "attachment":
            attachments = (one for one in document.clauses if one.kind == "attachment")
            return _ids(one for one in attachments if step.number == 0 or one.id == f"A{step.number}")
        case _:
            return _numbered(document, step, above)


def headings_of(document: Document) -> dict[str, list[str]]:
    """The normalized headings of numbered clauses and attachments, with the ids of the clauses that have them."""
    headings: dict[str, list[str]] = {}
    for clause in document.clauses:
        if clause.heading and clause.kind in {"numbered", "attachment"}:
            headings.setdefault(normalized(clause.heading), []).append(clause.id)
    return headings


def _ids(clauses: Iterable[Clause]) -> tuple[str, ...]:
    return tuple(clause.id for clause in clauses)


def _numbered(document: Document, step: Step, above: Above) -> tuple[str, ...]:
    if step.form not in {"paragraph", "unnumbered"}:
        return _ids(numbered(document, step, _leading(document, above)))
    found = _paragraph(document, step, above)
    has_own = step.form == "unnumbered" or any(document.has(f"{one}.p2") for one in above or ())
    return found if found or has_own else _ids(numbered(document, step, above))


def _paragraph(document: Document, step: Step, above: Above) -> tuple[str, ...]:
    """An article's paragraphs (款), or those of （一） (段): the first ones are its own words, one after its items stands alone."""
    found = []
    for clause_id in above or ():
        clause = document.clause_of(clause_id)
        alone = f"{clause_id}.p{step.number}"
        is_meant = (clause.style == "article") is (step.form == "paragraph")
        if is_meant and document.has(alone):
            found.append(alone)
        elif is_meant and step.number <= len(clause.body.splitlines()):
            found.append(clause_id)
    return tuple(found)


def _leading(document: Document, above: Above) -> Above:
    """The same, and where a paragraph leads a list (第七条第二款第三项) the article beneath which its items stand."""
    if above is None:
        return None
    led = [
        one.parent
        for one, then in pairwise(document.clauses)
        if one.id in above and one.kind == "paragraph" and one.parent and then.parent == one.parent
    ]
    return (*above, *led)


def _leads(document: Document, words: str, above: Above) -> tuple[str, ...]:
    if above is not None:
        return tuple(f"{one}.0" for one in above if document.has(f"{one}.0"))
    kinds = {"preamble"} if words in {"序言", "前言"} else {"preamble", "lead"}
    return _ids(one for one in document.clauses if one.kind in kinds and one.id[0] != "A")


def _sentence(document: Document, clause_id: str, number: int) -> tuple[str, ...]:
    sentences = document.sentences(clause_id)
    if not sentences and number in {1, -1} and document.clause_of(clause_id).body:
        return (clause_id,)
    at = number - 1 if number > 0 else len(sentences) + number
    return (sentences[at].id,) if 0 <= at < len(sentences) else ()


def _headed(document: Document, words: str, above: Above) -> tuple[str, ...]:
    """The clauses with this heading; failing that, those whose heading contains the words."""
    headings = headings_of(document)
    inside = None if above is None else {*above, *_ids(beneath(document, above))}
    exact = headings.get(words, [])
    partial = [
        one
        for heading, ids in headings.items()
        for one in ids
        if len(words) >= _SMALLEST_PART_OF_A_HEADING and words in heading
    ]
    for found in (exact, partial):
        here = tuple(one for one in found if inside is None or one in inside)
        if here:
            return here
    return ()
