"""Whether every statement of a pathway stands for words that apply to it: its own, those to which it refers, or a definition's."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.model.anchoring import anchor_of, read_with
from policy_engine.model.condition import Statement, worded
from policy_engine.model.errors import Fault
from policy_engine.model.policy import Policy


def statements_without_words(policy: Policy) -> Iterator[Fault]:
    """Statements whose words stand only in clauses that have nothing to do with the pathway, or stand more than once where they are cited."""
    for provision in policy.provisions:
        for part in worded(provision.precondition):
            about = (
                f"statement about {part.fact.id}"
                if isinstance(part, Statement)
                else f"at least {part.least}{part.unit}"
            )
            where = f"provision {provision.id}, {about}"
            anchor = anchor_of(policy, part, provision.quote)
            if not anchor.words:
                yield Fault(
                    where,
                    "its words stand neither in the passage, nor in what that refers to, nor in a definition",
                    "、".join(part.wordings),
                    provision.quote,
                    "quote words of the passage, or say where the text refers to the other clause (refers_to)",
                )
            elif anchor.passage.count(anchor.words) > 1:
                times = anchor.passage.count(anchor.words)
                yield Fault(where, f"its words stand {times} times there", anchor.words, remedy="quote more words")


def definitions_without_use(policy: Policy) -> Iterator[Fault]:
    """Definitions that do not say their term, and those with which no pathway is read."""
    used = {words for one in policy.provisions for words in read_with(policy, one.quote)}
    for one in policy.definitions:
        where = f"definition {one.id}"
        if not one.term or one.term not in one.quote:
            yield Fault(where, "the term does not stand in it", one.term, one.quote, "copy the term from the text")
        elif one.quote not in used:
            remedy = "list it as uncodified, or let a pathway refer to it"
            yield Fault(where, "no pathway has the term or refers to it", one.term, remedy=remedy)
