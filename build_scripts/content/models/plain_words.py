"""What a clause says in plain words: the explanation of what is encoded there, or why it makes no rule."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.applying import told
from build_scripts.content.models.readings import rests_on
from policy_engine.model.document import Clause, Sentence
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class PlainWords:
    """``words`` explain one passage; ``title`` names it where it is a pathway, an order or a guarantee, else it is empty.

    ``readings`` are those taken on which the words rest.
    """

    title: str
    words: str
    readings: tuple[Interpretation, ...]


def plain_words(policy: Policy, clause: Clause | Sentence) -> tuple[PlainWords, ...]:
    """The plain words of every passage of a clause, or of one of its sentences, in the text's order."""
    said = {one.quote: PlainWords(one.title, one.explanation, rests_on(one)) for one in policy.provisions}
    said |= {one.quote: PlainWords(one.title, one.explanation, rests_on(one)) for one in policy.landing_orders}
    said |= {one.quote: PlainWords(one.title, one.explanation, rests_on(one)) for one in policy.guarantees}
    said |= {one.one.quote: PlainWords(one.one.title, one.words, ()) for one in told(policy)}
    said |= {one.quote: PlainWords("", one.reason, ()) for one in policy.uncodified}
    starts = {quote: _start(policy, quote) for quote in said}
    inside = [quote for quote, start in starts.items() if clause.start <= start < clause.end]
    return tuple(said[quote] for quote in sorted(inside, key=lambda quote: starts[quote]))


def _start(policy: Policy, quote: str) -> int:
    return occurrences(policy.document.text, quote)[0][0]
