"""Every pathway that the text opens, in the order of the text."""

from __future__ import annotations

from policy_engine.policies.liaocheng_2022.provisions import town, village

PROVISIONS = (*town.PROVISIONS, *village.PROVISIONS)
