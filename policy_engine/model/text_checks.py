"""Whether every quote stands in the official text, and every character of the text is accounted for."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.model.condition import at_least_parts
from policy_engine.model.errors import Fault
from policy_engine.model.nearest import nearest_words
from policy_engine.model.passage import SEPARATORS, occurrences
from policy_engine.model.policy import Policy
from policy_engine.model.reading.characters import odd_characters
from policy_engine.model.wording import unaccounted_words


def _passage_quotes(policy: Policy) -> Iterator[tuple[str, str]]:
    """Every quote by which a clause is found, with the part that quotes it."""
    yield from ((f"provision {one.id}", one.quote) for one in policy.provisions)
    yield from ((f"landing order {one.direction}", one.quote) for one in policy.landing_orders)
    yield from ((f"guarantee {one.id}", one.quote) for one in policy.guarantees)
    yield from ((f"uncodified ({one.reason})", one.quote) for one in policy.uncodified)
    yield from ((f"definition {one.id}", one.quote) for one in policy.definitions)
    yield from ((f"{one.kind} {one.id}", one.quote) for one in policy.applying)
    yield from ((f"provision {one.id} refers to", words.to) for one in policy.provisions for words in one.refers_to)
    yield "effective date", policy.effective.quote
    yield from _quotes_for_others(policy)


def _quotes_for_others(policy: Policy) -> Iterator[tuple[str, str]]:
    """The words for whom the policy does not concern."""
    for fact in policy.facts:
        for option in fact.options:
            if option.elsewhere is not None:
                yield from ((f"fact {fact.id}, option {option.id}", quote) for quote in option.elsewhere.quotes)


def _word_quotes(policy: Policy) -> Iterator[tuple[str, str]]:
    """Every quote of a few words inside a passage, with the part that quotes it."""
    for provision in policy.provisions:
        yield from ((f"provision {provision.id} grants", words) for words in provision.grants)
        yield from ((f"provision {provision.id} materials", words) for words in provision.materials)
        yield from ((f"provision {provision.id} refers with", one.quote) for one in provision.refers_to)
    yield from ((f"place {one.id}", one.quote) for one in policy.places())
    yield from ((f"interpretation {one.id}", one.quote) for one in policy.interpretations)
    yield from ((f"term {one.term}", one.quote) for one in policy.terms)
    for statement in policy.statements():
        yield from ((f"statement about {statement.fact.id}", words) for words in statement.wordings)
    for where, condition in policy.named_conditions():
        yield from ((where, words) for one in at_least_parts(condition) for words in one.wordings)


def quotes_not_found(policy: Policy) -> Iterator[Fault]:
    """Quotes that are not in the text, and passages whose quote does not single them out."""
    text = policy.document.text
    for where, quote in (*_passage_quotes(policy), *_word_quotes(policy)):
        if not occurrences(text, quote):
            nearest = nearest_words(text, quote)
            yield Fault(where, "the quote is not in the official text", quote, nearest, "copy the words from the text")
    for where, quote in _passage_quotes(policy):
        count = len(occurrences(text, quote))
        if count > 1:
            yield Fault(where, f"the quote stands {count} times in the official text", quote, remedy="quote more words")


def characters_that_nobody_sees(policy: Policy) -> Iterator[Fault]:
    """Private-use and invisible characters: words that look the same would not be found, or look different on another machine."""
    for note in odd_characters(policy.document.text):
        remedy = "put the printed character in its place, after looking at the original"
        yield Fault(f"line {note.line}", f"a character that nobody can read: {note.reason}", note.text, remedy=remedy)


def text_unaccounted_for(policy: Policy) -> Iterator[Fault]:
    """Words that belong to no passage, and passages that overlap."""
    text = policy.document.text
    position = 0
    for passage in policy.passages():
        if passage.start < position:
            yield Fault(
                f"clause {passage.clause}",
                f"two passages overlap; the second is {passage.kind} {passage.owner}",
                text[passage.start : min(position, passage.end)],
                remedy="let each character belong to one passage",
            )
        yield from _gap(policy, position, passage.start)
        position = max(position, passage.end)
    yield from _gap(policy, position, len(text))


def _gap(policy: Policy, start: int, end: int) -> Iterator[Fault]:
    words = policy.document.text[start:end]
    for note in policy.document.unplaced:
        if note.text in words:
            words = words.replace(note.text, "", 1)
            yield Fault(
                f"line {note.line}",
                f"the reader could not place this line: {note.reason}",
                note.text,
                remedy="mend its numbering, or quote the line: encode it, or list it as uncodified",
            )
    if words.strip("".join(SEPARATORS)):
        clause = policy.document.clause_at(start).id
        yield Fault(
            f"clause {clause}",
            "no rule accounts for these words",
            words,
            remedy="encode them, or list them as uncodified",
        )


def words_unaccounted_for(policy: Policy) -> Iterator[Fault]:
    """Words inside a provision's passage that no statement and no grant stands for."""
    text = policy.document.text
    for provision in policy.provisions:
        paragraphs = (one for at in occurrences(text, provision.quote) for one in policy.document.paragraphs(*at))
        for start, end, clause in paragraphs:
            for words in unaccounted_words(provision, text[start:end]):
                yield Fault(
                    f"clause {clause or policy.clause_of(provision.quote)}, provision {provision.id}",
                    "no statement and no grant stands for these words",
                    words,
                    remedy="add them to the wordings of a statement, or to the provision's grants",
                )
