"""Where the words of a statement stand: in the passage that it belongs to, or in one with which that is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy_engine.model.applying import Deadline, concerning, offices_for
from policy_engine.model.condition import AtLeast, Statement
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.model.wording import wording_in

_FAMILY = re.compile("(?:允许|可增办).*(?:配偶|子女|亲属)|(?:配偶|子女|父母|亲属).*(?:随迁|随同|一并)")
_OFFICE = re.compile("由[^，。；：]+(?:受理|审批|负责)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The official words that a statement stands for, in the ``passage`` and in the clause in which they stand; no words where nothing says them."""

    words: str
    passage: str
    clause: str


def anchor_of(policy: Policy, statement: Statement | AtLeast, passage: str) -> Anchor:
    """The words of a statement in a passage of the text; where it does not say them, in what it refers to, then in definitions."""
    for one in read_with(policy, passage):
        words = wording_in(statement, one)
        if words:
            return Anchor(words, one, _clause_of_words(policy, words, one))
    return Anchor("", passage, policy.clause_of(passage) if passage else "")


def _clause_of_words(policy: Policy, words: str, passage: str) -> str:
    """The clause in which words of a passage stand: of one that goes over a list's items the item."""
    if "\n" not in passage:
        return policy.clause_of(passage)
    return policy.document.clause_at(stands_in(policy.document.text, words, passage)[0]).id


def read_with(policy: Policy, passage: str) -> Iterator[str]:
    """A passage; then those to which it refers, and the definitions of terms that stand in any of these."""
    yield passage
    referred = [one.to for provision in policy.provisions if provision.quote == passage for one in provision.refers_to]
    yield from referred
    said = (passage, *referred)
    for one in policy.definitions:
        if one.quote not in said and any(one.term in words for words in said):
            yield one.quote


def words_about_family(policy: Policy, provision: Provision) -> tuple[str, ...]:
    """What a pathway grants to whoever comes along (允许其配偶…随迁): its own words, those with which it is read, or a promise to everybody."""
    promised = (one.quote for one in policy.guarantees if one.applies is None and not one.places and not one.direction)
    said = (
        *provision.grants,
        *(one for one in read_with(policy, provision.quote) if one != provision.quote),
        *promised,
    )
    return tuple(one for one in said if _FAMILY.search(one))


def words_about_offices(policy: Policy, provision: Provision) -> tuple[str, ...]:
    """Who handles a pathway, where no line about departments says so but a passage with which it is read (由公安机关受理), or one about applying."""
    concerned = concerning(policy.applying, provision.id)
    deciding = (one.quote for one in concerned if isinstance(one, Deadline) and one.binds_an_office)
    receiving = (one.quote for one in offices_for(policy.applying, provision.id))
    return (*(one for one in read_with(policy, provision.quote) if _OFFICE.search(one)), *receiving, *deciding)


def stands_in(text: str, words: str, passage: str) -> tuple[int, int]:
    """Where words of a passage stand in the whole text."""
    [(begin, end)] = occurrences(text, passage)
    start = text.index(words, begin, end)
    return start, start + len(words)
