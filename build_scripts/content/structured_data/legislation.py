"""The text and its clauses as schema.org `Legislation <https://schema.org/Legislation>`_: only what the text states.

Whatever is silent is left out: no number, no date of adoption or publication where the text prints none. The words are marked as of
unofficial legal value, because this site is not the gazette. Addresses are relative to the page; in HTML, JSON-LD resolves them against it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from build_scripts.content import addresses
from build_scripts.content.models.clauses import ClausePage
from build_scripts.content.models.document_facts import document_facts
from build_scripts.open_data.published_files import FOLDER, XML_FILE
from policy_engine.model.policy import Policy

Json = dict[str, Any]

LANGUAGE = "zh-CN"
_UNOFFICIAL = "https://schema.org/UnofficialLegalValue"


def policy_legislation(policy: Policy, source: str, clauses: tuple[ClausePage, ...]) -> Json:
    """The whole text, for the page whose Markdown file is ``source``; its parts are the clauses that have a page."""
    stated = {fact.label: fact.value for fact in document_facts(policy) if fact.value}
    dates = {"legislationDate": stated.get("成文日期"), "datePublished": stated.get("发布日期")}
    return {
        **_common(policy),
        "@id": addresses.relative_url(source, addresses.TEXT),
        "url": addresses.relative_url(source, addresses.TEXT),
        "name": policy.title,
        "alternateName": policy.short_title,
        **({"legislationIdentifier": stated["发文字号"]} if "发文字号" in stated else {}),
        **{name: value for name, value in dates.items() if value is not None and _is_date(value)},
        "publisher": {"@type": "GovernmentOrganization", "name": policy.issuer},
        "encoding": _encoding(source),
        "hasPart": [_reference(source, page) for page in clauses],
    }


def clause_legislation(policy: Policy, source: str, page: ClausePage, clauses: tuple[ClausePage, ...]) -> Json:
    """One clause, verbatim, as a part of the text; its parts are the sentences that have pages of their own."""
    sentences = [one for one in clauses if one.name in page.sentences]
    offices = {agency.name: addresses.department_page(agency.id) for agency in policy.named_agencies()}
    responsible = [
        {"@type": "GovernmentOrganization", "name": name, "url": addresses.relative_url(source, offices[name])}
        for note in page.departments
        for name in note.agencies
    ]
    return {
        **_common(policy),
        **_reference(source, page),
        "legislationIdentifier": page.name.formal,
        "alternateName": page.name.short,
        "text": page.words,
        **({"legislationResponsible": responsible} if responsible else {}),
        "isPartOf": {
            "@type": "Legislation",
            "@id": addresses.relative_url(source, addresses.TEXT),
            "name": policy.title,
        },
        **({"hasPart": [_reference(source, one) for one in sentences]} if sentences else {}),
    }


def _common(policy: Policy) -> Json:
    """What holds for the text and each of its clauses.

    That it is in force is not said: of that the text states nothing. Not in force: by the day of the last comparison another document had taken its
    place, or the time for which it applies had passed.
    """
    new = policy.superseded_by
    is_over = (new is not None and new.date <= policy.checked_on) or "" < policy.effective.until < policy.checked_on
    return {
        "@type": "Legislation",
        "inLanguage": LANGUAGE,
        "isAccessibleForFree": True,
        "legislationLegalValue": _UNOFFICIAL,
        **({"legislationLegalForce": "https://schema.org/NotInForce"} if is_over else {}),
        "legislationDateOfApplicability": policy.effective.date,
        "temporalCoverage": f"{policy.effective.date}/{_last_day(policy) or '..'}",
    }


def _last_day(policy: Policy) -> str:
    """The day before another document takes the text's place, or the last on which it applies by its own words; empty where there is none."""
    new, until = policy.superseded_by, policy.effective.until
    days = [str(date.fromisoformat(new.date) - timedelta(days=1))] if new else []
    return min([*days, until] if until else days, default="")


def _reference(source: str, page: ClausePage) -> Json:
    """A clause by its permanent address in the text, and the page about it."""
    return {
        "@type": "Legislation",
        "@id": addresses.relative_url(source, addresses.in_text(page.name.id)),
        "url": addresses.relative_url(source, addresses.clause_page(page.name.id)),
        "name": f"{page.name.short} {page.title}",
    }


def _encoding(source: str) -> Json:
    root = addresses.relative_url(source, addresses.HOME)
    return {
        "@type": "LegislationObject",
        "contentUrl": f"{root}{FOLDER}/{XML_FILE}",
        "encodingFormat": "application/akn+xml",
        "inLanguage": LANGUAGE,
        "legislationLegalValue": _UNOFFICIAL,
    }


def _is_date(value: str) -> bool:
    return len(value) == 10 and value[4] == value[7] == "-"
