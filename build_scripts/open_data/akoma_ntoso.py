"""The official text in Akoma Ntoso 3.0, the XML of legislatures and gazettes (OASIS LegalDocML, 2018).

The document outside ``<meta>`` holds the official text character for character, newlines included: take the tags away and the text is
left. For that reason nothing is indented. 一、 and 第一部分 are a ``part``, (一) a ``paragraph``, 1. a ``point``; what stands between a
heading and its first item is the ``intro``, a department line of its own the ``wrapUp``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from build_scripts.open_data.akoma_ids import element_ids, element_name, work_id
from build_scripts.open_data.akoma_metadata import NAMESPACE, metadata
from build_scripts.open_data.akoma_references import text_references
from build_scripts.open_data.akoma_words import Marks, add_words, append_text
from policy_engine.model.clause import Clause, Span
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy

_XML_SPACE: Final = " \t\r\n"


def akoma_ntoso(policy: Policy) -> bytes:
    """The official text as one document in UTF-8; equal policies give equal bytes.

    Raises:
        PolicyError: words of the text stand in no clause, so that their place would be a guess.
    """
    act = ET.Element("act", {"name": "act", "contains": "originalVersion"})
    act.append(metadata(policy))
    _write(policy, act)
    document = ET.Element("akomaNtoso", {"xmlns": NAMESPACE})
    document.append(act)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(document, encoding="unicode")}\n'.encode()


def ids_in_xml(policy: Policy) -> Mapping[str, str]:
    """Where each clause and sentence stands in that document: its anchor (``wId``) → its ``eId``."""
    found = ET.fromstring(akoma_ntoso(policy)).iter()  # noqa: S314 - written a moment ago
    return {one.attrib["wId"]: one.attrib["eId"] for one in found if "wId" in one.attrib}


def _write(policy: Policy, act: ET.Element) -> None:
    """Put every span of the text, which the spans partition, into the element of its clause."""
    ids = element_ids(policy.document)
    marks = Marks(ids, text_references(policy, ids))
    place = _Place(policy, act, ids)
    last, indent = act, ""
    for span in policy.document.spans:
        words = policy.document.text[span.start : span.end]
        if span.kind == "blank":
            indent = _leave_space(last, words)
        elif not span.clause_id:
            raise PolicyError(f"Akoma Ntoso: these words stand in no clause: {words!r}")
        elif span.kind in ("mark", "heading"):
            last = ET.SubElement(place.element(span.clause_id), "num" if span.kind == "mark" else "heading")
            last.text, indent = indent + words, ""
        else:
            last, indent = add_words(policy, place.block(span), span, marks, indent), ""
    append_text(last, indent)


def _leave_space(last: ET.Element, words: str) -> str:
    """Put the space between two clauses where XML may have any; return what must go into the next words.

    That is the indent of a paragraph (U+3000), which XML does not count as white space, and all space before the first words.
    """
    if last.tag == "act":
        return words
    space = words[: len(words) - len(words.lstrip(_XML_SPACE))]
    last.tail = (last.tail or "") + space
    return words[len(space) :]


@dataclass(slots=True)
class _Place:
    """Finds the element in which a clause or a span belongs, and makes it where it is missing."""

    policy: Policy
    act: ET.Element
    ids: Mapping[str, str]
    made: dict[str, ET.Element] = field(default_factory=dict)

    def element(self, clause_id: str) -> ET.Element:
        """The hierarchical element of a clause, within that of the clause above."""
        if clause_id not in self.made:
            clause = self.policy.document.clause(clause_id)
            parent = self._section("body") if clause.parent is None else self.element(clause.parent)
            ids = {"eId": self.ids[clause_id], "wId": work_id(clause_id)}
            name = element_name(clause)
            named = {"name": clause.kind} if name == "hcontainer" else {}
            self.made[clause_id] = ET.SubElement(parent, name, {**named, **ids})
        return self.made[clause_id]

    def block(self, span: Span) -> ET.Element:
        """What holds the paragraphs of a span."""
        clause = self.policy.document.clause(span.clause_id)
        if clause.level == 0 and not (clause.kind == "end_matter" and self._has_attachments()):
            return self._container(clause)
        if clause.kind == "lead" and clause.parent is not None:
            return self._part(self.element(clause.parent), "intro", clause)
        if clause.kind == "department" and clause.parent is not None:
            return self._part(self.element(clause.parent), "wrapUp", clause)
        has_items = any(one.kind != "department" for one in self.policy.document.children(clause.id))
        return self._part(self.element(clause.id), "intro" if has_items else "content", None)

    def _part(self, element: ET.Element, name: str, clause: Clause | None) -> ET.Element:
        """The intro, content or wrapUp of an element; ``clause`` is the clause that it is, if it is one of its own."""
        ids = {"eId": f"{element.get('eId')}__{name.lower()}"}
        found = element.find(name)
        if found is None:
            return ET.SubElement(element, name, ids if clause is None else {**ids, "wId": work_id(clause.id)})
        if clause is None or found.get("wId") == work_id(clause.id):
            return found
        own = {"eId": f"{ids['eId']}__blockcontainer_1", "wId": work_id(clause.id)}
        return ET.SubElement(found, "blockContainer", own)

    def _has_attachments(self) -> bool:
        return any(clause.kind == "attachment" for clause in self.policy.document.clauses)

    def _container(self, clause: Clause) -> ET.Element:
        """A block before the first number, or after the last: title, document number, preamble, signature."""
        if clause.id not in self.made:
            section = self._section(self._front_or_end(clause))
            eid = f"{section.get('eId')}__container_{len(section) + 1}"
            own = {"name": clause.kind, "eId": eid, "wId": work_id(clause.id)}
            self.made[clause.id] = ET.SubElement(section, "container", own)
        return self.made[clause.id]

    def _front_or_end(self, clause: Clause) -> str:
        """Which section; what stands behind the preamble's first paragraph stays behind it."""
        if clause.kind == "end_matter":
            return "conclusions"
        return "preamble" if clause.kind == "preamble" or self.act.find("preamble") is not None else "preface"

    def _section(self, name: str) -> ET.Element:
        found = self.act.find(name)
        return ET.SubElement(self.act, name, {"eId": name}) if found is None else found
