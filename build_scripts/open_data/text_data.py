"""The open data about the text itself: the policy, its clauses, who answers for them, what became of every character."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.content import addresses
from build_scripts.content.models.agencies import Duty, agency_duties
from build_scripts.content.models.clauses import everyday_names, operative_clauses
from build_scripts.content.models.document_facts import document_facts, text_digest
from build_scripts.content.models.glossary import glossary, wording_of
from build_scripts.content.models.naming import name_of
from build_scripts.open_data.akoma_ntoso import ids_in_xml
from build_scripts.open_data.conditions import Json, condition_or_null
from policy_engine.model.clause import Clause
from policy_engine.model.policy import Policy
from policy_engine.reasoning.report import direction_json, replacement_json


def policy_data(policy: Policy) -> Json:
    """The policy: what a policy page says about it, its dates, whom it reaches; null where the text is silent."""
    return {
        "title": policy.title,
        "short_title": policy.short_title,
        "issuer": policy.issuer,
        "language": "zh-CN",
        "effective": _effective(policy),
        "checked_on": policy.checked_on,
        "next_check_due": policy.next_check_due,
        "superseded_by": replacement_json(policy),
        "ask_at": policy.ask_at,
        "text": {"sha256": text_digest(policy), "characters": len(policy.document.text)},
        "metadata": [{"label": one.label, "value": one.value or None} for one in document_facts(policy)],
        "directions": [direction_json(direction) for direction in policy.directions],
        "reach": condition_or_null(policy.reach),
        "not_stated": list(policy.not_stated),
        "not_stated_of_itself": list(policy.not_stated_of_itself),
        "outside": [{"matter": matter, "instead": instead} for matter, instead in policy.outside],
    }


def clauses_data(policy: Policy) -> Json:
    """Every clause with its place in the text; positions count characters, the end is not included."""
    ids = ids_in_xml(policy)
    return {
        "clauses": [_clause(policy, clause, ids) for clause in policy.document.clauses],
        "spans": [
            {"kind": span.kind, "clause": span.clause_id or None, "start": span.start, "end": span.end}
            for span in policy.document.spans
        ],
    }


def passages_data(policy: Policy) -> Json:
    """What became of every stretch of the text but the space between: which part encodes it, or why it makes no rule."""
    return {
        "passages": [
            {"kind": one.kind, "owner": one.owner, "clause": one.clause, "start": one.start, "end": one.end}
            for one in policy.passages()
            if one.owner != "blank"
        ]
    }


def departments_data(policy: Policy) -> Json:
    """Every office that the text names, with the sections for which it answers; and the lines that name none."""
    ids = {agency.name: agency.id for agency in policy.named_agencies()}
    duties = agency_duties(policy)
    return {
        "departments": [
            {
                "id": ids[one.agency],
                "name": one.agency,
                "duties": [_duty(duty, ids, one.agency) for duty in one.duties],
            }
            for one in duties
            if one.agency
        ],
        "unnamed": [_duty(duty, ids, "") for one in duties if not one.agency for duty in one.duties],
    }


def terms_data(policy: Policy) -> Json:
    """The terms of the text in plain words, the words that people use instead, and who knows about the rest."""
    wording = wording_of(policy)
    return {
        "terms": [
            {
                "term": entry.term.term,
                "quote": entry.term.quote,
                "words": entry.term.words,
                "clauses": [name.id for name in entry.clauses],
            }
            for entry in glossary(policy)
        ],
        "near_words": [[one.word, *one.others] for one in wording.near],
        "who_knows": [{"office": one.office, "words": list(one.words)} for one in wording.who_knows],
        "apart": [list(kind) for kind in wording.apart],
        "essential": list(wording.essential),
        "subject": list(wording.subject),
        "ask_at": policy.ask_at,
    }


def _clause(policy: Policy, clause: Clause, ids: Mapping[str, str]) -> Json:
    name = name_of(policy, clause.id)
    return {
        "id": clause.id,
        "kind": clause.kind,
        "level": clause.level,
        "parent": clause.parent,
        "mark": clause.mark,
        "number": clause.number,
        "heading": clause.heading,
        "text": clause.text,
        "start": clause.start,
        "body_start": clause.body_start,
        "end": clause.end,
        "citation": {"short": name.short, "formal": name.formal},
        "names": list(everyday_names(policy, clause.id)),
        "eid": ids[addresses.anchor(clause.id)],
        **_links(policy, clause.id),
        "sentences": [
            {
                "id": one.id,
                "text": one.text,
                "start": one.start,
                "end": one.end,
                "eid": ids[addresses.anchor(one.id)],
                **_links(policy, one.id),
            }
            for one in policy.document.sentences(clause.id)
        ],
    }


def _links(policy: Policy, clause_id: str) -> Json:
    """Where a clause or sentence stands on the site, from the site's root; ``page`` is null where it has none of its own."""
    has_page = clause_id in operative_clauses(policy)
    page = addresses.folder_of(addresses.clause_page(clause_id)) + "/" if has_page else None
    text = addresses.folder_of(addresses.TEXT)
    return {"url": f"{text}/#{addresses.anchor(clause_id)}", "page": page}


def _duty(duty: Duty, ids: dict[str, str], agency: str) -> Json:
    return {
        "scope": duty.section.id,
        "clause": duty.note.clause,
        "quote": duty.note.quote,
        "start": duty.note.start,
        "end": duty.note.end,
        "clauses": [clause.id for clause in duty.clauses],
        "shared_with": [ids[name] for name in duty.note.agencies if name != agency],
    }


def _effective(policy: Policy) -> Json:
    """From when the text applies, and until when where it says so; where its words count from the publication, also when and where that was."""
    day: Json = {**_quoted(policy, policy.effective.quote), "date": policy.effective.date}
    if policy.effective.until:
        day["until"] = policy.effective.until
    published = policy.effective.published
    return day if published is None else {**day, "published": {"date": published.date, "source": published.source}}


def _quoted(policy: Policy, quote: str) -> Json:
    return {"quote": quote, "clause": policy.clause_of(quote)}
