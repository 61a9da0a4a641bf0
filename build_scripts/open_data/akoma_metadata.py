"""What an Akoma Ntoso document says about itself: work, expression and file after FRBR, and who is named in it.

Only what the text states: it has no number, no date of signing and none of publication, so there is no ``publication`` and
no ``FRBRnumber``. The schema demands a date of every level; each says by its name which date it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from build_scripts.open_data.akoma_references import cited_documents
from policy_engine.model.policy import Policy

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_COUNTRY: Final = "cn"  # ISO 3166-1
_LANGUAGE: Final = "zho"  # ISO 639-2
_EVENTS: Final = {"publication": "公布", "in_force": "施行", "replaced": "由新的文件代替", "expires": "有效期满"}


def metadata(policy: Policy) -> ET.Element:
    """The element ``meta`` of a policy's document."""
    meta = ET.Element("meta")
    identification = ET.SubElement(meta, "identification", {"source": "#editor"})
    work = f"/akn/{_COUNTRY}/act/{policy.effective.date}/{policy.id}"
    expression = f"{work}/{_LANGUAGE}@{policy.version}"
    for level, uri in (("Work", work), ("Expression", expression), ("Manifestation", f"{expression}.xml")):
        element = ET.SubElement(identification, f"FRBR{level}")
        for name, values in _properties(policy, level, uri):
            ET.SubElement(element, f"FRBR{name}", values)
    lifecycle = ET.SubElement(meta, "lifecycle", {"source": "#editor"})
    for name, values in _events(policy):
        ET.SubElement(
            lifecycle, "eventRef", {"eId": f"event_{name}", "source": "#issuer", "refersTo": f"#{name}", **values}
        )
    references = ET.SubElement(meta, "references", {"source": "#editor"})
    for name, shown in _organizations(policy):
        reference = {"eId": name, "href": f"/akn/ontology/organization/{_COUNTRY}/{name}", "showAs": shown}
        ET.SubElement(references, "TLCOrganization", reference)
    for name, _ in _events(policy):
        reference = {"eId": name, "href": f"/akn/ontology/event/{_COUNTRY}/{name}", "showAs": _EVENTS[name]}
        ET.SubElement(references, "TLCEvent", reference)
    for one in cited_documents(policy):
        reference = {"eId": one.id, "href": f"/akn/ontology/reference/{_COUNTRY}/{one.number}", "name": "cited"}
        ET.SubElement(references, "TLCReference", {**reference, "showAs": f"《{one.title}》（{one.number}）"})
    return meta


def _events(policy: Policy) -> Iterator[tuple[str, dict[str, str]]]:
    """What the policy says has happened, or will happen, to the text, and when: by the names of :data:`_EVENTS`, in the order of time."""
    if policy.effective.published:
        yield "publication", {"date": policy.effective.published.date, "type": "generation"}
    yield "in_force", {"date": policy.effective.date, "type": "generation"}
    if policy.superseded_by:
        yield "replaced", {"date": policy.superseded_by.date, "type": "repeal"}
    if policy.effective.until:
        yield "expires", {"date": policy.effective.until, "type": "repeal"}


def _properties(policy: Policy, level: str, uri: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The properties of one level, in the order of the schema."""
    made = level == "Manifestation"
    yield "this", {"value": f"{uri.removesuffix('.xml')}/!main{'.xml' if made else ''}"}
    yield "uri", {"value": uri}
    if level == "Work":
        yield "alias", {"value": policy.title, "name": "标题"}
    yield (
        "date",
        {"date": policy.checked_on, "name": "核对日期"}
        if made
        else {
            "date": policy.effective.date,
            "name": "施行日期",
        },
    )
    yield "author", {"href": "#editor" if made else "#issuer"}
    match level:
        case "Work":
            yield "country", {"value": _COUNTRY}
        case "Expression":
            yield "language", {"language": _LANGUAGE}
        case _:
            yield "format", {"value": "application/akn+xml"}


def _organizations(policy: Policy) -> Iterator[tuple[str, str]]:
    yield "issuer", policy.issuer
    yield "editor", f"{policy.short_title}（本站）"
    yield from ((agency.id, agency.name) for agency in policy.named_agencies())
