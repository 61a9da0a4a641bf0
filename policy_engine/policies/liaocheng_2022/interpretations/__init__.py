"""The open terms of the text: each with its readings, the one taken, why, and on what authority.

An entry without a reading taken says that the text leaves the matter to the authority. Law is cited by statute and article; an entry
marked ``team_view`` is the maintainers' understanding of the text and is shown as such.
"""

from __future__ import annotations

from policy_engine.policies.liaocheng_2022.interpretations import homes, landing, persons, talents, town, village

INTERPRETATIONS = (
    *persons.INTERPRETATIONS,
    *town.INTERPRETATIONS,
    *homes.INTERPRETATIONS,
    *talents.INTERPRETATIONS,
    *landing.INTERPRETATIONS,
    *village.INTERPRETATIONS,
)
