"""What a person can bring about by their own act, the easiest first: a paper before a move, a move before a diploma, buying a home last."""

from __future__ import annotations

from policy_engine.policies.liaocheng_2022.facts.homes import DWELLING, LEASE_REGISTERED, TOWN_HOME
from policy_engine.policies.liaocheng_2022.facts.relatives import KINSHIP_PROOF
from policy_engine.policies.liaocheng_2022.facts.situation import HABITUAL_RESIDENCE
from policy_engine.policies.liaocheng_2022.facts.talents import HAS_DIPLOMA, INTENDS_TO_COME, TITLE_OR_SKILL
from policy_engine.policies.liaocheng_2022.facts.village import VILLAGE_WORK
from policy_engine.policies.liaocheng_2022.facts.work import TOWN_WORK

ACTIONS = (
    (LEASE_REGISTERED, "yes"),
    (KINSHIP_PROOF, "yes"),
    (INTENDS_TO_COME, "yes"),
    (TOWN_WORK, "working"),
    (VILLAGE_WORK, "working"),
    (HABITUAL_RESIDENCE, "town"),
    (HABITUAL_RESIDENCE, "home_village"),
    (HABITUAL_RESIDENCE, "other_village"),
    (DWELLING, "rented_titled"),
    (TITLE_OR_SKILL, "yes"),
    (HAS_DIPLOMA, "yes"),
    (TOWN_HOME, "titled"),
)
