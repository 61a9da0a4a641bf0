"""Whether what is said of applying stands in the text, leaves none of its words out, and is called unwritten nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from policy_engine.model.applying import Applying, Material, Office
from policy_engine.model.condition import AtLeast, Statement, worded
from policy_engine.model.errors import Fault
from policy_engine.model.policy import Policy
from policy_engine.model.wording import WordRole, roles_in

_CALLED: Final = {"material": "材料|证件|带什么", "fee": "收费|收不收|费用|收钱|多少钱", "deadline": "时限|多久|几天"}
"""How a policy calls what its text is said not to state."""


def _where(one: Applying) -> str:
    return f"{one.kind} {one.id}"


def _named(part: Statement | AtLeast) -> str:
    return f"statement about {part.fact.id}" if isinstance(part, Statement) else f"at least {part.least} {part.unit}"


def malformed_applying(policy: Policy) -> Iterator[Fault]:
    """Words that the passage does not have, and pathways that do not exist."""
    provisions = [provision.id for provision in policy.provisions]
    for one in policy.applying:
        for words in one.phrases:
            if not words or words not in one.quote:
                yield Fault(_where(one), "the passage does not say this", words, one.quote, "copy its words")
        for name in one.concern.provisions:
            if name not in provisions:
                yield Fault(_where(one), f"there is no provision {name!r}", nearest="、".join(provisions))


def conditions_that_the_passage_does_not_state(policy: Policy) -> Iterator[Fault]:
    """Conditions of whom it concerns whose words stand elsewhere."""
    for one in policy.applying:
        for part in worded(one.concern.only_if) if one.concern.only_if is not None else ():
            if not any(words in one.quote for words in part.wordings):
                yield Fault(
                    f"{_where(one)}, {_named(part)}",
                    "its words do not stand in the passage",
                    "、".join(part.wordings),
                    one.quote,
                    "add the words of the passage to its wordings",
                )


def words_of_materials_unaccounted_for(policy: Policy) -> Iterator[Fault]:
    """Words in the passage of something to bring, or of where to apply, that say neither what, nor how, nor for whom."""
    for one in policy.applying:
        if isinstance(one, Material | Office):
            for words in roles_in(one.quote, _roles(one)):
                if words.role == "unaccounted":
                    remedy = "make them a condition (only_if), or add them to what it says"
                    yield Fault(_where(one), "nothing stands for these words", words.text, one.quote, remedy)


def _roles(one: Material | Office) -> Mapping[str, WordRole]:
    condition = one.concern.only_if
    wordings = (words for part in worded(condition) for words in part.wordings) if condition is not None else ()
    return {**dict.fromkeys(one.phrases, "grant"), **dict.fromkeys(wordings, "statement")}


def unwritten_and_yet_encoded(policy: Policy) -> Iterator[Fault]:
    """Matters that the text is said to leave out, though something of that kind is encoded."""
    for kind in dict.fromkeys(one.kind for one in policy.applying if one.kind in _CALLED):
        for matter in policy.not_stated:
            if re.search(_CALLED[kind], matter):
                remedy = f"take it out of not_stated: where a pathway has no {kind}, that is said by itself"
                yield Fault("not_stated", f"the policy has a {kind}: the text states it", matter, remedy=remedy)
