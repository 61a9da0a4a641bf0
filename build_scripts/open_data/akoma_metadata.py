"""What an Akoma Ntoso document says about itself: work, expression and file after FRBR, and who is named in it.

Only what the text states: it has no number, no date of signing and none of publication, so there is no ``publication`` and
no ``FRBRnumber``. The schema demands a date of every level; each says by its name which date it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from policy_engine.model.policy import Policy

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_COUNTRY: Final = "cn"  # ISO 3166-1
_LANGUAGE: Final = "zho"  # ISO 639-2


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
    references = ET.SubElement(meta, "references", {"source": "#editor"})
    for name, shown in _organizations(policy):
        reference = {"eId": name, "href": f"/akn/ontology/organization/{_COUNTRY}/{name}", "showAs": shown}
        ET.SubElement(references, "TLCOrganization", reference)
    return meta


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
