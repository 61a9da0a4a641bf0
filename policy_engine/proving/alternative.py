"""What a policy would say under a reading that is not taken."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.condition import Condition
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import Landing, Place


@dataclass(frozen=True, slots=True)
class Alternative:
    """That under the reading ``reading`` of a term, ``part`` of the policy would be ``instead``.

    It is proved that some verdict would then differ (policy_engine.proving.readings), so a policy that lists what it says under another
    reading has shown that it follows the one that is taken. A term that decides by single options needs none: its readings say whether
    they count (:attr:`Reading.counts <policy_engine.model.interpretation.Reading.counts>`).
    """

    interpretation: Interpretation
    reading: str
    part: Condition | Landing | Place
    instead: Condition | Landing | Place
