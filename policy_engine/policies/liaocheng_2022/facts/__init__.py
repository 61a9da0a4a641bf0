"""The questions, in the order in which they are asked, each beside the statements that rest on it.

What settles most pathways comes first; what only one pathway of the village needs comes last.
"""

from __future__ import annotations

from policy_engine.policies.liaocheng_2022.facts import (
    collectives,
    homes,
    origin,
    registered_at,
    relatives,
    situation,
    talents,
    village,
    village_family,
    work,
)

FACTS = (
    situation.CURRENT_HUKOU,
    situation.HABITUAL_RESIDENCE,
    homes.TOWN_HOME,
    relatives.RELATIVE_HOME,
    work.TOWN_WORK,
    relatives.RELATIVE_IN_TOWN,
    relatives.TOWN_SPONSOR,
    relatives.KINSHIP_PROOF,
    relatives.SPONSOR_HOUSEHOLD,
    homes.DWELLING,
    homes.LEASE_REGISTERED,
    homes.OWNER_CONSENTS,
    registered_at.REGISTERED_AT,
    registered_at.REGISTERED_WITH_RELATIVE,
    talents.HAS_DIPLOMA,
    talents.TITLE_OR_SKILL,
    talents.RECOGNISED_TALENT,
    talents.GRADUATED_FROM,
    talents.STUDIES_AT,
    talents.INTENDS_TO_COME,
    collectives.UNIT_COLLECTIVE,
    collectives.TALENT_COLLECTIVE,
    origin.MILITARY_SERVICE,
    origin.RURAL_ORIGIN,
    origin.ENLISTED_IN_LIAOCHENG,
    village.VILLAGE_WORK,
    village.MOVED_TO_TOWN,
    village.VILLAGE_LIVELIHOOD,
    village_family.VILLAGE_SPONSOR,
    village_family.SPONSOR_VILLAGE_TIES,
    village_family.MARITAL_STATUS,
    registered_at.REGISTERED_IN_VILLAGE,
    registered_at.REGISTERED_WITH_SPONSOR,
    registered_at.REGISTERED_AT_WORK,
)
