"""Whether every day that a policy gives is one of the calendar, and the day from which it applies is what the text says."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.model.dates import counts_from_publication, is_date, printed_day
from policy_engine.model.elapsed import last_day_stated
from policy_engine.model.errors import Fault
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy

_REMEDY = "write a day of the calendar as YYYY-MM-DD"


def days_that_are_none(policy: Policy) -> Iterator[Fault]:
    """Dates that no calendar has, or that are written otherwise: they compare wrongly."""
    dates = [
        ("effective date", policy.effective.date),
        ("checked_on", policy.checked_on),
        ("next_check_due", policy.next_check_due),
    ]
    if policy.effective.until:
        dates.append(("effective date, until", policy.effective.until))
    if policy.effective.published is not None:
        dates.append(("effective date, published", policy.effective.published.date))
    for where, date in dates:
        if not is_date(date):
            yield Fault(where, "this is no day of the calendar", date, remedy=_REMEDY)


def effect_that_the_text_does_not_state(policy: Policy) -> Iterator[Fault]:
    """A day from which the text applies that is neither printed in its words nor counted, with a source, from its publication."""
    effective = policy.effective
    if not occurrences(policy.document.text, effective.quote):
        return  # words that are not there are a fault of their own
    stated = printed_day(effective.quote)
    where, published = "effective date", effective.published
    if stated:
        if stated != effective.date:
            yield Fault(where, "the words state another day", effective.quote, stated, "give the day that they state")
    elif not counts_from_publication(effective.quote):
        remedy = "quote the words with the day, or those that count from the publication (自公布之日起)"
        yield Fault(where, "these words state no day and count from no publication", effective.quote, remedy=remedy)
    elif published is None or not published.source:
        remedy = "give published=Publication(date, source): the day, and where it can be looked up; never guess it"
        what = "the text counts from its publication, whose day or source is not given"
        yield Fault(where, what, effective.quote, remedy=remedy)
    elif effective.date < published.date or (effective.date > published.date and "后" not in effective.quote):
        remedy = f"the text applies from its publication on: {published.date}"
        yield Fault(where, "the date is not the one to which the publication leads", effective.date, remedy=remedy)


def end_that_the_text_does_not_state(policy: Policy) -> Iterator[Fault]:
    """A last day that is not the one to which the words beside the date of effect lead (有效期五年), or that is left out."""
    effective = policy.effective
    if len(occurrences(policy.document.text, effective.quote)) != 1:
        return  # a fault of its own
    clause = policy.document.clause_of(policy.clause_of(effective.quote))
    stated = last_day_stated(clause.text, effective.date)
    if stated != effective.until:
        what = (
            "beside its date the text states until when it applies"
            if stated
            else "the text states no last day beside its date"
        )
        remedy = f'write until="{stated}", the last day on which it applies' if stated else "leave `until` out"
        yield Fault("effective date, until", what, clause.text, stated, remedy)


def replacements_in_the_past(policy: Policy) -> Iterator[Fault]:
    """A document cannot take this one's place before this one applies; a date that is none compares wrongly, so its form counts too."""
    new = policy.superseded_by
    if new is not None and not (is_date(new.date) and new.date > policy.effective.date and new.title):
        remedy = f"give its title, and a date after {policy.effective.date} as YYYY-MM-DD"
        what = "the document that takes this one's place has no possible date or no title"
        yield Fault("superseded_by", what, new.date, remedy=remedy)
