"""Which words of a passage each statement stands for, and which words are left over."""

from __future__ import annotations

from policy_engine.model.condition import Statement, statements
from policy_engine.model.provision import Provision

CONNECTIVES = ("人员", "或者", "以及", "及其", "的", "和", "或", "并", "及", "凡", "也", "均", "可")
"""Words that join or point and carry no condition of their own."""

_PUNCTUATION = ",，、。;；:：()（）“”\n "


def wording_in(statement: Statement, passage: str) -> str:
    """The longest wording of a statement that stands in a passage; empty if none does."""
    return max((words for words in statement.wordings if words in passage), key=len, default="")


def unaccounted_words(provision: Provision) -> tuple[str, ...]:
    """The words of a provision's passage that neither a statement, a grant nor a connective accounts for.

    Longest phrases are struck out first, so that a short wording cannot tear a longer one apart.
    """
    phrases = {words for statement in statements(provision.precondition) for words in statement.wordings}
    phrases.update(provision.grants)
    rest = provision.quote
    for phrase in sorted(phrases, key=len, reverse=True):
        rest = rest.replace(phrase, "\n")
    for connective in CONNECTIVES:
        rest = rest.replace(connective, "\n")
    for mark in _PUNCTUATION:
        rest = rest.replace(mark, "\n")
    return tuple(rest.split())
