"""What a result tells after its pathways: guarantees, what the text does not state, a refusal at the window, answers, dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policy_engine.model.policy import Policy
from policy_engine.model.provision import Guarantee
from policy_engine.reasoning import words
from policy_engine.reasoning.conclusion import Conclusion
from policy_engine.reasoning.lines import Line, sentences
from policy_engine.reasoning.told import said_of
from policy_engine.reasoning.way_back import way_back_line
from policy_engine.reasoning.words import said, sentence


def guarantee_lines(found: Conclusion) -> Iterator[Line]:
    """The guarantees that apply, or may."""
    for one, applies in found.guarantees:
        if applies is not False:
            yield replace(guarantee_line(found.policy, one), state="applies" if applies else "maybe")


def guarantee_line(policy: Policy, one: Guarantee) -> Line:
    """A guarantee in its own words and in plain ones."""
    cautions = (said("caution", words=sentence(term.caution)) for term in one.relies_on if term.caution)
    lines = sentences([sentence(one.explanation), *cautions])
    lines += () if one.way_back is None else (way_back_line(policy, one.way_back),)
    return Line("guarantee", one.title, quote=one.quote, clause=policy.clause_of(one.quote), lines=lines)


def unstated_lines(policy: Policy) -> tuple[Line, ...]:
    """What the text does not state, and whom to ask."""
    matters = "、".join(policy.not_stated)
    return sentences([said("unstated", matters=matters, ask_at=policy.ask_at) if matters else ""])


def refused_lines(policy: Policy) -> tuple[Line, ...]:
    """What somebody can ask for who is refused; nothing of law that was not read, and that the text is silent only where it is."""
    is_silent = not any(words in policy.document.text for words in ("复议", "诉讼"))
    return sentences(said(one) for one in ("refused_reason", "refused_sheet", *(["refused_law"] if is_silent else [])))


def answer_lines(found: Conclusion) -> Iterator[Line]:
    """What was asked about, for whom, and every answer."""
    policy, enquiry = found.policy, found.enquiry
    if enquiry.clause is not None:
        yield Line("answer", said("about_clause"), clause=enquiry.clause)
    elif policy.vocabulary.registration:
        labels = {one.id: one.label for one in policy.directions}
        asked = said_of(policy.vocabulary, "about_direction")
        yield Line("answer", asked, answer=labels.get(enquiry.direction or "", said("any_direction")))
    if enquiry.who is not None and enquiry.clause is None:
        yield Line("answer", said("about_whom"), answer=words.WHO[enquiry.who], fact="whom")
    exact = dict(found.answers.exact)
    for fact_id, answer in found.answers:
        fact, label = policy.fact(fact_id), words.answer_label(policy.fact(fact_id), answer)
        label = said("answered", label=label, exact=exact[fact_id]) if fact_id in exact else label
        yield Line("answer", fact.topic, answer=label, fact=fact.id)


def freshness_lines(policy: Policy) -> tuple[Line, ...]:
    """Which text and which encoding it rests on, and what it is not."""
    basis = said(
        "basis",
        title=policy.title,
        effective=policy.effective.date,
        edition=edition_words(policy.version, policy.revision),
        checked_on=policy.checked_on,
        next_check_due=policy.next_check_due,
    )
    return sentences([basis, said_of(policy.vocabulary, "caveat")])


def edition_words(version: str, revision: int) -> str:
    """An encoding as a reader is told of it; the first of a version needs no number."""
    return f"{version} 版" + (f"第 {revision} 稿" if revision > 1 else "")
