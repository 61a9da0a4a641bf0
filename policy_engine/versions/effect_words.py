"""How an effect is said, on the page and in a terminal."""

from __future__ import annotations

from fractions import Fraction
from itertools import count
from typing import Final

from policy_engine.model.vocabulary import Vocabulary
from policy_engine.reasoning.words import STATUSES
from policy_engine.versions.effects import Effect

HOW_COUNTED: Final = (
    "一种情形，就是把两版的问题全部答一遍的一种答法，每一种都一样算。它不是人数：有的情形很多人遇到，有的没有人遇到。"
)


def effect_words(vocabulary: Vocabulary, effect: Effect) -> str:
    """How somebody fares otherwise: 原来可以办，现在还不能办."""
    if effect.kind == "lands_elsewhere":
        return f"照样可以办，{vocabulary.registration}落的地方不一样了"
    return f"原来{STATUSES[effect.before.status]}，现在{STATUSES[effect.now.status]}"


def share_words(share: Fraction) -> str:
    """A share of situations: 0.99% with two digits that count, “0”, “全部” and 100% only where that is exact."""
    if share in {0, 1}:
        return "全部" if share else "0"
    percent = share * 100
    rounded = ((places, round(percent, places)) for places in count(1))
    # Two digits that count, and never 100% of what is not all.
    decimals = next(places for places, near in rounded if near < 100 and (percent >= 1 or near * 10**places >= 10))
    return f"{float(percent):.{decimals}f}%"
