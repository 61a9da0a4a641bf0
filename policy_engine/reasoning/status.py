"""How a pathway can stand for somebody, and what is certain while not everything is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal

Status = Literal["entitled", "already_there", "undetermined", "not_entitled", "not_concerned"]
"""``already_there``: entitled, and the registration already stands at the very place to which it would go. ``not_concerned``: not entitled,
because the policy does not reach the person at all. Neither is a refusal, and in neither case is there anything to move."""

BEST_FIRST: Final[tuple[Status, ...]] = ("entitled", "already_there", "undetermined", "not_entitled", "not_concerned")

MET: Final[tuple[Status, ...]] = ("entitled", "already_there")
"""The conditions are met, be there something to move or not."""

UNMET: Final[tuple[Status, ...]] = ("not_entitled", "not_concerned")
"""The conditions are not met, be it that the policy does not reach the person."""

_WIDER: Final[Mapping[Status, Status]] = {"already_there": "entitled", "not_concerned": "not_entitled"}


def common_status(statuses: Iterable[Status]) -> Status:
    """What some statuses have in common: the one that all are, the wider one of two, or that nothing is certain.

    Whoever is entitled, be the registration there already or not, is entitled; whom the policy may not even reach, and who is not
    entitled if it does, is not.
    """
    found = set(statuses)
    if len(found) > 1:
        found = {_WIDER.get(one, one) for one in found}
    return found.pop() if len(found) == 1 else "undetermined"
