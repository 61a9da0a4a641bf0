"""The questions, in the order in which they are asked, each beside the statements that rest on it.

What settles most pathways comes first; what only one pathway of the village needs comes last.
"""

from __future__ import annotations

from policy_engine.policies.liaocheng_2022.facts import homes, relatives, situation, talents, village

FACTS = (
    situation.CURRENT_HUKOU,
    situation.HABITUAL_RESIDENCE,
    situation.TOWN_WORK,
    homes.TOWN_HOME,
    relatives.RELATIVE_HOME,
    relatives.RELATIVE_IN_TOWN,
    relatives.TOWN_SPONSOR,
    relatives.KINSHIP_PROOF,
    relatives.SPONSOR_HOUSEHOLD,
    homes.RENTED_HOME,
    homes.LEASE_REGISTERED,
    homes.OWNER_CONSENTS,
    talents.HAS_DIPLOMA,
    talents.TITLE_OR_SKILL,
    talents.RECOGNISED_TALENT,
    talents.SCHOOLING,
    talents.INTENDS_TO_COME,
    talents.UNIT_COLLECTIVE,
    talents.TALENT_COLLECTIVE,
    village.RURAL_ORIGIN,
    village.MILITARY_SERVICE,
    village.ENLISTED_IN_LIAOCHENG,
    village.VILLAGE_WORK,
    village.MOVED_TO_TOWN,
    village.VILLAGE_LIVELIHOOD,
    village.VILLAGE_SPONSOR,
    village.SPONSOR_VILLAGE_TIES,
    village.MARITAL_STATUS,
)
