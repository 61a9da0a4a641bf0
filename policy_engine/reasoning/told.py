"""The words of a result as one policy tells them, and what its pages say around a result: what the build publishes for the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from policy_engine.model.vocabulary import Vocabulary
from policy_engine.reasoning.words import LEADS_TO, SENTENCES

VIEWS: Final[Mapping[str, str]] = {
    "self_test": "{grant}自测结果",
    "unconnected": "这跟您能不能{grant}没有关系。",
    "direction_topic": "{grant}的地方",
    "offer_open": "已经能{grant}；再答几题，看落在哪里。",
    "offer_landed": "已经能{grant}，落在哪里也定了；再答几题，看别的路。",
    "offer_granted": "已经能{grant}；再答几题，看别的路。",
    "place_short": "{registration}落在：{places}",
    "place_open": SENTENCES["place_open"],
    "and_lands": "，{registration}落在{places}",
    "direction_asked": "想落到哪里",
    "place_change": "{registration}落在：{before}，变成：{after}。",
}
"""What a page says around a result: the build publishes it in the page, since it is said before and without the interview."""

DIRECTION_QUESTION: Final = "您想把{registration}落到哪里？"
"""What the quiz asks first, where there is a direction to choose."""


def said_of(vocabulary: Vocabulary, name: str, **filled: object) -> str:
    """A sentence that says what is granted, what lands, or who decides, with its blanks filled in."""
    return vocabulary.fill(SENTENCES[name]).format(**filled)


def leads_to(vocabulary: Vocabulary, status: str) -> str:
    """What an answer, a move or a day leads to, if a pathway then ends so: 就能办."""
    return vocabulary.fill(LEADS_TO[status])


COMES: Final[Mapping[str, str]] = {"place": "就落在{places}", "applies": "就用得上", "lapses": "就用不上"}
"""What a day leads to beside another status: another place, a guarantee that holds from then on or no more."""


def told_of(vocabulary: Vocabulary, table: Mapping[str, str]) -> dict[str, str]:
    """Words by their names with what is granted filled in; of places only where something lands in one, else of amounts."""
    untold = _OF_AMOUNTS if vocabulary.registration else _OF_LANDING
    return {name: vocabulary.fill(words) for name, words in table.items() if name not in untold}


_OF_AMOUNTS: Final = frozenset({"amount", "offer_granted"})
"""The names of what is told only where nothing lands in a place."""

_OF_LANDING: Final = frozenset(
    [
        "here",
        "choice",
        "here_if",
        "choice_if",
        "unavailable",
        "not_reached",
        "already_there",
        "already",
        "place",
        "place_open",
        "place_already",
        "place_short",
        "place_change",
        "landing",
        "landing_if",
        "in_order",
        "choice_order",
        "pending_landing",
        "regardless_already_there",
        "next_stay",
        "about_direction",
        "direction_topic",
        "direction_asked",
        "and_lands",
        "offer_open",
        "offer_landed",
    ]
)
"""The names of what is told only where something lands in a place."""
