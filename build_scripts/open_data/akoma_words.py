"""The words of a clause as paragraphs of Akoma Ntoso: sentences with ids, the offices that are named in it, and what it refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from build_scripts.open_data.akoma_ids import work_id
from build_scripts.open_data.akoma_references import TextReference
from policy_engine.model.clause import Sentence, Span
from policy_engine.model.policy import Policy

_TITLED: Final = "title"


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in the words: the ``eId`` of each clause, and the references."""

    ids: Mapping[str, str]
    references: tuple[TextReference, ...]


def add_words(policy: Policy, block: ET.Element, span: Span, marks: Marks, indent: str) -> ET.Element:
    """Append a span, which is never more than one line, to ``block`` and return its paragraph; ``indent`` is put before it.

    Words that follow others on the same line (a department note behind a sentence) go into the paragraph that is there.
    """
    paragraph = block[-1] if len(block) and block[-1].tail is None else ET.SubElement(block, "p")
    append_text(paragraph, indent)
    words = policy.document.text[span.start : span.end]
    if span.kind == _TITLED:
        office = {"refersTo": "#issuer"} if words == policy.issuer else None  # above the title, in a line of its own
        ET.SubElement(paragraph, "docTitle" if office is None else "docAuthority", office or {}).text = words
    elif span.kind == "department":
        _add_note(policy, paragraph, words)
    else:
        _add_sentences(policy, paragraph, span.clause_id, (span.start, span.end), marks)
    return paragraph


def _add_note(policy: Policy, paragraph: ET.Element, words: str) -> None:
    """A department note, with a reference for each office that it names."""
    note = ET.SubElement(paragraph, "inline", {"name": "responsibleDepartments"})
    found = sorted((words.find(one.name), one) for one in policy.named_agencies() if one.name in words)
    position = 0
    for start, agency in found:
        append_text(note, words[position:start])
        ET.SubElement(note, "organization", {"refersTo": f"#{agency.id}"}).text = agency.name
        position = start + len(agency.name)
    append_text(note, words[position:])


def _add_sentences(policy: Policy, paragraph: ET.Element, clause_id: str, where: tuple[int, int], marks: Marks) -> None:
    text = policy.document.text
    position, end = where
    for sentence in _within(policy.document.sentences(clause_id), where):
        _add(paragraph, text, (position, sentence.start), marks)
        letter = sentence.id.removeprefix(clause_id)
        own = {"name": "sentence", "eId": f"{marks.ids[clause_id]}__inline_{letter}", "wId": work_id(sentence.id)}
        _add(ET.SubElement(paragraph, "inline", own), text, (sentence.start, sentence.end), marks)
        position = sentence.end
    _add(paragraph, text, (position, end), marks)


def _add(element: ET.Element, text: str, where: tuple[int, int], marks: Marks) -> None:
    """A stretch of the text with the references that stand in it whole."""
    position, end = where
    for one in marks.references:
        if position <= one.start and one.end <= end:
            append_text(element, text[position : one.start])
            ET.SubElement(element, "ref", {"href": one.href}).text = text[one.start : one.end]
            position = one.end
    append_text(element, text[position:end])


def _within(sentences: tuple[Sentence, ...], where: tuple[int, int]) -> Iterator[Sentence]:
    return (one for one in sentences if where[0] <= one.start and one.end <= where[1])


def append_text(element: ET.Element, words: str) -> None:
    """Text behind whatever ``element`` holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words or None
    else:
        element.text = (element.text or "") + words or None
